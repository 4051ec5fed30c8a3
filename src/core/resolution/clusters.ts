import type { EntityType } from '../recognition/mention';

/** Mentions that are taken to name one entity, while they are being gathered. Internal, mutable. */
export interface Cluster {
  readonly type: EntityType;
  /** Names as written, white space folded, in order of appearance. */
  readonly names: Set<string>;
  /** Indices of mentions, in no order. */
  mentions: number[];
  /** Parts of the names that may stand for the whole, with how well they do, see `Antecedents`. */
  readonly parts: Map<string, number>;
  /** Religious titles and classes of titles seen with the names. */
  readonly titles: Set<string>;
  suffix?: string | undefined;
  /** Id of the known entity that it is. */
  known?: string | undefined;
  /** Set once the cluster has become part of another. */
  mergedInto?: Cluster;
}

export function createCluster(type: EntityType): Cluster {
  return { type, names: new Set(), mentions: [], parts: new Map(), titles: new Set() };
}

/** The cluster that a cluster has become part of, itself where it has not. */
export function rootOf(cluster: Cluster): Cluster {
  let root = cluster;
  while (root.mergedInto !== undefined) {
    root = root.mergedInto;
  }
  // Later look-ups take one step.
  let at = cluster;
  while (at.mergedInto !== undefined && at.mergedInto !== root) {
    const next = at.mergedInto;
    at.mergedInto = root;
    at = next;
  }
  return root;
}

/** Makes two clusters one and returns it. Whether they may be one is the caller's to know. */
export function merge(first: Cluster, second: Cluster): Cluster {
  const [a, b] = [rootOf(first), rootOf(second)];
  if (a === b) {
    return a;
  }
  const [large, small] = a.mentions.length >= b.mentions.length ? [a, b] : [b, a];
  for (const mention of small.mentions) {
    large.mentions.push(mention);
  }
  for (const name of small.names) {
    large.names.add(name);
  }
  for (const [part, weight] of small.parts) {
    large.parts.set(part, Math.max(weight, large.parts.get(part) ?? 0));
  }
  for (const title of small.titles) {
    large.titles.add(title);
  }
  large.suffix ??= small.suffix;
  large.known ??= small.known;
  small.mentions = [];
  small.mergedInto = large;
  return large;
}
