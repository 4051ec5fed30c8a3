/** Runs work in slices to its end without a pause, and returns its result. */
export function runToEnd<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/** The same steps, with their progress from 0 to `whole` mapped to `from` and `to`. */
export function* scaled<T>(
  steps: Generator<number, T>,
  from: number,
  to: number,
  whole = 1,
): Generator<number, T> {
  // Work in several passes begins at 0 again; the progress must not go back.
  let furthest = from;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
    furthest = Math.max(furthest, from + ((to - from) * step.value) / Math.max(1, whole));
    yield furthest;
  }
}

/** How many items are done between two steps; one takes microseconds. */
const SLICE = 32;

/** Does work for each item, in order; yields the fraction done every few items. */
export function* forEachStep<T>(
  items: readonly T[],
  work: (item: T, index: number) => void,
): Generator<number, void> {
  let from = 0;
  for (; from + SLICE < items.length; from += SLICE) {
    workThrough(items, from, from + SLICE, work);
    yield from / items.length;
  }
  workThrough(items, from, items.length, work);
}

/** A function of its own, since engines run a loop inside a generator slowly. */
function workThrough<T>(
  items: readonly T[],
  from: number,
  to: number,
  work: (item: T, index: number) => void,
): void {
  for (let index = from; index < to; index++) {
    work(items[index] as T, index);
  }
}
