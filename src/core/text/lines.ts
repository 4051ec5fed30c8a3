import { Letters } from './letters';

/** Lines of a width in this range, in UTF-16 code units, may have been wrapped by hand. */
const NARROWEST = 20;
const WIDEST = 140;
/** Columns without a wider line may as well be lists. */
const NARROW = 40;
/** A line may be this much longer than the one before with the word that it lacks. */
const SLACK = 6;
/** How a line begins that goes on from none: a bullet, a number, a label. */
const ITEM = new Letters(String.raw`^\s*(?:[-*•–]|\d+[.)]|\p{Lu}[\p{L} ]{1,20}:)`);
/** How a line begins that goes on from the one before. */
const GOES_ON = new Letters(String.raw`^\s*\p{Ll}`);
const FIRST_WORD = /^\s*\S*/;

interface Line {
  /** The line without the white space at its end. */
  readonly words: string;
  /** UTF-16 offset of its line feed, or of the end of what is read. */
  readonly end: number;
}

/** The offset at which the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  // A search from before the text would find a line end at its very beginning.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The offset of the first line feed from an offset on; the end of the text where there is none. */
export function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed;
}

/** Whether a line, without the white space at its end, may go on in the next: by its width alone. */
export function mayBeWrapped(line: string): boolean {
  return line.length >= NARROWEST && line.length <= WIDEST;
}

/**
 * The line feeds in `[start, end)` that stand only where a text was wrapped by hand, as UTF-16 offsets:
 * where the first word of the next line was too wide for this one, as far as that can be told, and in
 * no list. What is true of one depends on the lines around it, up to blank ones and to those that
 * cannot have been wrapped: see {@link mayBeWrapped}. Linear.
 */
export function wrappingLineFeeds(text: string, start: number, end: number): ReadonlySet<number> {
  const feeds = new Set<number>();
  let column: Line[] = [];
  for (let lineStart = start; lineStart < end; ) {
    const lineEnd = Math.min(endOfLine(text, lineStart), end);
    const words = text.slice(lineStart, lineEnd).trimEnd();
    if (words !== '' && words.length <= WIDEST) {
      column.push({ words, end: lineEnd });
    }
    if (!mayBeWrapped(words)) {
      addFeeds(column, feeds);
      column = [];
    }
    lineStart = lineEnd + 1;
  }
  addFeeds(column, feeds);
  return feeds;
}

/** @param column lines on end, of which all but the last may be wrapped */
function addFeeds(column: readonly Line[], feeds: Set<number>): void {
  const full = column.filter(({ words }, index) => isFull(words, column[index + 1]?.words));
  const isEven =
    full.length === column.length - 1 && column.some(({ words }) => words.length >= NARROW);
  if (isEven || column.some(({ words }, index) => index > 0 && GOES_ON.test(words))) {
    for (const { end } of full) {
      feeds.add(end);
    }
  }
}

/** Whether a line could not have held the first word of the next one: no wider than with that is the next. */
function isFull(line: string, next: string | undefined): boolean {
  if (next === undefined || ITEM.test(next)) {
    return false;
  }
  const [first = ''] = FIRST_WORD.exec(next) ?? [];
  return next.length <= line.length + 1 + first.length + SLACK;
}
