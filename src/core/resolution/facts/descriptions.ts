import { headClassOf, isHeadFor, isRole } from '../lexicon/lexicon';
import { bare, placeOrGroup } from './besideNames';
import { type Candidate, isCredit, mentionAt, type View } from './candidate';
import { describe } from './describing';
import { withGroup } from './nested';
import { nicknamesOf } from './nicknames';
import { isHead, looksLikeOne } from './nouns';
import { type Phrase, readPhrase, secondPhrase } from './phrase';
import { readPhraseBefore } from './phraseBefore';
import { isBehindName } from './predicates';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import { titlesOf } from './titles';
import {
  isAuxiliary,
  isCalledSo,
  isClosing,
  isNoun,
  isOfSome,
  isPredicate,
  isSaying,
  lowerAt,
  tagAt,
  type Word,
  wordBefore,
} from './words';

/** Words between a phrase and the name that it introduces: "a pharmacist called X". */
const CALLED = new Set(['called', 'named', 'dubbed', 'nicknamed', 'codenamed']);
const MAX_SEGMENTS = 4;
/** What places are. */
const PLACES =
  /^(?:area|town|city|village|hamlet|district|province|governorate|region|suburb|neighbou?rhood|quarter|port|capital|island|valley|settlement|stronghold)$/;

/** What stands beside a name: "X, a trader,", "the trader X", "the trader, X", "X (trader)". */
export function descriptionsOf(view: View, reference: Reference): readonly Candidate[] {
  const { type, how } = reference;
  if (type === 'place' || how !== 'name') {
    return [];
  }
  return [
    ...behind(view, reference, type),
    ...before(view, reference, type),
    ...titlesOf(view, reference),
    ...nicknamesOf(view, reference),
  ];
}

function before(view: View, reference: Reference, type: 'person' | 'group'): readonly Candidate[] {
  const { words } = view;
  const found: Candidate[] = [];
  const add = (end: number, path: string) => {
    const phrase = readPhraseBefore(words, end, type, path === 'beside');
    // "Principal Magistrate X": a part of the title.
    const isTitle =
      tagAt(words, end) === 'title' &&
      phrase?.determiner === '' &&
      tagAt(words, phrase.headAt) === 'Word';
    // "The minister named X" as something.
    const names =
      lowerAt(words, end) === 'named' && phrase?.determiner === 'the' && isRole(phrase.head);
    const isOther =
      phrase !== undefined &&
      (path === 'beside'
        ? isNounBefore(words, phrase, reference)
        : beginsClause(words, phrase, reference) ||
          isBehindName(view, phrase.from, type) ||
          // "Shy and paranoid, X": no noun.
          (phrase.to === phrase.from + 1 && tagAt(words, phrase.from - 1) === 'and') ||
          // "Wanted for a raid, the G leaders"
          (path === 'before,' && isNoun(words[reference.to])));
    if (phrase === undefined || isTitle || names || isOther) {
      return undefined;
    }
    found.push(...describe(view, reference, phrase, path));
    return phrase;
  };
  // "its spokesman, the cleric X"
  const addOwned = (comma: number) => {
    const phrase =
      tagAt(words, comma) === 'comma' ? readPhraseBefore(words, comma, type) : undefined;
    if (phrase?.owner !== undefined) {
      found.push(...describe(view, reference, phrase, 'before,'));
    }
  };
  let at = reference.from;
  // "his brother, 26-year-old X"
  if (words[at - 1]?.lower.endsWith('-year-old')) {
    at--;
  }
  if (tagAt(words, at - 1) === 'quote') {
    if (isClosing(words, at - 1)) {
      return [];
    }
    at--;
  }
  if (tagAt(words, at - 1) === 'det' && lowerAt(words, at - 1) === 'the') {
    at--;
  }
  const last = words[at - 1];
  switch (last?.tag) {
    case 's':
      break;
    case 'comma':
    case 'dash':
    case 'colon':
      if (last.lower === ';') {
        break;
      }
      add(at - 1, last.tag === 'comma' ? 'before,' : `before${last.lower}`);
      break;
    case 'be':
      // "Her uncle was X’s cook" says nothing of X.
      if (tagAt(words, reference.to) !== 's') {
        add(at - 1, 'inverse');
      }
      break;
    default: {
      const called = CALLED.has(last?.lower ?? '');
      const knownAs = isCalledSo(words, at);
      const itself = /^(?:itself|himself|herself|themselves)$/.test(last?.lower ?? '');
      const ofName =
        last?.lower === 'of' &&
        lowerAt(words, at - 2) === 'name' &&
        lowerAt(words, at - 3) === 'the';
      if (called) {
        add(at - 1, 'called');
      } else if (knownAs) {
        const verb = tagAt(words, at - 2) === 'adv' ? at - 3 : at - 2;
        add(tagAt(words, verb - 1) === 'comma' ? verb - 1 : verb, 'called');
      } else if (itself) {
        add(tagAt(words, at - 3) === 'rel' ? at - 3 : at - 2, 'called');
      } else if (ofName) {
        add(at - 4, 'called');
      } else if (at === reference.from || tagAt(words, at - 1) === 'word') {
        const phrase = add(at, 'beside');
        if (phrase?.determiner === 'the') {
          addOwned(phrase.from - 1);
        }
      }
    }
  }
  return found;
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
  { from, headAt, determiner, complements }: Phrase,
  { to }: Reference,
): boolean {
  const [before, next] = [words[from - 1], words[to]];
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

/** "X, 52, of Spokane, a former trader, …" */
function behind(view: View, reference: Reference, type: 'person' | 'group'): readonly Candidate[] {
  const { words } = view;
  if (wordBefore(words, reference.from)?.lower === 'to' && isSource(words, reference.from)) {
    return [];
  }
  const found: Candidate[] = [];
  let at = reference.to;
  if (tagAt(words, at) === 'quote') {
    at++;
  }
  at = skipBrackets(view, at);
  const open = tagAt(words, reference.to) === 'open';
  if (open) {
    const phrase = readPhrase(words, reference.to + 1);
    if (phrase !== undefined && tagAt(words, phrase.to) !== 'word') {
      found.push(...describe(view, reference, phrase, 'brackets'));
    }
  }
  for (let segment = 0; segment < MAX_SEGMENTS; segment++) {
    const mark = words[at];
    if (mark?.tag !== 'comma' && mark?.tag !== 'dash' && !(segment === 0 && mark?.tag === 'prep')) {
      break;
    }
    const start = mark.tag === 'prep' ? at : at + 1;
    const first = words[start];
    const isHyphen =
      mark.tag === 'dash' && words[at - 1]?.end === mark.start && mark.end === first?.start;
    if (
      isHyphen ||
      first?.lower === 'whose' ||
      isOfSome(first) ||
      (first?.tag === 'quote' && isClosing(words, start))
    ) {
      break;
    }
    if (first?.tag === 'num') {
      at = start + (lowerAt(words, start + 1) === 'years' ? 3 : 1);
      continue;
    }
    if (first?.tag === 'prep') {
      const end = placeOrGroup(view, reference, start, mark.tag === 'prep' ? '' : ',', found);
      if (end === undefined) {
        break;
      }
      at = end;
      continue;
    }
    if (first?.tag === 'name' && mark.tag !== 'prep' && !isCredit(view, at)) {
      const mention = mentionAt(view, start);
      if (
        mention !== undefined &&
        tagAt(words, start + 1) !== 's' &&
        segment === 0 &&
        tagAt(words, start + 1) !== 'word'
      ) {
        found.push(...bare(view, reference, start, mark.tag));
      }
    }
    const phrase = withGroup(view, readPhrase(words, start));
    // "X and Y, face up to 20 years"
    const bareVerb =
      phrase?.determiner === '' &&
      phrase.owner === undefined &&
      (isVerbLike(lowerAt(words, phrase.headAt)) ||
        (tagAt(words, phrase.headAt) === 'word' &&
          !isHead(phrase.head) &&
          !looksLikeOne(type, phrase.head)));
    if (
      phrase === undefined ||
      first?.tag === 'title' ||
      isClause(words, phrase, start) ||
      isOfAnother(view, reference, phrase, start) ||
      // "G in Tamsur, a town on the coast"
      (mentionAt(view, start - 2)?.type === 'place' && isOfPlace(words, phrase)) ||
      /^(?:called|named|accused|known)$/.test(first?.lower ?? '') ||
      bareVerb ||
      isSaying(words, phrase.to) ||
      isSaying(words, start)
    ) {
      break;
    }
    const path = `behind${mark.tag === 'dash' ? '–' : ''}${segment > 1 ? '+' : ''}`;
    found.push(...describe(view, reference, phrase, path));
    at = phrase.to;
    // "X, the daughter of Y, the head of G": Y is the head.
    if (
      headClassOf('person', phrase.head) === 'kin' &&
      mentionAt(view, at - 1)?.type === 'person'
    ) {
      break;
    }
    const second = secondPhrase(words, phrase);
    // "X, a guard and a baker, Y": the baker is someone else.
    const end = skipBrackets(view, second?.to ?? -1);
    const isEnd = /^(?:comma|stop)$/.test(tagAt(words, end));
    // "the militia of G and its neighbours": of G.
    if (second !== undefined && second.owner === undefined && isEnd) {
      if (!/^(?:name|title)$/.test(tagAt(words, end + 1))) {
        found.push(...describe(view, reference, second, path));
        at = end;
      }
    }
  }
  return found;
}

/** "a town on the coast", "a farming area north of Dor" */
function isOfPlace(words: readonly Word[], { from, to }: Phrase): boolean {
  return words.slice(from, Math.min(to, from + 4)).some(({ lower }) => PLACES.test(lower));
}

/** Whether what follows a comma is a clause: "X, the girls were …", "X, “The climate …", "X, contacted G’s leader". */
function isClause(words: readonly Word[], phrase: Phrase, start: number): boolean {
  const quotes = words.slice(start, phrase.to + 1).filter(({ tag }) => tag === 'quote').length;
  const first = words[start];
  const isVerb = first?.tag === 'word' && start < phrase.headAt && isVerbLike(first.lower);
  const isDoing = first?.lower.endsWith('ing') === true && isObject(words[start + 1]);
  return (
    isDoing ||
    isAuxiliary(words[phrase.to]) ||
    (first?.tag === 'quote' && quotes % 2 === 1) ||
    (isVerb && (phrase.owner !== undefined || !isHead(phrase.head)))
  );
}

/** Whether a word begins what a verb is followed by: "accusing him", "leading the men". */
function isObject(word: Word | undefined): boolean {
  return /^(?:he|his|det|name|title|prep|rel)$/.test(word?.tag ?? '');
}

/** "X, his wife, Y", "X of G, the wing of H": said of whoever stands next to it. */
function isOfAnother(
  { words, mentions }: View,
  { type }: Reference,
  phrase: Phrase,
  start: number,
): boolean {
  const { determiner, head, to } = phrase;
  const isGroup = (word: Word | undefined) => mentions[word?.mention ?? -1]?.type === 'group';
  const next = words[to + 1];
  return (
    (headClassOf('person', head) === 'kin' &&
      /^(?:his|her)$/.test(determiner) &&
      tagAt(words, to) === 'comma' &&
      (next?.tag === 'title' || mentions[next?.mention ?? -1]?.type === 'person')) ||
    (type === 'person' && isGroup(words[start - 2]) && !isHeadFor('person', head))
  );
}

/** "According to X, the garrison left": who left is someone else. */
function isSource(words: readonly Word[], from: number): boolean {
  return words.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'according');
}

/** Behind brackets and the quotation mark after them. */
function skipBrackets({ words }: View, at: number): number {
  if (tagAt(words, at) !== 'open') {
    return at;
  }
  for (let i = at + 1; i < at + 14; i++) {
    if (tagAt(words, i) === 'close') {
      return i + 1;
    }
  }
  return at;
}
