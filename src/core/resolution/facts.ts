import type { EntityType } from '../recognition/mention';
import { Recall } from '../text/recall';
import type { Section } from '../text/section';
import { forEachStep, scaled } from '../text/steps';
import type { Entity, Fact, Mention } from './entity';
import type { Candidate } from './facts/candidate';
import { sectionsWithMentions } from './facts/candidates';
import { fateClassOf } from './facts/fateWords';
import { type FactModel, rate } from './facts/model';
import { namingOf, surfacesOf } from './facts/naming';
import type { Subjects } from './facts/references';
import { factsOfSection, moved, type RatedFact, type SectionFacts } from './facts/sectionFacts';
import { FACT_MODEL, LEAST_PROBABILITY } from './facts/weights';
import { foldName } from './spelling';
import type { StatedName } from './statedNames';
import { toFact } from './toFact';

/** Facts of these kinds are told apart by what they point to, the others by their words. */
const BY_TARGET = new Set(['memberOf', 'leaderOf', 'partOf', 'location']);
/** Of these, one and the same words say one only. */
const ONE_OF = new Set(['title', 'role', 'describedAs', 'leaderOf', 'partOf', 'alias', 'acronym']);
const DETERMINER = /^(?:the|an?|its|his|her|their) /;
const RANKS: Readonly<Record<string, string>> = {
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  sgt: 'sergeant',
  brig: 'brigadier',
  adm: 'admiral',
  cpl: 'corporal',
};
/** Probabilities that differ by less say the same. */
const ALIKE = 0.05;
/** Longer evidence is not better evidence, in UTF-16 code units. */
const MAX_EVIDENCE = 100;
/** So much is shown of what the text says of one entity; the rest adds no more than noise. */
const MAX_FACTS = 64;
/** Of what the words say beyond doubt. Measured: about so many are labelled. */
const PLAIN_PROBABILITY = 0.7;
/** Sections between two steps, where they need not be read. */
const SECTIONS = 32;

/** What decides which candidates are facts. */
export interface FactRater {
  readonly model: FactModel;
  /** Candidates that are rated lower are none. */
  readonly least: number;
}

/** What `npm run train:facts` has made. */
export const TRAINED: FactRater = { model: FACT_MODEL, least: LEAST_PROBABILITY };

/** The best that was found so far for one fact, and where the section begins that says so. */
interface FoundFact extends RatedFact {
  readonly at: number;
}

/**
 * What the sentences say of people and groups, each fact with the words that say so, who says so, and
 * whether they deny it or leave it open. By entity id, in the order of the text; entities without
 * facts are absent. Linear; yields the fraction done.
 *
 * @param sections of `text`: what readers write below a report is not what the report says
 * @param mentions sorted, without overlap, with the ids of `entities`
 * @param stated what the text says are names of one, by indices of `mentions`
 * @param recall what the sections of an earlier version said, and takes what these say
 * @param fold `foldName`, perhaps with what it has folded before
 */
export function* findFacts(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
  stated: readonly StatedName[],
  rater: FactRater = TRAINED,
  recall: Recall<SectionFacts> = new Recall(),
  fold: (name: string) => string = foldName,
): Generator<number, ReadonlyMap<string, readonly Fact[]>> {
  const found = new Map<string, Map<string, FoundFact>>();
  const types = new Map<string, EntityType>();
  const mainNames = new Map<string, string>();
  yield* scaled(
    forEachStep(entities, ({ id, type, name }) => {
      types.set(id, type);
      mainNames.set(id, fold(name));
    }),
    0,
    0,
  );
  const accept = (candidate: Candidate) => {
    const rating = rate(rater.model, candidate);
    const probability = candidate.plain ? Math.max(rating, PLAIN_PROBABILITY) : rating;
    return probability < rater.least ? undefined : { probability, key: keyOf(text, candidate) };
  };
  const add = (fact: FoundFact) => {
    const { candidate, probability, key } = fact;
    const type = types.get(candidate.entity);
    if (type !== 'person' && type !== 'group') {
      return;
    }
    const facts = found.get(candidate.entity) ?? new Map<string, FoundFact>();
    const before = facts.get(key);
    if (before === undefined ? facts.size < MAX_FACTS : saysMore(candidate, probability, before)) {
      facts.set(key, fact);
    }
    found.set(candidate.entity, facts);
  };
  const naming = forEachStep(stated, (name) => {
    for (const candidate of namingOf(text, mentions, name, (id) => mainNames.get(id))) {
      const rating = accept(candidate);
      if (rating !== undefined) {
        add({ candidate, at: 0, ...rating });
      }
    }
  });
  yield* scaled(naming, 0, 0);
  const surfaces = forEachStep(entities, (entity) => {
    const own = entity.type === 'place' ? [] : surfacesOf(text, entity, mentions, fold);
    for (const candidate of own) {
      const rating = accept(candidate);
      if (rating !== undefined) {
        add({ candidate, at: 0, ...rating });
      }
    }
  });
  yield* scaled(surfaces, 0, 0);
  let subjects: Subjects = {};
  let count = 0;
  for (const { section, ...own } of sectionsWithMentions(sections, mentions)) {
    const reading = factsOfSection(text, section, mentions, own, subjects, accept, recall);
    const { rated, after } = yield* scaled(reading, 0, 1, text.length);
    const adding = forEachStep(rated, (fact) => add({ ...fact, at: section.start }));
    yield* scaled(adding, section.end / text.length, section.end / text.length);
    subjects = after;
    if (++count % SECTIONS === 0) {
      yield section.end / text.length;
    }
  }
  const facts = new Map<string, readonly Fact[]>();
  const telling = forEachStep([...found], ([id, rated]) => {
    const own = withoutRivals([...rated.values()].map((fact) => inText(fact)));
    const ordered = own
      .map(({ candidate, probability }) => toFact(text, candidate, probability))
      .sort((a, b) => a.evidence.start - b.evidence.start);
    facts.set(id, ordered);
  });
  yield* scaled(telling, 1, 1);
  return facts;
}

function inText({ candidate, at, ...rating }: FoundFact): RatedFact {
  return { candidate: moved(candidate, at), ...rating };
}

/** A place of the text that names the entity in full says a fact best, where it says it as surely. */
function saysMore(
  { evidence }: Candidate,
  probability: number,
  { candidate: before, probability: earlier }: RatedFact,
): boolean {
  const longer = evidence.end - evidence.start > before.evidence.end - before.evidence.start;
  return Math.abs(probability - earlier) < ALIKE
    ? longer && evidence.end - evidence.start < MAX_EVIDENCE
    : probability > earlier;
}

/** Without those whose words say something else more likely. */
function withoutRivals(rated: readonly RatedFact[]): readonly RatedFact[] {
  return rated.filter(
    ({ candidate, probability }) =>
      !ONE_OF.has(candidate.kind) ||
      !rated.some(
        (other) =>
          other.probability > probability &&
          other.candidate.kind !== candidate.kind &&
          ONE_OF.has(other.candidate.kind) &&
          other.candidate.value.start < candidate.value.end &&
          candidate.value.start < other.candidate.value.end,
      ),
  );
}

/** Facts of one key are one fact. */
export function keyOf(
  text: string,
  { kind, target, value }: Pick<Candidate, 'kind' | 'target' | 'value'>,
): string {
  if (BY_TARGET.has(kind)) {
    return `${kind} ${target}`;
  }
  const words = foldName(text.slice(value.start, value.end))
    .replace(DETERMINER, '')
    .replace(/\b(?:gen|lt|col|maj|capt|sgt|brig|adm|cpl)\b/g, (rank) => RANKS[rank] ?? rank);
  return `${kind} ${kind === 'status' ? fateOf(words) : words}`;
}

/** "killed", "died" and "killed in a raid" are one fate. */
function fateOf(words: string): string {
  const first = words.replace(/^(?:has|have|had) /, '').split(' ')[0] ?? '';
  return fateClassOf(first) ?? first;
}
