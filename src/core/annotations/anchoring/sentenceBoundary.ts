import { ABBREVIATIONS } from '../../text/abbreviations';

const PARAGRAPH_END = 0.35;
const SENTENCE_END_AT_LINE_END = 0.4;
const SENTENCE_END = 0.45;
/** The factor of a line's end within a sentence; all lower ones are of a sentence's end. */
const LINE_END = 0.75;

/** Whether a gap with this factor ends a sentence. */
export function endsSentence(factor: number): boolean {
  return factor < LINE_END;
}

/**
 * How much words beyond a gap say about a place, 0 to 1: much in the same sentence, less beyond a
 * sentence, little beyond a paragraph, since sentences and paragraphs are what editors move.
 *
 * @param gap what stands between two words, with line ends as LF
 * @param wordBefore the word before the gap, in lower case
 */
export function boundaryFactor(gap: string, wordBefore: string): number {
  if (/\n[ \t]*\n/.test(gap)) {
    return PARAGRAPH_END;
  }
  const stops = /[.!?]["'”’)\]*]*\s/.test(gap);
  if (gap.includes('\n')) {
    return /[.!?]["'”’)\]*]*\s*\n/.test(gap) ? SENTENCE_END_AT_LINE_END : LINE_END;
  }
  const abbreviated =
    !/[!?]/.test(gap) && (wordBefore.length === 1 || ABBREVIATIONS.has(wordBefore));
  return stops && !abbreviated ? SENTENCE_END : 1;
}
