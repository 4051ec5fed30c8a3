import type { TextRange } from '../../text/range';
import { isHeadFor } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { type Candidate, rangeOf, type View } from './candidate';
import { hasClause, statusEnd } from './fateEnd';
import {
  deedAt,
  EVENTS,
  fateFeatures,
  hasObject,
  isActiveFate,
  isDoing,
  isDoneToOthers,
  isFate,
  isMeant,
  isOfOffice,
  isPlainDeed,
  isPlainFate,
  isUndone,
  isWished,
  STATES,
  statusOf,
  tellsFate,
} from './fateWords';
import { isHead } from './nouns';
import { readPhrase } from './phrase';
import { isOblique, prepositionBefore, tellsOfAnother } from './predicates';
import type { Reference } from './references';
import { speakerIn } from './speakers';
import { isVerbLike, stemOf } from './tags';
import {
  isAuxiliary,
  isClosing,
  isOf,
  isOfSome,
  isPredicate,
  isSaying,
  lowerAt,
  tagAt,
  type Word,
  wordBefore,
} from './words';

/** Fates of those whose names follow: "the wounded: X". */
const LISTED_FATE = patternOf('listedFate');
const SUFFERERS = patternOf('sufferers');

/** A fate that is told beside a name and not by its verb: "the dead: X", "X, killed in May,". */
export function fatesBeside(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  const found: Candidate[] = [];
  const add = (at: number, path: string, link: string, distance: number, plain = false) => {
    const word = lowerAt(words, at);
    const value = path === 'back' ? deedAt(words, at) : rangeOf(words, at, statusEnd(view, at));
    found.push(
      statusOf(view, reference, value, path, stemOf(word), [
        ...(plain ? ['plain'] : []),
        `path=${path}&verb=${stemOf(word)}`,
        `path=${path}&link=${link}`,
        `path=${path}&tag=${tagAt(words, at - 1) || '^'}`,
        `path=${path}&distance=${distance}`,
        `type=${reference.type}&path=${path}`,
        ...fateFeatures(word, path, reference.type),
        `after=${tagAt(words, reference.to) || '$'}`,
      ]),
    );
  };
  const told = (at: number) => {
    const word = words[at];
    return (
      word?.tag === 'word' &&
      !isMeant(words, at) &&
      !isOfOffice(words, at) &&
      // "Y succeeded X": no fate of X in so many words.
      !(at < reference.from && /^(?:succeed|believed|presumed|reported|found)/.test(word.lower)) &&
      !(reference.type === 'person' && /^(?:merged|dissolved|disbanded)$/.test(word.lower)) &&
      !(EVENTS.test(word.lower) && (isWished(words, at) || isUndone(words, at, reference.to))) &&
      (tellsFate(view, at) || STATES.test(word.lower) || SUFFERERS.test(word.lower))
    );
  };
  // "arrested X’s brother", "the dead: Y, the daughter of X" say nothing of X.
  const isOfOwned = tagAt(words, reference.to) === 's' || tellsOfAnother(view, reference);
  const first = isOfOwned ? reference.from : reference.from - 12;
  for (let at = reference.from - 1; at >= 0 && at >= first; at--) {
    const isTold = told(at);
    if (
      endsBefore(view, at, reference) ||
      (isTold && (isLedAway(words, at, reference) || isOfOther(view, at, reference)))
    ) {
      break;
    }
    if (isTold) {
      const between = words.slice(at + 1, reference.from).map(({ lower }) => lower);
      // "… the fighters killed, identifying them as X", "named the dead as X", "the dead are X".
      const isList = LISTED_FATE.test(lowerAt(words, at));
      const named =
        between.includes('as') &&
        words
          .slice(Math.max(0, at - 4), reference.from)
          .some(({ lower }) => /^(?:identif|nam)(?:y|ied|ed|ying|ing)$/.test(lower));
      const listed = /^(?::|are|were|include)$/.test(between[0] ?? '') && between.length === 1;
      // "was killed together with his aide, X"
      const shared = /\b(?:along|together) with\b/.test(between.join(' '));
      const plain =
        (isList && (listed || (named && lowerAt(words, at) !== 'dead'))) ||
        (shared && isPlainDeed(words, at));
      add(at, 'back', between.at(-1) ?? '', reference.from - at, plain);
      break;
    }
  }
  // "a captain in G, fled": who was a captain.
  const isLast =
    (reference.type === 'group' && wordBefore(words, reference.from)?.tag === 'prep') ||
    // "X’s cook, surrendered": who cooks.
    /^(?:close|s)$/.test(tagAt(words, reference.to));
  for (let at = reference.to; at < reference.to + (isLast ? 0 : 9); at++) {
    const tag = tagAt(words, at);
    // "after a quarrel with X and fled": who had quarrelled.
    const isOfSubject =
      tag === 'and' &&
      (at === reference.to
        ? isOblique(words, reference)
        : // "shot X three times and fled": whoever shot.
          isPredicate(words[reference.from - 1]) && isActiveFate(lowerAt(words, at + 1)));
    // "X said the pair’s arrest …", "X, to order his release": of others.
    const isSaid = isSaying(words, at);
    // "Y, an aide to X, fled": who is an aide.
    const isOfDescribed =
      /^(?:comma|close)$/.test(tagAt(words, at - 1)) &&
      isActiveFate(lowerAt(words, at)) &&
      isOblique(words, reference);
    if (
      isOfSubject ||
      isOfDescribed ||
      isSaid ||
      /^(?:stop|name|be|have|rel|his)?$/.test(tag) ||
      // "W and X, many accused of murder"
      isOfSome(words[at])
    ) {
      break;
    }
    // "X, a retired fisherman", "X, of the 8,000 killed": told by what describes him, of others.
    const isDeed = at === reference.to ? isDoneToOthers(view, at) : hasObject(view, at);
    // "X, prosecuting, said": what he does to others.
    if (
      told(at) &&
      !isDeed &&
      !isDoing(lowerAt(words, at)) &&
      !/^(?:det|num)$/.test(tagAt(words, at - 1))
    ) {
      const mark = tagAt(words, reference.to);
      const direct =
        (at === reference.to + 1 && (mark === 'comma' || mark === 'open')) ||
        // "X, a former baker sanctioned by G"
        (mark === 'comma' &&
          tagAt(words, reference.to + 1) === 'det' &&
          isHead(lowerAt(words, at - 1)) &&
          words.slice(reference.to + 2, at).every(({ tag }) => /^(?:word|Word)$/.test(tag)));
      const told = { reference, passive: true, negated: false, auxiliary: '' };
      add(at, 'behind', mark ?? '', at - reference.to, direct && isPlainFate(view, at, told));
      break;
    }
  }
  const body = bodyFound(words, reference);
  if (body !== undefined) {
    found.push(
      statusOf(view, reference, body, 'body', 'found', [
        'plain',
        ...fateFeatures('dead', 'body', 'person'),
      ]),
    );
  }
  const inverted = invertedFate(words, reference);
  if (inverted !== undefined) {
    add(inverted, 'back', 'were', 1, true);
  }
  if (lowerAt(words, reference.from - 1) === 'late') {
    add(reference.from - 1, 'late', '', 1);
  }
  return found;
}

/** Words that say that someone’s body was found: "the body of X was found in a well". */
function bodyFound(words: readonly Word[], { from, to, type }: Reference): TextRange | undefined {
  let first = from - 1;
  // "the bodies of X, the driver Y and Z"
  while (/^(?:name|title|and|comma|word|Word|det|num)$/.test(tagAt(words, first))) {
    first--;
  }
  const isOfBody = lowerAt(words, first) === 'of' && BODY.test(lowerAt(words, first - 1));
  const isOwn = tagAt(words, to) === 's' && BODY.test(lowerAt(words, to + 1));
  if (type !== 'person' || !(isOfBody || isOwn)) {
    return undefined;
  }
  const begins = isOwn ? to + 1 : tagAt(words, first - 2) === 'det' ? first - 2 : first - 1;
  for (let at = to; at < to + LONGEST_FINDING; at++) {
    if (/^(?:stop|rel)$/.test(tagAt(words, at))) {
      return undefined;
    }
    if (FOUND.test(lowerAt(words, at)) && isAuxiliary(words[at - 1])) {
      return rangeOf(words, begins, at + 1);
    }
  }
  return undefined;
}

const BODY = patternOf('body');
const FOUND = patternOf('bodyFound');
/** So many words may stand between a name and what became of the body. */
const LONGEST_FINDING = 12;

/** Where a sentence begins with what became of those that it names: "Also arrested were X and Y". */
function invertedFate(words: readonly Word[], { from, to }: Reference): number | undefined {
  const at = lowerAt(words, 0) === 'also' ? 1 : 0;
  const be = lowerAt(words, at + 1) === 'today' ? at + 2 : at + 1;
  const isTold =
    /^(?:w(?:as|ere)|is|are)$/.test(lowerAt(words, be)) &&
    isFate(lowerAt(words, at)) &&
    /[dnt]$/.test(lowerAt(words, at));
  return isTold && tagAt(words, to) !== 's' && !words.slice(be + 1, from).some(isPredicate)
    ? at
    : undefined;
}

/** "was arrested, according to X", "killed a trader in a raid against the government of X": not of X. */
function isLedAway(words: readonly Word[], at: number, reference: Reference): boolean {
  const preposition = prepositionBefore(words, reference)?.lower;
  return (
    preposition !== undefined &&
    !/^(?:as|including|like|with|among)$/.test(preposition) &&
    !(preposition === 'of' && (EVENTS.test(lowerAt(words, at)) || isOf(words[at + 1])))
  );
}

/** "released the names of X", "the arrest of five people suspected of an attack on X": not of X. */
function isOfOther({ words }: View, at: number, { from, type }: Reference): boolean {
  const object = /^(?:det|his)$/.test(tagAt(words, at + 1)) ? readPhrase(words, at + 1) : undefined;
  // "the elected government and its president, X"
  const subject = tagAt(words, at - 1) === 'det' ? readPhrase(words, at - 1) : undefined;
  const isThing =
    (object !== undefined && (!isHead(object.head) || /^(?:body|name)s?$/.test(object.head))) ||
    (type === 'person' &&
      subject !== undefined &&
      subject.headAt > at &&
      isHeadFor('group', subject.head));
  const between = words.slice(at + 1, from);
  return (
    isThing ||
    // "was killed to undermine X"
    (tagAt(words, from - 1) === 'word' && lowerAt(words, from - 2) === 'to') ||
    // "dismissed after a quarrel with X"
    (between.at(-1)?.lower === 'with' &&
      between.length > 1 &&
      !/^(?:along|together)$/.test(between.at(-2)?.lower ?? '')) ||
    // "killed by guards of X"
    (between.some(({ lower }, index) => lower === 'by' && between[index - 1]?.lower !== 'known') &&
      !between.some(({ lower }) => /^(?:as|along|together)$/.test(lower))) ||
    // "before their arrest, they had told X"
    (tagAt(words, at - 1) === 'his' && between.some(isPredicate))
  );
}

/** Whether what stands at a word, or before it, is no longer said of a name further on. */
function endsBefore({ words, mentions }: View, at: number, { from, to, type }: Reference): boolean {
  const [word, next] = [words[at], words[at + 1]];
  const { tag, lower } = word ?? {};
  return (
    /^(?:stop|name|rel|sub)$/.test(tag ?? '') ||
    lower === ';' ||
    // "resigned after a video showed him meeting X"
    (/^(?:after|before)$/.test(lower ?? '') &&
      // "days after his boss, X, was shot"
      (hasClause(words, at) || isPredicate(words[tagAt(words, to) === 'comma' ? to + 1 : to]))) ||
    // "… dead,” X said", "… was killed, the mayor, X, said": whoever says so.
    (tag === 'quote' && isClosing(words, at)) ||
    (tag === 'comma' &&
      [at + 1, tagAt(words, to) === 'comma' ? to + 1 : to].some((verb) => isSaying(words, verb))) ||
    // "… investigate the killing, X, the chief, said"
    (tag === 'comma' && speakerIn(words, mentions) === to - 1) ||
    // "died and his heir, X, is …": a clause of its own.
    (tag === 'and' &&
      isPredicate(words[tagAt(words, to) === 'comma' ? to + 1 : to]) &&
      isActiveFateBefore(words, at)) ||
    // "is the brother of X", "buried as his father X was".
    (tag === 'be' && type === 'person' && words.slice(at, from).some(isOf)) ||
    (lower === 'as' && next?.tag === 'his') ||
    // "was held and the rebels later named X": a clause of its own.
    (tag === 'and' && tagAt(words, at + 1) === 'det' && namesAnother(words, at + 1, from)) ||
    // "was killed and welcomed X": another verb.
    (tag === 'and' && next?.tag === 'word' && isVerbLike(next.lower) && !isFate(next.lower))
  );
}

/** Whether a clause before a word tells of what its subject did: "died last month". */
function isActiveFateBefore(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - LONGEST_ACTIVE), at).some(({ lower }) => isActiveFate(lower));
}

/** "died last month": so many words. */
const LONGEST_ACTIVE = 4;

/** Whether the words between two indices are a subject and a verb: "the rebels named". */
function namesAnother(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to);
  return between.findIndex((word) => word.tag === 'word' && isVerbLike(word.lower)) > 1;
}
