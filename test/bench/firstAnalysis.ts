import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { entitySteps } from '../../src/core/entitySteps';
import { nameSteps } from '../../src/core/nameSteps';
import { createResources } from '../../src/core/recognition/resources';
import { runToEnd } from '../../src/core/text/steps';
import { machineLoad } from './support/measuring';
import { median } from './support/timings';

/**
 * What a reader waits for who opens the first report: loading the recogniser, and reading the
 * report with code that has never run, each time in a new process. Elapsed time, and processor time
 * of all threads, in which other work of the machine does not count.
 *
 *   npm run bench -- firstAnalysis [REPORT.txt] [PROCESSES]
 */
const ONCE = '--once';
const WARM_RUNS = 60;

interface Time {
  readonly wall: number;
  readonly processor: number;
}

type Times = Readonly<Record<string, Time>>;

const [report = 'samples/carrier-off-mokha.txt', processes = '9', once] = process.argv.slice(2);
if (once === ONCE) {
  console.log(JSON.stringify(timeOnce(readFileSync(report, 'utf8'))));
} else {
  const [script = ''] = process.argv.slice(1);
  const all = Array.from({ length: Number(processes) }, (): Times => {
    const { stdout } = spawnSync(process.execPath, [script, report, '1', ONCE]);
    return JSON.parse(stdout.toString());
  });
  console.log(`${report}, ms, median of ${processes} processes (least); ${machineLoad()}`);
  for (const phase of Object.keys(all[0] ?? {})) {
    const cells = (['wall', 'processor'] as const).map((kind) => {
      const values = all.flatMap((times) => times[phase]?.[kind] ?? []);
      return `${kind} ${median(values).toFixed(1)} (${Math.min(...values).toFixed(1)})`.padEnd(24);
    });
    console.log(`${phase.padEnd(18)}${cells.join('')}`);
  }
}

function timeOnce(text: string): Times {
  const times: Record<string, Time> = {};
  const timed = <T>(phase: string, work: () => T): T => {
    const start = performance.now();
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    times[phase] = { wall: performance.now() - start, processor: (user + system) / 1e3 };
    return result;
  };
  const bytes = readFileSync('media/recogniser.bin');
  const resources = timed('load', () => createResources(bytes));
  const analyse = (which: string) => {
    const named = timed(`${which} names`, () => runToEnd(nameSteps(text, { resources })));
    timed(`${which} entities`, () => runToEnd(entitySteps(text, named, { resources })));
  };
  analyse('first');
  analyse('second');
  for (let run = 0; run < WARM_RUNS; run++) {
    analyse('warm');
  }
  return times;
}
