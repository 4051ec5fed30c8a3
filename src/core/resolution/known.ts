import { type Cluster, merge, rootOf } from './clusters';
import type { KnownEntity } from './entity';
import { foldName } from './spelling';

/**
 * Gives clusters the known entities that their names are names of, and makes one of clusters that
 * are the same known entity. A name that several known entities bear decides nothing, and nothing
 * is merged that `notSame` keeps apart; a dossier's entry goes before background knowledge.
 */
export function matchKnown(clusters: readonly Cluster[], known: readonly KnownEntity[]): void {
  const bearers = new Map<string, Set<KnownEntity>>();
  for (const entity of known) {
    for (const name of [entity.name, ...(entity.aliases ?? [])]) {
      const key = `${entity.type} ${foldName(name)}`;
      const all = bearers.get(key) ?? new Set();
      bearers.set(key, all.add(entity));
    }
  }
  const byId = new Map<string, Cluster>();
  for (const cluster of clusters) {
    const entity = pick(cluster, bearers);
    if (entity === undefined || rootOf(cluster) !== cluster) {
      continue;
    }
    const same = byId.get(entity.id);
    const one = same === undefined ? cluster : merge(same, cluster);
    one.known = entity.id;
    byId.set(entity.id, one);
  }
}

/** The one known entity that the cluster's names agree on; the fullest name decides first. */
function pick(
  cluster: Cluster,
  bearers: ReadonlyMap<string, ReadonlySet<KnownEntity>>,
): KnownEntity | undefined {
  const found = new Set<KnownEntity>();
  const names = [...cluster.names].sort((a, b) => b.length - a.length);
  for (const name of names) {
    const all = [...(bearers.get(`${cluster.type} ${foldName(name)}`) ?? [])];
    const own = all.filter(({ source }) => source === 'dossier');
    const candidates = own.length > 0 ? own : all;
    const [only] = candidates;
    if (only !== undefined && candidates.length === 1) {
      found.add(only);
    }
  }
  const [first, ...others] = found;
  const excluded = others.some(({ id }) => first?.notSame?.includes(id));
  return excluded || (first?.source === 'background' && others.length > 0)
    ? others.find(({ source }) => source === 'dossier')
    : first;
}
