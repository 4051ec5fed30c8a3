import type { TextRange } from '../../text/range';
import type { Recall } from '../../text/recall';
import type { SectionKind } from '../../text/section';
import type { Mention } from '../entity';
import { TITLE_REACH } from '../names/titles';
import type { Candidate } from './candidate';
import { findCandidatesIn } from './candidates';
import type { SectionNames } from './readSection';
import { areSameSubjects, type Subjects } from './references';

/** How much the words around a candidate speak for it, and what tells it apart from others. */
export interface Rating {
  /** Log odds. */
  readonly sum: number;
  /** Facts of one entity and one key are one fact. */
  readonly key: string;
  readonly traits: readonly number[];
  /** Whether the words can hardly mean anything else. */
  readonly plain: boolean;
}

/** A candidate that may be a fact; its features have done their work and are left out. */
export interface RatedFact extends Rating {
  readonly candidate: Candidate;
}

/** What a section says, and all that it was read with besides its words. */
export interface SectionFacts {
  readonly kind: SectionKind;
  /** Those of the section, offsets from its beginning. */
  readonly mentions: readonly Pick<Mention, 'start' | 'end' | 'entity' | 'type'>[];
  readonly before: Subjects;
  readonly after: Subjects;
  /** Offsets from the beginning of the section. */
  readonly rated: readonly RatedFact[];
}

/** Longer sections, in UTF-16 code units, are read again with each change of the report. */
const LONGEST_RECALLED = 20_000;
/** Sentences between two steps. */
const SLICE = 8;

/**
 * What a section says: read, or recalled where its words, its mentions and whom the sections before
 * left behind are the same.
 *
 * @param before whom the sections before it left behind
 * @param accept gives a candidate its rating; `undefined` for one that is none
 */
export function* factsOfSection(
  text: string,
  names: SectionNames,
  before: Subjects,
  accept: (candidate: Candidate, section: SectionKind) => Rating | undefined,
  recall: Recall<SectionFacts>,
): Generator<number, SectionFacts> {
  const { start, end, kind } = names.section;
  const words = text.slice(Math.max(0, start - TITLE_REACH), end);
  const isRecalled = words.length <= LONGEST_RECALLED;
  const known = isRecalled ? recall.get(words) : undefined;
  if (known !== undefined && isReadWith(known, names, before)) {
    recall.set(words, known);
    return known;
  }
  const rated: RatedFact[] = [];
  const finding = findCandidatesIn(text, names, before);
  let after: Subjects | undefined;
  for (let sentences = 1; after === undefined; sentences++) {
    const step = finding.next();
    if (step.done) {
      after = step.value;
      break;
    }
    for (const candidate of step.value) {
      const rating = accept(candidate, kind);
      if (rating !== undefined) {
        rated.push({ candidate: { ...moved(candidate, -start), features: [] }, ...rating });
      }
    }
    if (sentences % SLICE === 0) {
      yield step.value[0]?.evidence.start ?? start;
    }
  }
  if (!isRecalled) {
    return { kind, mentions: [], before, after, rated };
  }
  const mentions = names.mentions
    .slice(names.first, names.end)
    .map(({ entity, type, ...range }) => ({ ...shifted(range, -start), entity, type }));
  const facts: SectionFacts = { kind, mentions, before, after, rated };
  recall.set(words, facts);
  return facts;
}

function isReadWith(
  known: SectionFacts,
  { section: { start, kind }, mentions, first, end }: SectionNames,
  before: Subjects,
): boolean {
  return (
    known.kind === kind &&
    areSameSubjects(known.before, before) &&
    known.mentions.length === end - first &&
    known.mentions.every((one, index) => {
      const mention = mentions[first + index];
      return (
        mention !== undefined &&
        mention.start - start === one.start &&
        mention.end - start === one.end &&
        mention.entity === one.entity &&
        mention.type === one.type
      );
    })
  );
}

const shifted = ({ start, end }: TextRange, by: number): TextRange => ({
  start: start + by,
  end: end + by,
});

/** The candidate in a text in which its words stand so much further on. */
export function moved(candidate: Candidate, by: number): Candidate {
  const { value, evidence } = candidate;
  return { ...candidate, value: shifted(value, by), evidence: shifted(evidence, by) };
}
