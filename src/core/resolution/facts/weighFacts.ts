import { Recall } from '../../text/recall';
import type { Section } from '../../text/section';
import { forEachStep, scaled } from '../../text/steps';
import type { Entity, Mention } from '../entity';
import { foldName } from '../names/spelling';
import type { StatedName } from '../stating/statedNames';
import { type Candidate, isPlain } from './candidate';
import { sectionsWithMentions } from './candidates';
import { type Named, type Weighed, weigh } from './context';
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
import { traitsOf } from './traits';

/** Sections between two steps, where they need not be read. */
const SECTIONS = 32;
/** Entities between two steps. */
export const ENTITIES = 8;
/** More candidates of one entity are not compared: in a report of any length they repeat others. */
const MAX_CANDIDATES = 4000;

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
