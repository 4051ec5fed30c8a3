/** Long enough to make progress, short enough that nobody waits for the extension host. */
const SLICE_MS = 12;

/** Lets others go first. */
export function others(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** How work in slices shares the host with others. */
export interface Pace {
  readonly sliceMs?: number;
  /** How long others go first after each slice. */
  readonly pauseMs?: number;
  /** Whether others go first before the first slice, too. */
  readonly afterOthers?: boolean;
}

/**
 * Does work that comes in steps in slices of some milliseconds, with the host free in between.
 * Resolves to `undefined` where it is not wanted any more, which is asked after each pause.
 */
export async function inSlices<T>(
  steps: Iterator<unknown, T>,
  isWanted: () => boolean,
  { sliceMs = SLICE_MS, pauseMs = 0, afterOthers = false }: Pace = {},
): Promise<{ readonly result: T } | undefined> {
  for (let sliceEnd = afterOthers ? 0 : Date.now() + sliceMs; ; ) {
    if (Date.now() > sliceEnd) {
      await others(pauseMs);
      if (!isWanted()) {
        return undefined;
      }
      sliceEnd = Date.now() + sliceMs;
    }
    const step = steps.next();
    if (step.done) {
      return { result: step.value };
    }
  }
}

/** Lets works take turns: each begins when those before it have ended, however they ended. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private left = 0;

  /** How many works have not begun. */
  get waiting(): number {
    return this.left;
  }

  /** Does a work when its turn has come; settles as it does. */
  take<T>(work: () => T | Promise<T>): Promise<T> {
    this.left += 1;
    const result = this.last.then(() => {
      this.left -= 1;
      return work();
    });
    this.last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all that has begun is done, and what follows from it. */
  async settled(): Promise<void> {
    for (let last: unknown; last !== this.last; ) {
      last = this.last;
      await last;
      await others();
    }
  }
}
