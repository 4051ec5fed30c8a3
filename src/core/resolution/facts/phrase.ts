import { headClassOf, isHeadFor } from '../lexicon/lexicon';
import { PATTERNS } from '../lexicon/weights';
import { isVerbLike } from './tags';
import type { Word } from './words';

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
  while (words[at]?.tag === 'adv' || words[at]?.tag === 'quote') {
    at++;
  }
  const first = words[at];
  const determined = first?.tag === 'det' || first?.tag === 'his';
  const determiner = determined ? first.lower : '';
  let owner = first?.tag === 'his' ? at : undefined;
  let modifier: number | undefined;
  const core: number[] = [];
  for (let i = determined ? at + 1 : at; i < words.length && core.length < MAX_CORE; i++) {
    const word = words[i];
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
    words[headAt + 1]?.tag === 'quote' && isOpen(words, at, headAt) ? headAt + 2 : headAt + 1;
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
  const next = words[to + 1]?.tag;
  return words[to]?.tag === 'and' &&
    (next === 'det' || next === 'his' || isHead(words[to + 1]?.lower ?? ''))
    ? readPhrase(words, to + 1)
    : undefined;
}

/** Whether a quotation that began in the phrase ends behind its head. */
function isOpen(words: readonly Word[], from: number, to: number): boolean {
  let marks = 0;
  for (let i = from; i <= to; i++) {
    marks += words[i]?.tag === 'quote' ? 1 : 0;
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
      return core.length === 0 || words[at + 1]?.tag === 'word';
    case 's':
      return core.length > 0;
    case 'word': {
      const previous = words[core.at(-1) ?? -1];
      return !(
        isVerbLike(word.lower) &&
        previous !== undefined &&
        (previous.tag !== 'word' || isHead(previous.lower) || !word.lower.endsWith('ed'))
      );
    }
    case 'and':
      return core.length > 0 && isHead(words[at - 1]?.lower ?? '') && isNounNext(words, at + 1);
    default:
      return false;
  }
}

function isNounNext(words: readonly Word[], at: number): boolean {
  return (
    words[at]?.tag === 'word' &&
    (isHead(words[at]?.lower ?? '') || isHead(words[at + 1]?.lower ?? '')) &&
    !isVerbLike(words[at]?.lower ?? '')
  );
}

export function isHead(lower: string): boolean {
  const singular = singularOf(lower);
  return isHeadFor('person', singular) || isHeadFor('group', singular);
}

/** The singular of a plural whose singular is a noun that describes someone; else the word. */
export function singularOf(lower: string): string {
  const known = (word: string) => isHeadFor('person', word) || isHeadFor('group', word);
  if (known(lower)) {
    return lower;
  }
  for (const singular of [
    lower.replace(/s$/, ''),
    lower.replace(/ies$/, 'y'),
    lower.replace(/men$/, 'man'),
    lower.replace(/es$/, ''),
  ]) {
    if (singular !== lower && known(singular)) {
      return singular;
    }
  }
  return lower;
}

function readComplements(
  words: readonly Word[],
  start: number,
): { readonly complements: readonly Complement[]; readonly to: number } {
  const complements: Complement[] = [];
  let at = start;
  while (complements.length < 4) {
    const word = words[at];
    const isBased = word?.lower === 'based' && words[at + 1]?.tag === 'prep';
    if (word === undefined || !(word.tag === 'prep' || isBased) || !COMPLEMENT.has(word.lower)) {
      break;
    }
    const inner = readInner(words, isBased ? at + 2 : at + 1);
    if (inner.to === at + 1) {
      break;
    }
    complements.push({ preposition: word.lower, from: at, ...inner });
    at = inner.to;
  }
  return { complements, to: at };
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
      if (words[at - 1]?.tag !== 'and') {
        break;
      }
    } else if (word.tag === 'and') {
      if (
        names.at(-1) !== at - 1 ||
        !(
          words[at + 1]?.tag === 'name' ||
          (words[at + 1]?.tag === 'det' && words[at + 2]?.tag === 'name')
        )
      ) {
        break;
      }
    } else if (word.tag === 'word') {
      if (at > start && isVerbLike(word.lower) && words[at - 1]?.tag !== 'det') {
        break;
      }
    } else if (
      !(
        word.tag === 'det' ||
        word.tag === 'his' ||
        word.tag === 'Word' ||
        word.tag === 'num' ||
        word.tag === 'quote'
      )
    ) {
      break;
    }
  }
  return { names, to: at };
}

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
    const tag = words[from]?.tag;
    if (
      tag === 'comma' ||
      tag === 'stop' ||
      tag === 'be' ||
      tag === 'have' ||
      tag === 'rel' ||
      tag === 'sub' ||
      tag === 'colon' ||
      tag === 'dash' ||
      tag === 'open' ||
      tag === 'close'
    ) {
      break;
    }
    const isVerb = (at: number) => words[at]?.tag === 'word' && isVerbLike(words[at]?.lower ?? '');
    // "” said the trader X": the quotation is no part of what it says of X.
    if (
      tag === 'prep' ||
      tag === 's' ||
      tag === 'and' ||
      isVerb(tag === 'quote' ? from + 1 : from)
    ) {
      continue;
    }
    const before = words[from - 1]?.tag;
    const inside =
      before === 'det' ||
      before === 'his' ||
      before === 's' ||
      before === 'word' ||
      before === 'Word' ||
      before === 'name' ||
      before === 'num';
    const starts =
      tag === 'det' ||
      tag === 'his' ||
      tag === 'name' ||
      !inside ||
      isVerbLike(words[from - 1]?.lower ?? '');
    if (!starts) {
      continue;
    }
    const narrow = touching && found?.headAt === end - 1 && words[found.from - 1]?.tag === 'prep';
    if (narrow) {
      break;
    }
    const phrase = readPhrase(bounded, from);
    // "a Kumyk from Buynaksk": of a people.
    const native =
      type === 'person' &&
      phrase !== undefined &&
      words[phrase.headAt]?.tag === 'Word' &&
      /^an?$/.test(phrase.determiner);
    const known =
      phrase !== undefined &&
      (native || isHeadFor(type, phrase.head) || looksLikeOne(type, phrase.head));
    const belongs = touching && phrase !== undefined && endsInAnother(words, phrase);
    if (phrase?.to === end && known && !belongs && (found === undefined || isWider(words, from))) {
      found = phrase;
    }
  }
  return found;
}

/** "a deputy to the late", "a unit of the former", "an order to defeat": what comes next belongs there. */
function endsInAnother(words: readonly Word[], { head, complements }: Phrase): boolean {
  const last = complements.at(-1);
  return (
    last !== undefined &&
    last.names.length === 0 &&
    (words[last.from + 1]?.tag === 'det' ||
      (last.preposition === 'to' && words[last.from + 1]?.tag === 'word') ||
      headClassOf('person', head) === 'kin')
  );
}

/** Whether a wider phrase may begin here: an object of a verb is no part of what follows it. */
function isWider(words: readonly Word[], from: number): boolean {
  return words[from]?.tag !== 'num';
}

const ONE = new RegExp(`.{3}(?:${PATTERNS.oneEnding})$`);

/** Nouns of people by their endings: "schoolteacher", "criminologist", "spokeswoman". */
export function looksLikeOne(type: 'person' | 'group', head: string): boolean {
  return type === 'person' && ONE.test(head);
}

/** Whether someone is this of a place, whatever group was named last. */
export function isLocal(head: string): boolean {
  return /(?:mayor|prefect|headman|alderman)$/.test(head);
}
