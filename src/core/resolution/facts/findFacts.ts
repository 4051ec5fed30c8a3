import { overlaps } from '../../text/range';
import { Recall } from '../../text/recall';
import type { Section } from '../../text/section';
import { forEachStep, scaled } from '../../text/steps';
import type { Entity, Fact, FactKind, Mention } from '../entity';
import { foldName } from '../names/spelling';
import type { StatedName } from '../stating/statedNames';
import { type Candidate, isPlain } from './candidate';
import { sectionsWithMentions } from './candidates';
import { type Named, type Weighed, weigh } from './context';
import { sumOfTrees } from './forest';
import { keyOf } from './keys';
import { type FactModel, LEAST_SUM, sumOf } from './model';
import { namingOf, surfacesOf } from './naming';
import type { Subjects } from './references';
import {
  factsOfSection,
  moved,
  type RatedFact,
  type Rating,
  type SectionFacts,
} from './sectionFacts';
import { toFact } from './toFact';
import { traitsOf } from './traits';
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
/** Sections between two steps, where they need not be read. */
const SECTIONS = 32;
/** Entities between two steps. */
const ENTITIES = 8;
/** More candidates of one entity are not compared: in a report of any length they repeat others. */
const MAX_CANDIDATES = 4000;

/** What decides which candidates are facts. */
export interface FactRater {
  readonly model: FactModel;
  /** Candidates of a kind that are rated lower are none. */
  readonly least: Readonly<Record<FactKind, number>>;
}

/** What `npm run train:facts` has made. */
export const TRAINED: FactRater = { model: FACT_MODEL, least: LEAST_PROBABILITY };

/** A report of which is known who is who. */
export interface WhoIsWho {
  readonly text: string;
  /** What readers write below a report is not what the report says. */
  readonly sections: readonly Section[];
  /** Sorted, without overlap, with the ids of `entities`. */
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  /** What the text says are names of one, by indices of `mentions`. */
  readonly stated: readonly StatedName[];
}

/** What need not be done again. */
export interface Remembered {
  /** What the sections of an earlier version said; takes what these say. */
  readonly recall?: Recall<SectionFacts>;
  /** `foldName`, perhaps with what it has folded before. */
  readonly fold?: (name: string) => string;
}

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

/** All that the report may say of each person and group, with what the forest goes by. */
export function* weighFacts(
  report: WhoIsWho,
  model: FactModel,
  { recall = new Recall(), fold = foldName }: Remembered = {},
): Generator<number, ReadonlyMap<string, readonly Weighed[]>> {
  const { text, mentions, entities, stated } = report;
  const named = new Map<string, Entity>();
  const gathered = new GatheredFacts(text, named, fold);
  const rate = (candidate: Candidate, section: Section['kind']) =>
    rated(text, section, candidate, model);
  const addNames = (candidates: readonly Candidate[]) => {
    for (const candidate of candidates) {
      const rating = rate(candidate, 'body');
      if (rating !== undefined) {
        gathered.add({ candidate: { ...candidate, features: [] }, ...rating });
      }
    }
  };
  const reading = forEachStep(entities, (entity) => {
    named.set(entity.id, entity);
    addNames(entity.type === 'place' ? [] : surfacesOf(text, entity, mentions, fold));
  });
  yield* scaled(reading, 0, 0);
  const naming = forEachStep(stated, (name) => {
    const mainName = (id: string) => fold(named.get(id)?.name ?? '');
    addNames(namingOf(text, mentions, name, mainName));
  });
  yield* scaled(naming, 0, 0);
  yield* addSections(report, rate, recall, gathered);
  return yield* weighAll(gathered.byEntity, named, mentions);
}

/** Adds what the sentences say, section by section. Yields the fraction of the text read. */
function* addSections(
  { text, sections, mentions }: WhoIsWho,
  rate: (candidate: Candidate, section: Section['kind']) => Rating | undefined,
  recall: Recall<SectionFacts>,
  gathered: GatheredFacts,
): Generator<number, void> {
  let subjects: Subjects = {};
  let count = 0;
  for (const names of sectionsWithMentions(sections, mentions)) {
    const { section } = names;
    const reading = factsOfSection(text, names, subjects, rate, recall);
    const { rated, after } = yield* scaled(reading, 0, 1, text.length);
    const adding = forEachStep(rated, ({ candidate, ...rating }) =>
      gathered.add({ candidate: moved(candidate, section.start), ...rating }),
    );
    yield* scaled(adding, section.end / text.length, section.end / text.length);
    subjects = after;
    if (++count % SECTIONS === 0) {
      yield section.end / text.length;
    }
  }
}

/** How likely a candidate is a fact by itself; `undefined` if that is out of the question. */
function rated(
  text: string,
  section: Section['kind'],
  candidate: Candidate,
  model: FactModel,
): Rating | undefined {
  const sum = sumOf(model, candidate);
  return sum < LEAST_SUM
    ? undefined
    : {
        sum,
        key: keyOf(text, candidate),
        traits: traitsOf(text, section, candidate),
        plain: isPlain(candidate),
      };
}

/** What may be said of each person and group, by entity id. */
class GatheredFacts {
  readonly byEntity = new Map<string, RatedFact[]>();
  readonly #text: string;
  readonly #named: ReadonlyMap<string, Entity>;
  readonly #fold: (name: string) => string;

  constructor(text: string, named: ReadonlyMap<string, Entity>, fold: (name: string) => string) {
    this.#text = text;
    this.#named = named;
    this.#fold = fold;
  }

  add(fact: RatedFact): void {
    const { entity, kind, value } = fact.candidate;
    const { type, name = '' } = this.#named.get(entity) ?? {};
    // "the former boss X “El Chapo” Y" of whom the report calls El Chapo.
    const isOwnName =
      kind === 'alias' && this.#fold(this.#text.slice(value.start, value.end)) === this.#fold(name);
    if ((type === 'person' || type === 'group') && !isOwnName) {
      const facts = this.byEntity.get(entity) ?? [];
      if (facts.length < MAX_CANDIDATES) {
        facts.push(fact);
      }
      this.byEntity.set(entity, facts);
    }
  }
}

function* weighAll(
  found: ReadonlyMap<string, readonly RatedFact[]>,
  named: Named,
  mentions: readonly Mention[],
): Generator<number, ReadonlyMap<string, readonly Weighed[]>> {
  const weighed = new Map<string, readonly Weighed[]>();
  let count = 0;
  for (const [entity, facts] of found) {
    weighed.set(entity, yield* scaled(weigh(facts, entity, named, mentions), 1, 1));
    if (++count % ENTITIES === 0) {
      yield 1;
    }
  }
  return weighed;
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
