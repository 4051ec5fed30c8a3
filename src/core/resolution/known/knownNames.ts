import type { NameMention } from '../../recognition/mention';
import { foldSpace, type TextRange } from '../../text/range';
import type { Section } from '../../text/section';
import type { KnownEntity } from '../entity';
import { foldName } from '../names/spelling';
import type { Known } from './known';

/** A name of an entry; `exact` where its case tells it from a plain word: "IS", "LeT". */
interface KnownName {
  readonly name: string;
  readonly exact: boolean;
  readonly capital: boolean;
  readonly type: KnownEntity['type'];
}

/** Names by their folded words, and all beginnings of names of several words. */
export interface NameTable {
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
  readonly prefixes: ReadonlySet<string>;
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ‘`´.][\p{L}\p{M}\p{N}]+)*|&/gu;
/** What may stand between two words of a name: never the end of a paragraph, a comma, a bracket. */
const GAP = /^(?:[^\S\n]*\r?\n?[^\S\n]*|[-‐‑–/]|[^\S\n]+[“"‘'])$/u;
const MAX_GAP = 4;
/** How much is looked at in one go, in UTF-16 code units. */
const SLICE = 100_000;
/** Words, or names, between two yields. */
const STEP = 2_000;

/**
 * The names that were recognised, and those of the dossier's entries wherever they stand, with the
 * entries' types. An entry's name goes before what was recognised there; a longer name that it is
 * only a part of stays. Sorted, without overlap. Linear in the text; yields now and then.
 *
 * @param names sorted, without overlap
 */
export function* addKnownNames(
  text: string,
  sections: readonly Section[],
  names: readonly NameMention[],
  known: Known,
): Generator<number, readonly NameMention[]> {
  const { table } = known;
  if (table.names.size === 0) {
    return names;
  }
  const found: NameMention[] = [];
  let section = 0;
  for (let from = 0; from < text.length; ) {
    const to = sliceEnd(text, from);
    const words = yield* wordsOf(text, from, to);
    let looked = 0;
    for (let index = 0; index < words.length; ) {
      if (++looked % STEP === 0) {
        yield from / text.length;
      }
      const match = longestAt(text, words, index, table);
      if (match === undefined) {
        index++;
        continue;
      }
      const { start, end, type, length } = match;
      while ((sections[section]?.end ?? Number.POSITIVE_INFINITY) <= start) {
        section++;
      }
      const kind = sections[section]?.kind ?? 'body';
      found.push({ start, end, type, confidence: 1, section: kind, reason: 'dossier' });
      index += length;
    }
    from = to;
    yield from / text.length;
  }
  return yield* combine(names, found);
}

/** The names of the entries of a dossier, by what is looked for in a text. */
export function indexNames(entities: readonly KnownEntity[]): NameTable {
  const names = new Map<string, KnownName[]>();
  const prefixes = new Set<string>();
  for (const { source, type, name: main, aliases = [] } of entities) {
    for (const name of source === 'dossier' ? [main, ...aliases] : []) {
      const folded = foldName(name);
      if (folded === '') {
        continue;
      }
      for (let space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
        prefixes.add(folded.slice(0, space));
      }
      const exact = !folded.includes(' ') && name.length <= 5 && /\p{Lu}.*\p{Lu}/u.test(name);
      const same = names.get(folded) ?? [];
      // Where two entries have one name in one spelling, the earlier counts.
      same.push({ name, exact, capital: /\p{Lu}/u.test(name), type });
      names.set(folded, same);
    }
  }
  return { names, prefixes };
}

/** Slices end at a line's end, so that no name of one line is cut. */
function sliceEnd(text: string, from: number): number {
  const line = text.indexOf('\n\n', from + SLICE);
  return line < 0 || line > from + 2 * SLICE ? Math.min(text.length, from + 2 * SLICE) : line + 1;
}

function* wordsOf(text: string, from: number, to: number): Generator<number, readonly Word[]> {
  const folds = new Map<string, string>();
  const words: Word[] = [];
  for (const match of text.slice(from, to).matchAll(WORD)) {
    const word = match[0].replace(/['’][sS]$/, '');
    const folded = folds.get(word) ?? foldName(word);
    folds.set(word, folded);
    const start = from + match.index;
    words.push({ start, end: start + word.length, folded });
    if (words.length % STEP === 0) {
      yield start / text.length;
    }
  }
  return words;
}

interface Match extends TextRange {
  readonly type: KnownEntity['type'];
  /** In words. */
  readonly length: number;
}

function longestAt(
  text: string,
  words: readonly Word[],
  index: number,
  { names, prefixes }: NameTable,
): Match | undefined {
  let best: Match | undefined;
  let key = '';
  let isTogether = true;
  for (let at = index; ; at++) {
    const [first, last] = [words[index], words[at]];
    if (first === undefined || last === undefined) {
      return best;
    }
    isTogether &&= at === index || joins(text, words, at);
    key += at === index ? last.folded : ` ${last.folded}`;
    for (const { name, exact, capital, type } of names.get(key) ?? []) {
      const dot = name.endsWith('.') && text[last.end] === '.' ? 1 : 0;
      const [start, end] = [first.start, last.end + dot];
      const written = text.slice(start, end);
      const fits = exact ? written === name : !capital || /\p{Lu}/u.test(written);
      // Odd punctuation between words is part of the name only where it is just that of the name.
      if (fits && (isTogether || isVerbatim(written, name))) {
        best = { start, end, type, length: at - index + 1 };
        break;
      }
    }
    if (!prefixes.has(key)) {
      return best;
    }
  }
}

/** Whether words stand as in the name, but for white space and what is before and behind them. */
function isVerbatim(written: string, name: string): boolean {
  const own = foldSpace(name.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return foldSpace(written) === own;
}

/** Whether a word may belong to one name with the word before it. */
function joins(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined || word.start - before.end > MAX_GAP) {
    return false;
  }
  const gap = text.slice(before.end, word.start);
  // "St. Petersburg" is one name; a longer word before a full stop ends a sentence.
  return GAP.test(gap) || (before.end - before.start <= 3 && /^\.[^\S\n]+$/.test(gap));
}

/** Both lists as one: known names but those inside longer ones, and what they leave of the others. */
function* combine(
  names: readonly NameMention[],
  found: readonly NameMention[],
): Generator<number, readonly NameMention[]> {
  const known = yield* withoutOverlap(found, names, (own, other) => isWithin(own, other));
  const rest = yield* withoutOverlap(names, known, () => true);
  return [...rest, ...known].sort((a, b) => a.start - b.start);
}

function isWithin(a: TextRange, b: TextRange): boolean {
  return a.start >= b.start && a.end <= b.end && a.end - a.start < b.end - b.start;
}

/** The items that overlap none of the others for which `yields` holds. Both lists are sorted. */
function* withoutOverlap(
  items: readonly NameMention[],
  others: readonly NameMention[],
  yields: (item: NameMention, other: NameMention) => boolean,
): Generator<number, readonly NameMention[]> {
  let next = 0;
  const stays = (item: NameMention) => {
    while ((others[next]?.end ?? Number.POSITIVE_INFINITY) <= item.start) {
      next++;
    }
    for (let at = next; ; at++) {
      const other = others[at];
      if (other === undefined || other.start >= item.end) {
        return true;
      }
      if (yields(item, other)) {
        return false;
      }
    }
  };
  const left: NameMention[] = [];
  for (const [index, item] of items.entries()) {
    if (stays(item)) {
      left.push(item);
    }
    if (index % STEP === STEP - 1) {
      yield 1;
    }
  }
  return left;
}
