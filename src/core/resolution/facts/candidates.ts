import { isBoilerplate, type Section } from '../../text/section';
import type { FactKind, Mention } from '../entity';
import { BY_TARGET, type Candidate, createView, isPlain, type View } from './candidate';
import { clausesOf } from './clauses';
import { descriptionsOf } from './descriptions';
import { gapsOf } from './gaps';
import { listsOf, spread } from './lists';
import { isOutside } from './outsiders';
import { readSection, type SectionNames } from './readSection';
import { References, type Subjects } from './references';
import { fatesOfSeveral, fieldsOf, type OpenFate, recordSubjectOf, rosterOf } from './rosters';

/**
 * All that the sentences of a report may say of people and groups, sentence by sentence: more than
 * they do say. Looks at a bounded stretch around each name: linear.
 *
 * @param sections of `text`: what readers write below a report is not what the report says
 * @param mentions sorted, without overlap
 */
export function* findCandidates(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
): Generator<readonly Candidate[]> {
  let subjects: Subjects = {};
  for (const names of sectionsWithMentions(sections, mentions)) {
    subjects = yield* findCandidatesIn(text, names, subjects);
  }
}

/** The sections that are read for facts, with their mentions. */
export function* sectionsWithMentions(
  sections: readonly Section[],
  mentions: readonly Mention[],
): Generator<SectionNames> {
  let end = 0;
  for (const section of sections) {
    while ((mentions[end]?.start ?? Number.POSITIVE_INFINITY) < section.start) {
      end++;
    }
    const first = end;
    while ((mentions[end]?.start ?? Number.POSITIVE_INFINITY) < section.end) {
      end++;
    }
    if (!isBoilerplate(section.kind)) {
      yield { section, mentions, first, end };
    }
  }
}

/**
 * The same for one section; returns whom it leaves behind.
 *
 * @param subjects whom the sections before have left behind
 */
export function* findCandidatesIn(
  text: string,
  names: SectionNames,
  subjects: Subjects,
): Generator<readonly Candidate[], Subjects> {
  const reader = new References(names.mentions, subjects);
  let fate: OpenFate | undefined;
  let record: string | undefined;
  for (const sentence of readSection(text, names)) {
    const view = createView(sentence, reader.read(sentence), names.mentions);
    const fates = fatesOfSeveral(view);
    record = recordSubjectOf(view) ?? record;
    yield mergeSame([
      ...candidatesIn(view),
      ...rosterOf(view, fates, fate),
      ...(record === undefined ? [] : fieldsOf(view, record)),
    ]);
    fate = fates.at(-1);
  }
  return reader.subjects;
}

function candidatesIn(view: View): readonly Candidate[] {
  const { references } = view;
  const lists = listsOf(view);
  const found: Candidate[] = [];
  const gaps = references.flatMap((_, index) => gapsOf(view, index));
  found.push(...gaps);
  for (const reference of references) {
    const own = [
      ...descriptionsOf(view, reference),
      ...clausesOf(view, reference),
      ...gaps.filter(({ entity, kind }) => kind === 'memberOf' && entity === reference.entity),
    ];
    found.push(...own);
    const list = lists.get(reference);
    if (list !== undefined) {
      found.push(...spread(own, reference, list, view.words));
    }
  }
  return found.filter((one) => !BELONGS.has(one.kind) || !isOutside(view, one));
}

/** What nobody is to a group that he is outside of. */
const BELONGS = new Set<FactKind>(['memberOf', 'leaderOf', 'partOf']);

/**
 * One candidate where several readings of a sentence say the same, with what speaks for each of them
 * and the shortest words that say so.
 */
function mergeSame(candidates: readonly Candidate[]): readonly Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { entity, kind, target, value, features } = candidate;
    const key = BY_TARGET.has(kind)
      ? `${kind} ${entity} ${target}`
      : `${kind} ${entity} ${value.start}`;
    const before = merged.get(key);
    if (before === undefined) {
      merged.set(key, candidate);
    } else {
      // Words whose meaning is plain say it best: "led by X", not "X denied" with the group's "it".
      const isBetter =
        isPlain(candidate) === isPlain(before)
          ? lengthOf(candidate) < lengthOf(before)
          : isPlain(candidate);
      merged.set(key, {
        ...(isBetter ? candidate : before),
        features: [...new Set([...before.features, ...features])],
      });
    }
  }
  return [...merged.values()];
}

/** Of the words that say so, and of those among them that say what. */
function lengthOf({ evidence, value }: Candidate): number {
  return (evidence.end - evidence.start) * 1000 + value.end - value.start;
}
