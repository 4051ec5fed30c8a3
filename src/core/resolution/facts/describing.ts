import { headClassOf, isHeadFor, isRole } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { type Candidate, cover, mentionAt, rangeOf, type View } from './candidate';
import { isHead, looksLikeOne } from './nouns';
import { type Complement, type Phrase, readPhrase } from './phrase';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import { ownerOf, type Target, targetsOf } from './targets';
import { edgesOf, lowerAt, tagAt, type Word } from './words';

/**
 * What a noun phrase may say of whom it is said of: a role, a description, and by its owner and
 * complements membership, leadership and place.
 *
 * @param path how phrase and name are joined in the sentence
 */
export function describe(
  view: View,
  reference: Reference,
  phrase: Phrase,
  path: string,
): readonly Candidate[] {
  const { words } = view;
  const { type } = reference;
  // "X, a year before he died", "the pro-government G militia": no noun that says who.
  if (type === 'place' || /^(?:year|month|week|day|hour)$|^(?:pro|anti)-/.test(phrase.head)) {
    return [];
  }
  // "an Egyptian": a name of a people that says who someone is.
  const native =
    type === 'person' && tagAt(words, phrase.headAt) === 'Word' && /^an?$/.test(phrase.determiner);
  const known = native || isHeadFor(type, phrase.head);
  // "the son of a farmer, X": the farmer.
  const isFather =
    path === 'before,' &&
    tagAt(words, phrase.from - 1) === 'comma' &&
    headClassOf(type, phrase.head) === 'kin' &&
    lowerAt(words, phrase.headAt + 1) === 'of' &&
    /^an?$/.test(lowerAt(words, phrase.headAt + 2));
  const father = isFather ? readPhrase(words, phrase.headAt + 2) : undefined;
  if (father !== undefined) {
    return describe(view, reference, father, path);
  }
  // "X was safe", "X is due to visit G": no noun.
  const [complement] = phrase.complements;
  const isBare =
    path.endsWith('is') &&
    phrase.determiner === '' &&
    (complement === undefined || isInfinitive(words, complement));
  // "the dismissal of X, the closure of the borders": no person.
  const isThing = type === 'person' && ABSTRACT.test(phrase.head);
  if (!known && !looksLikeOne(type, phrase.head) && (isThing || isBare || !LOOSE_PATHS.has(path))) {
    return [];
  }
  // "Soldier X" has a title rather; of "a ward in memory of a nurse, X" the nurse may be meant.
  const isOpen =
    (path === 'beside' &&
      phrase.determiner === '' &&
      tagAt(words, phrase.headAt) !== 'word' &&
      !phrase.adjectives.some((word) => FORMER.test(word))) ||
    (path === 'before,' && phrase.complements.at(-1)?.names.length === 0);
  const value = rangeOf(words, valueFrom(view, phrase), phrase.to);
  const evidence = cover(reference, value);
  const owner = ownerOf(view, phrase);
  const isOther = path === 'beside' && /^(?:eld|young)er$/.test(phrase.head);
  // "the suspects, X and Y"
  const isOfSeveral =
    phrase.plural &&
    (/^(?:suspect|victim|other)$/.test(phrase.head) ||
      // "The other new ministers are X …"
      (phrase.determiner === 'the' && phrase.adjectives[0] === 'other'));
  if (
    owner === undefined &&
    (isOther || isOfSeveral || saysNothing(phrase) || isOneOfSeries(words, phrase))
  ) {
    return [];
  }
  const headClass = native ? 'native' : headClassOf(type, phrase.head);
  const joints = [
    ...(owner === undefined ? [] : [`${owner.how}:${owner.type}`]),
    ...phrase.complements.map(
      ({ preposition, names }) => `${preposition}:${mentionAt(view, names.at(-1))?.type ?? '-'}`,
    ),
  ];
  const shared = [
    `path=${path}`,
    `class=${headClass}`,
    `head=${phrase.head}`,
    `class=${headClass}&path=${path}`,
    `det=${phrase.determiner}`,
    `class=${headClass}&det=${phrase.determiner}`,
    `how=${reference.how === 'name' ? 'name' : 'other'}`,
    `path=${path}&how=${reference.how}`,
    `plural=${phrase.plural}`,
    `section=${view.sentence.section}`,
    `tail=${phrase.head.slice(-3)}`,
    ...(joints.length === 0 ? ['bare', `class=${headClass}&bare`] : []),
    ...joints.flatMap((joint) => [joint, `class=${headClass}&${joint}`]),
    ...phrase.adjectives.slice(0, 3).flatMap((word) => [`adj=${word}`]),
    `adjectives=${Math.min(2, phrase.adjectives.length)}`,
    ...edgesOf(words, Math.min(phrase.from, reference.from), Math.max(phrase.to, reference.to)),
    `distance=${Math.min(9, distance(reference, phrase))}`,
  ];
  const targets = targetsOf(view, phrase, owner).filter(
    ({ entity }) => entity !== reference.entity,
  );
  const groups = targets.filter((target) => target.type === 'group');
  const people = targets.filter((target) => target.type === 'person');
  // "the head of the press service of G", "of the G mission"
  const isWhole = (target: Target) =>
    !target.isOwner &&
    !phrase.complements
      .slice(0, Math.max(0, target.order - 1))
      .some(({ preposition, names }) => preposition === 'of' && names.length === 0);
  const guess = guessOf(type, phrase, headClass, groups, groups.some(isWhole));
  const make = (
    kind: Candidate['kind'],
    target: Target | undefined,
    more: readonly string[] = [],
  ): Candidate => ({
    entity: reference.entity,
    kind,
    value,
    ...(target !== undefined && { target: target.entity }),
    evidence: target?.range === undefined ? evidence : cover(evidence, target.range),
    features: [
      ...shared,
      ...more,
      'by=phrase',
      `guess=${guess}`,
      ...(guess === kind && isPlain(reference, phrase, kind, path, known && !native && !isOpen)
        ? ['plain']
        : []),
      ...(guess === kind ? ['guessed', `guessed&path=${path}`, `guessed&class=${headClass}`] : []),
    ],
  });
  const [group] = groups;
  const about = (target: Target) => [
    `joint=${target.joint}`,
    `class=${headClass}&joint=${target.joint}`,
    `head=${phrase.head}&joint=${target.joint}`,
    `path=${path}&joint=${target.joint}`,
    `order=${target.order}`,
    ...(target.order === 0
      ? phrase.complements.map(({ preposition }) => `owned ${headClass} ${preposition}`)
      : []),
  ];
  const has = [
    `group=${group?.joint ?? ''}`,
    `person=${people[0]?.joint ?? ''}`,
    `class=${headClass}&group=${group?.joint ?? ''}`,
  ];
  const found: Candidate[] = [make('describedAs', group ?? people[0], has)];
  if (type === 'person') {
    found.push(make('role', group ?? people[0], has));
    for (const target of groups) {
      found.push(make('memberOf', target, about(target)));
      if (!target.isSome && isWhole(target)) {
        found.push(make('leaderOf', target, about(target)));
      }
    }
  } else {
    for (const target of groups) {
      found.push(make('partOf', target, about(target)));
    }
  }
  for (const target of targets.filter((one) => one.type === 'place')) {
    found.push(make('location', target, about(target)));
  }
  return found;
}

/** "to visit", not "to the king". */
function isInfinitive(words: readonly Word[], { preposition, from }: Complement): boolean {
  return (
    preposition === 'to' && tagAt(words, from + 1) === 'word' && !isHead(lowerAt(words, from + 1))
  );
}

/** Where what a phrase says of one begins: "two guards", "whose deputy", a quotation that ended before. */
function valueFrom(view: View, phrase: Phrase): number {
  const { from, determiner, plural } = phrase;
  const first = lowerAt(view.words, from);
  const counts = (plural && COUNTS.test(determiner)) || /^\d+$/.test(first);
  const isAside = ASIDE.test(first);
  return counts || isAside || determiner === 'whose' || isLooseQuote(view, phrase)
    ? from + 1
    : from;
}

/** Before what is said, and no part of it: "including actor X", "quoting news agency G". */
const ASIDE = patternOf('aside');
const COUNTS = patternOf('several');
const NOBODY = patternOf('nobody');
const NOTHING = patternOf('nothing');

/** "a third body": what any would be. */
function saysNothing(phrase: Phrase): boolean {
  const { head, adjectives, complements, modifier, determiner, owner, plural } = phrase;
  // "the mother": whose?
  const isKin =
    determiner === 'the' && owner === undefined && !plural && headClassOf('person', head) === 'kin';
  return (
    (NOBODY.test(head) || isKin) &&
    complements.length === 0 &&
    modifier === undefined &&
    adjectives.every((word) => NOTHING.test(word))
  );
}

/** "the fifth journalist to be killed": only with what follows it. */
function isOneOfSeries(words: readonly Word[], { determiner, adjectives, to }: Phrase): boolean {
  const next = words[to];
  return (
    /^(?:the|one)$/.test(determiner) &&
    adjectives.some((word) => ORDINAL.test(word) || /^(?:few|only)$/.test(word)) &&
    ((next?.tag === 'word' && isVerbLike(next.lower)) ||
      next?.tag === 'rel' ||
      next?.lower === 'to')
  );
}

const ORDINAL = patternOf('ordinal');

/** Whether a quotation that ended before a phrase, or does not end in it, is read as its beginning. */
function isLooseQuote({ words }: View, { from, to }: Phrase): boolean {
  return (
    tagAt(words, from) === 'quote' &&
    words.slice(from, to).filter(({ tag }) => tag === 'quote').length === 1
  );
}

/** Before an office that someone has no longer. */
export const FORMER = patternOf('formerOffice');
const PLAIN = patternOf('still');
const OWNING = /^(?:’s|mod|its|whose|of|for|in|at|with)$/;

/** What a rule of thumb would say that a phrase says. */
function guessOf(
  type: 'person' | 'group',
  { head, adjectives, determiner, complements }: Phrase,
  headClass: string,
  groups: readonly Target[],
  isWhole: boolean,
): Candidate['kind'] {
  const owned = groups.some(({ joint }) => OWNING.test(joint));
  if (type === 'group') {
    return owned && headClass === 'part' ? 'partOf' : 'describedAs';
  }
  // "G’s chief for Malakand", "G commander of the coast" leads a part of it.
  const isPart = complements.some(
    ({ preposition }) =>
      preposition === 'for' || (/^(?:of|in)$/.test(preposition) && groups[0]?.order === 0),
  );
  if (
    owned &&
    headClass === 'leader' &&
    isWhole &&
    !isPart &&
    determiner !== 'one' &&
    adjectives.every((word) => PLAIN.test(word))
  ) {
    return 'leaderOf';
  }
  if (owned && headClass === 'member') {
    return 'memberOf';
  }
  const background =
    groups.length === 0 &&
    (adjectives.some((word) => /^(?:former|retired)$|^ex-/.test(word)) || /^an?$/.test(determiner));
  return isRole(head) && !background ? 'role' : 'describedAs';
}

const SAID = /^(?:(?:who )?is|as|became|behind|before,|beside|brackets|called)$/;
const PLAIN_PATHS = new Set([
  'behind',
  'before,',
  'beside',
  'is',
  'who is',
  'became',
  'inverse',
  'called',
]);

/** Whether a phrase in its place can hardly say anything else. */
function isPlain(
  { how }: Reference,
  { determiner, plural }: Phrase,
  kind: Candidate['kind'],
  path: string,
  known: boolean,
): boolean {
  if (kind !== 'describedAs' && kind !== 'role') {
    return PLAIN_PATHS.has(path);
  }
  // "The minister named X" as something, "a man named X" is so called.
  const isOne =
    path === 'called' ? /^(?:an?|one)$/.test(determiner) : path !== 'is' || determiner !== '';
  return known && !plural && how === 'name' && SAID.test(path) && isOne;
}

/** Nouns that say what is done, or how something is. */
const ABSTRACT = /.{3}(?:(?<!rela)tion|sion|ment|ness|[^g]ure|ance|ence|ism)$/;
/** Paths on which any noun is said of the one beside it. */
const LOOSE_PATHS = new Set(['behind', 'is', 'who is', 'became', 'as']);

function distance({ from, to }: Reference, phrase: Phrase): number {
  return phrase.from >= to ? phrase.from - to : Math.max(0, from - phrase.to);
}
