import { WRAPPED_AT_LEAST, WRAPPED_AT_MOST } from './lineReader';

/**
 * The least length of a block, in UTF-16 code units, where a paragraph ends and where only a line
 * ends.
 */
const PARAGRAPHS_AT_LEAST = 32;
const LINES_AT_LEAST = 200;

/**
 * Where a text may be cut into blocks that can be read one by one: before lines whose reading
 * depends on nothing above them. These follow a blank line, or a line too short or too long to have
 * been wrapped by hand, and begin with a word. Offsets ascending, from 0 to the length of the text.
 * Where a change leaves the text as it was, the borders are the same again a little further on.
 * Linear.
 */
export function blockBorders(text: string): readonly number[] {
  const borders = [0];
  let last = 0;
  let lineStart = 0;
  for (let newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', lineStart)) {
    const next = newline + 1;
    const isBorder =
      (next - last >= PARAGRAPHS_AT_LEAST && isEmpty(text, lineStart, newline)) ||
      (next - last >= LINES_AT_LEAST && isUnwrapped(text, lineStart, newline));
    if (isBorder && next < text.length && beginsBlock(text, next)) {
      borders.push(next);
      last = next;
    }
    lineStart = next;
  }
  if (text.length > last) {
    borders.push(text.length);
  }
  return borders;
}

const SPACE = 0x20;
const RETURN = 0x0d;
/** White space, and what may belong to the end of a sentence on a line above: see `Sign.closer`. */
const NO_BEGINNING = /[\s"”’)\]]/;

function beginsBlock(text: string, offset: number): boolean {
  return text.charCodeAt(offset) > SPACE && !NO_BEGINNING.test(text.charAt(offset));
}

function isEmpty(text: string, from: number, to: number): boolean {
  return to === from || (to === from + 1 && text.charCodeAt(from) === RETURN);
}

/** Whether the reader of lines would not take this one for one that goes on in the next. */
function isUnwrapped(text: string, from: number, to: number): boolean {
  const end = to > from && text.charCodeAt(to - 1) === RETURN ? to - 1 : to;
  if (end - from < WRAPPED_AT_LEAST) {
    return true;
  }
  // The width that counts is from the first token to the last: no space may stand beside them, and
  // no other kind of line end between.
  return (
    end - from > WRAPPED_AT_MOST &&
    isInk(text.charCodeAt(from)) &&
    isInk(text.charCodeAt(end - 1)) &&
    !text.slice(from, end).includes('\r')
  );
}

const isInk = (code: number) => code > SPACE && code < 0x7f;
