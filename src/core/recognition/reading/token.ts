import { codeOf } from '../words/wordCodes';
import type { Word } from '../words/words';

/** How the letters of a token's line are set. */
export const Line = { plain: 0, titleCase: 1, capitals: 2 } as const;

/** Whether a token may be part of a name. */
export const Candidate = { no: 0, name: 1, joint: 2 } as const;

/** A token with what its lines and sentences say. Filled in step by step while a block is read. */
export class BlockToken {
  /** UTF-16 offsets from the beginning of the block, half-open. */
  readonly start: number;
  readonly end: number;
  /** The word that stands there; very long ones are cut. */
  readonly own: Word;
  /** The word as it is read: another one in lines of capitals. */
  word: Word;
  /** Bits of `Sign`. */
  signs: number;
  /** See `WordCode`. */
  code: number;
  /** No name runs over the beginning of this token: a sentence, line or paragraph starts here. */
  breaksBefore = false;
  /** Capitalised because of its place: first of a sentence, brackets and quotes aside. */
  initial = false;
  line: number = Line.plain;
  candidate: number = Candidate.no;
  /** 0, or `4 · type + position` of a gazetteer name of several words: 0 first, 1 inner, 2 last. */
  match = 0;

  /** @param lowerId of the word, and its signs: given so that it need not be looked at */
  constructor(start: number, end: number, word: Word, signs: number, lowerId: number) {
    this.start = start;
    this.end = end;
    this.own = word;
    this.word = word;
    this.signs = signs;
    this.code = codeOf(signs, lowerId);
  }

  /** The token as it stands; very long ones are cut. */
  get text(): string {
    return this.own.text;
  }
}
