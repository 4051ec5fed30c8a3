import { type Cluster, rootOf } from './clusters';

/** How well a part of a name stands for the whole: the heavier the more usual. */
export const PART_WEIGHT = { middle: 1, given: 2, family: 3 } as const;

/** Someone or something that a short name may stand for. */
export interface Antecedent {
  readonly cluster: Cluster;
  readonly weight: number;
  /** Index of the latest mention before the short name; -1 where there is none yet. */
  readonly at: number;
}

/**
 * How many earlier bearers of a part are considered, the latest first: keeps resolution linear in
 * long texts.
 */
const LOOK_BACK = 24;
const LOOK_AHEAD = 4;

/**
 * Who bears which part of a name, by latest mention. Filled while the mentions are gone through in
 * order.
 */
export class Antecedents {
  readonly #bearers = new Map<string, Cluster[]>();
  readonly #upcoming = new Map<string, Cluster[]>();

  /** Notes that a cluster with these parts is named in full somewhere in the text. */
  announce(cluster: Cluster): void {
    for (const part of cluster.parts.keys()) {
      const list = this.#upcoming.get(part) ?? [];
      if (list.length < LOOK_AHEAD && !list.includes(cluster)) {
        list.push(cluster);
        this.#upcoming.set(part, list);
      }
    }
  }

  /** Notes that mention `index` names the cluster. */
  note(cluster: Cluster, index: number): void {
    const root = rootOf(cluster);
    root.lastMention = index;
    for (const part of root.freshParts) {
      const list = this.#bearers.get(part);
      if (list === undefined) {
        this.#bearers.set(part, [root]);
      } else {
        list.push(root);
      }
    }
    root.freshParts = [];
  }

  /** Who bore a part before, the latest first. */
  before(part: string): readonly Antecedent[] {
    const list = this.#bearers.get(part) ?? [];
    const found = new Set<Cluster>();
    for (let i = list.length - 1; i >= 0 && i >= list.length - LOOK_BACK; i--) {
      const entry = list[i];
      const cluster = entry && rootOf(entry);
      if (cluster !== undefined && cluster.lastMention >= 0) {
        found.add(cluster);
      }
    }
    return [...found]
      .map((cluster) => ({
        cluster,
        at: cluster.lastMention,
        weight: cluster.parts.get(part) ?? 0,
      }))
      .sort((a, b) => b.at - a.at);
  }

  /** Who bears a part anywhere in the text, the first few. */
  anywhere(part: string): readonly Antecedent[] {
    const clusters = new Set((this.#upcoming.get(part) ?? []).map(rootOf));
    return [...clusters].map((cluster) => ({
      cluster,
      at: -1,
      weight: cluster.parts.get(part) ?? 0,
    }));
  }
}
