import { headClassOf, isHeadFor } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { isHead, looksLikeOne } from './nouns';
import { isHyphen, type Phrase, readPhrase } from './phrase';
import { isVerbLike } from './tags';
import { isOfPeople, lowerAt, tagAt, type Word } from './words';

/** "suspected bomber X": no verb. */
const DOUBTED = patternOf('doubted');
/** How far before a name a phrase that ends at it may begin, in words. */
const REACH = 18;

/**
 * The phrase that ends right before a word, as long as possible with a head that can be said of an
 * entity of the type; `undefined` where there is none.
 *
 * @param touching the word is a name that goes on from the phrase: of "a deputy to G emir X" only "G
 *   emir" is said of X
 */
export function readPhraseBefore(
  words: readonly Word[],
  end: number,
  type: 'person' | 'group',
  touching = false,
): Phrase | undefined {
  let found: Phrase | undefined;
  const bounded = words.slice(0, end);
  for (let from = end - 1; from >= 0 && from >= end - REACH; from--) {
    const tag = tagAt(words, from);
    if (
      /^(?:comma|stop|be|have|rel|sub|colon)$/.test(tag) ||
      (tag === 'dash' && !isHyphen(words, from)) ||
      tag === 'open' ||
      tag === 'close'
    ) {
      break;
    }
    const isVerb = (at: number) =>
      tagAt(words, at) === 'word' &&
      isVerbLike(lowerAt(words, at)) &&
      !DOUBTED.test(lowerAt(words, at));
    // "will replace captain X", "expected to sell keeper X", "they include guard X": a verb.
    if (isAfterAuxiliary(words, from)) {
      continue;
    }
    // "” said the trader X": the quotation is no part of what it says of X.
    if (
      /^(?:prep|s|and|dash)$/.test(tag) ||
      isVerb(tag === 'quote' || tag === 'adv' ? from + 1 : from)
    ) {
      continue;
    }
    const inside = /^(?:det|his|s|word|Word|dash|name|num)$/.test(tagAt(words, from - 1));
    const starts =
      /^(?:det|his|name)$/.test(tag) || !inside || isVerbLike(lowerAt(words, from - 1));
    if (!starts) {
      continue;
    }
    const narrow = touching && found?.headAt === end - 1 && tagAt(words, found.from - 1) === 'prep';
    if (narrow) {
      break;
    }
    const phrase = readPhrase(bounded, from);
    // "a Kumyk from Buynaksk": of a people.
    const native =
      type === 'person' &&
      phrase !== undefined &&
      tagAt(words, phrase.headAt) === 'Word' &&
      /^an?$/.test(phrase.determiner);
    const known =
      phrase !== undefined &&
      (native || isHeadFor(type, phrase.head) || looksLikeOne(type, phrase.head));
    const belongs = touching && phrase !== undefined && endsInAnother(words, phrase);
    // "34 guards of G boss X": a number begins nothing wider.
    if (phrase?.to === end && known && !belongs && (found === undefined || tag !== 'num')) {
      found = phrase;
    }
  }
  return found;
}

/** Whether a word is a verb in its plain form, by what stands before it. */
function isAfterAuxiliary(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    /^[wW]ord$/.test(tagAt(words, at)) &&
    (before?.tag === 'aux' ||
      /^(?:they|we|you)$/.test(before?.lower ?? '') ||
      (before?.lower === 'to' && TO_DO.test(lowerAt(words, at - 2))))
  );
}

/** Before "to" and a verb. */
const TO_DO = patternOf('toDo');

/** "a deputy to the late", "a unit of the former", "an order to defeat": what comes next belongs there. */
function endsInAnother(words: readonly Word[], { head, headAt, to, complements }: Phrase): boolean {
  const last = complements.at(-1);
  return (
    (last !== undefined &&
      last.names.length === 0 &&
      (tagAt(words, last.from + 1) === 'det' ||
        // "a man with close ties to Syrian President X"
        (to - 1 > headAt && isOfPeople(words[to - 1])) ||
        (last.preposition === 'to' && tagAt(words, last.from + 1) === 'word') ||
        headClassOf('person', head) === 'kin')) ||
    // "the wife of G boss X"
    (last !== undefined && headClassOf('person', head) === 'kin' && isHead(lowerAt(words, to - 1)))
  );
}
