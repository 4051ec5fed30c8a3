/** Long enough to make progress, short enough that nobody waits for the extension host. */
const SLICE_MS = 12;

/** Lets others go first. */
export function others(ms = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

interface Options {
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
  { sliceMs = SLICE_MS, pauseMs = 0, afterOthers = false }: Options = {},
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
