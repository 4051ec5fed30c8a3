import type { TextRange } from '../../text/range';
import type { FactKind } from '../entity';
import { isHeadFor } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { SAID_BETWEEN } from '../lexicon/weights';
import { type Candidate, cover, isCredit, rangeOf, type View } from './candidate';
import { groupKinds } from './groupKinds';
import { isAmongNames } from './lists';
import { isHead, isLocal } from './nouns';
import { readPhraseBefore } from './phraseBefore';
import { isOblique, tellsOfAnother } from './predicates';
import type { Reference } from './references';
import { isVerbLike, stemOf } from './tags';
import { isDescribed, isNextOf, isOfAnother } from './ties';
import {
  edgesOf,
  isAuxiliary,
  isClosing,
  isNoun,
  isPredicate,
  isSaying,
  lowerAt,
  tagAt,
  type Word,
  wordBefore,
} from './words';

/** Farther apart two names of a sentence are not related by the words between them. */
const MAX_GAP = 14;
const MAX_BETWEEN = 2;

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

/** Relations between two that are named in one sentence, by the words between and around them. */
export function gapsOf(view: View, index: number): readonly Candidate[] {
  const { references } = view;
  const first = references[index];
  const found: Candidate[] = [];
  for (let i = index + 1; first !== undefined && i <= index + 1 + MAX_BETWEEN; i++) {
    const second = references[i];
    if (second === undefined || second.from - first.to > MAX_GAP) {
      break;
    }
    // "X and its leader" says nothing of X and whom "its" stands for.
    const owns =
      /^(?:it|hi)s$/.test(second.how) ||
      (first.how === 'its' && isLocal(lowerAt(view.words, first.to)));
    if (i > index + 1 && isDescribed(view, references[i - 1], first)) {
      // "X and Y, a wing of Z", "X and Y, who left Z": said of Y.
      break;
    }
    if (isNextOf(view, references[index - 1], first, second)) {
      // "X of G, Y": G is that of X.
      continue;
    }
    if (
      second.from === first.to + 1 &&
      tagAt(view.words, first.to) === 'comma' &&
      isAmongNames(view.words, first.from, second.from)
    ) {
      continue;
    }
    const gap = view.words.slice(first.to, second.from);
    // "a man with ties to X was held in P": who was held is someone else.
    if (first.type === 'person' && isAuxiliary(gap[0]) && isOblique(view.words, first)) {
      break;
    }
    // "X was shot, reported the newspaper G": who says so.
    if (tagAt(gap, 0) === 'comma' && isSaying(gap, 1) && second.type === 'group') {
      break;
    }
    // "… of G,” H commander X said"
    if (
      second.type === 'group' &&
      tagAt(gap, 0) === 'comma' &&
      tagAt(gap, 1) === 'quote' &&
      isClosing(gap, 1)
    ) {
      break;
    }
    // "X, G and Colonel Y", "X of A and Y of B"
    if (
      first.type === 'group' &&
      second.type === 'person' &&
      tagAt(gap, 0) === 'and' &&
      !gap.some(({ tag }) => tag === 'comma' || tag === 'his')
    ) {
      continue;
    }
    if (isOfAnother(view, references.slice(index + 1, i), first, second)) {
      // "X of A, Y of B", "A’s X, B’s Y": B is that of Y.
      continue;
    }
    if (second.entity !== first.entity && second.from >= first.to && !owns) {
      found.push(...between(view, first, second, i - index - 1));
    }
  }
  return found;
}

function between(
  view: View,
  first: Reference,
  second: Reference,
  others: number,
): readonly Candidate[] {
  const kinds = KINDS[`${first.type} ${second.type}`];
  if (kinds === undefined || (first.how !== 'name' && second.how !== 'name')) {
    return [];
  }
  const { words, sentence, references } = view;
  const gap = words.slice(first.to, second.from);
  // "The daughter of X, she led G": she did, whoever that is.
  const comma = gap[0]?.tag === 'comma' && /^s?he$/.test(gap[1]?.lower ?? '');
  if (first.type === 'person' && comma) {
    return [];
  }
  // "the head of G, who served under X": the head.
  if (
    first.type === 'group' &&
    second.type === 'person' &&
    gap.some(({ lower }) => lower === 'who')
  ) {
    return [];
  }
  // "Y, son of the founder, X, led G": Y did.
  if (first.type === 'person' && gap.some(isPredicate) && tellsOfAnother(view, first)) {
    return [];
  }
  const keys = gap.map(({ lower, tag }) =>
    tag === 'name' ? '#' : tag === 'word' ? stemOf(lower) : lower,
  );
  const pair = `${first.type}>${second.type}`;
  const exact = keys.length <= 6 ? keys.join(' ') : keys.slice(0, 2).join(' ');
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
  const said = SAYINGS.filter(
    ({ types, pattern }) => types === `${first.type} ${second.type}` && pattern.test(spoken),
  );
  // "X seized a school and two teachers in it"
  if (
    (second.how === 'it' && said.length === 0) ||
    (gap.length === 1 && isCredit(view, first.to))
  ) {
    return [];
  }
  const commas = gap.filter(({ tag }) => tag === 'comma').length;
  const features = [
    'by=gap',
    pair,
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
    ...groupKinds(view, first).map((kind) => `group=${kind}`),
    ...groupKinds(view, second).map((kind) => `group2=${kind}`),
    `gap=${exact}&after=${tagAt(words, second.to) || '$'}`,
    ...said.flatMap(({ saying }) => [
      `says=${saying}&after=${tagAt(words, second.to) || '$'}`,
      ...groupKinds(view, first).map((kind) => `says=${saying}&group=${kind}`),
    ]),
  ];
  // "X, a G unit": the unit belongs to it.
  const head = lowerAt(words, second.to);
  const isHead =
    /^an?(?: \p{Ll}+)?$/u.test(
      keys.slice(keys.findLastIndex((key) => /^an?$/.test(key))).join(' '),
    ) && isHeadFor(first.type === 'group' ? 'group' : 'person', head);
  const evidence = cover(
    first,
    isHead ? rangeOf(words, second.from, second.to + 1) : { start: second.start, end: second.end },
  );
  const strangers = references.some(
    ({ type, from, to }) =>
      type !== 'place' &&
      from >= first.to &&
      from < second.from &&
      // "leads the Front’s school"
      !(tagAt(words, to) === 's' && to + 1 === second.from),
  );
  // "the former head of G, X": all of it.
  const office =
    first.type === 'group' && second.type === 'person' && gap[0]?.tag === 'comma'
      ? officeBefore(words, first, gap)
      : undefined;
  const possessed = tagAt(words, second.to) === 's';
  // Of "G’s fighters killed, naming them as X" only "G’s fighters" says what X is.
  const members = said.some(({ saying }) => saying === 'members')
    ? gap.findIndex(({ lower }) => MEMBERS.test(lower)) + 1
    : 0;
  // "X, a splinter of Y, based in P" is said of X; "moved X, from P into Q" of neither.
  const isLoose =
    second.type === 'place' &&
    keys[0] === ',' &&
    (wordBefore(words, first.from)?.tag === 'prep' ||
      /^(?:in)?to$/.test(lowerAt(words, second.to)));
  // "is under Tamsur sanctions": nowhere.
  const isUnder =
    keys.at(-1) === 'under' && words[second.to]?.tag === 'word' && second.type === 'place';
  // "said in Tamsur": where it was said.
  const isSpoken = /^(?:said|says|told)$/.test(gap[0]?.lower ?? '');
  // "G, but its own spokesman, X": nobody owns anything.
  const isOwn = (at: number) => keys[at] === 'own' && gap[at - 1]?.tag === 'his';
  const making = keys.some((key, at) => MAKING.test(key) && !isOwn(at));
  // "led Front troops": no more than some of it.
  const next = words[second.to];
  const isTime = /^(?:last|this|next)$/.test(next?.lower ?? '');
  const isPart = (isNoun(next) && !isTime) || next?.tag === 'Word';
  const leads = said.some(({ saying }) => saying === 'leads');
  // "It was led by X": a delegation that has no name, perhaps.
  const isOpen = first.type === 'group' && /^its?$/.test(first.how);
  const isPlain = (fact: string) =>
    !strangers &&
    !isOpen &&
    !(isPart && second.type === 'group') &&
    said.some(({ plain }) => plain.includes(fact));
  return kinds
    .filter(([kind, side]) => {
      // "leads G’s school", "led G troops": the school, the troops, not G.
      const isOwner = (possessed || (isPart && leads)) && side === 'first' && BY_OBJECT.has(kind);
      // "leads a G faction"
      const isSome = kind === 'leaderOf' && isPart && /^an?$/.test(keys.at(-1) ?? '');
      // "of G, and his cousin X"
      const isKin =
        kind === 'memberOf' &&
        side === 'second' &&
        gap.some(({ lower }) => /^(?:his|her)$/.test(lower));
      // "G frees X"
      const isDone = side === 'second' && gap.length === 1 && isPresent(gap[0]);
      return (
        !isOwner &&
        !isDone &&
        !isKin &&
        !isSome &&
        (kind !== 'role' || making) &&
        !(kind === 'location' && (isLoose || isSpoken || isUnder))
      );
    })
    .map(([kind, side]) => {
      const [one, other] = side === 'first' ? [first, second] : [second, first];
      return {
        entity: one.entity,
        kind,
        target: other.entity,
        value:
          members > 0
            ? rangeOf(words, first.from, first.to + members)
            : (office ?? saidOf(view, first, second, side, kind, isHead ? 1 : 0)),
        evidence: office === undefined ? evidence : cover(office, evidence),
        features: [
          ...(isPlain(`${kind} ${side}`) ? ['plain'] : []),
          ...features.map((feature) => `${side} ${feature}`),
        ],
      };
    });
}

/** Whether a word may be a verb in the present: "frees", and not "boss" or "leaders". */
function isPresent(word: Word | undefined): boolean {
  return word?.tag === 'word' && /[^s]s$/.test(word.lower) && !isHead(word.lower);
}

/** The words of an office that a group's name and a comma end before someone's name. */
function officeBefore(
  words: readonly Word[],
  { from, to }: Reference,
  gap: readonly Word[],
): TextRange | undefined {
  const phrase =
    wordBefore(words, from)?.tag === 'prep' &&
    gap.every(({ tag }) => /^(?:comma|title|quote)$/.test(tag))
      ? readPhraseBefore(words, to, 'person')
      : undefined;
  return phrase && rangeOf(words, phrase.from, phrase.to);
}

/**
 * What a relation says of one of the two, without that one's name: "leads the Front", "the Front".
 *
 * @param heads how many words behind the second name belong to it: "a Front unit"
 */
function saidOf(
  { words, mentions }: View,
  first: Reference,
  second: Reference,
  side: 'first' | 'second',
  kind: FactKind,
  heads: number,
): TextRange {
  let [from, to] = side === 'first' ? [first.to, second.to + heads] : [first.from, second.from];
  if (side === 'first') {
    while (
      from < second.from &&
      (LEADING.has(tagAt(words, from)) || lowerAt(words, from) === 'been')
    ) {
      from++;
    }
    const preposition = lowerAt(words, from);
    if (kind !== 'location' && from < second.from && /^(?:of|from|in)$/.test(preposition)) {
      from++;
    }
  } else {
    // "G was founded by X": of X that they founded it.
    const isVerb = (at: number) => isVerbLike(lowerAt(words, at));
    if (kind === 'role') {
      const verbAt = words.findLastIndex((_, at) => at >= first.to && at < to && isVerb(at));
      from = verbAt >= 0 ? verbAt : from;
    }
    // "G, which is led by the former guard X": only that it is G.
    const by =
      kind === 'leaderOf'
        ? words.findIndex(
            (word, at) => at >= first.to && at < to && /^(?:by|under)$/.test(word.lower),
          )
        : -1;
    // With another group between, the words are as much about that.
    const isNear = !words
      .slice(first.to, to)
      .some(({ mention }) => mentions[mention]?.type === 'group');
    to = by >= 0 && isNear ? first.to : to;
    while (
      to > first.to &&
      (TRAILING.has(tagAt(words, to - 1)) ||
        lowerAt(words, to - 1) === 'known' ||
        (kind !== 'role' && isVerb(to - 1)))
    ) {
      to--;
    }
  }
  return rangeOf(words, from, to);
}

/** Before what is said; of "41, of Tamsur" the age too. */
const LEADING = new Set<string>('comma num rel quote dash open close and have s'.split(' '));
const TRAILING = new Set<string>(
  'comma quote dash open close colon det his title be have prep s rel and adv'.split(' '),
);
