import { headClassOf, isRole } from '../lexicon/lexicon';
import type { Candidate, View } from './candidate';
import { describe } from './describing';
import { descriptionsBehind } from './descriptionsBehind';
import { nicknamesOf } from './nicknames';
import { type Phrase, readPhrase } from './phrase';
import { readPhraseBefore } from './phraseBefore';
import { isBehindName } from './predicates';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import { titlesOf } from './titles';
import {
  isCalledSo,
  isClosing,
  isNoun,
  isPredicate,
  isSaying,
  lowerAt,
  tagAt,
  type Word,
} from './words';

/** Words between a phrase and the name that it introduces: "a pharmacist called X". */
const CALLED = new Set(['called', 'named', 'dubbed', 'nicknamed', 'codenamed']);

/** What stands beside a name: "X, a trader,", "the trader X", "the trader, X", "X (trader)". */
export function descriptionsOf(view: View, reference: Reference): readonly Candidate[] {
  const { type, how } = reference;
  if (type === 'place' || how !== 'name') {
    return [];
  }
  return [
    ...descriptionsBehind(view, reference, type),
    ...descriptionsBefore(view, reference, type),
    ...titlesOf(view, reference),
    ...nicknamesOf(view, reference),
  ];
}

/** "the trader X", "the trader, X", "a trader called X", "a trader is X" */
function descriptionsBefore(
  view: View,
  reference: Reference,
  type: 'person' | 'group',
): readonly Candidate[] {
  const { words } = view;
  const at = introducedFrom(words, reference.from);
  if (at === undefined) {
    return [];
  }
  const introducedBy = (end: number, path: string) => {
    const phrase = introduction(view, reference, type, end, path);
    return phrase === undefined ? [] : describe(view, reference, phrase, path);
  };
  const last = words[at - 1];
  switch (last?.tag) {
    case 's':
      return [];
    case 'comma':
    case 'dash':
    case 'colon':
      return last.lower === ';'
        ? []
        : introducedBy(at - 1, last.tag === 'comma' ? 'before,' : `before${last.lower}`);
    case 'be':
      // "Her uncle was X’s cook" says nothing of X.
      return tagAt(words, reference.to) === 's' ? [] : introducedBy(at - 1, 'inverse');
    default: {
      const called = calledFrom(words, at);
      if (called !== undefined) {
        return introducedBy(called, 'called');
      }
      return at === reference.from || last?.tag === 'word'
        ? descriptionsBeside(view, reference, type, at)
        : [];
    }
  }
}

/** "the trader X", "its spokesman, the cleric X" */
function descriptionsBeside(
  view: View,
  reference: Reference,
  type: 'person' | 'group',
  at: number,
): readonly Candidate[] {
  const { words } = view;
  const phrase = introduction(view, reference, type, at, 'beside');
  if (phrase === undefined) {
    return [];
  }
  const comma = phrase.from - 1;
  const outer =
    phrase.determiner === 'the' && tagAt(words, comma) === 'comma'
      ? readPhraseBefore(words, comma, type)
      : undefined;
  return [
    ...describe(view, reference, phrase, 'beside'),
    ...(outer?.owner === undefined ? [] : describe(view, reference, outer, 'before,')),
  ];
}

/**
 * The index behind what may introduce a name; before an age, a quotation mark and "the", which stand
 * with the name. `undefined` where a quotation ends before it.
 */
function introducedFrom(words: readonly Word[], from: number): number | undefined {
  // "his brother, 26-year-old X"
  let at = words[from - 1]?.lower.endsWith('-year-old') ? from - 1 : from;
  if (tagAt(words, at - 1) === 'quote') {
    if (isClosing(words, at - 1)) {
      return undefined;
    }
    at--;
  }
  return tagAt(words, at - 1) === 'det' && lowerAt(words, at - 1) === 'the' ? at - 1 : at;
}

/** The phrase before an index that introduces a name; `undefined` where none does. */
function introduction(
  view: View,
  reference: Reference,
  type: 'person' | 'group',
  end: number,
  path: string,
): Phrase | undefined {
  const { words } = view;
  const whole = readPhraseBefore(words, end, type, path === 'beside');
  const phrase = path === 'before,' ? whole && behindRelative(words, whole, end) : whole;
  if (phrase === undefined) {
    return undefined;
  }
  // "Principal Magistrate X": a part of the title.
  const isTitle =
    tagAt(words, end) === 'title' &&
    phrase.determiner === '' &&
    tagAt(words, phrase.headAt) === 'Word';
  // "The minister named X" as something.
  const names =
    lowerAt(words, end) === 'named' && phrase.determiner === 'the' && isRole(phrase.head);
  const isOther =
    path === 'beside'
      ? isNounBefore(words, phrase, reference)
      : beginsClause(words, phrase, reference) ||
        isBehindName(view, phrase.from, type) ||
        // "Shy and paranoid, X": no noun.
        (phrase.to === phrase.from + 1 && tagAt(words, phrase.from - 1) === 'and') ||
        // "Wanted for a raid, the G leaders"
        (path === 'before,' && isNoun(words[reference.to]));
  return isTitle || names || isOther ? undefined : phrase;
}

/**
 * Where the words begin that say that someone is called by the name at an index: "called X", ", known as
 * X", "who call themselves X", "by the name of X". `undefined` where none do.
 */
function calledFrom(words: readonly Word[], at: number): number | undefined {
  const last = lowerAt(words, at - 1);
  if (CALLED.has(last)) {
    return at - 1;
  }
  if (isCalledSo(words, at)) {
    const verb = tagAt(words, at - 2) === 'adv' ? at - 3 : at - 2;
    return tagAt(words, verb - 1) === 'comma' ? verb - 1 : verb;
  }
  if (/^(?:itself|himself|herself|themselves)$/.test(last)) {
    return tagAt(words, at - 3) === 'rel' ? at - 3 : at - 2;
  }
  const isNameOf =
    last === 'of' && lowerAt(words, at - 2) === 'name' && lowerAt(words, at - 3) === 'the';
  return isNameOf ? at - 4 : undefined;
}

/** "Y is a cousin of the minister for trade, X": of X, what stands behind the cousin. */
function behindRelative(words: readonly Word[], phrase: Phrase, end: number): Phrase {
  const of = phrase.complements.find(({ preposition }) => preposition === 'of');
  const isOther =
    tagAt(words, phrase.from - 1) === 'be' &&
    headClassOf('person', phrase.head) === 'kin' &&
    of?.names.length === 0 &&
    lowerAt(words, of.from + 1) === 'the';
  const inner = isOther ? readPhrase(words.slice(0, end), of.from + 1) : undefined;
  return inner?.to === end ? inner : phrase;
}

/** "a major Warhol donor": said of the donor; "what these Airmen do": of any. */
function isNounBefore(words: readonly Word[], { determiner }: Phrase, { to }: Reference): boolean {
  const next = words[to];
  return /^(?:these|those)$/.test(determiner) || (/^an?$/.test(determiner) && isNoun(next));
}

/**
 * "After the fall of the town to G fighters, X said", "according to the mayor, X, 41, was …": a new
 * clause, not an apposition; "was the son of a guard, X": the guard.
 */
function beginsClause(
  words: readonly Word[],
  { from, head, headAt, determiner, complements }: Phrase,
  { to }: Reference,
): boolean {
  const [before, next] = [words[from - 1], words[to]];
  // "As head of G, X spoke", "In his role as head of G, X spoke", but not "As a child, X lived in P"
  if (
    before?.lower === 'as' &&
    (from === 1 || /^(?:role|capacity|position)$/.test(lowerAt(words, from - 2)))
  ) {
    return YOUNG.test(head);
  }
  const last = complements.at(-1);
  return (
    // "… and the trader, X added", "Not guards, X and Y"
    (from > 0 && isSaying(words, to)) ||
    before?.tag === 'not' ||
    // "For listing G as a terror group, the ministry was praised"
    before?.lower === 'as' ||
    complements.some(({ preposition }) => preposition === 'as') ||
    // "the Director of Administration, G"
    (determiner === '' && before?.tag === 'prep' && tagAt(words, headAt) === 'Word') ||
    ((before?.tag === 'prep' || (before?.tag === 'word' && isVerbLike(before.lower))) &&
      isPredicate(next)) ||
    (lowerAt(words, from - 2) === 'according' && from === 2 && complements.length === 0) ||
    (before?.tag === 'be' &&
      last?.names.length === 0 &&
      /^an?$/.test(lowerAt(words, last.from + 1)))
  );
}

/** What someone was before he was what he is. */
const YOUNG =
  /^(?:child|boy|girl|baby|infant|kid|youth|youngster|teen|teenager|adolescent|student|pupil|school(?:boy|girl)|undergraduate|man|woman)$/;
