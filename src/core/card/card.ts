import type { EntityType } from '../recognition/mention';
import type { Entity, Mention } from '../resolution/entity';
import type { TextRange } from '../text/range';
import { lowerBound } from '../text/search';
import type { Belonging } from './belonging';
import { type CardFact, TELLING, tellFacts } from './cardFacts';

/** An annotation that concerns the entity. */
export interface CardNote {
  readonly id: string;
  /** What the reader wrote, or the quote where he wrote nothing. */
  readonly words: string;
  /** Absent for an orphan. */
  readonly range?: TextRange;
}

/** Another report of the workspace that names the entity. */
export interface CardReport {
  /** What `CardAction` needs to open it: its address. */
  readonly key: string;
  /** Its file name. */
  readonly label: string;
  readonly mentionCount: number;
  /** The first mention there. */
  readonly first: TextRange;
}

/** What is known beside the report itself; all optional. */
export interface CardContext {
  /** The reader's own entry. Names of groups instead of their ids. */
  readonly entry?: {
    readonly notes?: string;
    readonly memberOf: readonly { readonly name: string; readonly role?: string }[];
    readonly links: readonly string[];
  };
  readonly background?: {
    readonly about: string;
    readonly region?: string;
    readonly parent?: string;
    readonly wikidata?: string;
  };
  readonly notes?: readonly CardNote[];
  readonly reports?: readonly CardReport[];
  /** RFC 3339 full-date on which the report came out, for dates like "in March". */
  readonly published?: string;
  /** The name of an entity that is not in the report, by its id. */
  readonly nameOf?: (id: string) => string | undefined;
}

/** What a hover card says of an entity. */
export interface Card extends CardContext {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Who this is, in one line: the fact that says most. */
  readonly who?: CardFact;
  /** The other facts, the most telling first; names and titles shown elsewhere are not among them. */
  readonly facts: readonly CardFact[];
  /** Of a group: who leads it, has an office in it or belongs to it, and what its parts are. */
  readonly belonging: readonly Belonging[];
  readonly mentionCount: number;
  /** Which mention the card was asked for, from 1; absent for the entity as such. */
  readonly place?: number;
  /** The mention that the card was asked for, or the first. */
  readonly at: TextRange;
  readonly first: TextRange;
  /** The mentions around the one that the card was asked for; absent at the ends. */
  readonly previous?: TextRange;
  readonly next?: TextRange;
  /** Names of the others that the mention may as well name. */
  readonly orElse: readonly string[];
  readonly known?: NonNullable<Entity['known']>;
  /** Why the mention that the card was asked for was taken for a name, and how surely. */
  readonly recognised?: Pick<Mention, 'reason' | 'confidence' | 'basis'>;
}

/** What a card needs of an analysis. */
export interface CardSource {
  readonly mentions: readonly Mention[];
  readonly entityById: ReadonlyMap<string, Entity>;
  /** What `findBelongings` makes of its entities. */
  readonly belongings: ReadonlyMap<string, readonly Belonging[]>;
}

/**
 * The card of the entity that `mentions[index]` names; look-ups only, no analysis. `undefined` for an
 * entity without mentions.
 *
 * @param index of the mention that the card was asked for; -1 for the entity as such
 */
export function createCard(
  { mentions, entityById, belongings }: CardSource,
  entity: Entity,
  index: number,
  context: CardContext = {},
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
  const nameOf = (id: string) => entityById.get(id)?.name ?? context.nameOf?.(id);
  const namesOf = (id: string) => {
    const own = entityById.get(id);
    const name = own?.name ?? context.nameOf?.(id);
    return name === undefined ? [] : [name, ...(own?.aliases ?? [])];
  };
  const [lead, ...rest] = tellFacts(entity, namesOf, context.published);
  const tells = lead !== undefined && TELLING.has(lead.kind) && lead.modality !== 'denied';
  const mention = at < 0 ? undefined : mentions[index];
  const candidates = mentions[index]?.candidates ?? [];
  return {
    ...context,
    id: entity.id,
    type: entity.type,
    name: entity.name,
    aliases: entity.aliases,
    ...(tells && { who: lead }),
    facts: tells || lead === undefined ? rest : [lead, ...rest],
    belonging: entity.type === 'group' ? (belongings.get(entity.id) ?? []) : [],
    mentionCount: entity.mentions.length,
    ...(at >= 0 && { place: at + 1 }),
    at: range(at) ?? first,
    first,
    ...(previous && { previous }),
    ...(next && { next }),
    orElse: candidates.filter((id) => id !== entity.id).map((id) => nameOf(id) ?? id),
    ...(entity.known && { known: entity.known }),
    ...(mention && { recognised: recognisedAs(mention) }),
  };
}

function recognisedAs({
  reason,
  confidence,
  basis,
}: Mention): Pick<Mention, 'reason' | 'confidence' | 'basis'> {
  return { reason, confidence, ...(basis && { basis }) };
}

/** Where `index` stands in an ascending list; -1 where it does not. */
function placeOf(list: readonly number[], index: number): number {
  const place = lowerBound(list, index);
  return list[place] === index ? place : -1;
}
