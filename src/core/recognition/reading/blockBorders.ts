import { mayBeWrapped } from '../../text/lines';

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
      (next - last >= LINES_AT_LEAST && !mayBeWrapped(text.slice(lineStart, newline).trimEnd()));
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
