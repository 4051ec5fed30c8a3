import { Letters } from './letters';

const NOT_REPORTS =
  /^(?:requirements.*|constraints.*|cmakelists|robots|humans|security|llms|manifest|license.*|licence.*|copying|third.?party.*|.*\.log)\.txt$/i;

/** How much of a file is looked at, in UTF-16 code units. */
export const PROSE_SAMPLE_LENGTH = 65_536;

/** Shorter texts are not judged. */
const LEAST_WORDS = 20;
/** The share of letters among what is not white space; tables and programs have fewer. */
const LEAST_LETTERS = 0.75;
const LEAST_SENTENCES = 2;
/** "KABUL (Bakhtar), May 30, 2022 - ": what begins so is a report, be it of one sentence. */
const DATELINE = new Letters(
  String.raw`^\p{Lu}[\p{Lu}’'. -]{2,40}(?:, [^—–\n]{2,40}?\d|(?:, [^—–\n]{2,40}?)?\s\([^)\n]{1,30}\)(?:, [^—–\n]{2,40}?\d)?)\s*(?:[—–]|--?)\s`,
  'm',
);
/** Words per sentence; lists have hardly any full stops. */
const MOST_WORDS = 80;

/**
 * Whether a `.txt` file reads like prose: sentences, not the entries of a list, a log, a table or a
 * program. Plain text that does becomes a report, so in doubt the answer is no.
 *
 * @param fileName the name without its folder
 * @param sample the beginning of the text, see {@link PROSE_SAMPLE_LENGTH}
 */
export function looksLikeReport(fileName: string, sample: string): boolean {
  if (NOT_REPORTS.test(fileName) || sample.includes('\0') || sample.includes('\uFFFD\uFFFD')) {
    return false;
  }
  const words = sample.match(/[\p{L}\p{M}’']+/gu) ?? [];
  if (words.length < LEAST_WORDS) {
    return false;
  }
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const spaces = sample.match(/\s/g)?.length ?? 0;
  if (letters / Math.max(1, sample.length - spaces) < LEAST_LETTERS) {
    return false;
  }
  const sentenceEnds = sample.match(/\p{L}[.!?][”"’)\]]?(?=\s|$)/gu)?.length ?? 0;
  const lines = sample.split('\n').filter((line) => line.trim() !== '');
  const stamped = lines.filter((line) => /^\[?\d{4}-\d\d-\d\d[T ]\d\d:/.test(line)).length;
  const least = DATELINE.test(sample) ? 1 : LEAST_SENTENCES;
  return (
    sentenceEnds >= least && words.length / sentenceEnds <= MOST_WORDS && stamped * 2 < lines.length
  );
}
