import type { TextRange } from '../text/range';
import type { SectionKind } from '../text/section';

/** The types of named entity that are shown to the reader. */
export type EntityType = 'person' | 'group' | 'place';

export const ENTITY_TYPES: readonly EntityType[] = ['person', 'group', 'place'];

/**
 * Why a stretch of text was taken for a name: the tagger's weights, an entry of the built-in
 * gazetteer, the same name recognised elsewhere in the report, an entry of the reader's dossier, or
 * the reader's own word (an `identifying` annotation).
 */
export type RecognitionReason = 'tagger' | 'gazetteer' | 'repeat' | 'dossier' | 'reader';

/** A name as the recogniser sees it, before anyone has said whose name it is. */
export interface NameMention extends TextRange {
  readonly type: EntityType;
  /** Estimated probability, 0 to 1, that span and type are right. 1 for what the reader decided. */
  readonly confidence: number;
  readonly section: SectionKind;
  readonly reason: RecognitionReason;
  /**
   * The words that the reason rests on: those of the mention that are listed (`gazetteer`), or another
   * mention of the same name, the first as a rule, which may stand further down (`repeat`). UTF-16
   * offsets, half-open.
   */
  readonly basis?: TextRange;
}
