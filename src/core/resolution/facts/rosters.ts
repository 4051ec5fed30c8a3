import { isHeadFor } from '../factLexicon';
import { type Candidate, cover, rangeOf, type View } from './candidate';
import { EVENTS, fateFeatures, tellsFate } from './fateWords';
import { singularOf } from './phrase';
import { stemOf } from './tags';
import type { Word } from './words';

/** A fate of several who are not named: "Three of the suspects were arrested." */
export interface OpenFate {
  readonly word: Word;
  readonly passive: boolean;
  /** The noun or the number that counts them. */
  readonly who: string;
}

const COUNT =
  /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|both|some)$/;
/** How far a count stands from its verb, in words. */
const REACH = 8;

/** "suspects", "men", "police". */
function isPeople(lower: string): boolean {
  const singular = singularOf(lower);
  return (
    (singular !== lower && isHeadFor('person', singular)) ||
    /^(?:people|police|others)$/.test(lower)
  );
}

/** The last fate of several that a sentence leaves open. */
export function openFateOf(view: View): OpenFate | undefined {
  const { words } = view;
  let found: OpenFate | undefined;
  words.forEach((word, at) => {
    if (tellsFate(view, at) || EVENTS.test(word.lower)) {
      const around = words.slice(Math.max(0, at - REACH), at + REACH);
      const counted = around.some(({ lower }) => COUNT.test(lower));
      const who = around.find(({ lower }) => isPeople(lower))?.lower;
      if (counted || who !== undefined) {
        const passive = words.slice(Math.max(0, at - 3), at).some(({ tag }) => tag === 'be');
        found = { word, passive, who: who ?? 'count' };
      }
    }
  });
  return found;
}

/** Those whom a sentence names of the ones before: "They are X and Y", "The dead were named as X". None where it tells another fate. */
export function rosterOf(view: View, fate: OpenFate): readonly Candidate[] {
  const { words, references, sentence } = view;
  const tellsAnother = words.some(
    ({ lower }, at) => tellsFate(view, at) && stemOf(lower) !== stemOf(fate.word.lower),
  );
  if (tellsAnother) {
    return [];
  }
  const [first, second, third] = words;
  const opening = [first, second, third].map((word) => word?.lower ?? '').join(' ');
  const named = words.findIndex(({ lower }) =>
    /^(?:named|identified|names|identifies)$/.test(lower),
  );
  const cue = /^(?:they|these|those) (?:are|were|have|include)/.test(opening)
    ? 'they are'
    : /^one(?: of them)? ?,?/.test(opening)
      ? 'one'
      : /^the (?:\S+ )?(?:dead|victims|men|others?|two|three|four|five|detainees|suspects|arrested|detained|accused|wounded|condemned|killed)/.test(
            opening,
          )
        ? 'the'
        : named >= 0 || opening.startsWith('among them')
          ? 'named'
          : undefined;
  if (cue === undefined) {
    return [];
  }
  return references
    .filter(({ type, how, from }) => type === 'person' && how === 'name' && from >= named)
    .map((reference, order): Candidate => {
      const value = { start: fate.word.start, end: fate.word.end };
      return {
        entity: reference.entity,
        kind: 'status',
        value,
        evidence: cover(value, { start: reference.start, end: reference.end }),
        features: [
          'by=roster',
          ...(cue === 'they are' && fate.passive ? ['plain'] : []),
          `cue=${cue}`,
          `cue=${cue}&named=${named >= 0}`,
          `roster=${stemOf(fate.word.lower)}`,
          `roster passive=${fate.passive}`,
          `roster who=${fate.who}`,
          `roster order=${Math.min(2, order)}`,
          `roster before=${words[reference.from - 1]?.tag ?? '^'}`,
          `roster before=${words[reference.from - 1]?.lower ?? '^'}`,
          `roster section=${sentence.section}`,
          ...fateFeatures(fate.word.lower, 'roster', 'person'),
        ],
      };
    });
}

/** What a field of a record says of whom the record is about: "Designation: Head of finance". */
const FIELDS: Readonly<Record<string, Candidate['kind']>> = {
  designation: 'role',
  position: 'role',
  function: 'role',
  occupation: 'role',
  rank: 'title',
  title: 'title',
  'other information': 'describedAs',
  status: 'status',
  address: 'location',
  location: 'location',
};
const FIELD_ENDS = new Set<string>(['stop', 'colon']);
/** So long may a field be, in words. */
const LONGEST_FIELD = 24;

/** Whom a record is about: the name behind "Name:". */
export interface RecordSubject {
  readonly entity: string;
  readonly type: 'person' | 'group';
}

/** The subject of the record that a sentence is in, if it names one. */
export function recordSubjectOf({ words, references }: View): RecordSubject | undefined {
  const at = words.findIndex(
    ({ lower }, index) => lower === 'name' && words[index + 1]?.tag === 'colon',
  );
  const reference = references.find(({ from, type }) => from > at && type !== 'place');
  return at < 0 || reference === undefined || reference.type === 'place'
    ? undefined
    : { entity: reference.entity, type: reference.type };
}

export function fieldsOf(view: View, { entity, type }: RecordSubject): readonly Candidate[] {
  const { words } = view;
  const found: Candidate[] = [];
  words.forEach(({ tag }, colon) => {
    const label = [words[colon - 2], words[colon - 1]].map((word) => word?.lower ?? '');
    const kind = tag === 'colon' ? (FIELDS[label.join(' ')] ?? FIELDS[label[1] ?? '']) : undefined;
    if (kind === undefined || words[colon + 1]?.lower === 'na') {
      return;
    }
    let end = colon + 1;
    while (
      end < words.length &&
      end < colon + LONGEST_FIELD &&
      !FIELD_ENDS.has(words[end]?.tag ?? '') &&
      !/^(?:dob|pob|designation|a\.k\.a\.)$/.test(words[end]?.lower ?? '')
    ) {
      end++;
    }
    const place = words
      .slice(colon + 1, end)
      .flatMap(({ mention }) => view.mentions[mention] ?? [])
      .find((mention) => mention.type === 'place');
    if (end > colon + 1 && (kind !== 'location' || place !== undefined)) {
      const value = rangeOf(words, colon + 1, end);
      found.push({
        entity,
        kind,
        ...(kind === 'location' && place !== undefined && { target: place.entity }),
        value,
        evidence: rangeOf(words, colon - 1, end),
        features: ['by=field', `field=${label[1]}`, `field type=${type}`],
      });
    }
  });
  return found;
}
