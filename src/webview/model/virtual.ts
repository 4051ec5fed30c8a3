import { countLeading } from '../../core/text/search';
import type { Move } from './keyboard';

/** A stretch of the list, half-open, in indices of rows. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Where each row starts, in px; one entry more than rows, the last being the height of all.
 *
 * @param heightOf the measured height of a row, or an estimate
 */
export function rowOffsets(count: number, heightOf: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) {
    offsets[index + 1] = (offsets[index] ?? 0) + heightOf(index);
  }
  return offsets;
}

/** The rows that meet the viewport, all in px, with `overscan` px more on both sides. */
export function visibleRows(
  offsets: Float64Array,
  scrollTop: number,
  viewportHeight: number,
  overscan: number,
): RowWindow {
  const count = offsets.length - 1;
  const from = rowAt(offsets, scrollTop - overscan);
  const to = rowAt(offsets, scrollTop + viewportHeight + overscan) + 1;
  return { from: Math.min(from, count), to: Math.min(to, count) };
}

/**
 * The scroll position, nearest to the present one, that shows a row whole; its top, where the row is
 * taller than the viewport.
 */
export function scrollToShow(
  offsets: Float64Array,
  index: number,
  scrollTop: number,
  viewportHeight: number,
): number {
  const top = offsets[index] ?? 0;
  const bottom = offsets[index + 1] ?? top;
  if (top < scrollTop || bottom - top > viewportHeight) {
    return top;
  }
  return bottom > scrollTop + viewportHeight ? bottom - viewportHeight : scrollTop;
}

/** What is left in sight when a row is read on, so that the reader finds the next line. */
const KEPT_PX = 40;

/**
 * How far to scroll, in px, to read on in a row that is taller than the viewport, before a key leads to
 * another row; 0 where there is no more of it in that direction, or it is out of sight.
 *
 * @param index −1 for none
 */
export function readOn(
  offsets: Float64Array,
  index: number,
  scrollTop: number,
  viewportHeight: number,
  to: Move,
): number {
  const top = offsets[index] ?? 0;
  const bottom = offsets[index + 1] ?? top;
  const end = scrollTop + viewportHeight;
  if (bottom - top <= viewportHeight || top >= end || bottom <= scrollTop) {
    return 0;
  }
  const page = Math.max(KEPT_PX, viewportHeight - KEPT_PX);
  const below = Math.floor(bottom - end);
  const above = Math.floor(scrollTop - top);
  if ((to === 'next' || to === 'pageDown') && below > 0) {
    return Math.min(page, below);
  }
  return (to === 'previous' || to === 'pageUp') && above > 0 ? -Math.min(page, above) : 0;
}

/** The row at a height in px: the last that starts there or before; the first, above all. */
export function rowAt(offsets: Float64Array, position: number): number {
  return Math.max(0, countLeading(offsets, (top) => top <= position) - 1);
}

/** What the height of a row depends on before it was ever measured. */
export interface RowShape {
  readonly quoteLength: number;
  readonly comment: string;
  readonly hasHeading: boolean;
  readonly isOrphan: boolean;
  readonly linkCount: number;
}

// As the styles make them with VS Code's default font; other fonts cost a correction when measured.
const LINE_PX = 18;
const CHARACTER_PX = 6.6;
/** What is beside the text of a card: padding, and the bar of the quote. */
const MARGINS_PX = 40;
/** A card without text: padding, and its last line. */
const BARE_CARD_PX = 48;
const HEADING_PX = 28;
/** Note, context, best place and buttons of an orphan. */
const ORPHAN_PX = 160;
/** Most links take one line. */
const LINK_PX = 22;
const CARD_GAP_PX = 4;
const MOST_QUOTE_LINES = 3;
/** What is shown of a long comment. */
const FOLDED_LINES = 8;
/** A comment is folded where that saves more lines than this; the button takes one. */
const LEAST_SAVED = 2;
/** However narrow the view is. */
const LEAST_CHARACTERS = 12;

/** Whether a comment of so many lines is folded. */
export function isLongComment(lines: number): boolean {
  return Math.round(lines) > FOLDED_LINES + LEAST_SAVED;
}

/** A guess at a row's height in px; the row is measured when it is first shown. */
export function estimateHeight(shape: RowShape, widthPx: number): number {
  const perLine = Math.max(LEAST_CHARACTERS, (widthPx - MARGINS_PX) / CHARACTER_PX);
  const linesOf = (length: number) => Math.ceil(length / perLine);
  const quoteLines = Math.min(MOST_QUOTE_LINES, linesOf(shape.quoteLength));
  let commentLines = 0;
  for (const line of shape.comment === '' ? [] : shape.comment.split('\n')) {
    commentLines += Math.max(1, linesOf(line.length));
  }
  if (isLongComment(commentLines)) {
    commentLines = FOLDED_LINES + 1;
  }
  const extra = (shape.hasHeading ? HEADING_PX : 0) + (shape.isOrphan ? ORPHAN_PX : 0);
  const links = shape.linkCount === 0 ? 0 : CARD_GAP_PX + shape.linkCount * LINK_PX;
  return BARE_CARD_PX + (quoteLines + commentLines) * LINE_PX + links + extra;
}
