import { forEachStep } from '../../text/steps';
import { type Cluster, createCluster, merge, rootOf } from '../clusters';
import type { KnownEntity } from '../entity';
import { foldName } from '../names/spelling';
import type { NamedMention, Resolving } from '../resolving';
import { indexNames, type NameTable } from './knownNames';

/** What is known before a report is read, ready to be looked up. Made once for many reports. */
export interface Known {
  readonly entities: readonly KnownEntity[];
  /** By every id that stands for one. */
  readonly byId: ReadonlyMap<string, KnownEntity>;
  /** Who bears a name, by type and folded name; an entry of the dossier hides background. */
  readonly byName: ReadonlyMap<string, readonly KnownEntity[]>;
  /** The names that are looked for in every report. */
  readonly table: NameTable;
}

/**
 * @param entities entries of the dossier before background knowledge; of those with one id, the
 *   first counts
 */
export function createKnown(entities: readonly KnownEntity[]): Known {
  const byId = new Map<string, KnownEntity>();
  const byName = new Map<string, KnownEntity[]>();
  for (const entity of entities) {
    if (byId.has(entity.id)) {
      continue;
    }
    byId.set(entity.id, entity);
    for (const name of new Set([entity.name, ...(entity.aliases ?? [])].map(foldName))) {
      const bearers = byName.get(`${entity.type} ${name}`) ?? [];
      if (entity.source === 'dossier' || bearers[0]?.source !== 'dossier') {
        bearers.push(entity);
      }
      byName.set(`${entity.type} ${name}`, bearers);
    }
  }
  for (const entity of [...byId.values()]) {
    for (const id of entity.same ?? []) {
      byId.set(id, byId.get(id) ?? entity);
    }
  }
  return { entities, byId, byName, table: indexNames(entities) };
}

export const NOTHING_KNOWN: Known = createKnown([]);

/** Clusters whose names fit several known entities alike, with those. */
export type OpenClusters = ReadonlyMap<Cluster, readonly KnownEntity[]>;

/**
 * Gives clusters the known entities that their names are names of, makes one of clusters that are
 * the same known entity, and takes apart what the text makes one against the reader's `notSame`. A
 * name that several known entities bear decides nothing; a dossier's entry goes before background
 * knowledge.
 */
export function* matchKnown(
  state: Resolving,
  named: readonly NamedMention[],
  known: Known,
): Generator<number, OpenClusters> {
  const open = new Map<Cluster, readonly KnownEntity[]>();
  if (known.entities.length === 0) {
    return open;
  }
  const roots = new Set<Cluster>();
  yield* forEachStep(state.clusterOf, (cluster) => {
    if (cluster !== undefined) {
      roots.add(rootOf(cluster));
    }
  });
  const byId = new Map<string, Cluster>();
  yield* forEachStep([...roots], (cluster) => {
    for (const [entity, part] of tellApart(cluster, state, named, known)) {
      const same = byId.get(entity.id);
      const one = same === undefined ? part : merge(same, part);
      one.known = entity.id;
      byId.set(entity.id, one);
    }
    const bearers = cluster.known === undefined ? openBearers(cluster, known) : [];
    if (bearers.length > 0) {
      open.set(cluster, bearers);
    }
  });
  return open;
}

/** The one known entity that a name is the name of. */
function bearerOf(cluster: Cluster, name: string, { byName }: Known): KnownEntity | undefined {
  const [only, ...others] = byName.get(`${cluster.type} ${foldName(name)}`) ?? [];
  return others.length === 0 ? only : undefined;
}

/** The entries of the dossier that a cluster may be, if nothing in the report tells which. */
function openBearers(cluster: Cluster, { byName }: Known): readonly KnownEntity[] {
  const bearers = [...cluster.names].flatMap(
    (name) => byName.get(`${cluster.type} ${foldName(name)}`) ?? [],
  );
  const own = new Set(bearers.filter(({ source }) => source === 'dossier'));
  return own.size > 1 ? [...own] : [];
}

/** The known entities of a cluster: one as a rule, several where the reader keeps them apart. */
function tellApart(
  cluster: Cluster,
  state: Resolving,
  named: readonly NamedMention[],
  known: Known,
): readonly (readonly [KnownEntity, Cluster])[] {
  const names = [...cluster.names].sort((a, b) => b.length - a.length);
  const found = new Set(names.flatMap((name) => bearerOf(cluster, name, known) ?? []));
  const all = [...found];
  const own = all.filter(({ source }) => source === 'dossier');
  const [lead] = own.length > 0 || all.length > 1 ? own : all;
  if (lead === undefined) {
    return [];
  }
  const apart: KnownEntity[] = [lead];
  for (const entity of own) {
    if (apart.every((other) => areApart(entity, other))) {
      apart.push(entity);
    }
  }
  return apart.length === 1 ? [[lead, cluster]] : split(cluster, apart, state, named, known);
}

function areApart(a: KnownEntity, b: KnownEntity): boolean {
  return (a.notSame?.includes(b.id) ?? false) || (b.notSame?.includes(a.id) ?? false);
}

/** Shares a cluster's mentions out by their names; a short form goes to whom it is short for. */
function split(
  cluster: Cluster,
  entities: readonly KnownEntity[],
  state: Resolving,
  named: readonly NamedMention[],
  known: Known,
): readonly (readonly [KnownEntity, Cluster])[] {
  const parts = new Map(entities.map((entity) => [entity, createCluster(cluster.type)] as const));
  const words = new Map(
    entities.map((entity) => {
      const names = [entity.name, ...(entity.aliases ?? [])];
      return [entity, new Set(names.flatMap((name) => foldName(name).split(' ')))] as const;
    }),
  );
  let latest = entities[0];
  for (const index of [...cluster.mentions].sort((a, b) => a - b)) {
    const mention = named[index];
    if (mention === undefined) {
      continue;
    }
    const bearer = bearerOf(cluster, mention.name, known);
    const own = entities.find((entity) => entity === bearer);
    const fitting = entities.filter((entity) =>
      foldName(mention.name)
        .split(' ')
        .every((word) => words.get(entity)?.has(word)),
    );
    latest = own ?? (fitting.length === 1 ? fitting[0] : latest);
    const part = latest && parts.get(latest);
    if (part !== undefined) {
      state.assign(mention, part);
    }
  }
  cluster.mentions = [];
  return [...parts].filter(([, part]) => part.mentions.length > 0);
}
