import type { Frame, Page } from 'playwright-core';

/** A measure of the page's timeline, in ms since the epoch; see `src/webview/timeline.ts`. */
export interface Painting {
  readonly type: string;
  readonly receivedMs: number;
  readonly renderedMs: number;
  readonly paintedMs: number;
}

/** What a frame has seen while it was watched. */
export interface Seen {
  readonly paintings: readonly Painting[];
  /** From each key pressed in the frame until the next frame was painted. */
  readonly keysMs: readonly number[];
  /** Tasks over 50 ms of the main thread, which frames of one origin share. */
  readonly longTasksMs: readonly number[];
  /** When the frame's own document was begun. */
  readonly originMs: number;
}

interface Watching {
  dossierSeen?: { keys: number[]; tasks: number[]; paintings: Painting[] };
}

/** Watches a frame from now on; what its timeline has already counts where `buffered` is set. */
export async function watch(frame: Frame | Page, buffered = false): Promise<void> {
  await frame.evaluate((whole) => {
    const scope = globalThis as unknown as Watching;
    const before = scope.dossierSeen;
    if (before !== undefined) {
      Object.assign(before, { keys: [], tasks: [], paintings: [] });
      return;
    }
    const seen = { keys: [] as number[], tasks: [] as number[], paintings: [] as Painting[] };
    scope.dossierSeen = seen;
    const origin = performance.timeOrigin;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.name.startsWith('dossier:')) {
          const { renderedMs = 0 } = (entry as PerformanceMeasure).detail ?? {};
          seen.paintings.push({
            type: entry.name.slice('dossier:'.length),
            receivedMs: origin + entry.startTime,
            renderedMs: origin + renderedMs,
            paintedMs: origin + entry.startTime + entry.duration,
          });
        }
      }
    }).observe({ type: 'measure', buffered: whole });
    new PerformanceObserver((list) => {
      seen.tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: whole });
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            seen.keys.push(performance.now() - start);
            port1.close();
          };
          port2.postMessage(undefined);
        });
      },
      true,
    );
  }, buffered);
}

export async function seen(frame: Frame | Page): Promise<Seen> {
  return frame.evaluate(() => {
    const { keys, tasks, paintings } = (globalThis as unknown as Watching).dossierSeen ?? {
      keys: [],
      tasks: [],
      paintings: [],
    };
    return {
      paintings,
      keysMs: keys,
      longTasksMs: tasks,
      originMs: performance.timeOrigin,
    };
  });
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** The value that 95 in 100 stay under. */
export function high(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
