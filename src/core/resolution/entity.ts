import type { EntityType, NameMention } from '../recognition/mention';
import type { TextRange } from '../text/range';

/** A name mention together with the entity that it is taken to name. */
export interface Mention extends NameMention {
  /** The `id` of an entity of the same analysis. */
  readonly entity: string;
  /**
   * Ids of the entities that the mention may as well name, the chosen one included, where the text
   * leaves it open. Absent where it does not.
   */
  readonly candidates?: readonly string[];
}

/** What a fact can say: of a name, of an office, of a relation, of what happened, of anything else. */
export const FACT_KINDS = [
  'alias',
  'acronym',
  'title',
  'role',
  'memberOf',
  'leaderOf',
  'partOf',
  'status',
  'location',
  'describedAs',
] as const;

export type FactKind = (typeof FACT_KINDS)[number];

/** Something that the report itself says of an entity. */
export interface Fact {
  readonly kind: FactKind;
  /** Words of the report, white space folded to single spaces. */
  readonly value: string;
  /** The id of the entity that the fact points to (the group of a `memberOf`), if there is one. */
  readonly target?: string;
  /** The words that say so. */
  readonly evidence: TextRange;
  /**
   * Estimated probability, 0 to 1, that a careful reader would note this fact, of this kind, at this
   * place: less than that it is true. Absent on facts that were not rated.
   */
  readonly confidence?: number;
  /** Who says so, in the report's words ("the NDS"), where it is not the report itself. */
  readonly attribution?: string;
  /**
   * Set where the words deny the fact (`denied`), or leave it or whom it is about open (`doubtful`).
   */
  readonly modality?: 'denied' | 'doubtful';
}

/** Someone or something that a report names. Derived, never stored. */
export interface Entity {
  /** Stable for the same text; a dossier entry's own id where one matches. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name in the report, or the dossier's. */
  readonly name: string;
  /** Other names used in the report, in order of appearance; `name` is not among them. */
  readonly aliases: readonly string[];
  /** Indices into `Analysis.mentions`, ascending. Never empty. */
  readonly mentions: readonly number[];
  readonly facts: readonly Fact[];
  /** Whether the entity is an entry of the reader's dossier or of the background knowledge. */
  readonly known?: 'dossier' | 'background';
}

/** What is known of an entity before the report is read: an entry of a dossier, in the core's terms. */
export interface KnownEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases?: readonly string[];
  /** Other ids that stand for it: of those that were merged into it. */
  readonly same?: readonly string[];
  /** Ids of entities that this one is never merged with. */
  readonly notSame?: readonly string[];
  readonly source: 'dossier' | 'background';
}
