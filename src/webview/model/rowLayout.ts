import type { Move } from './keyboard';
import type { Row } from './rows';
import {
  estimateHeight,
  type RowWindow,
  readOn,
  rowAt,
  rowOffsets,
  scrollToShow,
  visibleRows,
} from './virtual';

/** Heights that differ by less are taken to be equal: browsers round. */
const TOLERANCE_PX = 0.5;

/**
 * Where the rows of a list are, in px from its top: measured, or estimated for rows that were never
 * shown. Measurements hold for one width of the list.
 */
export class RowLayout {
  #rows: readonly Row[] = [];
  #widthPx = 0;
  #offsets: Float64Array = new Float64Array(1);
  readonly #measured = new Map<string, number>();
  /** Estimates for rows that were not measured: of thousands, most never are. */
  #guessed = new WeakMap<Row, number>();

  /** The height of all rows. */
  get height(): number {
    return this.#offsets[this.#rows.length] ?? 0;
  }

  topOf(index: number): number {
    return this.#offsets[index] ?? 0;
  }

  update(rows: readonly Row[], widthPx: number): void {
    if (this.#widthPx !== widthPx) {
      this.#measured.clear();
      this.#guessed = new WeakMap();
    } else if (this.#rows === rows) {
      return;
    }
    this.#rows = rows;
    this.#widthPx = widthPx;
    this.settle();
  }

  /**
   * Records the measured height of a row. Takes effect with `settle`.
   *
   * @returns by how much it differs from the height so far, in px; 0 where too little to matter
   */
  measure(index: number, height: number): number {
    const row = this.#rows[index];
    const difference = height - (this.topOf(index + 1) - this.topOf(index));
    if (row === undefined || Math.abs(difference) < TOLERANCE_PX) {
      return 0;
    }
    this.#measured.set(row.key, height);
    return difference;
  }

  /** Whether the height of a row that is still shown, in px, differs from the height so far. */
  differs(index: number, height: number): boolean {
    const known = this.topOf(index + 1) - this.topOf(index);
    return height > 0 && index < this.#rows.length && Math.abs(height - known) >= TOLERANCE_PX;
  }

  settle(): void {
    this.#offsets = rowOffsets(this.#rows.length, (index) => this.#heightOf(this.#rows[index]));
  }

  visible(scrollTop: number, viewportHeight: number, overscan: number): RowWindow {
    return visibleRows(this.#offsets, scrollTop, viewportHeight, overscan);
  }

  rowAt(position: number): number {
    return rowAt(this.#offsets, position);
  }

  scrollToShow(index: number, scrollTop: number, viewportHeight: number): number {
    return scrollToShow(this.#offsets, index, scrollTop, viewportHeight);
  }

  readOn(index: number, scrollTop: number, viewportHeight: number, to: Move): number {
    return readOn(this.#offsets, index, scrollTop, viewportHeight, to);
  }

  #heightOf(row: Row | undefined): number {
    if (row === undefined) {
      return 0;
    }
    const known = this.#measured.get(row.key) ?? this.#guessed.get(row);
    if (known !== undefined) {
      return known;
    }
    const { item, heading } = row;
    const { quote, comment = '', orphan, links = [] } = item;
    const shape = {
      quoteLength: quote.length,
      comment,
      hasHeading: heading !== undefined,
      isOrphan: orphan !== undefined,
      linkCount: links.length,
    };
    const guess = estimateHeight(shape, this.#widthPx);
    this.#guessed.set(row, guess);
    return guess;
  }
}
