import { overlaps } from '../../text/range';
import { forEachStep, scaled } from '../../text/steps';
import type { Fact, FactKind, Mention } from '../entity';
import type { Weighed } from './context';
import { sumOfTrees } from './forest';
import type { FactModel } from './model';
import type { RatedFact } from './sectionFacts';
import { toFact } from './toFact';
import { ENTITIES, type Remembered, type WhoIsWho, weighFacts } from './weighFacts';
import { FACT_MODEL, LEAST_PROBABILITY } from './weights';

/** Of these, one and the same words say one only. */
const ONE_OF = new Set(['title', 'role', 'describedAs', 'leaderOf', 'partOf', 'alias', 'acronym']);
/** Chances that differ by less say the same. */
const ALIKE = 0.05;
/** Longer evidence is not better evidence, in UTF-16 code units. */
const MAX_EVIDENCE = 100;
/**
 * What words can hardly mean otherwise may be less likely than its kind asks: as some reader would
 * note it as another kind, or not at all.
 */
const LEAST_PLAIN = 0.2;
/** So much is shown of what the text says of one entity; the rest adds no more than noise. */
const MAX_FACTS = 64;

/** What decides which candidates are facts. */
export interface FactRater {
  readonly model: FactModel;
  /** Candidates of a kind that are rated lower are none. */
  readonly least: Readonly<Record<FactKind, number>>;
}

/** What `npm run train:facts` has made. */
export const TRAINED: FactRater = { model: FACT_MODEL, least: LEAST_PROBABILITY };

/**
 * What the sentences say of people and groups, each fact with the words that say so, who says so, and
 * whether they deny it or leave it open. By entity id, in the order of the text; entities without
 * facts are absent. Linear; yields the fraction done.
 */
export function* findFacts(
  report: WhoIsWho,
  { model, least }: FactRater = TRAINED,
  remembered: Remembered = {},
): Generator<number, ReadonlyMap<string, readonly Fact[]>> {
  const { text } = report;
  const weighing = weighFacts(report, model, remembered);
  const weighed = yield* weighing;
  const facts = new Map<string, readonly Fact[]>();
  const open = mentionsLeftOpen(report);
  let count = 0;
  for (const [id, candidates] of weighed) {
    const chosen = yield* scaled(choose(candidates, model, least), 1, 1);
    if (chosen.length > 0) {
      const own = chosen.map(({ fact, chance }) =>
        withDoubt(toFact(text, fact.candidate, chance), open.get(id)),
      );
      facts.set(
        id,
        own.sort((one, other) => one.evidence.start - other.evidence.start),
      );
    }
    if (++count % ENTITIES === 0) {
      yield 1;
    }
  }
  return facts;
}

/** The mentions that may as well name another of the report, by the id of whom they are taken to name. */
function mentionsLeftOpen({ mentions, entities }: WhoIsWho): ReadonlyMap<string, Mention[]> {
  const ids = new Set(entities.map(({ id }) => id));
  const open = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const { entity, candidates = [] } = mention;
    if (candidates.some((id) => id !== entity && ids.has(id))) {
      const own = open.get(entity) ?? [];
      own.push(mention);
      open.set(entity, own);
    }
  }
  return open;
}

/** A fact as one that the report leaves open, where it leaves open whom it is about. */
function withDoubt(fact: Fact, open: readonly Mention[] = []): Fact {
  return fact.modality === undefined && open.some((mention) => overlaps(mention, fact.evidence))
    ? { ...fact, modality: 'doubtful' }
    : fact;
}

interface Chosen {
  readonly fact: RatedFact;
  /** Estimated probability, 0 to 1. */
  readonly chance: number;
}

/** The candidates of one entity that are facts: of those that say the same, the likeliest. */
function* choose(
  weighed: readonly Weighed[],
  { forest }: FactModel,
  least: FactRater['least'],
): Generator<number, readonly Chosen[]> {
  const chances: number[] = [];
  yield* forEachStep(weighed, ({ values }) => {
    chances.push(1 / (1 + Math.exp(-sumOfTrees(forest, values))));
  });
  const best = new Map<string, Chosen>();
  yield* forEachStep(weighed, ({ fact }, index) => {
    const chance = chances[index] ?? 0;
    const enough = chance >= (fact.plain ? LEAST_PLAIN : least[fact.candidate.kind]);
    const before = best.get(fact.key);
    const isBetter =
      before === undefined ? best.size < MAX_FACTS : saysBetter({ fact, chance }, before);
    if (enough && isBetter) {
      best.set(fact.key, { fact, chance });
    }
  });
  return withoutRivals(withoutRestated([...best.values()]));
}

/** Plain words say a fact better than others, and the likelier place; of places that are alike, the one that names more. */
function saysBetter({ fact, chance }: Chosen, before: Chosen): boolean {
  const length = ({ fact: { candidate } }: Chosen) =>
    candidate.evidence.end - candidate.evidence.start;
  const own = length({ fact, chance });
  if (fact.plain !== before.fact.plain) {
    return fact.plain;
  }
  return Math.abs(chance - before.chance) < ALIKE
    ? own > length(before) && own < MAX_EVIDENCE
    : chance > before.chance;
}

/** Without roles that another one says in more words: "the spokesman" of "the spokesman for the Front". */
function withoutRestated(chosen: readonly Chosen[]): readonly Chosen[] {
  return chosen.filter(
    ({ fact: { candidate, key } }) =>
      candidate.kind !== 'role' ||
      !chosen.some(
        ({ fact: other }) =>
          other.candidate.kind === 'role' &&
          other.key.length > key.length &&
          ` ${other.key} `.includes(`${key.replace(/^role/, '')} `),
      ),
  );
}

/** Without those whose words say something else more likely: another kind, or of places another. */
function withoutRivals(chosen: readonly Chosen[]): readonly Chosen[] {
  return chosen.filter(
    ({ fact: { candidate }, chance }) =>
      !(ONE_OF.has(candidate.kind) || candidate.kind === 'location') ||
      !chosen.some(
        ({ fact: { candidate: other }, chance: better }) =>
          better > chance &&
          (candidate.kind === 'location' ? other.kind === 'location' : ONE_OF.has(other.kind)) &&
          other.value.start < candidate.value.end &&
          candidate.value.start < other.value.end,
      ),
  );
}
