const NOT_REPORTS =
  /^(?:requirements.*|constraints.*|cmakelists|robots|humans|security|llms|manifest|license.*|licence.*|copying|third.?party.*|.*\.log)\.txt$/i;

/** How much of a file is looked at, in UTF-16 code units. */
export const PROSE_SAMPLE_LENGTH = 65_536;

/**
 * Whether a `.txt` file reads like prose: lines that are sentences, not entries of a list, a log, a
 * table or a program. Decides whether a plain text file becomes a report, so it would rather say no.
 *
 * @param fileName the name without its folder
 * @param sample the beginning of the text, see {@link PROSE_SAMPLE_LENGTH}
 */
export function looksLikeReport(fileName: string, sample: string): boolean {
  if (NOT_REPORTS.test(fileName) || sample.includes('\0') || sample.includes('\uFFFD\uFFFD')) {
    return false;
  }
  const words = sample.match(/[\p{L}\p{M}’']+/gu) ?? [];
  if (words.length < 20) {
    return false;
  }
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const spaces = sample.match(/\s/g)?.length ?? 0;
  if (letters / Math.max(1, sample.length - spaces) < 0.75) {
    return false;
  }
  const sentenceEnds = sample.match(/\p{L}[.!?][”"’)\]]?(?=\s|$)/gu)?.length ?? 0;
  const lines = sample.split('\n').filter((line) => line.trim() !== '');
  const stamped = lines.filter((line) => /^\[?\d{4}-\d\d-\d\d[T ]\d\d:/.test(line)).length;
  return sentenceEnds >= 2 && words.length / sentenceEnds <= 80 && stamped * 2 < lines.length;
}
