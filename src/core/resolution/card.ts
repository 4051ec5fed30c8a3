import type { EntityType } from '../recognition/mention';
import type { TextRange } from '../text/range';
import { lowerBound } from '../text/search';
import type { Entity, Fact, FactKind, Mention } from './entity';

/** A fact as a card shows it. */
export interface CardFact extends Fact {
  /** The name of the entity that `target` is the id of, where it is known. */
  readonly targetName?: string;
}

/** What a hover card says of an entity. */
export interface Card {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Who this is, in one line: the fact that says most. */
  readonly who?: CardFact;
  /** The other facts, the most telling first; names and titles shown elsewhere are not among them. */
  readonly facts: readonly CardFact[];
  /** How many facts there are beyond `facts`. */
  readonly moreFacts: number;
  readonly mentionCount: number;
  readonly first: TextRange;
  /** The mentions around the one that the card was asked for; absent at the ends. */
  readonly previous?: TextRange;
  readonly next?: TextRange;
  /** Names of the others that the mention may as well name. */
  readonly orElse: readonly string[];
  readonly known?: NonNullable<Entity['known']>;
}

/** The most that a card shows; the rest is in the Entities view. */
const MAX_FACTS = 6;
/** What tells most about someone comes first. */
const ORDER: readonly FactKind[] = [
  'leaderOf',
  'role',
  'memberOf',
  'partOf',
  'describedAs',
  'status',
  'title',
  'location',
  'acronym',
  'alias',
];
/** Kinds that may answer "who is this?". */
const TELLING = new Set<FactKind>(['leaderOf', 'role', 'memberOf', 'partOf', 'describedAs']);

/**
 * The card of the entity that `mentions[index]` names; a look-up, no analysis. `undefined` for an
 * entity without mentions.
 *
 * @param index of the mention that the card was asked for; -1 for the entity as such
 * @param entities of the same analysis: they give the names of those that facts point to
 */
export function createCard(
  mentions: readonly Mention[],
  entity: Entity,
  index: number,
  entities: readonly Entity[] = [],
): Card | undefined {
  const range = (place: number): TextRange | undefined => {
    const mention = mentions[entity.mentions[place] ?? -1];
    return mention && { start: mention.start, end: mention.end };
  };
  const first = range(0);
  if (first === undefined) {
    return undefined;
  }
  const at = placeOf(entity.mentions, index);
  const previous = at > 0 ? range(at - 1) : undefined;
  const next = at >= 0 ? range(at + 1) : undefined;
  const names = namesOf(entities, entity, mentions[index]);
  const candidates = mentions[index]?.candidates ?? [];
  const [who, ...facts] = chooseFacts(entity).map((fact): CardFact => {
    const targetName = names.get(fact.target ?? '');
    return { ...fact, ...(targetName !== undefined && { targetName }) };
  });
  const tells = who !== undefined && TELLING.has(who.kind) && who.modality !== 'denied';
  const listed = tells || who === undefined ? facts : [who, ...facts];
  return {
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    ...(tells && { who }),
    facts: listed.slice(0, MAX_FACTS),
    moreFacts: Math.max(0, listed.length - MAX_FACTS),
    mentionCount: entity.mentions.length,
    first,
    ...(previous && { previous }),
    ...(next && { next }),
    orElse: candidates.filter((id) => id !== entity.id).map((id) => names.get(id) ?? id),
    ...(entity.known && { known: entity.known }),
  };
}

/** The names of the entities that the card speaks of. */
function namesOf(
  entities: readonly Entity[],
  { facts }: Entity,
  mention: Mention | undefined,
): ReadonlyMap<string, string> {
  const wanted = new Set([
    ...facts.flatMap(({ target }) => (target === undefined ? [] : [target])),
    ...(mention?.candidates ?? []),
  ]);
  return new Map(
    entities.filter(({ id }) => wanted.has(id)).map(({ id, name }) => [id, name] as const),
  );
}

/** Facts by what they tell, what is said outright first, without those that say nothing new. */
function chooseFacts({ facts, aliases }: Entity): readonly Fact[] {
  const shown = new Set<string>(aliases.map((alias) => alias.toLowerCase()));
  const rank = ({ kind, modality }: Fact) =>
    ORDER.indexOf(kind) + (modality === undefined ? 0 : ORDER.length);
  return [...facts]
    .sort((a, b) => rank(a) - rank(b) || a.evidence.start - b.evidence.start)
    .filter(({ value }) => {
      const words = value.toLowerCase().replace(/^(?:the|an?) /, '');
      const isNew = !shown.has(words);
      shown.add(words);
      return isNew;
    });
}

/** Where `index` stands in an ascending list; -1 where it does not. */
function placeOf(list: readonly number[], index: number): number {
  const place = lowerBound(list, index);
  return list[place] === index ? place : -1;
}
