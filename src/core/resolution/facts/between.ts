import type { FactKind } from '../entity';
import { isHeadFor } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { SAID_BETWEEN } from '../lexicon/weights';
import { type Candidate, cover, isCredit, rangeOf, type View } from './candidate';
import { groupKinds } from './groupKinds';
import { isHead } from './nouns';
import { tellsOfAnother } from './predicates';
import type { Reference } from './references';
import { officeBefore, saidOf } from './relationWords';
import { stemOf } from './tags';
import { edgesOf, isNoun, isPredicate, lowerAt, tagAt, type Word, wordBefore } from './words';

const KINDS: Readonly<Record<string, readonly (readonly [FactKind, 'first' | 'second'])[]>> = {
  'person group': [
    ['memberOf', 'first'],
    ['leaderOf', 'first'],
    ['role', 'first'],
  ],
  'group person': [
    ['memberOf', 'second'],
    ['leaderOf', 'second'],
    ['role', 'second'],
  ],
  'group group': [
    ['partOf', 'first'],
    ['partOf', 'second'],
    ['describedAs', 'second'],
  ],
  'person place': [['location', 'first']],
  'group place': [['location', 'first']],
  'place group': [['location', 'second']],
  'place person': [['location', 'second']],
};

/** What someone did for a group rather than in it. */
const MAKING = patternOf('founding');

/** Phrases whose meaning is plain, by the types of those that they stand between. */
const SAYINGS = SAID_BETWEEN.map(([types, saying, plain, pattern]) => ({
  types,
  saying,
  /** What it can hardly mean otherwise, and of which of the two. */
  plain: plain.split(';'),
  pattern: new RegExp(pattern),
}));

/** Relations to the very group that is named. */
const BY_OBJECT = new Set<FactKind>(['leaderOf', 'memberOf', 'partOf']);

const MEMBERS = patternOf('members');

/** Two that are named in one sentence, and what stands between them. */
interface Between {
  readonly view: View;
  readonly first: Reference;
  readonly second: Reference;
  readonly gap: readonly Word[];
  /** The words of the gap; of verbs and nouns the stems. */
  readonly keys: readonly string[];
  /** The phrases with a plain meaning that the gap is. */
  readonly said: typeof SAYINGS;
}

/**
 * Relations between two of whom nothing else is said between.
 *
 * @param others how many references stand between them
 */
export function between(
  view: View,
  first: Reference,
  second: Reference,
  others: number,
): readonly Candidate[] {
  const kinds = KINDS[`${first.type} ${second.type}`];
  const read = kinds && readBetween(view, first, second);
  if (kinds === undefined || read === undefined) {
    return [];
  }
  const { words } = view;
  const { gap, keys, said } = read;
  // "X, a G unit": the unit belongs to it.
  const isHeaded =
    /^an?(?: \p{Ll}+)?$/u.test(
      keys.slice(keys.findLastIndex((key) => /^an?$/.test(key))).join(' '),
    ) && isHeadFor(first.type === 'group' ? 'group' : 'person', lowerAt(words, second.to));
  const end = isHeaded ? rangeOf(words, second.from, second.to + 1) : second;
  const evidence = cover(first, end);
  // "the former head of G, X": all of it.
  const office =
    first.type === 'group' && second.type === 'person' && gap[0]?.tag === 'comma'
      ? officeBefore(words, first, gap)
      : undefined;
  // Of "G’s fighters killed, naming them as X" only "G’s fighters" says what X is.
  const members = said.some(({ saying }) => saying === 'members')
    ? gap.findIndex(({ lower }) => MEMBERS.test(lower)) + 1
    : 0;
  const features = featuresOf(read, others);
  return kinds
    .filter(([kind, side]) => mayBe(read, kind, side))
    .map(([kind, side]) => {
      const [one, other] = side === 'first' ? [first, second] : [second, first];
      return {
        entity: one.entity,
        kind,
        target: other.entity,
        value:
          members > 0
            ? rangeOf(words, first.from, first.to + members)
            : (office ?? saidOf(view, first, second, side, kind, isHeaded ? 1 : 0)),
        evidence: office === undefined ? evidence : cover(office, evidence),
        features: [
          ...(isPlain(read, `${kind} ${side}`) ? ['plain'] : []),
          ...features.map((feature) => `${side} ${feature}`),
        ],
      };
    });
}

/** What stands between two; `undefined` where it says nothing of them. */
function readBetween(view: View, first: Reference, second: Reference): Between | undefined {
  if (first.how !== 'name' && second.how !== 'name') {
    return undefined;
  }
  const gap = view.words.slice(first.to, second.from);
  // "The daughter of X, she led G": she did, whoever that is.
  const isOfPronoun = gap[0]?.tag === 'comma' && /^s?he$/.test(gap[1]?.lower ?? '');
  const isOfAnother =
    first.type === 'person'
      ? // "Y, son of the founder, X, led G": Y did.
        isOfPronoun || (gap.some(isPredicate) && tellsOfAnother(view, first))
      : // "the head of G, who served under X": the head.
        first.type === 'group' &&
        second.type === 'person' &&
        gap.some(({ lower }) => lower === 'who');
  if (isOfAnother || (gap.length === 1 && isCredit(view, first.to))) {
    return undefined;
  }
  const keys = gap.map(({ lower, tag }) =>
    tag === 'name' ? '#' : tag === 'word' ? stemOf(lower) : lower,
  );
  const said = sayingsIn(gap, first, second);
  // "X seized a school and two teachers in it"
  return second.how === 'it' && said.length === 0
    ? undefined
    : { view, first, second, gap, keys, said };
}

function sayingsIn(gap: readonly Word[], first: Reference, second: Reference): typeof SAYINGS {
  const spoken = [
    ...(first.how === 'its' ? ['its'] : []),
    // "the “Blue Network,” led by X"
    ...gap.flatMap(({ lower, tag }, at) =>
      // "Blue Network (BN), led by X"
      tag === 'quote' || (tag === 'close' && at === 0 && second.type === 'person')
        ? []
        : tag === 'name'
          ? '#'
          : lower,
    ),
  ].join(' ');
  return SAYINGS.filter(
    ({ types, pattern }) => types === `${first.type} ${second.type}` && pattern.test(spoken),
  );
}

function featuresOf(
  { view, first, second, gap, keys, said }: Between,
  others: number,
): readonly string[] {
  const { words, sentence } = view;
  const exact = keys.length <= 6 ? keys.join(' ') : keys.slice(0, 2).join(' ');
  const commas = gap.filter(({ tag }) => tag === 'comma').length;
  const after = tagAt(words, second.to) || '$';
  const kinds = groupKinds(view, first);
  return [
    'by=gap',
    `${first.type}>${second.type}`,
    ...said.map(({ saying }) => `says=${saying}`),
    ...said.map(({ saying }) => `says=${saying}&others=${others > 0}&how=${first.how}`),
    `gap=${exact}`,
    `first=${keys[0] ?? ''}`,
    `last=${keys.at(-1) ?? ''}`,
    `two=${keys.slice(0, 2).join(' ')}`,
    `end=${keys.slice(-2).join(' ')}`,
    ...[...new Set(keys)].filter((key) => key.length > 2).map((key) => `word=${key}`),
    `length=${Math.min(8, keys.length)}`,
    `commas=${Math.min(3, commas)}`,
    `others=${others}`,
    `how=${first.how}`,
    `how2=${second.how}`,
    ...edgesOf(words, first.from, second.to),
    `before=${lowerAt(words, first.from - 1) || '^'}`,
    `after=${lowerAt(words, second.to) || '$'}`,
    `section=${sentence.section}`,
    ...kinds.map((kind) => `group=${kind}`),
    ...groupKinds(view, second).map((kind) => `group2=${kind}`),
    `gap=${exact}&after=${after}`,
    ...said.flatMap(({ saying }) => [
      `says=${saying}&after=${after}`,
      ...kinds.map((kind) => `says=${saying}&group=${kind}`),
    ]),
  ];
}

/** Whether the words do not rule out a relation, of the one or of the other. */
function mayBe(read: Between, kind: FactKind, side: 'first' | 'second'): boolean {
  const { view, second, gap, keys, said } = read;
  if (kind === 'location' && isElsewhere(read)) {
    return false;
  }
  // "G, but its own spokesman, X": nobody owns anything.
  const isOwn = (at: number) => keys[at] === 'own' && gap[at - 1]?.tag === 'his';
  if (kind === 'role' && !keys.some((key, at) => MAKING.test(key) && !isOwn(at))) {
    return false;
  }
  // "leads a G faction"
  if (kind === 'leaderOf' && namesPart(read) && /^an?$/.test(keys.at(-1) ?? '')) {
    return false;
  }
  if (side === 'second') {
    // "of G, and his cousin X"
    const isKin = kind === 'memberOf' && gap.some(({ lower }) => /^(?:his|her)$/.test(lower));
    // "G frees X"
    return !isKin && !(gap.length === 1 && isPresent(gap[0]));
  }
  // "leads G’s school", "led G troops": the school, the troops, not G.
  const isOwner =
    tagAt(view.words, second.to) === 's' ||
    (namesPart(read) && said.some(({ saying }) => saying === 'leads'));
  return !(isOwner && BY_OBJECT.has(kind));
}

/** Whether the place behind is not where the one before it is. */
function isElsewhere({ view: { words }, first, second, gap, keys }: Between): boolean {
  const isPlace = second.type === 'place';
  return (
    // "X, a splinter of Y, based in P" is said of X; "moved X, from P into Q" of neither.
    (isPlace &&
      keys[0] === ',' &&
      (wordBefore(words, first.from)?.tag === 'prep' ||
        /^(?:in)?to$/.test(lowerAt(words, second.to)))) ||
    // "is under Tamsur sanctions": nowhere.
    (isPlace && keys.at(-1) === 'under' && words[second.to]?.tag === 'word') ||
    // "said in Tamsur": where it was said.
    /^(?:said|says|told)$/.test(gap[0]?.lower ?? '')
  );
}

/** "led Front troops": no more than some of it. */
function namesPart({ view: { words }, second }: Between): boolean {
  const next = words[second.to];
  const isTime = /^(?:last|this|next)$/.test(next?.lower ?? '');
  return (isNoun(next) && !isTime) || next?.tag === 'Word';
}

/** Whether the words between can hardly say anything else. */
function isPlain(read: Between, fact: string): boolean {
  const { view, first, second, said } = read;
  const isAmid = view.references.some(
    ({ type, from, to }) =>
      type !== 'place' &&
      from >= first.to &&
      from < second.from &&
      // "leads the Front’s school"
      !(tagAt(view.words, to) === 's' && to + 1 === second.from),
  );
  // "It was led by X": a delegation that has no name, perhaps.
  const isOpen = first.type === 'group' && /^its?$/.test(first.how);
  return (
    !isAmid &&
    !isOpen &&
    !(namesPart(read) && second.type === 'group') &&
    said.some(({ plain }) => plain.includes(fact))
  );
}

/** Whether a word may be a verb in the present: "frees", and not "boss" or "leaders". */
function isPresent(word: Word | undefined): boolean {
  return word?.tag === 'word' && /[^s]s$/.test(word.lower) && !isHead(word.lower);
}
