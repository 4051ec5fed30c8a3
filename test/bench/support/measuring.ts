import { loadavg } from 'node:os';

/** The processor time of work, in milliseconds. Other work of the machine does not count. */
export function processorMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e3;
}

/** The elapsed time of work, in milliseconds; the least of several runs. */
export function leastMs(work: () => unknown, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** The growth of a figure since the step before, for the end of a line; empty at first. */
export function growth(now: number, before: number | undefined): string {
  return before === undefined ? '' : `  × ${(now / before).toFixed(2)}`;
}

/** The load of the machine over 1, 5 and 15 minutes. */
export function machineLoad(): string {
  return `load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`;
}
