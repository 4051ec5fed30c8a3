import { ENTITY_TYPES, type EntityType, type NameMention } from '../recognition/mention';
import { Recall } from '../text/recall';
import type { Section } from '../text/section';
import { forEachStep, runToEnd, scaled } from '../text/steps';
import { type Cluster, rootOf } from './clusters';
import { decideEntities } from './decideEntities';
import { type Decisions, NO_DECISIONS } from './decisions';
import type { Entity, KnownEntity, Mention } from './entity';
import { EntityIds, slug } from './entityIds';
import { fullestName, otherNames } from './entityNames';
import { findFacts, TRAINED } from './facts/findFacts';
import type { SectionFacts } from './facts/sectionFacts';
import { resolveGroups } from './groups/groups';
import { nameOf } from './keptNames';
import { type Known, matchKnown, NOTHING_KNOWN } from './known/known';
import { Looks } from './looks';
import type { Called, NameKeys } from './names/nameKeys';
import { type Naming, readStated, recallNaming, type StatedText } from './namingMemory';
import { resolvePeople } from './people/people';
import { resolvePlaces } from './places/places';
import { type NamedMention, Resolving } from './resolving';

/** The mentions with their entities, and the entities that they name. */
export interface Resolution {
  readonly mentions: readonly Mention[];
  /** In the order of their first mentions. */
  readonly entities: readonly Entity[];
}

/** What makes it cheap to resolve the next version of a text. */
export interface ResolutionMemory {
  readonly naming: Naming;
  readonly facts: Recall<SectionFacts>;
}

export interface ResolveOptions {
  /**
   * Entries of the reader's dossier and background knowledge: their names are names of one entity,
   * whose id they give, and the dossier's its name.
   */
  readonly known?: Known;
  /** The reader's word on who is named, which wins over what the text says. */
  readonly decisions?: Decisions;
  /** Whether facts are wanted, too, as by default; without them, entities have none. */
  readonly facts?: boolean;
  /** Of an earlier version of the text. The result is the same without it. */
  readonly memory?: ResolutionMemory | undefined;
}

const RESOLVERS = { person: resolvePeople, group: resolveGroups, place: resolvePlaces } as const;

/**
 * Says which mentions name the same, and what the text says of whom they name. Where the text leaves
 * it open, a mention goes to the latest that fits and lists the others as `candidates`. Same text and
 * names, same result, ids included; linear in the text and the number of names.
 *
 * @param sections of `text`, in order
 * @param names sorted, without overlap; UTF-16 offsets of `text`
 */
export function resolve(
  text: string,
  sections: readonly Section[],
  names: readonly NameMention[],
  options: Omit<ResolveOptions, 'memory'> = {},
): Resolution {
  const steps = resolveSteps(text, sections, names, options);
  const { mentions, entities } = runToEnd(steps);
  return { mentions, entities };
}

/** The same in slices of a hundred names or so: yields the fraction done, 0 to 1. */
export function* resolveSteps(
  text: string,
  sections: readonly Section[],
  names: readonly NameMention[],
  {
    known = NOTHING_KNOWN,
    decisions = NO_DECISIONS,
    facts: areFactsWanted = true,
    memory,
  }: ResolveOptions = {},
): Generator<number, Resolution & { readonly memory: ResolutionMemory }> {
  const recall = new Recall(memory?.facts);
  const stating = readStated(text, names, memory?.naming);
  const statedText = yield* scaled(stating, 0, PART.stated);
  const recalling = recallNaming(statedText, known, memory?.naming);
  const naming =
    (yield* scaled(recalling, PART.stated, PART.stated)) ??
    (yield* nameEntities(statedText, known));
  const deciding = decideEntities(text, naming.mentions, naming.entities, decisions, known.byId);
  const { mentions, entities } = yield* scaled(deciding, PART.clusters, PART.clusters);
  if (!areFactsWanted) {
    return { mentions, entities, memory: { naming, facts: recall } };
  }
  const { stated, keys } = naming;
  const fold = (name: string) => keys.fold(keys.own(name));
  const whoIsWho = { text, sections, mentions, entities, stated };
  const finding = findFacts(whoIsWho, TRAINED, { recall, fold });
  const facts = yield* scaled(finding, PART.clusters, 1);
  const complete: Entity[] = [];
  yield* within(1, entities, (entity) => {
    complete.push({ ...entity, facts: facts.get(entity.id) ?? [] });
  });
  return { mentions, entities: complete, memory: { naming, facts: recall } };
}

/** Says which mentions name the same entity. */
function* nameEntities(
  { text, names, keys, stated, read }: StatedText,
  known: Known,
): Generator<number, Naming> {
  const looks = new Looks(text, names);
  const state = new Resolving(looks, stated, keys);
  const assigning = assignClusters(text, state, names);
  const named = yield* scaled(assigning, PART.stated, PART.clusters);
  const matching = matchKnown(state, named, known);
  const open = yield* scaled(matching, PART.clusters, PART.clusters);
  const clusters = yield* clustersOf(state);
  const ids = yield* assignIds(clusters, known.byId, keys);
  const idOf = (cluster: Cluster | undefined) => (cluster && ids.get(rootOf(cluster))) ?? '';
  const mentions: Mention[] = [];
  yield* within(PART.clusters, names, (mention, index) => {
    const cluster = state.clusterOf[index] && rootOf(state.clusterOf[index]);
    const entries = (cluster && open.get(cluster)) ?? [];
    const fitting = [...state.candidatesOf(index).map(idOf), ...entries.map(({ id }) => id)];
    const entity = idOf(cluster);
    const candidates = [...new Set(entries.length > 0 ? [entity, ...fitting] : fitting)];
    mentions.push({ ...mention, entity, ...(candidates.length > 1 && { candidates }) });
  });
  const entities: Entity[] = [];
  yield* within(PART.clusters, clusters, (cluster) => {
    entities.push(toEntity(cluster, idOf(cluster), known.byId, keys));
  });
  return { text, known, names, keys, looks, stated, read, mentions, entities };
}

/** What has been done, as a fraction of the whole, once a part is; measured. */
const PART = { stated: 0.15, clusters: 0.5 } as const;

/** {@link forEachStep} for work that is a small part of the whole. */
function within<T>(
  done: number,
  items: readonly T[],
  work: (item: T, index: number) => void,
): Generator<number, void> {
  return scaled(forEachStep(items, work), done, done);
}

function* assignClusters(
  text: string,
  state: Resolving,
  names: readonly NameMention[],
): Generator<number, readonly NamedMention[]> {
  const all: NamedMention[] = [];
  const byType = {
    person: [] as NamedMention[],
    group: [] as NamedMention[],
    place: [] as NamedMention[],
  };
  yield* within(0, names, (mention, index) => {
    const named = { type: mention.type, index, name: state.keys.own(nameOf(text, mention)) };
    all.push(named);
    byType[mention.type].push(named);
  });
  for (const [index, type] of ENTITY_TYPES.entries()) {
    const share = 1 / ENTITY_TYPES.length;
    yield* scaled(RESOLVERS[type](state, byType[type]), index * share, (index + 1) * share);
  }
  return all;
}

/** The clusters that are left, by first mention. */
function* clustersOf(state: Resolving): Generator<number, readonly Cluster[]> {
  const clusters = new Set<Cluster>();
  yield* within(PART.clusters, state.clusterOf, (cluster) => {
    if (cluster !== undefined) {
      clusters.add(rootOf(cluster));
    }
  });
  return [...clusters];
}

function* assignIds(
  clusters: readonly Cluster[],
  known: ReadonlyMap<string, KnownEntity>,
  keys: NameKeys,
): Generator<number, ReadonlyMap<Cluster, string>> {
  const ids = new EntityIds(known.keys());
  const idByCluster = new Map<Cluster, string>();
  yield* within(PART.clusters, clusters, (cluster) => {
    const id = cluster.known ?? ids.create(calledOf(cluster, keys).slug, cluster.type);
    idByCluster.set(cluster, id);
  });
  return idByCluster;
}

/** What a cluster is called by its names alone. */
function calledOf({ type, names }: Cluster, keys: NameKeys): Called {
  const all = [...names];
  return keys.called.of(`${type}\n${all.join('\n')}`, () => {
    const name = fullestName(type, all);
    return { name, aliases: otherNames(all, name), slug: slug(name) };
  });
}

function toEntity(
  cluster: Cluster,
  id: string,
  known: ReadonlyMap<string, KnownEntity>,
  keys: NameKeys,
): Entity {
  const entry = cluster.known === undefined ? undefined : known.get(cluster.known);
  const called = calledOf(cluster, keys);
  // The reader's own name for someone is what he wants to see; a list's need not be.
  const isOwn = entry?.source === 'dossier';
  const name = isOwn ? entry.name : called.name;
  return {
    id,
    type: cluster.type satisfies EntityType,
    name,
    aliases: isOwn ? otherNames([...cluster.names], name) : called.aliases,
    mentions: [...cluster.mentions].sort((a, b) => a - b),
    facts: [],
    ...(entry && { known: entry.source }),
  };
}
