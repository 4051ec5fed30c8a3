import { withoutInvisible } from '../card/plainText';
import { cutEnd, cutStart, linesOf } from '../text/excerpt';
import { foldSpace, type TextRange } from '../text/range';

/** Words of a report with the sentence around them: three stretches that are one, in one line. */
export interface Passage {
  /** The words that say so; UTF-16 offsets in the report. */
  readonly range: TextRange;
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** The most of each stretch, in UTF-16 code units. */
const MOST_AROUND = 240;
const MOST_WORDS = 480;

/**
 * The words of a range in their sentence. What cannot be seen, or would turn other words round, is left
 * out; long stretches are cut.
 *
 * @param sentence what is shown around them, as far as it reaches beyond
 */
export function passageAt(
  text: string,
  range: TextRange,
  sentence: TextRange | undefined,
  line: number,
): Passage {
  const { start, end } = range;
  const before = inOneLine(text.slice(Math.min(sentence?.start ?? start, start), start));
  const words = inOneLine(text.slice(start, end));
  const after = inOneLine(text.slice(end, Math.max(sentence?.end ?? end, end)));
  return {
    range,
    line,
    before: cutStart(before.trimStart(), MOST_AROUND),
    words: cutEnd(words, MOST_WORDS),
    after: cutEnd(after.trimEnd(), MOST_AROUND),
  };
}

/** The sentence of a passage. */
export function quoteOf({ before, words, after }: Passage): string {
  return before + words + after;
}

/** Text in one line, with its outer white space, and with nothing in it that cannot be seen. */
export function inOneLine(text: string): string {
  return withoutInvisible(foldSpace(text));
}

/** A text of several lines, with nothing in it that cannot be seen. */
export function inLines(text: string): string {
  return linesOf(text).map(withoutInvisible).join('\n');
}
