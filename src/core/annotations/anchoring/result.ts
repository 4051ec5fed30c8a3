import type { TextRange } from '../../text/range';

/**
 * How a place was found: at the position, where quote and context agree; by the quote, equal but for
 * folding; or by words that are mostly those of quote and context.
 */
export type AnchorMethod = 'position' | 'quote' | 'fuzzy';

/**
 * Why no place was found: the words are gone, or occur several times with nothing to tell them apart,
 * or there are none to look for.
 */
export type OrphanReason = 'not-found' | 'ambiguous' | 'empty-quote';

/** The place of an annotation in the text as it is now. */
export interface Anchored {
  readonly range: TextRange;
  readonly how: AnchorMethod;
  /** 0 to 1; 1 where quote and context agree entirely. */
  readonly score: number;
  /** Set where the reader should confirm the place. */
  readonly review?: true;
}

/** An annotation without a place. It is kept and shown, never dropped. */
export interface Orphaned {
  readonly orphan: OrphanReason;
}

export type Anchor = Anchored | Orphaned;

/** A place that an orphan may belong to. `score` is how much it is alike, 0 to 1. */
export interface Candidate {
  readonly range: TextRange;
  readonly score: number;
}
