import { patternOf } from '../lexicon/patternOf';
import type { Candidate, View } from './candidate';
import { isVerbLike, stemOf } from './tags';
import { isNoun, lowerAt, tagAt, type Word } from './words';

/** Nouns of those whom a group has against it, in its power or as customers: "a hostage of G". */
const OUTSIDERS = patternOf('outsiders');
/** Stems of verbs of those who do something as members: "trained with G", "defected from G". */
const WITH = patternOf('membersWith');
const FROM = patternOf('membersFrom');
const TALK = patternOf('talk');
const TIED = patternOf('tied');
/** What is done with those who are ill or hurt. */
const TAKEN = patternOf('takenTo');
const LATIN = /\p{Script=Latin}/u;
/** What may stand between a preposition and the group that it leads to. */
const QUALIFIES = /^(?:det|his|word|Word|adv|num|name|s|quote)$/;

/**
 * Whether the words that may say that someone belongs to a group, or leads it, tell of one who does
 * not: "a critic of G", "fought against G", "fled from G".
 */
export function isOutside({ words, references }: View, { evidence, target }: Candidate): boolean {
  const isSaid = ({ start, end }: { readonly start: number; readonly end: number }) =>
    evidence.start <= start && end <= evidence.end;
  const group = references.find((one) => one.entity === target && isSaid(one));
  if (group === undefined) {
    return false;
  }
  // "X (Икс)", "X (née Kern)": a name of X, whatever it was taken for.
  const isName =
    /^(?:nee|née|né)$/.test(lowerAt(words, group.from - 1)) ||
    (tagAt(words, group.from - 1) === 'open' && !LATIN.test(lowerAt(words, group.from)));
  const first = words.findIndex(isSaid);
  return (
    isName ||
    endsInOutsider(words, first, group.from) ||
    isOutsider(words, group.to) ||
    isOutsider(words, group.to + 1) ||
    isLedOutside(words, first, group.from)
  );
}

/** "a critic of the", "a survivor of raids by the": with nothing between that begins another phrase. */
function endsInOutsider(words: readonly Word[], first: number, to: number): boolean {
  for (let at = to - 1; at >= first && !/^(?:comma|and|rel)$/.test(tagAt(words, at)); at--) {
    if (isOutsider(words, at)) {
      return true;
    }
  }
  return false;
}

/** "hostage", and not "hostage negotiator". */
function isOutsider(words: readonly Word[], at: number): boolean {
  return (
    tagAt(words, at) === 'word' &&
    OUTSIDERS.test(lowerAt(words, at).replace(/s$/, '')) &&
    !isNoun(words[at + 1])
  );
}

/** "fought against", "received threats from", "negotiated with", "was in contact with". */
function isLedOutside(words: readonly Word[], first: number, to: number): boolean {
  let at = to - 1;
  while (at > first && QUALIFIES.test(tagAt(words, at)) && !isVerbLike(lowerAt(words, at))) {
    at--;
  }
  const preposition = lowerAt(words, at);
  // "sanctioned firms linked to G", "was rushed to G"
  const before = lowerAt(words, at - 1);
  if (
    preposition === 'to' &&
    (TAKEN.test(before) || (TIED.test(before) && /[^s]s$|people/.test(lowerAt(words, at - 2))))
  ) {
    return true;
  }
  const done = preposition === 'with' ? WITH : preposition === 'from' ? FROM : undefined;
  if (done === undefined || at <= first) {
    return preposition === 'against';
  }
  const verb = words
    .slice(first, at)
    .findLast(({ tag, lower }) => tag === 'word' && isVerbLike(lower));
  return (
    (verb !== undefined && !done.test(stemOf(verb.lower))) ||
    isTalk(lowerAt(words, at - 1), preposition)
  );
}

/** Whether a noun and a preposition tell of what is had with others: "an interview with". */
export function isTalk(noun: string, preposition: string): boolean {
  return preposition === 'with' && TALK.test(noun);
}
