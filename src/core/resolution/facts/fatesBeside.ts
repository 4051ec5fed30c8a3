import type { TextRange } from '../../text/range';
import { patternOf } from '../lexicon/patternOf';
import { type Candidate, rangeOf, type View } from './candidate';
import { type FatePlace, fateBefore, invertedFate, isToldOf } from './fateBefore';
import { statusEnd } from './fateEnd';
import {
  deedAt,
  fateFeatures,
  hasObject,
  isActiveFate,
  isDoing,
  isDoneToOthers,
  isPlainFate,
  statusOf,
} from './fateWords';
import { isHead } from './nouns';
import { isOblique } from './predicates';
import type { Reference } from './references';
import { stemOf } from './tags';
import {
  isAuxiliary,
  isOfSome,
  isPredicate,
  isSaying,
  lowerAt,
  tagAt,
  type Word,
  wordBefore,
} from './words';

/** A fate that is told beside a name and not by its verb: "the dead: X", "X, killed in May,". */
export function fatesBeside(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  const { from } = reference;
  const isLate = lowerAt(words, from - 1) === 'late';
  const late = { at: from - 1, path: 'late', link: '', distance: 1, plain: false } as const;
  const told = [
    fateBefore(view, reference),
    fateBehind(view, reference),
    invertedFate(words, reference),
    isLate ? late : undefined,
  ].flatMap((place) => (place === undefined ? [] : fateAt(view, reference, place)));
  const body = bodyFound(words, reference);
  if (body === undefined) {
    return told;
  }
  const features = ['plain', ...fateFeatures('dead', 'body', 'person')];
  return [...told, statusOf(view, reference, body, 'body', 'found', features)];
}

function fateAt(
  view: View,
  reference: Reference,
  { at, path, link, distance, plain }: FatePlace,
): Candidate {
  const { words } = view;
  const word = lowerAt(words, at);
  const value = path === 'back' ? deedAt(words, at) : rangeOf(words, at, statusEnd(view, at));
  return statusOf(view, reference, value, path, stemOf(word), [
    ...(plain ? ['plain'] : []),
    `path=${path}&verb=${stemOf(word)}`,
    `path=${path}&link=${link}`,
    `path=${path}&tag=${tagAt(words, at - 1) || '^'}`,
    `path=${path}&distance=${distance}`,
    `type=${reference.type}&path=${path}`,
    ...fateFeatures(word, path, reference.type),
    `after=${tagAt(words, reference.to) || '$'}`,
  ]);
}

/** The first fate that is told of a name behind it: "X, killed in May,". */
function fateBehind(view: View, reference: Reference): FatePlace | undefined {
  const { words } = view;
  // "a captain in G, fled": who was a captain.
  const isLast =
    (reference.type === 'group' && wordBefore(words, reference.from)?.tag === 'prep') ||
    // "X’s cook, surrendered": who cooks.
    /^(?:close|s)$/.test(tagAt(words, reference.to));
  for (let at = reference.to; at < reference.to + (isLast ? 0 : REACH); at++) {
    if (endsBehind(words, at, reference)) {
      return undefined;
    }
    // "X, a retired fisherman", "X, of the 8,000 killed": told by what describes him, of others.
    const isDeed = at === reference.to ? isDoneToOthers(view, at) : hasObject(view, at);
    // "X, prosecuting, said": what he does to others.
    if (
      isToldOf(view, at, reference) &&
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
      const plain = direct && isPlainFate(view, at, told);
      return { at, path: 'behind', link: mark, distance: at - reference.to, plain };
    }
  }
  return undefined;
}

/** So many words behind a name may tell what became of someone. */
const REACH = 9;

/** Whether what stands at a word, or behind it, is no longer said of a name before it. */
function endsBehind(words: readonly Word[], at: number, reference: Reference): boolean {
  const tag = tagAt(words, at);
  return (
    // "after a quarrel with X and fled": who had quarrelled.
    (tag === 'and' &&
      (at === reference.to
        ? isOblique(words, reference)
        : // "shot X three times and fled": whoever shot.
          isPredicate(words[reference.from - 1]) && isActiveFate(lowerAt(words, at + 1)))) ||
    // "Y, an aide to X, fled": who is an aide.
    (/^(?:comma|close)$/.test(tagAt(words, at - 1)) &&
      isActiveFate(lowerAt(words, at)) &&
      isOblique(words, reference)) ||
    // "X said the pair’s arrest …", "X, to order his release": of others.
    isSaying(words, at) ||
    /^(?:stop|name|be|have|rel|his)?$/.test(tag) ||
    // "W and X, many accused of murder"
    isOfSome(words[at])
  );
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
