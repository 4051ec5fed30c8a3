import type { EntityType, NameMention } from '../../../src/core/recognition/mention';

/** A name as the corpora label it. UTF-16 offsets, half-open. */
export interface NameLabel {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Whom it names, within its text; absent where that is not labelled. */
  readonly entity?: string;
  /** The same in some corpora. */
  readonly eid?: string;
}

/** How corpora call the types of names that an entity may have. */
const ENTITY_TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['PERSON', 'person'],
  ['GROUP', 'group'],
  ['PLACE', 'place'],
]);

/** A labelled name as if the recogniser had found it, and whom it names. */
export interface LabelledMention {
  readonly mention: NameMention;
  readonly entity: string | undefined;
}

/**
 * The labelled people, groups and places in the order of the text. Of names that overlap, the first
 * is kept.
 */
export function mentionsOf(labels: readonly NameLabel[]): readonly LabelledMention[] {
  return labels
    .flatMap(({ start, end, type: name, entity, eid }): LabelledMention[] => {
      const type = ENTITY_TYPES.get(name);
      const rest = { confidence: 1, section: 'body', reason: 'tagger' } as const;
      return type === undefined
        ? []
        : [{ mention: { start, end, type, ...rest }, entity: entity ?? eid }];
    })
    .sort((a, b) => a.mention.start - b.mention.start)
    .filter(
      ({ mention }, index, all) =>
        index === 0 || mention.start >= (all[index - 1]?.mention.end ?? 0),
    );
}
