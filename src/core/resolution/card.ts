import type { EntityType } from '../recognition/mention';
import type { TextRange } from '../text/range';
import type { Entity, Fact, Mention } from './entity';

/** What a hover card says of an entity. */
export interface Card {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly facts: readonly Fact[];
  readonly mentionCount: number;
  readonly first: TextRange;
  /** The mentions around the one that the card was asked for; absent at the ends. */
  readonly previous?: TextRange;
  readonly next?: TextRange;
}

const MAX_FACTS = 8;

/** The card of the entity that `mentions[index]` names; a look-up, no analysis. */
export function createCard(
  mentions: readonly Mention[],
  entity: Entity,
  index: number,
): Card | undefined {
  const at = entity.mentions.indexOf(index);
  const range = (place: number): TextRange | undefined => {
    const mention = mentions[entity.mentions[place] ?? -1];
    return mention && { start: mention.start, end: mention.end };
  };
  const first = range(0);
  if (first === undefined) {
    return undefined;
  }
  const previous = at > 0 ? range(at - 1) : undefined;
  const next = range(at + 1);
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    facts: entity.facts.slice(0, MAX_FACTS),
    mentionCount: entity.mentions.length,
    first,
    ...(previous && { previous }),
    ...(next && { next }),
  };
}
