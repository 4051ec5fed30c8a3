import type { EntityType } from '../recognition/mention';

/** "a son of X" names X for the son's sake; "his son, X" brings X in beside someone else. */
export const STANDING = { namedForOther: 0, relative: 1, own: 2 } as const;

/** Mentions that are taken to name one entity, while they are being gathered. Internal, mutable. */
export interface Cluster {
  readonly type: EntityType;
  /** Names as written, white space folded, in order of appearance. */
  readonly names: Set<string>;
  /** Indices of mentions, in no order. */
  mentions: number[];
  /** Parts of the names that may stand for the whole, with how well they do, see `Antecedents`. */
  readonly parts: Map<string, number>;
  /** Those of `parts` under which it is not yet looked up. */
  freshParts: string[];
  /** Index of the latest mention, -1 before the first, while mentions are gone through in order. */
  lastMention: number;
  /** Religious titles and classes of titles seen with the names. */
  readonly titles: Set<string>;
  suffix?: string | undefined;
  /** How much of its own it is named for so far, see `STANDING`. */
  standing: number;
  /** Id of the known entity that it is. */
  known?: string | undefined;
  /** Set once the cluster has become part of another. */
  mergedInto?: Cluster;
}

/** A cluster without names and mentions. */
export function createCluster(type: EntityType): Cluster {
  return {
    type,
    names: new Set(),
    mentions: [],
    parts: new Map(),
    freshParts: [],
    lastMention: -1,
    titles: new Set(),
    standing: STANDING.namedForOther,
  };
}

/** Notes a part that may stand for the whole; the better of two weights holds. */
export function setPart(cluster: Cluster, part: string, weight: number): void {
  const before = cluster.parts.get(part);
  if (before === undefined) {
    cluster.freshParts.push(part);
  }
  if (before === undefined || before < weight) {
    cluster.parts.set(part, weight);
  }
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
  // What is copied is the smaller share, so that a chain of merges stays cheap.
  const [large, small] = sizeOf(a) >= sizeOf(b) ? [a, b] : [b, a];
  for (const mention of small.mentions) {
    large.mentions.push(mention);
  }
  for (const name of small.names) {
    large.names.add(name);
  }
  for (const [part, weight] of small.parts) {
    large.parts.set(part, Math.max(weight, large.parts.get(part) ?? 0));
  }
  for (const part of small.freshParts) {
    large.freshParts.push(part);
  }
  small.freshParts = [];
  large.lastMention = Math.max(large.lastMention, small.lastMention);
  for (const title of small.titles) {
    large.titles.add(title);
  }
  large.suffix ??= small.suffix;
  large.standing = Math.max(large.standing, small.standing);
  large.known ??= small.known;
  small.mentions = [];
  small.mergedInto = large;
  return large;
}

function sizeOf({ mentions, names, parts }: Cluster): number {
  return mentions.length + names.size + parts.size;
}
