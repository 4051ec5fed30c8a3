/** A pass over a document's names. Yields the index of the token reached, every {@link STEP} or so. */
export type Pass = Generator<number, void>;

export const STEP = 20_000;
/** Names or runs between two yields. */
export const SPANS = 2_000;

/** Does something for each of some tokens or names, in order. Yields one of them now and then. */
export function* forEachOf(
  indices: ArrayLike<number>,
  step: number,
  work: (index: number) => void,
): Pass {
  let from = 0;
  for (; from + step < indices.length; from += step) {
    workThrough(indices, from, from + step, work);
    yield indices[from] ?? 0;
  }
  workThrough(indices, from, indices.length, work);
}

/** A function of its own, since engines run a loop inside a generator slowly. */
function workThrough(
  indices: ArrayLike<number>,
  from: number,
  to: number,
  work: (index: number) => void,
): void {
  for (let at = from; at < to; at++) {
    work(indices[at] ?? 0);
  }
}
