import { patternOf } from '../lexicon/patternOf';
import { PATTERNS } from '../lexicon/weights';
import { type Candidate, cover, rangeOf, type View } from './candidate';
import { CLAUSE_ENDS } from './fateEnd';
import { deedAt, EVENTS, fateFeatures, tellsFate } from './fateWords';
import { isPeople } from './nouns';
import { prepositionBefore, tellsOfAnother } from './predicates';
import { isVerbLike, stemOf } from './tags';
import { edgesOf, isOfPeople, lowerAt, lowerText, tagAt, type Word } from './words';

/** A fate of several who are not named: "Three of the suspects were arrested." */
export interface OpenFate {
  readonly word: Word;
  /** Its index in its sentence. */
  readonly at: number;
  readonly passive: boolean;
  /** The noun or the number that counts them. */
  readonly who: string;
}

const COUNT = patternOf('count');
/** How far a count stands from its verb, in words. */
const REACH = 8;
const VICTIMS = patternOf('victims');

/** The fates of several that a sentence tells, also by a noun: "were killed", "the dead". */
export function fatesOfSeveral(view: View): readonly OpenFate[] {
  const { words } = view;
  return words.flatMap((word, at): OpenFate[] => {
    const isNoun = VICTIMS.test(word.lower);
    if (!isNoun && !tellsFate(view, at) && !EVENTS.test(word.lower)) {
      return [];
    }
    const around = words.slice(Math.max(0, at - REACH), at + REACH);
    const counted = around.some(({ lower }) => COUNT.test(lower));
    const people = around.find(({ lower }) => isPeople(lower))?.lower;
    const who = isNoun ? word.lower : people;
    // "X, one of the founders, was shot", "its leader, X, had been shot": of one.
    const verb = lowerAt(words, at - 1);
    const isOne =
      !counted && (/^(?:was|is)$/.test(verb) || (verb === 'been' && people === undefined));
    const passive = isNoun || words.slice(Math.max(0, at - 3), at).some(({ tag }) => tag === 'be');
    // "guards who accused him": of him.
    const next = tagAt(words, at + 1);
    const isOfOne = next === 'he' || (!isNoun && /^(?:name|title)$/.test(next));
    const isOfThings =
      !isNoun && tellsOfThings(passive ? subjectOf(words, at) : objectOf(words, at));
    const { end } = deedAt(words, at);
    return !isOne && !isOfOne && !isOfThings && (counted || who !== undefined)
      ? [{ word: { ...word, end }, at, passive, who: who ?? 'count' }]
      : [];
  });
}

/** "seized two pistols", "300 bullets were seized": nobody is told of. */
function tellsOfThings(affected: readonly Word[]): boolean {
  const nouns = affected.filter(
    (word) => /^[wW]ord$/.test(word.tag) && !isOfPeople(word) && !TIME.test(word.lower),
  );
  return nouns.length > 0 && !nouns.some(({ lower }) => isPeople(lower) || lower === 'more');
}

/** "arrested this week" */
const TIME =
  /^(?:last|week|month|year|night|morning|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** The words of a clause before its verb. */
function subjectOf(words: readonly Word[], verb: number): readonly Word[] {
  const before = words.slice(Math.max(0, verb - REACH), verb);
  return before.slice(before.findLastIndex(({ tag }) => CLAUSE_ENDS.test(tag)) + 1);
}

/** What a verb is followed by, up to a preposition. */
function objectOf(words: readonly Word[], verb: number): readonly Word[] {
  const behind = words.slice(verb + 1, verb + REACH);
  const end = behind.findIndex(({ tag }) => tag === 'prep' || CLAUSE_ENDS.test(tag));
  return end < 0 ? behind : behind.slice(0, end);
}

/**
 * Those whom a sentence names of several: of those before it ("They are X and Y"), or of those that
 * it began with ("killed two guards, among them X").
 *
 * @param own what `fatesOfSeveral` gives for it
 * @param before the last fate of the sentence before
 */
export function rosterOf(
  view: View,
  own: readonly OpenFate[],
  before: OpenFate | undefined,
): readonly Candidate[] {
  const { words } = view;
  const isSame = words.every(
    ({ lower }, at) => !tellsFate(view, at) || stemOf(lower) === stemOf(before?.word.lower ?? ''),
  );
  return [...openingOf(words), ...cuesOf(words)].flatMap((cue) => {
    // "four years; and another man, X": a list of others.
    const fate = own.findLast(
      ({ at, who, word }) =>
        // "ordered the torture of detainees; X": nor those, but "the dead are W; X".
        at < cue.to &&
        // "was held days after one of his men, X, was shot"
        !words
          .slice(at, cue.from)
          .some(({ lower }) => /^(?:after|before|when|while)$/.test(lower)) &&
        !(
          cue.cue === ';' &&
          (who === word.lower
            ? !/^(?:are|were|include|:)$/.test(lowerAt(words, at + 1))
            : who === 'count' || !/[dnt]$/.test(word.lower))
        ),
    );
    if (fate !== undefined) {
      return named(view, fate, cue, cue.from - fate.at);
    }
    return before !== undefined && isSame && cue.reachesBack ? named(view, before, cue, -1) : [];
  });
}

/** Words that the names of several follow. Indices, half-open. */
interface Cue {
  readonly cue: string;
  readonly from: number;
  readonly to: number;
  /** Whether they may be those whom the sentence before tells of. */
  readonly reachesBack: boolean;
}

/** So many words are looked at for the beginning of a sentence. */
const OPENING = 5;
const OPENINGS: readonly (readonly [string, RegExp])[] = [
  ['they are', /^(?:they|these|those) (?:are|were|have|include)/],
  ['one', /^(?:one|another|two|both|others?)\b/],
  ['the', new RegExp(`^the (?:\\S+ )?(?:${PATTERNS.ofSeveral})`)],
  ['among', /^among\b/],
  ['-', /^(?:[-*•–·]|\d+)/],
];

function openingOf(words: readonly Word[]): readonly Cue[] {
  const opening = lowerText(words, 0, OPENING);
  const [cue] = OPENINGS.find(([, pattern]) => pattern.test(opening)) ?? [];
  return cue === undefined ? [] : [{ cue, from: 0, to: 1, reachesBack: true }];
}

const TWO_CUES = patternOf('twoCues');
const ONE_CUE = patternOf('oneCue');

function cuesOf(words: readonly Word[]): readonly Cue[] {
  return words.flatMap(({ lower }, from): Cue[] => {
    const two = `${lower} ${lowerAt(words, from + 1)}`;
    const isCue = ONE_CUE.test(lower) && two !== 'names of';
    const cue = TWO_CUES.test(two) ? two : isCue ? lower : undefined;
    return cue === undefined
      ? []
      : [
          {
            cue,
            from,
            to: from + (cue === two ? 2 : 1),
            reachesBack: /^(?:names?\b|named|identif)/.test(cue),
          },
        ];
  });
}

/** So many words may stand between two names of a roster. */
const LONGEST_GAP = 24;
/** More names of one roster are not read. */
const MAX_ROSTER = 40;

/**
 * The people that are named behind a cue, as far as they follow one another.
 *
 * @param apart words between what tells the fate and the cue; -1 where a sentence before tells it
 */
function named(view: View, fate: OpenFate, { cue, to }: Cue, apart: number): readonly Candidate[] {
  const { words, references, sentence } = view;
  const found: Candidate[] = [];
  const distance = apart < 0 ? 'before' : apart > 12 ? 'far' : apart > 3 ? 'near' : 'next';
  let [end, verbs] = [to, 0];
  for (const reference of references) {
    if (
      reference.type !== 'person' ||
      reference.how !== 'name' ||
      reference.from < to ||
      tellsOfAnother(view, reference)
    ) {
      continue;
    }
    const preposition = prepositionBefore(words, reference);
    // "include two of the men, and follow the escape of X": not of X.
    if (preposition?.lower === 'of' && preposition.start >= (words[to]?.start ?? 0)) {
      continue;
    }
    const gap = words.slice(end, reference.from);
    if (gap.length > LONGEST_GAP || found.length === MAX_ROSTER) {
      break;
    }
    verbs += gap.filter(isVerb).length;
    const order = Math.min(2, found.length);
    const value = { start: fate.word.start, end: fate.word.end };
    const next = words[reference.to];
    const plain = cue === 'they are' && fate.passive && order === 0 && verbs === 0;
    found.push({
      entity: reference.entity,
      kind: 'status',
      value,
      evidence: cover(value, reference),
      features: [
        'by=roster',
        ...(plain ? ['plain'] : []),
        `cue=${cue}`,
        `cue=${cue}&apart=${distance}`,
        `roster=${stemOf(fate.word.lower)}`,
        ...[
          `apart=${apart < 0 ? 'before' : Math.min(8, apart >> 1)}`,
          `passive=${fate.passive}&cue=${cue}`,
          `who=${fate.who}`,
          `order=${order}`,
          `order=${order}&cue=${cue}`,
          `verbs=${Math.min(3, verbs)}`,
          `verbs=${Math.min(3, verbs)}&cue=${cue}`,
          `gap=${Math.min(8, gap.length)}`,
          `joint=${gap.slice(-2).map(jointOf).join(' ')}`,
          ...edgesOf(words, reference.from, reference.to),
          `after=${next !== undefined && isVerb(next) ? 'verb' : (next?.lower ?? '$')}`,
          `section=${sentence.section}`,
        ].map((feature) => `roster ${feature}`),
        ...fateFeatures(fate.word.lower, 'roster', 'person'),
      ],
    });
    end = reference.to;
  }
  return found;
}

function isVerb({ tag, lower }: Word): boolean {
  return tag === 'be' || tag === 'have' || (tag === 'word' && isVerbLike(lower));
}

function jointOf({ tag, lower }: Word): string {
  return tag === 'word' || tag === 'Word' ? tag : lower;
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

/** Whom the record that a sentence begins is about, by the name behind "Name:". */
export function recordSubjectOf({ words, references }: View): string | undefined {
  const at = words.findIndex(
    ({ lower }, index) => lower === 'name' && tagAt(words, index + 1) === 'colon',
  );
  return at < 0
    ? undefined
    : references.find(({ from, type }) => from > at && type !== 'place')?.entity;
}

/** What the fields of a record ("DOB: 3 May 1970") say of whom it is about. */
export function fieldsOf(view: View, entity: string): readonly Candidate[] {
  const { words } = view;
  const found: Candidate[] = [];
  words.forEach(({ tag }, colon) => {
    const label = [words[colon - 2], words[colon - 1]].map((word) => word?.lower ?? '');
    const kind = tag === 'colon' ? (FIELDS[label.join(' ')] ?? FIELDS[label[1] ?? '']) : undefined;
    if (kind === undefined || lowerAt(words, colon + 1) === 'na') {
      return;
    }
    let end = colon + 1;
    while (
      end < words.length &&
      end < colon + LONGEST_FIELD &&
      !FIELD_ENDS.has(tagAt(words, end)) &&
      !/^(?:dob|pob|designation|a\.k\.a\.)$/.test(lowerAt(words, end))
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
        features: ['by=field'],
      });
    }
  });
  return found;
}
