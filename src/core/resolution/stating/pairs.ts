import type { NameMention } from '../../recognition/mention';
import { foldSpace } from '../../text/range';
import type { SpelledName } from '../names/nameKeys';
import { featuresOf } from './features';
import { nameStart } from './whose';
import { classesOf } from './words';

/** Names that stand further apart, in UTF-16 code units, are not said to be the same. */
const MAX_GAP = 260;
/** How many names of the type are looked at before a name, and how many names altogether. */
const RANKS = 2;
const REACH = 8;
const AROUND = 32;
/** What stands for a name between two names: of their type, and of another. */
const SAME_TYPE = '\uFFFD';
const OTHER_TYPE = '\uFFFC';

/** A name before another that the text may say is the same one's, and what speaks for it. */
export interface PairBefore {
  readonly from: number;
  readonly features: readonly string[];
}

/** What comes before the second name, articles and quotation marks aside, where it is someone else's. */
const NEVER = new Set(
  'by of to for with in and but w Cap own who his say killed ; • | & > © # ￼ �'.split(' '),
);
const TAIL = 40;

/** "Tal’s men call Falcon …": what is Tal’s is someone else, but for his name. */
const SOMETHING_OF =
  /^[’']s? (?!(?:real|true|full|legal|birth|own|other)? ?(?:name|alias|nom|kunya|nickname))/i;
/** "Tal named Falcon": what Tal does to someone else. */
const DOES =
  /^ as $|^ (?:calls?|called|nam(?:es?|ed)|knows?|knew|identif(?:y|ies|ied)|dubbed) (?!(?:him|her|it|them)sel|itself)/i;

/** Whether the words between two names are any that call someone something: most are not. */
function mayState(text: string, from: number, to: number): boolean {
  const beginning = foldSpace(text.slice(from, Math.min(to, from + TAIL)));
  if (SOMETHING_OF.test(beginning) || DOES.test(beginning)) {
    return false;
  }
  const tail = classesOf(text.slice(Math.max(from, to - TAIL), to));
  const last = tail.findLast((one) => one !== 'the' && one !== 'one' && one !== 'q');
  return last === undefined
    ? tail.length > 0
    : !(NEVER.has(last) || (last === ',' && to - from < 3));
}

/** The pairs of neighbouring names of a text, in the order of the second of them. */
export class NamePairs {
  readonly #seen = new Set<string>();
  readonly #names: NameMention[] = [];
  readonly #news: boolean[] = [];
  readonly #keysOf: (readonly string[])[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Takes in the next name of the text; whether it is the first of its words. */
  push(name: NameMention, { folded, words }: SpelledName): boolean {
    const isNew = !this.#seen.has(folded);
    this.#names.push(name);
    this.#news.push(isNew);
    this.#seen.add(folded);
    this.#keysOf.push(words);
    return isNew;
  }

  /**
   * The pairs of the name that was taken in last, the nearest first: not where both names were
   * there before, nor where they share a word, which other rules go by.
   */
  ofLast(): readonly PairBefore[] {
    const to = this.#names.length - 1;
    const name = this.#names[to];
    const pairs: PairBefore[] = [];
    if (name === undefined) {
      return pairs;
    }
    const looked = new Set<string>();
    for (let from = to - 1; from >= 0 && from > to - REACH && looked.size < RANKS; from--) {
      const before = this.#names[from];
      if (before === undefined || name.start - before.end > MAX_GAP) {
        break;
      }
      const key = this.#keysOf[from]?.join(' ') ?? '';
      if (before.type !== name.type || looked.has(key)) {
        continue;
      }
      if (/\n\s*\n/.test(this.#text.slice(before.end, name.start))) {
        break;
      }
      const between = looked.size;
      looked.add(key);
      const isNew = this.#news[from] || this.#news[to];
      if (
        isNew &&
        mayState(this.#text, before.end, nameStart(this.#text, name.start, before.end)) &&
        !this.#shareWord(from, to) &&
        !this.#isAnotherInBrackets(before, name, to)
      ) {
        pairs.push({ from, features: this.#featuresOf(before, from, name, to, between) });
      }
    }
    return pairs;
  }

  #featuresOf(
    before: NameMention,
    from: number,
    name: NameMention,
    to: number,
    between: number,
  ): readonly string[] {
    const text = this.#text;
    const gap = this.#gapOf(from, to);
    const words = (start: number, end: number) => foldSpace(text.slice(Math.max(0, start), end));
    return featuresOf({
      type: name.type,
      first: words(before.start, before.end),
      second: words(name.start, name.end),
      gap: foldSpace(gap),
      line: /\n\s*(?:[-–—•*▪●»]|\(?\w{1,3}[.)])\s/.test(gap)
        ? 'item'
        : gap.includes('\n')
          ? 'new'
          : 'none',
      before: words(before.start - AROUND, before.start),
      after: words(name.end, name.end + AROUND),
      firstNew: this.#news[from] ?? false,
      secondNew: this.#news[to] ?? false,
      between,
    });
  }

  #gapOf(from: number, to: number): string {
    let gap = '';
    let at = this.#names[from]?.end ?? 0;
    for (const { start, end, type } of this.#names.slice(from + 1, to)) {
      const mark = type === this.#names[to]?.type ? SAME_TYPE : OTHER_TYPE;
      gap += this.#text.slice(at, start) + mark;
      at = end;
    }
    return gap + this.#text.slice(at, nameStart(this.#text, this.#names[to]?.start ?? at, at));
  }

  /** "Dean (Jens Akle)" is a part and who plays it; kunyas and nicknames in brackets are names. */
  #isAnotherInBrackets(before: NameMention, name: NameMention, to: number): boolean {
    const gap = this.#text.slice(before.end, name.start);
    const words = this.#keysOf[to] ?? [];
    const isFull = words.length > 1 && !/^(?:abu|umm)$/.test(words[0] ?? '');
    // "Jens Akle (Dean, a doctor)"
    const isDescribed = this.#text[name.end] === ',';
    return name.type === 'person' && /^\s+\($/.test(gap) && (isFull || isDescribed);
  }

  #shareWord(from: number, to: number): boolean {
    const own = this.#keysOf[to] ?? [];
    return (this.#keysOf[from] ?? []).some((word) => word.length > 2 && own.includes(word));
  }
}
