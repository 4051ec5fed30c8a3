import type { WordIndex } from '../../text/wordIndex';
import type { PatternWord } from './pattern';
import { SHORTEST_SIMILAR } from './wordSimilarity';

/** The words of a target in order: prefix, quote, suffix. The quote is `[quoteStart, quoteEnd)`. */
export interface WordSequence {
  readonly words: readonly PatternWord[];
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

/** A word of the sequence, and the word of the text that it is aligned with. */
export interface AlignedWord {
  /** Number in the sequence. */
  readonly wanted: number;
  /** Number in the text. */
  readonly found: number;
  /** Whether the words are equal or similar; `false` for a replaced word. */
  readonly alike: boolean;
  /** How much they agree, 0 to 1. */
  readonly agreement: number;
}

const GAP_COST = 0.35;
/** A gap between words of the quote costs more, so that words inserted at its borders stay outside. */
const INNER_GAP_COST = GAP_COST + 0.01;
const REPLACEMENT_COST = 0.3;
/**
 * How far the alignment may leave the diagonal, in words: this, and a quarter of the sequence up to a
 * limit.
 */
const LEAST_SLACK = 12;
const MOST_SLACK = 120;

const IMPOSSIBLE = -1e9;
const NONE = 0;
const PAIR = 1;
const SKIP_WANTED = 2;
const SKIP_FOUND = 3;

/**
 * Aligns a whole sequence with the text around a diagonal (Needleman–Wunsch in a band, both ends of the
 * text free). Replaced words keep their place, so that a range can end at one.
 * `undefined` where no word is alike. Linear in the sequence times the band.
 *
 * @param diagonal the number of the word of the text that the first word of the sequence would be
 */
export function align(
  words: WordIndex,
  { words: sequence, quoteStart, quoteEnd }: WordSequence,
  diagonal: number,
): readonly AlignedWord[] | undefined {
  const slack = LEAST_SLACK + Math.min(MOST_SLACK, sequence.length >> 2);
  const origin = diagonal - slack;
  const width = 2 * slack + 1;
  const moves = new Uint8Array((sequence.length + 1) * width);
  let previous = new Float64Array(width);
  let current = new Float64Array(width);
  // Column c of row r: r words of the sequence and those of the text up to origin + r + c - 1 are done.
  for (let column = 0; column < width; column++) {
    const next = origin + column;
    previous[column] = next >= 0 && next <= words.count ? 0 : IMPOSSIBLE;
  }
  sequence.forEach((wanted, i) => {
    const row = i + 1;
    const gapCost = row > quoteStart && row < quoteEnd ? INNER_GAP_COST : GAP_COST;
    for (let column = 0; column < width; column++) {
      const found = origin + row + column - 1;
      let best = IMPOSSIBLE;
      let move = NONE;
      if (found >= -1 && found < words.count) {
        if (found >= 0) {
          best = (previous[column] ?? IMPOSSIBLE) + pairScore(wanted, words.ids[found] ?? -1);
          move = PAIR;
        }
        const above = column + 1 < width ? (previous[column + 1] ?? 0) - GAP_COST : IMPOSSIBLE;
        if (above > best) {
          best = above;
          move = SKIP_WANTED;
        }
        const left = column > 0 ? (current[column - 1] ?? 0) - gapCost : IMPOSSIBLE;
        if (left > best) {
          best = left;
          move = SKIP_FOUND;
        }
      }
      current[column] = best;
      moves[row * width + column] = move;
    }
    [previous, current] = [current, previous];
  });
  return traceBack(words, sequence, moves, previous, origin);
}

function traceBack(
  words: WordIndex,
  sequence: readonly PatternWord[],
  moves: Uint8Array,
  lastRow: Float64Array,
  origin: number,
): readonly AlignedWord[] | undefined {
  const width = lastRow.length;
  let column = lastRow.indexOf(Math.max(...lastRow));
  const aligned: AlignedWord[] = [];
  for (let row = sequence.length; row > 0; ) {
    const move = moves[row * width + column];
    if (move === PAIR) {
      const wanted = sequence[row - 1];
      const found = origin + row + column - 1;
      const agreement = wanted ? agreementOf(wanted, words.ids[found] ?? -1) : 0;
      aligned.push({ wanted: row - 1, found, alike: agreement > 0, agreement });
      row--;
    } else if (move === SKIP_WANTED) {
      row--;
      column++;
    } else if (move === SKIP_FOUND) {
      column--;
    } else {
      break;
    }
  }
  return aligned.some(({ alike }) => alike) ? aligned.reverse() : undefined;
}

function pairScore(wanted: PatternWord, id: number): number {
  const agreement = agreementOf(wanted, id);
  return agreement > 0 ? agreement * wanted.weight : -REPLACEMENT_COST;
}

function agreementOf(wanted: PatternWord, id: number): number {
  if (wanted.id === id) {
    return 1;
  }
  return wanted.word.length < SHORTEST_SIMILAR ? 0 : wanted.similarity(id);
}
