import { differenceOf } from '../../text/difference';
import { lowerBound } from '../../text/search';
import type { Block } from './block';

// What is known of a whole text stands in columns: one entry for each token, or for some of them, in
// their order. Those of a new version are spliced from those of the version before, of which most
// stands there again, and from what its new blocks add. A text that is read for the first time is one
// of which all blocks are new.

/** A block where it stands in a text. */
export interface PlacedBlock {
  readonly block: Block;
  /** UTF-16 offsets in the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** Index of its first token among those of the document. */
  readonly first: number;
  /** Which of the blocks of the version before is the same; -1 for none. */
  readonly before: number;
}

/** `[from, earlierTo)` of the version before gave way to `[from, to)`: what is before and behind stays. */
export interface Change {
  readonly from: number;
  readonly earlierTo: number;
  readonly to: number;
}

/** What changed of a text in blocks, and in tokens. */
export interface BlockChange extends Change {
  readonly tokens: Change;
}

/**
 * Which blocks of a text differ from those of the version before: indices.
 *
 * @param borders of the blocks of `text`
 */
export function compareBlocks(
  earlier: { readonly text: string; readonly blocks: readonly PlacedBlock[] },
  text: string,
  borders: readonly number[],
): Change {
  const { blocks } = earlier;
  const count = borders.length - 1;
  const difference = differenceOf(earlier.text, text);
  const shift = difference.newEnd - difference.end;
  // The end of a text is read differently from the same words with something behind them.
  const most = Math.min(blocks.length, count) - 1;
  let from = 0;
  while (from < most && isAt(blocks[from], borders, from, 0, difference.start)) {
    from++;
  }
  let [earlierTo, to] = [blocks.length, count];
  while (earlierTo > from && to > from) {
    const block = blocks[earlierTo - 1];
    if (
      block === undefined ||
      block.start < difference.end ||
      !isAt(block, borders, to - 1, shift)
    ) {
      break;
    }
    earlierTo--;
    to--;
  }
  return { from, earlierTo, to };
}

function isAt(
  block: PlacedBlock | undefined,
  borders: readonly number[],
  index: number,
  shift: number,
  atMost = Number.POSITIVE_INFINITY,
): boolean {
  return (
    block !== undefined &&
    block.end <= atMost &&
    block.start + shift === borders[index] &&
    block.end + shift === borders[index + 1]
  );
}

/** A column with an entry for each token. */
export function spliceColumn(
  earlier: Int32Array | undefined,
  { from, earlierTo, to }: Change,
  length: number,
): Int32Array {
  const column = new Int32Array(length);
  if (earlier !== undefined) {
    column.set(earlier.subarray(0, from));
    column.set(earlier.subarray(earlierTo), to);
  }
  return column;
}

/** A column of indices of tokens, ascending. */
export function splicePlaces(
  earlier: Int32Array,
  { from, earlierTo, to }: Change,
  added: readonly number[],
): Int32Array {
  if (earlier.length === 0) {
    return new Int32Array(added);
  }
  const kept = lowerBound(earlier, from);
  const behind = lowerBound(earlier, earlierTo);
  const places = new Int32Array(kept + added.length + earlier.length - behind);
  places.set(earlier.subarray(0, kept));
  places.set(added, kept);
  for (let at = behind, next = kept + added.length; at < earlier.length; at++, next++) {
    places[next] = (earlier[at] ?? 0) + to - earlierTo;
  }
  return places;
}
