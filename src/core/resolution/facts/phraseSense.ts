import { headClassOf, isRole } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import type { Candidate, View } from './candidate';
import { isHead, looksLikeOne } from './nouns';
import { type Complement, type Phrase, readPhrase } from './phrase';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import type { Target } from './targets';
import { lowerAt, tagAt, type Word } from './words';

// What a noun phrase can say of somebody by its own words, whatever model rates that.

/** "an Egyptian": a name of a people that says who someone is. */
export function isNative(
  words: readonly Word[],
  { headAt, determiner }: Phrase,
  type: Reference['type'],
): boolean {
  return type === 'person' && tagAt(words, headAt) === 'Word' && /^an?$/.test(determiner);
}

/** "the son of a farmer, X": the farmer. */
export function fatherIn(
  words: readonly Word[],
  { from, head, headAt }: Phrase,
  type: 'person' | 'group',
  path: string,
): Phrase | undefined {
  const isFather =
    path === 'before,' &&
    tagAt(words, from - 1) === 'comma' &&
    headClassOf(type, head) === 'kin' &&
    lowerAt(words, headAt + 1) === 'of' &&
    /^an?$/.test(lowerAt(words, headAt + 2));
  return isFather ? readPhrase(words, headAt + 2) : undefined;
}

/** Whether a noun that no list has may say who somebody is. */
export function mayDescribe(
  words: readonly Word[],
  { head, determiner, complements: [complement] }: Phrase,
  type: 'person' | 'group',
  path: string,
): boolean {
  // "X was safe", "X is due to visit G": no noun.
  const isBare =
    path.endsWith('is') &&
    determiner === '' &&
    (complement === undefined || isInfinitive(words, complement));
  // "the dismissal of X, the closure of the borders": no person.
  const isThing = type === 'person' && ABSTRACT.test(head);
  return looksLikeOne(type, head) || !(isThing || isBare || !LOOSE_PATHS.has(path));
}

/** Whether a phrase without an owner tells no one from others. */
export function tellsNobodyApart(words: readonly Word[], phrase: Phrase, path: string): boolean {
  const { head, plural, determiner, adjectives } = phrase;
  const isOther = path === 'beside' && /^(?:eld|young)er$/.test(head);
  // "the suspects, X and Y"
  const isOfSeveral =
    plural &&
    (/^(?:suspect|victim|other)$/.test(head) ||
      // "The other new ministers are X …"
      (determiner === 'the' && adjectives[0] === 'other'));
  return isOther || isOfSeveral || saysNothing(phrase) || isOneOfSeries(words, phrase);
}

/** "Soldier X" has a title rather; of "a ward in memory of a nurse, X" the nurse may be meant. */
export function mayMeanAnother(
  words: readonly Word[],
  { determiner, headAt, adjectives, complements }: Phrase,
  path: string,
): boolean {
  return (
    (path === 'beside' &&
      determiner === '' &&
      tagAt(words, headAt) !== 'word' &&
      !adjectives.some((word) => FORMER.test(word))) ||
    (path === 'before,' && complements.at(-1)?.names.length === 0)
  );
}

/** "to visit", not "to the king". */
function isInfinitive(words: readonly Word[], { preposition, from }: Complement): boolean {
  return (
    preposition === 'to' && tagAt(words, from + 1) === 'word' && !isHead(lowerAt(words, from + 1))
  );
}

/** Where what a phrase says of one begins: "two guards", "whose deputy", a quotation that ended before. */
export function valueFrom(view: View, phrase: Phrase): number {
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
export function guessOf(
  type: 'person' | 'group',
  { head, adjectives, determiner, complements }: Phrase,
  headClass: string,
  groups: readonly Target[],
  isWhole: boolean,
  isOneOf: boolean,
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
    !isOneOf &&
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

/** "a commander of G", "G commander X": one of several, unless G is a unit, which has one. */
export function isOneOfCommanders(
  words: readonly Word[],
  { head, determiner, plural, modifier }: Phrase,
): boolean {
  const isBare =
    determiner === '' && modifier !== undefined && !UNIT.test(lowerAt(words, modifier));
  return /^commanders?$/.test(head) && (plural || /^(?:an?|one)$/.test(determiner) || isBare);
}

const UNIT =
  /\d|\b(?:brigades?|battalion|division|corps|regiment|squadron|forces?|command|region|fleet|guards?|police|(?:first|second|third|fourth|fifth) army)\b/;

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
export function isPlain(
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
