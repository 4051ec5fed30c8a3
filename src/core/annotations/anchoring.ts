import type { TextRange } from '../text/range';

/** How a place was found again: ordered from certain to careful. */
export type AnchorMethod = 'position' | 'quote' | 'fuzzy';

/** Why no place was found. */
export type OrphanReason = 'not-found' | 'ambiguous' | 'empty-quote';

/** An annotation's place in the text as it is now. */
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
