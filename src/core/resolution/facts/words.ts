import { Letters } from '../../text/letters';
import { wrappingLineFeeds } from '../../text/lines';
import type { TextRange } from '../../text/range';
import type { Section, SectionKind } from '../../text/section';
import type { Mention } from '../entity';
import { patternOf } from '../lexicon/patternOf';
import { PATTERNS } from '../lexicon/weights';
import { titleBefore } from '../names/titles';
import { isVerbLike, type Tag, tagOf } from './tags';

/** A word of a sentence, a punctuation mark, or a whole name. UTF-16 offsets of the text. */
export interface Word extends TextRange {
  /** In lower case; of a name too. */
  readonly lower: string;
  readonly tag: Tag;
  /** Index of the mention that it is; -1 where it is none. */
  readonly mention: number;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly section: SectionKind;
}

/** A word in lower case; empty where there is none. */
export function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? '';
}

/** The tag of a word; empty where there is none. */
export function tagAt(words: readonly Word[], at: number): Tag | '' {
  return words[at]?.tag ?? '';
}

/** What is before and behind some words, as features. Half-open. */
export function edgesOf(words: readonly Word[], from: number, to: number): readonly string[] {
  return [`before=${tagAt(words, from - 1) || '^'}`, `after=${tagAt(words, to) || '$'}`];
}

/** The word before one, and before its article. */
export function wordBefore(words: readonly Word[], at: number): Word | undefined {
  return tagAt(words, at - 1) === 'det' ? words[at - 2] : words[at - 1];
}

/** "Syrian", "Syrians", "Dutch": of a people. */
export function isOfPeople(word: Word | undefined): boolean {
  return word?.tag === 'Word' && OF_PEOPLE.test(word.lower);
}

const OF_PEOPLE = /(?:ans?|ish|ese|[^aeo]i|ench|utch|reek|zech|thai|swiss|kurd|arab|serb|croat)$/;

/** Where what qualifies a name begins, if an article does: "the far-right G"; else the name itself. */
export function qualifiedFrom(words: readonly Word[], name: number): number {
  for (let at = name - 1; at >= name - MAX_QUALIFYING; at--) {
    const word = words[at];
    if (word?.tag === 'det') {
      return at;
    }
    if (word?.tag !== 'word' && word?.tag !== 'Word' && word?.tag !== 'adv') {
      return name;
    }
  }
  return name;
}

/** So many words qualify a name, with the article. */
const MAX_QUALIFYING = 4;

/** Whether a word begins a predicate: an auxiliary or a verb. */
export function isPredicate(word: Word | undefined): boolean {
  return isAuxiliary(word) || (word?.tag === 'word' && isVerbLike(word.lower));
}

/** Whether a word goes on from a name: "G leaders". */
export function isNoun(word: Word | undefined): boolean {
  return word?.tag === 'word' && !isVerbLike(word.lower);
}

/** Whether a word is a form of "be" or "have", or another auxiliary verb. */
export function isAuxiliary(word: Word | undefined): boolean {
  return /^(?:be|have|aux)$/.test(word?.tag ?? '');
}

/** Whether someone is called by the name that begins at a word: "known as X", "identified only as X". */
export function isCalledSo(words: readonly Word[], at: number): boolean {
  const verb =
    tagAt(words, at - 2) === 'adv' && lowerAt(words, at - 2) === 'only' ? at - 3 : at - 2;
  return lowerAt(words, at - 1) === 'as' && /^(?:known|identified)$/.test(lowerAt(words, verb));
}

/** Whether what begins with a word is said of some of those who were named: "many accused of murder". */
export function isOfSome(word: Word | undefined): boolean {
  return /^(?:many|most|some|several|few|half)$/.test(word?.lower ?? '');
}

/** What someone who speaks does. */
export const SAYING = patternOf('saying');

/** Whether there is a word that tells that someone speaks: "X, prosecutors said". */
export function isSaying(words: readonly Word[], at: number): boolean {
  return SAYING.test(lowerAt(words, at));
}

/** Whether a quotation mark touches what stands before it: it ends a quotation. */
export function isClosing(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.end === words[at]?.start;
}

/** Whether a word leads from someone to the group or place that they are of. */
export function isOf(word: Word | undefined): boolean {
  return word?.lower === 'of' || word?.lower === 'from';
}

const OPENS_SENTENCE = new Letters(String.raw`^\s+["“‘'(\p{Lu}\p{N}]`);
/** Longer sentences are read in parts, so that a text without stops stays linear. */
const MAX_WORDS = 150;
/** Of longer words only the beginning counts. */
const LONGEST_WORD = 100;
const ABBREVIATION = new Letters(`^(?:${PATTERNS.abbreviation})$`);
const WORD =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’‘-][\p{L}\p{M}\p{N}]+)*|\n|[^\s]/gu;

/**
 * The sentences of a section with their names as single words. What it gives depends on the words
 * of the section, its mentions, and `TITLE_REACH` code units before it. Linear.
 *
 * @param mentions of the report, sorted, without overlap
 * @param first index of the first one that is not before the section
 */
export function readSection(
  text: string,
  section: Section,
  mentions: readonly Mention[],
  first: number,
): Generator<Sentence> {
  return new SectionReader(text, section, mentions, first).read();
}

class SectionReader {
  private nextMention: number;
  private words: Word[] = [];
  private readonly text: string;
  private readonly section: Section;
  private readonly mentions: readonly Mention[];
  /** Where lines end that go on in the next ones: see {@link wrappingLineFeeds}. */
  private readonly wrapping: ReadonlySet<number>;

  constructor(text: string, section: Section, mentions: readonly Mention[], first: number) {
    this.text = text;
    this.section = section;
    this.mentions = mentions;
    this.nextMention = first;
    this.wrapping = wrappingLineFeeds(text, section.start, section.end);
  }

  *read(): Generator<Sentence> {
    const { start, end } = this.section;
    const pattern = new RegExp(WORD);
    pattern.lastIndex = start;
    for (let offset = start; offset < end; ) {
      const mention = this.mentions[this.nextMention];
      pattern.lastIndex = offset;
      const match = pattern.exec(this.text);
      const wordStart = match?.index ?? end;
      if (mention !== undefined && mention.start <= wordStart + (match?.[0].length ?? 0) - 1) {
        this.addName(mention);
        offset = Math.max(offset + 1, mention.end);
        if (this.words.length >= MAX_WORDS) {
          yield* this.flush();
        }
      } else if (match === null || wordStart >= end) {
        break;
      } else if (match[0] === '\n') {
        if (!this.wrapping.has(wordStart)) {
          yield* this.flush();
        }
        offset = wordStart + 1;
      } else {
        offset = this.addWord(match[0], wordStart);
        if (this.isSentenceEnd(offset) || this.words.length >= MAX_WORDS) {
          yield* this.flush();
        }
      }
    }
    yield* this.flush();
  }

  private *flush(): Generator<Sentence> {
    if (this.words.length > 0) {
      yield { words: this.words, section: this.section.kind };
      this.words = [];
    }
  }

  private addName(mention: Mention): void {
    if (mention.type === 'person') {
      const title = titleBefore(this.text, mention.start);
      for (let i = this.words.length - 1; title !== undefined && i >= 0; i--) {
        const word = this.words[i];
        if (word === undefined || word.start < title.start) {
          break;
        }
        this.words[i] = { ...word, tag: 'title' };
      }
    }
    const lower = this.text.slice(mention.start, mention.end).toLowerCase();
    const { start, end } = mention;
    this.words.push({ start, end, lower, tag: 'name', mention: this.nextMention });
    this.nextMention++;
  }

  /** Adds a word, a possessive and a stop of an abbreviation; returns where the next one may begin. */
  private addWord(word: string, start: number): number {
    const possessive = /.['’]s$/.test(word) ? 2 : 0;
    const length = word.length - possessive;
    const next = this.text[start + word.length];
    const previous = this.words.at(-1);
    const touchesName = previous?.tag === 'name' && previous.end === start;
    if (touchesName && /^['’]$/.test(word)) {
      const s = next === 's' ? 2 : 1;
      this.words.push({ start, end: start + s, lower: '’s', tag: 's', mention: -1 });
      return start + s;
    }
    const stop = next === '.' && ABBREVIATION.test(word) ? 1 : 0;
    const end = start + length + stop;
    const text = this.text.slice(start, Math.min(end, start + LONGEST_WORD));
    this.words.push({ start, end, lower: text.toLowerCase(), tag: tagOf(text), mention: -1 });
    if (possessive > 0) {
      this.words.push({ start: end, end: end + 2, lower: '’s', tag: 's', mention: -1 });
    }
    return end + possessive;
  }

  private isSentenceEnd(offset: number): boolean {
    const last = this.words.at(-1);
    const before = last?.tag === 'quote' ? this.words.at(-2) : last;
    if (before?.tag !== 'stop') {
      return false;
    }
    const rest = this.text.slice(offset, offset + 3);
    return last?.tag === 'quote' || !/^[”"’)]/.test(rest)
      ? OPENS_SENTENCE.test(rest) || /^\s*$/.test(rest)
      : false;
  }
}
