import type { NameMention } from '../../../src/core/recognition/mention';
import { TAG_TYPES } from '../../../src/core/recognition/tagger/labels';
import type { LabelledText } from './corpus';

/** A labelled text and what was found in it. */
export interface Result {
  readonly text: LabelledText;
  readonly found: readonly NameMention[];
}

/**
 * A labelled text as the scorer reads it. The scorer knows three types: names of no such type are
 * moved to `other`, which it does not count.
 */
export function goldOf({ line }: LabelledText): unknown {
  const { entities, ...rest } = JSON.parse(line);
  const isOther = (entity: { type: string }) => entity.type === 'OTHER';
  return {
    ...rest,
    entities: entities.filter((entity: { type: string }) => !isOther(entity)),
    other: [...(rest.other ?? []), ...entities.filter(isOther)],
  };
}

/** What was found in a text, as the scorer reads it. */
export function predictionOf({ text, found }: Result): unknown {
  return {
    id: text.id,
    entities: found.map(({ start, end, type }) => ({ start, end, type: type.toUpperCase() })),
  };
}

/** Tells whether a name that was found in a text is labelled, with the same borders and type. */
export function rightIn({ names }: LabelledText): (found: NameMention) => boolean {
  const labelled = new Set(names.map(({ start, end, type }) => `${start} ${end} ${type}`));
  return ({ start, end, type }) => labelled.has(`${start} ${end} ${TAG_TYPES.indexOf(type)}`);
}
