import type { TextRange } from './range';
import { lowerBound } from './search';

/** Letters and digits with the marks on them. Words are compared in lower case. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** A word and its place in the text it was found in. */
export interface Word extends TextRange {
  /** In lower case. */
  readonly word: string;
}

/** The words of a text. Each has a number, its place in the text, and the id of its spelling. */
export interface WordIndex {
  readonly count: number;
  /** By number: where a word starts and ends (UTF-16, half-open), and the id of its spelling. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly ids: readonly number[];
  /** By id: the spelling, in lower case. */
  readonly spellings: readonly string[];
  /** By id: the numbers of the words with this spelling, ascending. */
  readonly occurrences: readonly (readonly number[])[];
  /** The id of a spelling in lower case; -1 where the text does not have it. */
  idOf(spelling: string): number;
  /** The number of the first word that starts at `offset` or later; `count` where there is none. */
  firstFrom(offset: number): number;
}

/** The words of a text, in order. */
export function findWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const pattern = new RegExp(WORD);
  for (let word = nextWord(text, pattern); word; word = nextWord(text, pattern)) {
    words.push(word);
  }
  return words;
}

/** The word behind the last one that the pattern found; `undefined` at the end of the text. */
function nextWord(text: string, pattern: RegExp): Word | undefined {
  const match = pattern.exec(text);
  return match
    ? { start: match.index, end: pattern.lastIndex, word: match[0].toLowerCase() }
    : undefined;
}

/** Whether a UTF-16 unit belongs to a word. `undefined` and halves of surrogate pairs do not. */
export function isWordCharacter(unit: string | undefined): boolean {
  return unit !== undefined && WORD_CHARACTER.test(unit);
}

/** So much of a text is indexed between two steps, in words. */
const SLICE = 4096;

/** The index of the words of a text, in slices. Linear in the text. */
export function* wordIndexSteps(text: string): Generator<undefined, WordIndex> {
  const starts: number[] = [];
  const ends: number[] = [];
  const ids: number[] = [];
  const spellings: string[] = [];
  const occurrences: number[][] = [];
  const known = new Map<string, number>();
  const pattern = new RegExp(WORD);
  // A function of its own, since engines run a loop inside a generator slowly.
  const addSlice = () => {
    for (let left = SLICE; left > 0; left--) {
      const next = nextWord(text, pattern);
      if (next === undefined) {
        return false;
      }
      const { start, end, word } = next;
      let id = known.get(word);
      if (id === undefined) {
        id = spellings.length;
        known.set(word, id);
        spellings.push(word);
        occurrences.push([]);
      }
      occurrences[id]?.push(starts.length);
      starts.push(start);
      ends.push(end);
      ids.push(id);
    }
    return true;
  };
  while (addSlice()) {
    yield;
  }
  return {
    count: starts.length,
    starts,
    ends,
    ids,
    spellings,
    occurrences,
    idOf: (spelling) => known.get(spelling) ?? -1,
    firstFrom: (offset) => lowerBound(starts, offset),
  };
}
