import type { Run } from '../reading/block';
import type { Document, DocumentToken } from '../reading/document';
import type { TagType } from '../tagger/labels';
import type { Span } from '../tagger/tagger';
import { Listed } from '../words/gazetteer';
import { idOf, WordCode } from '../words/wordCodes';
import { WordNumbers } from '../words/wordNumbers';
import { Kind } from '../words/words';
import { forEachOf, type Pass, SPANS, STEP } from './pass';
import type { SpanSet } from './spans';
import { Votes } from './votes';

/** How sure a name is that another mention of it gives. */
export const REPEATED = 0.85;
const LONGEST_REPEAT = 8;

/** A name that was recognised elsewhere in the report is one here, too. */
export function* addRepeats({ tokens, codes, evidence, marks }: Document, spans: SpanSet): Pass {
  const { columns, ids } = spans;
  const all = spans.places();
  const lengths = new NameLengths(all.length);
  yield* forEachOf(all, SPANS, (place) => {
    const from = columns.from(place);
    const length = columns.to(place) - from;
    if (length <= LONGEST_REPEAT) {
      lengths.add(codes[from] ?? 0, length);
    }
  });
  let votes: Votes | undefined;
  yield* forEachOf(marks.starts, STEP, (index) => {
    const bits = spans.isFree(index) ? lengths.of(codes[index] ?? 0) : 0;
    for (let length = 31 - Math.clz32(bits); length > 0; length--) {
      const to = index + length;
      const isThere = (bits & (1 << length)) !== 0 && isWhole(codes, spans, index, to);
      const id = isThere ? ids.find(tokens, index, to) : -1;
      if (id < 0) {
        continue;
      }
      // Before this pass adds any.
      votes ??= votesOf(spans, all);
      const winner = votes.winner(id);
      const word = tokens[index]?.word;
      if (winner === undefined || word === undefined) {
        continue;
      }
      const seen = evidence.of(word);
      const clear =
        length > 1 ||
        (winner.total >= 2 &&
          (seen?.lower ?? 0) === 0 &&
          !word.common &&
          (word.listed & Listed.demonym) === 0 &&
          winner.total >= (seen?.total ?? 0) / 2 &&
          standsFree(tokens, index));
      if (clear) {
        spans.put(repeated({ from: index, to }, winner.type, spans.get(winner.first)));
        return;
      }
    }
  });
}

/** What names that may be repeated are, by how often. */
function votesOf({ columns }: SpanSet, places: readonly number[]): Votes {
  const votes = new Votes();
  for (const place of places) {
    if (columns.to(place) - columns.from(place) <= LONGEST_REPEAT) {
      votes.add(columns.id(place), columns.type(place), place);
    }
  }
  return votes;
}

/** Of each word that names begin with, how long these are: a bit for each length, in words. */
class NameLengths {
  readonly #bits: WordNumbers;
  /** Of words that have no id. */
  #others = 0;

  /** @param capacity expected number of names, not a limit */
  constructor(capacity: number) {
    this.#bits = new WordNumbers(capacity);
  }

  /** @param code of the first word, see `WordCode` */
  add(code: number, length: number): void {
    const id = idOf(code);
    if (id < 0) {
      this.#others |= 1 << length;
    } else {
      this.#bits.set(id, this.#bits.get(id) | (1 << length));
    }
  }

  /** Those that there may be: of a word that has no id any. */
  of(code: number): number {
    const id = idOf(code);
    return id < 0 ? 2 ** (LONGEST_REPEAT + 1) - 1 : this.#bits.get(id) | this.#others;
  }
}

function isWhole(codes: Int32Array, spans: SpanSet, from: number, to: number): boolean {
  if (to > codes.length || ((codes[to - 1] ?? 0) & WordCode.capital) === 0) {
    return false;
  }
  for (let index = from; index < to; index++) {
    const breaks = index > from && ((codes[index] ?? 0) & WordCode.breaks) !== 0;
    if (breaks || !spans.isFree(index)) {
      return false;
    }
  }
  return true;
}

/** A name by another mention of it, or of a longer one. */
export function repeated({ from, to }: Run, type: TagType, basis: Span): Span {
  return { from, to, type, confidence: REPEATED, reason: 'repeat', basis };
}

/** No capitalised neighbour that may be part of the same name. */
export function standsFree(tokens: readonly DocumentToken[], index: number): boolean {
  const before = tokens[index]?.breaksBefore ? undefined : tokens[index - 1];
  const next = tokens[index + 1];
  const joined =
    before?.word.capitalFirst === true && before.word.kind !== Kind.title && !before.initial;
  return !joined && !(next?.word.capital === true && !next.breaksBefore);
}
