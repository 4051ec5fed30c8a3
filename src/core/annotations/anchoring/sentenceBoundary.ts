import { ABBREVIATIONS } from '../../text/abbreviations';
import { normaliseLineEnds } from '../../text/positions';
import type { TextRange } from '../../text/range';
import type { TextIndex } from './textIndex';

const PARAGRAPH_END = 0.35;
const SENTENCE_END_AT_LINE_END = 0.4;
const SENTENCE_END = 0.45;
/** The factor of the end of a line within a sentence; all lower ones are those of sentences. */
const LINE_END = 0.75;

/** Whether a gap with this factor ends a sentence. */
export function endsSentence(factor: number): boolean {
  return factor < LINE_END;
}

/**
 * How much words beyond a gap say about a place, 0 to 1: most in the same sentence, less in another
 * one, least in another paragraph, since sentences and paragraphs are what editors move.
 *
 * @param gap what is between two words, with LF as line ends
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

/** Whether a range of the folded text, from word to word, begins and ends as a sentence or a line. */
export function isSentence({ text, folded, words }: TextIndex, { start, end }: TextRange): boolean {
  const first = words.firstFrom(start);
  const next = words.firstFrom(end);
  return [first, next].every((word) => {
    if (word === 0 || word === words.count) {
      return true;
    }
    const from = folded.ends[(words.ends[word - 1] ?? 0) - 1];
    const gap = normaliseLineEnds(text.slice(from, folded.starts[words.starts[word] ?? 0]));
    return boundaryFactor(gap, words.spellings[words.ids[word - 1] ?? -1] ?? '') < 1;
  });
}
