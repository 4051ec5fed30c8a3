import type { NameMention } from '../../src/core/recognition/mention';
import type { LabelledText } from './corpus';

/** A labelled text and what was found in it. */
export interface Result {
  readonly text: LabelledText;
  readonly found: readonly NameMention[];
}

/**
 * The line of a corpus for the scorer, which knows three types: names of none of them move where it
 * does not count them.
 */
export function goldOf({ line }: LabelledText): unknown {
  const { entities, ...rest } = JSON.parse(line);
  const other = (entity: { type: string }) => entity.type === 'OTHER';
  return {
    ...rest,
    entities: entities.filter((entity: { type: string }) => !other(entity)),
    other: [...(rest.other ?? []), ...entities.filter(other)],
  };
}

export function predictionOf({ text, found }: Result): unknown {
  return {
    id: text.id,
    entities: found.map(({ start, end, type }) => ({ start, end, type: type.toUpperCase() })),
  };
}
