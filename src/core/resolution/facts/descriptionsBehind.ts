import { headClassOf, isHeadFor } from '../lexicon/lexicon';
import { nameBeside, placeOrGroup } from './besideNames';
import { type Candidate, isCredit, mentionAt, type View } from './candidate';
import { describe } from './describing';
import { withGroup } from './nested';
import { isHead, looksLikeOne } from './nouns';
import { type Phrase, readPhrase, secondPhrase } from './phrase';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import {
  closingOf,
  isAuxiliary,
  isClosing,
  isOfSome,
  isSaying,
  lowerAt,
  tagAt,
  type Word,
  wordBefore,
} from './words';

/** So many parts behind a name, between commas, may say who that is. */
const MAX_SEGMENTS = 4;

/** "X, 52, of Spokane, a former trader, …" */
export function descriptionsBehind(
  view: View,
  reference: Reference,
  type: 'person' | 'group',
): readonly Candidate[] {
  const { words } = view;
  if (wordBefore(words, reference.from)?.lower === 'to' && isSource(words, reference.from)) {
    return [];
  }
  const found: Candidate[] = [];
  const { to } = reference;
  if (tagAt(words, to) === 'open') {
    const phrase = readPhrase(words, to + 1);
    if (phrase !== undefined && tagAt(words, phrase.to) !== 'word') {
      found.push(...describe(view, reference, phrase, 'brackets'));
    }
  }
  let at: number | undefined = skipBrackets(view, tagAt(words, to) === 'quote' ? to + 1 : to);
  for (let segment = 0; segment < MAX_SEGMENTS && at !== undefined; segment++) {
    const read: Segment = readSegment(view, { ...reference, type }, at, segment);
    found.push(...read.found);
    at = read.next;
  }
  return found;
}

/** Someone whom words may describe. */
type Described = Reference & { readonly type: 'person' | 'group' };

/** What a part behind a name says, and where to go on; `next` is `undefined` where no more follows. */
interface Segment {
  readonly found: readonly Candidate[];
  readonly next: number | undefined;
}

const NO_SEGMENT: Segment = { found: [], next: undefined };

/** Reads what a comma or a dash leads to. */
function readSegment(view: View, reference: Described, at: number, segment: number): Segment {
  const { words } = view;
  const mark = words[at];
  if (mark?.tag !== 'comma' && mark?.tag !== 'dash' && !(segment === 0 && mark?.tag === 'prep')) {
    return NO_SEGMENT;
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
    return NO_SEGMENT;
  }
  if (first?.tag === 'num') {
    return { found: [], next: start + (lowerAt(words, start + 1) === 'years' ? 3 : 1) };
  }
  if (first?.tag === 'prep') {
    const read = placeOrGroup(view, reference, start, mark.tag === 'prep' ? '' : ',');
    return { found: read?.found ?? [], next: read?.end };
  }
  const mayBeName =
    segment === 0 &&
    mentionAt(view, start) !== undefined &&
    !isCredit(view, at) &&
    !/^(?:s|word)$/.test(tagAt(words, start + 1));
  const named = mayBeName ? nameBeside(view, reference, start, mark.tag) : [];
  const path = `behind${mark.tag === 'dash' ? '–' : ''}${segment > 1 ? '+' : ''}`;
  const { found, next } = readApposition(view, reference, start, path);
  return { found: [...named, ...found], next };
}

/** Reads what describes someone from an index on: "a former trader", "a guard and a baker". */
function readApposition(view: View, reference: Described, start: number, path: string): Segment {
  const { words } = view;
  const phrase = withGroup(view, readPhrase(words, start));
  if (phrase === undefined || isOther(view, reference, phrase, start)) {
    return NO_SEGMENT;
  }
  const found = describe(view, reference, phrase, path);
  // "X, the daughter of Y, the head of G": Y is the head.
  if (
    headClassOf('person', phrase.head) === 'kin' &&
    mentionAt(view, phrase.to - 1)?.type === 'person'
  ) {
    return { found, next: undefined };
  }
  const second = secondPhrase(words, phrase);
  const end = second === undefined ? phrase.to : skipBrackets(view, second.to);
  if (
    second === undefined ||
    // "the militia of G and its neighbours": of G.
    second.owner !== undefined ||
    !/^(?:comma|stop)$/.test(tagAt(words, end)) ||
    // "X, a guard and a baker, Y": the baker is someone else.
    /^(?:name|title)$/.test(tagAt(words, end + 1))
  ) {
    return { found, next: phrase.to };
  }
  return { found: [...found, ...describe(view, reference, second, path)], next: end };
}

/** Whether what follows a name and a comma is no description, or one of somebody else. */
function isOther(view: View, reference: Described, phrase: Phrase, start: number): boolean {
  const { words } = view;
  const first = words[start];
  // "X and Y, face up to 20 years"
  const bareVerb =
    phrase.determiner === '' &&
    phrase.owner === undefined &&
    (isVerbLike(lowerAt(words, phrase.headAt)) ||
      (tagAt(words, phrase.headAt) === 'word' &&
        !isHead(phrase.head) &&
        !looksLikeOne(reference.type, phrase.head)));
  return (
    first?.tag === 'title' ||
    isClause(words, phrase, start) ||
    isOfAnother(view, reference, phrase, start) ||
    // "G in Tamsur, a town on the coast"
    (mentionAt(view, start - 2)?.type === 'place' && isOfPlace(words, phrase)) ||
    /^(?:called|named|accused|known)$/.test(first?.lower ?? '') ||
    bareVerb ||
    isSaying(words, phrase.to) ||
    isSaying(words, start)
  );
}

/** What places are. */
const PLACES =
  /^(?:area|town|city|village|hamlet|district|province|governorate|region|suburb|neighbou?rhood|quarter|port|capital|island|valley|settlement|stronghold)$/;

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
  const close = tagAt(words, at) === 'open' ? closingOf(words, at) : undefined;
  return close === undefined ? at : close + 1;
}
