import { countLeading } from '../../text/search';
import { forEachStep } from '../../text/steps';
import type { Entity, FactKind, Mention } from '../entity';
import type { RatedFact } from './sectionFacts';

/** In the order of the forest's values. */
const KINDS: readonly FactKind[] = [
  'acronym',
  'alias',
  'describedAs',
  'leaderOf',
  'location',
  'memberOf',
  'partOf',
  'role',
  'status',
  'title',
];
/** Stands for the sum of a candidate that there is none of. */
const NONE = -9;
/** So many candidates behind one are compared with it; more overlap only in hostile text. */
const MAX_NEAR = 48;

/** A candidate among all of its report. */
export interface Weighed {
  readonly fact: RatedFact;
  /** For the forest: how it stands among the others, then what its words look like. */
  readonly values: readonly number[];
}

/** What the report says of names by entity. */
export type Named = ReadonlyMap<string, Pick<Entity, 'type' | 'mentions'>>;

/**
 * How each candidate of one entity stands among the others: which other kinds its words may say,
 * where else the report says the same, how often and how early it names whom they concern. Linear but
 * for sorting; yields the fraction done.
 *
 * @param facts offsets of the report
 */
export function* weigh(
  facts: readonly RatedFact[],
  entity: string,
  named: Named,
  mentions: readonly Mention[],
): Generator<number, readonly Weighed[]> {
  const sorted = [...facts].sort(
    (a, b) =>
      a.candidate.evidence.start - b.candidate.evidence.start ||
      a.candidate.value.start - b.candidate.value.start,
  );
  const rivals = sorted.map(() => KINDS.map(() => NONE));
  yield* forEachStep(sorted, (fact, index) => compareNear(sorted, fact, index, rivals));
  const same = new Tally();
  const alike = new Tally();
  yield* forEachStep(sorted, ({ key, sum, candidate }) => {
    same.count(key, sum);
    alike.count(candidate.kind, sum);
  });
  const { mentions: own = [], type } = named.get(entity) ?? {};
  const first = mentions[own[0] ?? -1];
  const weighed: Weighed[] = [];
  yield* forEachStep(sorted, (fact, index) => {
    const { candidate, key, sum, traits } = fact;
    const { kind, evidence, target } = candidate;
    const others = rivals[index] ?? [];
    const strongest = Math.max(NONE, ...others.filter((_, at) => KINDS[at] !== kind));
    const targets = target === undefined ? undefined : named.get(target)?.mentions;
    weighed.push({
      fact,
      values: [
        sum,
        ...others,
        strongest,
        sum - strongest,
        ...same.take(key, sum),
        ...alike.take(kind, sum).slice(2),
        own.length,
        countBefore(own, mentions, evidence.start),
        first !== undefined && evidence.start <= first.start && first.end <= evidence.end ? 1 : 0,
        targets?.length ?? -1,
        targets === undefined ? -1 : countBefore(targets, mentions, evidence.start),
        type === 'person' ? 1 : 0,
        ...KINDS.map((one) => (one === kind ? 1 : 0)),
        ...traits,
      ],
    });
  });
  return weighed;
}

/** Notes for a candidate and those behind it that their words may say either. */
function compareNear(
  sorted: readonly RatedFact[],
  { candidate, sum }: RatedFact,
  index: number,
  rivals: readonly number[][],
): void {
  for (let at = index + 1; at <= index + MAX_NEAR; at++) {
    const other = sorted[at];
    if (other === undefined || other.candidate.evidence.start >= candidate.evidence.end) {
      return;
    }
    const { value, kind } = other.candidate;
    if (value.start < candidate.value.end && candidate.value.start < value.end) {
      raise(rivals[index], kind, other.sum);
      raise(rivals[at], candidate.kind, sum);
    }
  }
}

function raise(rivals: number[] | undefined, kind: FactKind, sum: number): void {
  const at = KINDS.indexOf(kind);
  if (rivals !== undefined && sum > (rivals[at] ?? NONE)) {
    rivals[at] = sum;
  }
}

/** Of candidates that have something in common: how many there are and how strong the others are. */
class Tally {
  readonly #groups = new Map<
    string,
    { count: number; first: number; second: number; before: number; strongest: number }
  >();

  count(key: string, sum: number): void {
    const group = this.#groups.get(key);
    if (group === undefined) {
      this.#groups.set(key, { count: 1, first: sum, second: NONE, before: 0, strongest: NONE });
    } else {
      group.count++;
      group.second = Math.max(group.second, Math.min(group.first, sum));
      group.first = Math.max(group.first, sum);
    }
  }

  /**
   * How many there are in all, how many before this one, the strongest of the others and of those
   * before. To be called once for each, in order, when all are counted.
   */
  take(key: string, sum: number): readonly number[] {
    const group = this.#groups.get(key);
    if (group === undefined) {
      return [0, 0, NONE, NONE];
    }
    const { count, first, second, before, strongest } = group;
    group.before++;
    group.strongest = Math.max(strongest, sum);
    return [count, before, sum === first ? second : first, strongest];
  }
}

/** How many of the mentions begin before an offset. */
function countBefore(own: readonly number[], mentions: readonly Mention[], offset: number): number {
  return countLeading(own, (index) => (mentions[index]?.start ?? 0) < offset);
}
