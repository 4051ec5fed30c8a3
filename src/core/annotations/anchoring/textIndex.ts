import { type FoldedText, foldSteps } from '../../text/fold';
import { createPositionIndex, type PositionIndex } from '../../text/positions';
import type { TextRange } from '../../text/range';
import { lowerBound } from '../../text/search';
import { runToEnd } from '../../text/steps';
import { type WordIndex, wordIndexSteps } from '../../text/wordIndex';

/** What anchoring needs of a text, shared by all targets. Its parts are made when first used. */
export interface TextIndex {
  /** As given, with its line ends. */
  readonly text: string;
  readonly positions: PositionIndex;
  readonly folded: FoldedText;
  /** The words of the folded text. */
  readonly words: WordIndex;
  /** Makes all parts that are not there yet, in slices, so that using them costs nothing. */
  makeSteps(): Generator<undefined, void>;
}

/** Costs nothing until it is used; then linear in the text, once. */
export function createTextIndex(text: string): TextIndex {
  let positions: PositionIndex | undefined;
  let folded: FoldedText | undefined;
  let words: WordIndex | undefined;
  return {
    text,
    get positions() {
      positions ??= createPositionIndex(text);
      return positions;
    },
    get folded() {
      folded ??= runToEnd(foldSteps(text));
      return folded;
    },
    get words() {
      words ??= runToEnd(wordIndexSteps(this.folded.text));
      return words;
    },
    *makeSteps() {
      folded ??= yield* foldSteps(text);
      words ??= yield* wordIndexSteps(folded.text);
    },
  };
}

/** The range of the text as given for a non-empty range of the folded text. */
export function unfold({ folded, text }: TextIndex, { start, end }: TextRange): TextRange {
  return { start: folded.starts[start] ?? text.length, end: folded.ends[end - 1] ?? text.length };
}

/** The offset in the folded text of what is at `offset` of the text as given, or follows it. */
export function toFolded({ folded }: TextIndex, offset: number): number {
  return lowerBound(folded.starts, offset);
}
