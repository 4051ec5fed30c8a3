import type { Section } from '../text/section';
import type { Entity, Fact, Mention } from './entity';
import type { Candidate } from './facts/candidate';
import { findCandidates } from './facts/candidates';
import { type FactModel, rate } from './facts/model';
import { namingOf } from './facts/naming';
import { FACT_MODEL, LEAST_PROBABILITY } from './facts/weights';
import { foldName } from './spelling';
import type { StatedName } from './statedNames';
import { toFact } from './toFact';

/** Facts of these kinds are told apart by what they point to, the others by their words. */
const BY_TARGET = new Set(['memberOf', 'leaderOf', 'partOf', 'location']);
/** Of these, one and the same words say one only. */
const ONE_OF = new Set(['title', 'role', 'describedAs', 'leaderOf', 'partOf']);
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
/** Sentences between two steps. */
const SLICE = 8;

/** What decides which candidates are facts. */
export interface FactRater {
  readonly model: FactModel;
  /** Candidates that are rated lower are none. */
  readonly least: number;
}

const TRAINED: FactRater = { model: FACT_MODEL, least: LEAST_PROBABILITY };

interface RatedFact {
  readonly candidate: Candidate;
  readonly probability: number;
}

/**
 * What the sentences say of people and groups, each fact with the words that say so, who says so, and
 * whether they deny it or leave it open. By entity id, in the order of the text; entities without
 * facts are absent. Linear; yields the fraction done.
 *
 * @param sections of `text`: what readers write below a report is not what the report says
 * @param mentions sorted, without overlap, with the ids of `entities`
 * @param stated what the text says are names of one, by indices of `mentions`
 */
export function* findFacts(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
  stated: readonly StatedName[],
  rater: FactRater = TRAINED,
): Generator<number, ReadonlyMap<string, readonly Fact[]>> {
  const found = new Map<string, Map<string, RatedFact>>();
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const mainNames = new Map(entities.map(({ id, name }) => [id, foldName(name)]));
  const add = (candidate: Candidate) => {
    const type = types.get(candidate.entity);
    if (type !== 'person' && type !== 'group') {
      return;
    }
    const rating = rate(rater.model, candidate);
    const probability = candidate.plain ? Math.max(rating, PLAIN_PROBABILITY) : rating;
    if (probability < rater.least) {
      return;
    }
    const facts = found.get(candidate.entity) ?? new Map<string, RatedFact>();
    const key = keyOf(text, candidate);
    const before = facts.get(key);
    if (before === undefined ? facts.size < MAX_FACTS : saysMore(candidate, probability, before)) {
      facts.set(key, { candidate, probability });
    }
    found.set(candidate.entity, facts);
  };
  for (const name of stated) {
    namingOf(text, mentions, name, (id) => mainNames.get(id)).forEach(add);
  }
  let sentences = 0;
  for (const candidates of findCandidates(text, sections, mentions)) {
    candidates.forEach(add);
    sentences++;
    if (sentences % SLICE === 0) {
      yield (candidates[0]?.evidence.start ?? 0) / text.length;
    }
  }
  const facts = new Map<string, readonly Fact[]>();
  for (const [id, rated] of found) {
    const kept = withoutRivals([...rated.values()]);
    const own = kept.map(({ candidate, probability }) => toFact(text, candidate, probability));
    facts.set(
      id,
      own.sort((a, b) => a.evidence.start - b.evidence.start),
    );
  }
  return facts;
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
  return FATES.find(([, pattern]) => pattern.test(first))?.[0] ?? first;
}

const FATES: readonly (readonly [string, RegExp])[] = [
  [
    'dead',
    /^(?:kill|die|dead|death|shot|murder|assassinat|execut|late$|deceased|behead|fatalit|perish)/,
  ],
  ['held', /^(?:arrest|detain|captur|seiz|custody|detention|rearrest)/],
  ['sentenced', /^(?:sentenc|jail|convict|imprison|condemn)/],
  ['wounded', /^(?:wound|injur|hurt)/],
  ['free', /^(?:releas|freed|acquit|clear)/],
];
