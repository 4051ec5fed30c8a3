import { patternOf } from '../lexicon/patternOf';
import { isHead, singularOf } from './nouns';
import { isVerbLike } from './tags';
import { isNoun, lowerAt, tagAt, type Word } from './words';

/** A noun phrase of a sentence by indices of its words; `to` is behind its last word. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  /** The noun that the rest describes, in the singular where that is a known noun. */
  readonly head: string;
  readonly headAt: number;
  readonly plural: boolean;
  /** The word that it begins with where that is an article or the like. */
  readonly determiner: string;
  /** Index of the name or word whose the head is ("G’s leader", "its leader"). */
  readonly owner: number | undefined;
  /** Index of a name before the head without a possessive ("the G spokesman"). */
  readonly modifier: number | undefined;
  readonly adjectives: readonly string[];
  readonly complements: readonly Complement[];
}

/** "of the Front", "in Kabul". */
export interface Complement {
  readonly preposition: string;
  readonly from: number;
  readonly to: number;
  /** Indices of the names that it is about: the last of a chain of possessives, all of a list. */
  readonly names: readonly number[];
}

const COMPLEMENT = new Set(
  'of for in at from with to on near under behind inside between outside along as based'.split(' '),
);
const MAX_CORE = 12;

/** Reads a phrase that begins at a word; `undefined` where there is no noun. */
export function readPhrase(words: readonly Word[], start: number): Phrase | undefined {
  let at = start;
  while (tagAt(words, at) === 'adv' || tagAt(words, at) === 'quote') {
    at++;
  }
  if (lowerAt(words, at) === 'one' && lowerAt(words, at + 1) === 'of') {
    const several = readPhrase(words, at + 2);
    const isOne =
      several?.plural === true &&
      (/^(?:the|its|his|her|their)$/.test(several.determiner) || several.owner !== undefined);
    return isOne ? { ...several, from: start, determiner: 'one', plural: false } : undefined;
  }
  const first = words[at];
  const determined = first?.tag === 'det' || first?.tag === 'his';
  const determiner = determined ? first.lower : '';
  let owner = first?.tag === 'his' ? at : undefined;
  let modifier: number | undefined;
  const core: number[] = [];
  for (let i = determined ? at + 1 : at; i < words.length && core.length < MAX_CORE; i++) {
    const word = words[i];
    if (word !== undefined && isHyphen(words, i) && core.length > 0) {
      // "London-based": a word that is no name.
      core.pop();
      modifier = undefined;
      continue;
    }
    if (word === undefined || !isCore(words, i, core)) {
      break;
    }
    if (word.tag === 's') {
      owner = core.at(-1);
      core.length = 0;
      modifier = undefined;
    } else if (word.tag !== 'quote' && word.tag !== 'det') {
      core.push(i);
      if (word.tag === 'name') {
        modifier = i;
      }
    }
  }
  const headAt = core.at(-1);
  const head = headAt === undefined ? undefined : words[headAt];
  if (headAt === undefined || head === undefined || head.tag === 'name' || head.tag === 'num') {
    return undefined;
  }
  const after =
    tagAt(words, headAt + 1) === 'quote' && isOpen(words, at, headAt) ? headAt + 2 : headAt + 1;
  const { complements, to } = readComplements(words, after);
  const singular = singularOf(head.lower);
  return {
    from: start,
    to,
    head: singular,
    headAt,
    plural: singular !== head.lower,
    determiner,
    owner,
    modifier,
    adjectives: core.slice(0, -1).flatMap((index) => {
      const word = words[index];
      return word === undefined || word.tag === 'name' ? [] : [word.lower];
    }),
    complements,
  };
}

/** The phrase that "and" adds to another: "a fellow at G and the editor of H". */
export function secondPhrase(words: readonly Word[], { to }: Phrase): Phrase | undefined {
  const next = tagAt(words, to + 1);
  return tagAt(words, to) === 'and' &&
    (next === 'det' || next === 'his' || isHead(lowerAt(words, to + 1)))
    ? readPhrase(words, to + 1)
    : undefined;
}

/** Whether a mark ties a name to the word behind it: "London-based", "G-led". */
export function isHyphen(words: readonly Word[], at: number): boolean {
  const [before, mark, next] = [words[at - 1], words[at], words[at + 1]];
  return (
    mark?.tag === 'dash' &&
    before?.tag === 'name' &&
    before.end === mark.start &&
    mark.end === next?.start &&
    next.tag === 'word'
  );
}

/** Whether a quotation that began in the phrase ends behind its head. */
function isOpen(words: readonly Word[], from: number, to: number): boolean {
  let marks = 0;
  for (let i = from; i <= to; i++) {
    marks += tagAt(words, i) === 'quote' ? 1 : 0;
  }
  return marks % 2 === 1;
}

function isCore(words: readonly Word[], at: number, core: readonly number[]): boolean {
  const word = words[at];
  switch (word?.tag) {
    case 'Word':
    case 'num':
    case 'name':
    case 'title':
      return true;
    case 'adv':
      return core.length === 0;
    case 'quote':
      return core.length === 0 || tagAt(words, at + 1) === 'word';
    case 'prep':
      return word.lower === 'under' && lowerAt(words, at + 1) === 'secretary';
    case 's':
      return core.length > 0;
    case 'det':
      // "the most feared", "his two"
      return core.length === 0;
    case 'word': {
      const previous = words[core.at(-1) ?? -1];
      return !(
        isVerbLike(word.lower) &&
        previous !== undefined &&
        tagAt(words, at - 1) !== 'dash' &&
        (previous.tag !== 'word' ||
          isHead(previous.lower) ||
          !word.lower.endsWith('ed') ||
          word.lower === 'named' ||
          // "a raid killed G’s founder"
          /^(?:det|his|name|title)$/.test(tagAt(words, at + 1)))
      );
    }
    case 'and':
      // "the trade and finance minister", "the A and B director"
      return (
        core.length > 0 &&
        ((isHead(lowerAt(words, at - 1)) && isNounNext(words, at + 1)) ||
          (tagAt(words, at - 1) === 'name' &&
            tagAt(words, at + 1) === 'name' &&
            isNounNext(words, at + 2)))
      );
    default:
      return false;
  }
}

function isNounNext(words: readonly Word[], at: number): boolean {
  return (
    tagAt(words, at) === 'word' &&
    (isHead(lowerAt(words, at)) || isHead(lowerAt(words, at + 1))) &&
    !isVerbLike(lowerAt(words, at))
  );
}

function readComplements(
  words: readonly Word[],
  start: number,
): { readonly complements: readonly Complement[]; readonly to: number } {
  const complements: Complement[] = [];
  let at = start;
  while (complements.length < 4) {
    const word = words[at];
    const isBased = word?.lower === 'based' && tagAt(words, at + 1) === 'prep';
    if (word === undefined || !(word.tag === 'prep' || isBased) || !COMPLEMENT.has(word.lower)) {
      break;
    }
    const inner = readInner(words, isBased ? at + 2 : at + 1);
    // "on Monday", "on May 2": when, not what.
    const isDay =
      /^(?:on|in|since)$/.test(word.lower) &&
      inner.names.length === 0 &&
      DAY.test(lowerAt(words, at + 1));
    if (inner.to === at + 1 || isDay || isInfinitive(words, at)) {
      break;
    }
    complements.push({ preposition: word.lower, from: at, ...inner });
    at = inner.to;
  }
  return { complements, to: at };
}

const DAY = patternOf('day');

/** "the first minister to get a sentence", "named mayor to succeed X": what is done, and not to whom. */
function isInfinitive(words: readonly Word[], at: number): boolean {
  const verb = words[at + 1];
  return (
    lowerAt(words, at) === 'to' &&
    verb?.tag === 'word' &&
    (/^(?:det|his|he)$/.test(tagAt(words, at + 2)) || /^(?:succeed|replace)$/.test(verb.lower))
  );
}

function readInner(
  words: readonly Word[],
  start: number,
): { readonly names: readonly number[]; readonly to: number } {
  let names: number[] = [];
  let at = start;
  for (; at < words.length && at < start + MAX_CORE; at++) {
    const word = words[at];
    if (word === undefined) {
      break;
    }
    if (word.tag === 'name') {
      names.push(at);
    } else if (word.tag === 's') {
      names = names.slice(0, -1);
    } else if (at > start && (word.tag === 'det' || word.tag === 'his')) {
      // "the air force kills the trader": another noun.
      if (tagAt(words, at - 1) !== 'and') {
        break;
      }
    } else if (isHyphen(words, at)) {
      names.pop();
      at++;
    } else if (word.tag === 'and') {
      const [before, next, second] = [words[at - 1], words[at + 1], words[at + 2]];
      const joinsNames =
        names.at(-1) === at - 1 &&
        (next?.tag === 'name' || (next?.tag === 'det' && second?.tag === 'name'));
      // "of land and resources", "for Terrorism and Financial Intelligence"
      const joinsWords =
        before?.tag === next?.tag &&
        (next?.tag === 'Word' || (isNoun(next) && !isHead(next?.lower ?? ''))) &&
        second?.tag !== 'name';
      if (!joinsNames && !joinsWords) {
        break;
      }
    } else if (word.tag === 'word') {
      if (at > start && isVerbLike(word.lower) && !/^(?:det|s)$/.test(tagAt(words, at - 1))) {
        break;
      }
    } else if (word.tag === 'adv' && tagAt(words, at - 1) === 'det') {
      // "of the now defunct league"
    } else if (!/^(?:det|his|Word|title|num|quote)$/.test(word.tag)) {
      break;
    }
  }
  return { names, to: at };
}
