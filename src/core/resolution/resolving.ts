import type { NameMention } from '../recognition/mention';
import type { Antecedent } from './antecedents';
import { type Cluster, rootOf } from './clusters';
import type { Looks } from './looks';
import type { NameKeys } from './names/nameKeys';
import type { StatedName } from './stating/statedNames';

/**
 * A mention by its place among all mentions and its name, white space folded. Where it stands in the
 * text is for {@link Looks} to know.
 */
export interface NamedMention extends Pick<NameMention, 'type'> {
  readonly index: number;
  readonly name: string;
}

/** How many mentions back a bearer of a shared name still counts as being talked about. */
const TALKED_ABOUT = 8;

/** What the resolvers of people, groups and places share while they work through one text. */
export class Resolving {
  readonly clusterOf: (Cluster | undefined)[] = [];
  readonly statedBy: ReadonlyMap<number, StatedName>;
  readonly #openMentions = new Map<number, readonly Cluster[]>();
  readonly #statedAliases = new Map<Cluster, Cluster>();

  /**
   * The only way to the words around the mentions, since decisions that rest on them have to be
   * noted.
   */
  readonly looks: Looks;
  readonly keys: NameKeys;

  constructor(looks: Looks, stated: readonly StatedName[], keys: NameKeys) {
    this.looks = looks;
    this.keys = keys;
    this.statedBy = new Map(stated.map((link) => [link.to, link]));
  }

  assign(mention: NamedMention, cluster: Cluster): void {
    const root = rootOf(cluster);
    root.mentions.push(mention.index);
    root.names.add(mention.name);
    this.clusterOf[mention.index] = root;
  }

  /**
   * Whether what the text states of two names may make one entity of all mentions of both: not if
   * one of them was stated of someone else before (a nom de guerre that two people use).
   */
  mayMerge(named: Cluster, alias: Cluster): boolean {
    const [first, second] = [rootOf(named), rootOf(alias)];
    const before = this.#statedAliases.get(alias);
    if (before !== undefined && rootOf(before) !== first && rootOf(before) !== second) {
      return false;
    }
    this.#statedAliases.set(alias, first);
    return true;
  }

  /**
   * The first of those whom a mention fits, the latest first; `undefined` where it fits none. Notes
   * the others that it may as well name.
   */
  choose(mention: NamedMention, fitting: readonly Antecedent[]): Cluster | undefined {
    const [chosen, ...others] = fitting;
    if (chosen === undefined) {
      return undefined;
    }
    const open = others.filter(({ at }) => !this.#isDecided(chosen.at, at, mention.index));
    if (open.length > 0) {
      this.#openMentions.set(
        mention.index,
        [chosen, ...open].map(({ cluster }) => cluster),
      );
    }
    return chosen.cluster;
  }

  /** Notes whom a mention may name where nothing tells which of them. */
  leaveOpen({ index }: NamedMention, clusters: readonly Cluster[]): void {
    this.#openMentions.set(index, clusters);
  }

  candidatesOf(index: number): readonly Cluster[] {
    return this.#openMentions.get(index) ?? [];
  }

  /** Whether one of two bearers of a name is being talked about at a mention and the other is not. */
  #isDecided(chosenAt: number, otherAt: number, index: number): boolean {
    return index - chosenAt <= TALKED_ABOUT && index - otherAt > TALKED_ABOUT;
  }
}
