import { ENTITY_TYPES, type EntityType, type NameMention } from '../recognition/mention';
import type { Section } from '../text/section';
import { type Cluster, rootOf } from './clusters';
import { type Decisions, decideEntities, NO_DECISIONS } from './decisions';
import type { Entity, KnownEntity, Mention } from './entity';
import { EntityIds } from './entityIds';
import { findFacts } from './facts';
import { fullestName } from './fullestName';
import { resolveGroups } from './groups';
import { type Known, matchKnown, NOTHING_KNOWN } from './known';
import { resolvePeople } from './people';
import { resolvePlaces } from './places';
import { type NamedMention, Resolving } from './resolving';
import { findStatedNames } from './statedNames';

/** The mentions with their entities, and the entities that they name. */
export interface Resolution {
  readonly mentions: readonly Mention[];
  /** In the order of their first mentions. */
  readonly entities: readonly Entity[];
}

const RESOLVERS = { person: resolvePeople, group: resolveGroups, place: resolvePlaces } as const;

/**
 * Says which mentions name the same, and what the text says of whom they name. Where the text leaves
 * it open, a mention goes to the latest that fits and lists the others as `candidates`. Same text and
 * names, same result, ids included; linear in the text and the number of names.
 *
 * @param sections of `text`, in order
 * @param names sorted, without overlap; UTF-16 offsets of `text`
 * @param known entries of the reader's dossier and background knowledge: their names are names of
 *   one entity, whose id they give, and the dossier's its name
 * @param decisions the reader's word on who is named, which wins over what the text says
 */
export function resolve(
  text: string,
  sections: readonly Section[],
  names: readonly NameMention[],
  known: Known = NOTHING_KNOWN,
  decisions: Decisions = NO_DECISIONS,
): Resolution {
  const state = new Resolving(text, findStatedNames(text, names));
  const named = names.map((mention, index): NamedMention => {
    return { ...mention, index, name: nameOf(text, mention) };
  });
  for (const type of ENTITY_TYPES) {
    RESOLVERS[type](
      state,
      named.filter((mention) => mention.type === type),
    );
  }
  const open = matchKnown(state, named, known);
  const clusters = clustersOf(state);
  const ids = assignIds(clusters, known.byId);
  const idOf = (cluster: Cluster | undefined) => (cluster && ids.get(rootOf(cluster))) ?? '';
  const derived = names.map((mention, index): Mention => {
    const cluster = state.clusterOf[index] && rootOf(state.clusterOf[index]);
    const entries = (cluster && open.get(cluster)) ?? [];
    const fitting = [...state.candidatesOf(index).map(idOf), ...entries.map(({ id }) => id)];
    const entity = idOf(cluster);
    const candidates = [...new Set(entries.length > 0 ? [entity, ...fitting] : fitting)];
    return {
      ...mention,
      entity,
      ...(candidates.length > 1 && { candidates }),
    };
  });
  const { mentions, entities } = decideEntities(
    text,
    derived,
    clusters.map((cluster) => toEntity(cluster, idOf(cluster), known.byId)),
    decisions,
    known.byId,
  );
  const facts = findFacts(text, sections, mentions, entities);
  return {
    mentions,
    entities: entities.map((entity) => ({ ...entity, facts: facts.get(entity.id) ?? [] })),
  };
}

/** The words of a mention, white space folded: names may run over a line's end. */
export function nameOf(text: string, mention: { start: number; end: number }): string {
  return text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
}

/** The clusters that are left, by first mention. */
function clustersOf(state: Resolving): readonly Cluster[] {
  return [...new Set(state.clusterOf.flatMap((cluster) => (cluster ? [rootOf(cluster)] : [])))];
}

function assignIds(
  clusters: readonly Cluster[],
  known: ReadonlyMap<string, KnownEntity>,
): ReadonlyMap<Cluster, string> {
  const ids = new EntityIds(known.keys());
  return new Map(
    clusters.map((cluster) => [
      cluster,
      cluster.known ?? ids.create(displayName(cluster), cluster.type),
    ]),
  );
}

function displayName(cluster: Cluster): string {
  return fullestName(cluster.type, [...cluster.names]);
}

function toEntity(cluster: Cluster, id: string, known: ReadonlyMap<string, KnownEntity>): Entity {
  const entry = cluster.known === undefined ? undefined : known.get(cluster.known);
  // The reader's own name for someone is what he wants to see; a list's need not be.
  const name = entry?.source === 'dossier' ? entry.name : displayName(cluster);
  return {
    id,
    type: cluster.type satisfies EntityType,
    name,
    aliases: distinctNames(cluster, name),
    mentions: [...cluster.mentions].sort((a, b) => a - b),
    facts: [],
    ...(entry && { known: entry.source }),
  };
}

/** The other names, without those that differ from an earlier one in case only. */
function distinctNames(cluster: Cluster, name: string): readonly string[] {
  const seen = new Set([name.toLowerCase()]);
  return [...cluster.names].filter((other) => {
    const key = other.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
