import type { EntityType } from '../recognition/mention';
import type { TextRange } from '../text/range';

/** The reader's word that a stretch is a name. UTF-16 offsets, half-open. */
export interface ConfirmedName extends TextRange {
  /** Absent where the reader left it as derived. */
  readonly type?: EntityType;
  /** The id of whom it names; absent where the reader left that as derived. */
  readonly entity?: string;
}

/** What the reader has decided on names of one report; it wins over what is derived. */
export interface Decisions {
  readonly confirmed: readonly ConfirmedName[];
  /** Passages of this report that are no names, although they look like some. */
  readonly rejected: readonly TextRange[];
  /** Names that are none wherever they stand; white space aside. */
  readonly rejectedNames: readonly string[];
}

export const NO_DECISIONS: Decisions = { confirmed: [], rejected: [], rejectedNames: [] };
