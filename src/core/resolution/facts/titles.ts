import { patternOf } from '../lexicon/patternOf';
import { PATTERNS } from '../lexicon/weights';
import { type Candidate, rangeOf, type View } from './candidate';
import { describe } from './describing';
import { isHead } from './nouns';
import { readPhrase } from './phrase';
import { FORMER } from './phraseSense';
import type { Reference } from './references';
import { isOfPeople, lowerAt, tagAt, type Word } from './words';

/** A rank or an office that no list has is no longer, in words. */
const LONGEST_TITLE = 5;

/** Where capitalised words before a name begin that may be a rank: "Tehsildar X", "“Colonel” X". */
function titleStart(words: readonly Word[], name: number): number {
  const quoted = tagAt(words, name - 1) === 'quote';
  let from = quoted ? name - 1 : name;
  while (
    from > name - LONGEST_TITLE &&
    (tagAt(words, from - 1) === 'Word' || tagAt(words, from - 1) === 'title') &&
    !NO_PART.test(lowerAt(words, from - 1))
  ) {
    from--;
  }
  return !quoted ? from : tagAt(words, from - 1) === 'quote' ? from - 1 : name;
}

/** So many letters may be a rank that is cut short. */
const SHORT_RANK = 3;
/** What is no part of a title, whatever stands behind it. */
const NO_PART = patternOf('noTitle');

/** "Ask X": one capitalised word that begins a sentence is a rank only where it is known or cut short. */
function isOpening(words: readonly Word[], from: number, name: number): boolean {
  const word = words[from];
  const before = tagAt(words, from - 1);
  return (
    name - from === 1 &&
    (/^(?:quote|colon|stop|open)?$/.test(before) ||
      // "- Suspend X", but "- Nk X"
      (before === 'dash' && (word?.lower.length ?? 0) > SHORT_RANK)) &&
    !isHead(word?.lower ?? '') &&
    !word?.lower.endsWith('.')
  );
}

/** Offices that are hardly ever all of a title: "Home Secretary", "High Representative". */
const SHORT_TITLE = patternOf('shortTitle');
/** Before an office and no part of it: "Former", "Iraqi". */
const NO_TITLE = /^(?:former|late|then|ex)$|(?:an|i|ish|ese|ench|utch|reek)$/;

/** Before an office of which words have been found already: "Shadow Home Secretary". */
const HIGHER = patternOf('higher');

/** Where all of a title begins: "Press Secretary", "Secretary of State", "Petty Officer 1st Class". */
function wholeTitle(words: readonly Word[], start: number): number {
  for (let from = start; ; ) {
    const [first, before, second] = [words[from], words[from - 1], words[from - 2]];
    const isClass =
      (first?.lower === 'class' && before?.tag === 'num') ||
      (lowerAt(words, from + 1) === 'class' && first?.tag === 'num' && before?.tag === 'Word');
    const isHigher =
      (from < start && HIGHER.test(before?.lower ?? '') && before?.tag === 'Word') ||
      before?.lower === 'acting';
    const isShort =
      SHORT_TITLE.test(first?.lower ?? '') &&
      before?.tag === 'Word' &&
      !NO_TITLE.test(before.lower);
    const isOf = /^(?:of|for)$/.test(before?.lower ?? '') && isOfficeOf(second);
    const isGeneral = first?.lower === 'general' && OF_GENERAL.test(before?.lower ?? '');
    if (isClass || isShort || isHigher || isGeneral) {
      from--;
    } else if (isOf) {
      from -= 2;
    } else {
      return from;
    }
  }
}

/** Before "of" in the title of an office. */
const OFFICE_OF = patternOf('officeOf');

function isOfficeOf(word: Word | undefined): boolean {
  return (word?.tag === 'Word' || word?.tag === 'title') && OFFICE_OF.test(word.lower);
}

/** Before "General" in what is no rank: "Inspector General of Police". */
const OF_GENERAL = patternOf('ofGeneral');

/** The rank or office right before a name. */
export function titlesOf(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  const { entity, from: begins, to, type } = reference;
  const listed = tagAt(words, begins) === 'title';
  const from = wholeTitle(words, listed ? begins : titleStart(words, begins));
  // "Indonesian X", "Malaysians X": of a people.
  const isPeople =
    !listed && to - from === 2 && isOfPeople(words[from]) && !isHead(lowerAt(words, from));
  // "An Increasingly Tense Conflict" above the name of who wrote it.
  const isHeadline =
    !listed &&
    begins - from > 1 &&
    view.sentence.section === 'headline' &&
    !isHead(lowerAt(words, begins - 1));
  if (
    type !== 'person' ||
    from >= to - 1 ||
    isPeople ||
    isHeadline ||
    (!listed && isOpening(words, from, begins))
  ) {
    return [];
  }
  if (FORMER.test(lowerAt(words, from - 1))) {
    const office = readPhrase(words.slice(0, to - 1), from - 1);
    return office === undefined ? [] : describe(view, reference, office, 'beside');
  }
  const evidence = rangeOf(words, from, to);
  const parts = words.slice(from, to - 1).map(({ lower }) => lower);
  const features = [
    'path=title',
    `title=${parts.join(' ')}`,
    `last=${parts.at(-1)}`,
    ...parts.map((word) => `part=${word}`),
    `before=${tagAt(words, from - 1) || '^'}`,
    `short=${parts.join(' ').length < 5}`,
    ...(listed
      ? ['listed title']
      : [
          'free title',
          `free title at=${from === 0 ? 'start' : tagAt(words, from - 1)}`,
          `free title words=${parts.length}`,
          `free title stop=${parts.at(-1)?.endsWith('.')}`,
          `free title quoted=${tagAt(words, to - 2) === 'quote'}`,
          `free title head=${isHead(parts.findLast((word) => /^\p{L}/u.test(word)) ?? '')}`,
        ]),
  ];
  const joined = parts.join(' ');
  // "Director Gen. X": an office and a rank.
  const isBoth = parts.at(-1)?.endsWith('.') === true && OFFICE.test(joined);
  const rank = isBoth ? to - 2 : from;
  const office = isBoth ? to - 2 : to - 1;
  return /^(?:mr|mrs|ms|miss)(?! justice)\b|^senior$/.test(joined)
    ? []
    : (['title', 'role'] as const).map((kind) => ({
        entity,
        kind,
        value: rangeOf(words, kind === 'title' ? rank : from, kind === 'title' ? to - 1 : office),
        evidence,
        features: (kind === 'role') === OFFICE.test(joined) ? [...features, 'guessed'] : features,
      }));
}

/** These are what someone does more than what they are called. */
const OFFICE = new RegExp(`^(?:${PATTERNS.officeTitle})| of `);
