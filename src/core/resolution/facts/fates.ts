import { isHeadFor } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { type Candidate, rangeOf, type View } from './candidate';
import { describe } from './describing';
import { fatesBeside } from './fatesBeside';
import {
  AS_VERBS,
  deedAt,
  EVENTS,
  fateFeatures,
  fitsOf,
  isFate,
  isMeant,
  isOfOffice,
  isPlainDeed,
  isUndone,
  isWished,
  statusOf,
  tellsNothingOfObject,
} from './fateWords';
import { isHead } from './nouns';
import { isHyphen, readPhrase } from './phrase';
import { readPhraseBefore } from './phraseBefore';
import type { Reference } from './references';
import { isVerbLike, stemOf } from './tags';
import { edgesOf, lowerAt, tagAt, type Word } from './words';

/** What happened to someone whom no verb has as its subject. */
export function fatesOf(view: View, reference: Reference): readonly Candidate[] {
  const next = view.words
    .slice(reference.to, reference.to + 4)
    .find(({ tag }) => !/^(?:open|name|close)$/.test(tag));
  // "held two G officials": nothing of G.
  if (reference.type === 'group' && isHead(next?.lower ?? '')) {
    return [];
  }
  // "sanctioned a G-style network"
  if (isHyphen(view.words, reference.to)) {
    return [];
  }
  return [
    ...asObject(view, reference),
    ...possessed(view, reference),
    ...(reference.how === 'name' ? fatesBeside(view, reference) : []),
  ];
}

/** "killed X", "the killing of X", "describes X as a trader". */
function asObject(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  const found: Candidate[] = [];
  const start = objectStart(view, reference);
  // "… died, X said": no object.
  const verb = tagAt(words, start) === 'comma' ? undefined : words[start - 1];
  // "arrested X’s brother" and "killed his brother" say nothing of X, "was released he said" neither.
  if (tagAt(words, reference.to) === 's' || /^(?:his|its|he)$/.test(reference.how)) {
    return [];
  }
  if (
    verb?.tag === 'word' &&
    !isOfOffice(words, start - 1) &&
    isFate(verb.lower) &&
    !tellsNothingOfObject(verb.lower) &&
    // "took X to the house"
    !(/^t(?:akes?|ook)$/.test(verb.lower) && !isTakenCaptive(words, reference.to)) &&
    !isMeant(words, start - 1)
  ) {
    found.push(status(start - 1, 'object', verb.lower));
  }
  const noun = words[start - 2];
  if (
    verb?.lower === 'of' &&
    noun !== undefined &&
    EVENTS.test(noun.lower) &&
    !isWished(words, start - 2) &&
    !isUndone(words, start - 2, reference.to)
  ) {
    found.push(status(start - 2, 'of', noun.lower));
  }
  const giving = words
    .slice(Math.max(0, Math.min(start - 1, reference.from - 6)), reference.from)
    .findLast(({ lower }) => AS_VERBS.test(stemOf(lower)) || GIVING.test(stemOf(lower)));
  const given = stemOf((giving ?? words[reference.from - 1])?.lower ?? '');
  const officeAt = reference.type === 'person' ? officeOf(words, reference.to, given) : undefined;
  const office = officeAt === undefined ? undefined : readPhrase(words, officeAt);
  const isGiven = GIVING.test(given);
  if (office !== undefined && !(isGiven && !isHeadFor('person', office.head))) {
    const path = isGiven ? 'became' : AS_VERBS.test(given) ? 'object as' : `object as:${given}`;
    found.push(...describe(view, reference, office, path));
  }
  return found;

  function status(at: number, path: string, word: string): Candidate {
    return statusOf(view, reference, deedAt(words, at), path, stemOf(word), [
      ...(path === 'object' && isPlainDeed(words, at) ? ['plain'] : []),
      `path=${path}&verb=${stemOf(word)}`,
      `path=${path}&form=${word}`,
      `how=${reference.how}`,
      ...(path === 'object' ? fitsOf(word, true, reference.type) : []),
      `described=${start < reference.from}`,
      ...edgesOf(words, at, reference.to),
      `type=${reference.type}&verb=${stemOf(word)}`,
      ...fateFeatures(word, path, reference.type),
    ]);
  }
}

/** "took X hostage", "took X, 58, of Dor, into custody" */
function isTakenCaptive(words: readonly Word[], at: number): boolean {
  return words
    .slice(at, at + FARTHEST_CAPTIVE)
    .some(({ lower }) => /^(?:hostage|prisoner|captive|custody)$/.test(lower));
}

/** So many words may stand before "custody". */
const FARTHEST_CAPTIVE = 9;

/** Stems of verbs that give someone an office: "named X director". */
const GIVING = patternOf('giving');

/** Where what someone is made begins behind a name: "named X as …", "named X to be …", "named X director". */
function officeOf(words: readonly Word[], at: number, verb: string): number | undefined {
  const [first, second] = [words[at]?.lower, words[at + 1]?.lower];
  // "named X, a former judge, as mayor"
  const aside = tagAt(words, at) === 'comma' ? readPhrase(words, at + 1) : undefined;
  if (
    aside !== undefined &&
    tagAt(words, aside.to) === 'comma' &&
    lowerAt(words, aside.to + 1) === 'as'
  ) {
    return officeOf(words, aside.to + 1, verb);
  }
  if (first === 'as') {
    // "succeeded X as commander": who succeeded.
    return /^(?:succe+d|replac)$/.test(verb) ? undefined : at + 1;
  }
  if (!GIVING.test(verb)) {
    return undefined;
  }
  if (first === 'to') {
    return /^(?:be|become)$/.test(second ?? '') ? at + 2 : undefined;
  }
  return at;
}

/** Where the object that a name stands in begins: at its description, if there is one. */
function objectStart({ words }: View, { from, type }: Reference): number {
  const comma = tagAt(words, from - 1) === 'comma';
  const called = /^(?:called|named)$/.test(lowerAt(words, from - 1));
  const apart = comma || called;
  const phrase =
    type === 'place' ? undefined : readPhraseBefore(words, apart ? from - 1 : from, type, !apart);
  if (phrase !== undefined) {
    return phrase.from;
  }
  let at = from;
  if (tagAt(words, at - 1) === 'comma') {
    at--;
  }
  for (let i = 0; i < 10; i++) {
    const tag = tagAt(words, at - 1);
    const lower = lowerAt(words, at - 1);
    const verb = tag === 'word' && isFate(lower);
    if (
      verb ||
      !(
        /^(?:word|Word|det|his|num|name|s)$/.test(tag) ||
        (at < from && lower === 'of' && isHeadFor('person', lowerAt(words, at - 2)))
      )
    ) {
      break;
    }
    at--;
  }
  return at;
}

/** What is done to others: who orders "his release" is not released. */
const ORDERING =
  /^(?:order|approv|authori[sz]|grant|refus|secur|den|accept|demand)(?:e|ed|es|s|y|ied|ies|ing)?$/;

/** "The judge said his arrest was illegal", "condemned his murder": that of someone else. */
function isOfAnother(words: readonly Word[], his: number, noun: string): boolean {
  const verb = lowerAt(words, his - 1);
  const isOwn = /^(?:resignation|surrender|appointment)$/.test(noun);
  return ORDERING.test(verb) || (isVerbLike(verb) && !isOwn);
}

/** "X’s arrest", "his release". */
function possessed(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  const named = tagAt(words, reference.to) === 's';
  if (!named && reference.how !== 'his' && reference.how !== 'its') {
    return [];
  }
  const at = named ? reference.to + 1 : reference.to;
  const noun = lowerAt(words, at);
  if (
    !EVENTS.test(noun) ||
    isWished(words, at) ||
    isUndone(words, reference.from, at + 1) ||
    (!named && isOfAnother(words, reference.from, noun))
  ) {
    return [];
  }
  const value = rangeOf(words, at, at + 1);
  return [
    statusOf(view, reference, value, 'possessed', stemOf(noun), [
      `path=possessed&verb=${noun}`,
      `how=${reference.how}`,
      `before=${tagAt(words, reference.from - 1) || '^'}`,
      `next=${lowerAt(words, at + 1) || '$'}`,
      ...fateFeatures(noun, 'possessed', reference.type),
    ]),
  ];
}
