import { Letters } from '../../text/letters';
import { wrappingLineFeeds } from '../../text/lines';
import type { Section } from '../../text/section';
import type { Mention } from '../entity';
import { PATTERNS } from '../lexicon/weights';
import { titleBefore } from '../names/titles';
import { tagOf } from './tags';
import type { Sentence, Word } from './words';

const OPENS_SENTENCE = new Letters(String.raw`^\s+["“‘'(\p{Lu}\p{N}]`);
/** Longer sentences are read in parts, so that a text without stops stays linear. */
const MAX_WORDS = 150;
/** Of longer words only the beginning counts. */
const LONGEST_WORD = 100;
const ABBREVIATION = new Letters(`^(?:${PATTERNS.abbreviation})$`);
const WORD =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’‘-][\p{L}\p{M}\p{N}]+)*|\n|[^\s]/gu;

/** A section, and which of the mentions of its report stand in it: indices, half-open. */
export interface SectionNames {
  readonly section: Section;
  /** Of the report, sorted, without overlap. */
  readonly mentions: readonly Mention[];
  readonly first: number;
  readonly end: number;
}

/**
 * The sentences of a section with their names as single words. What it gives depends on the words
 * of the section, its mentions, and `TITLE_REACH` code units before it. Linear.
 */
export function readSection(text: string, names: SectionNames): Generator<Sentence> {
  return new SectionReader(text, names).read();
}

class SectionReader {
  #nextMention: number;
  #words: Word[] = [];
  readonly #text: string;
  readonly #section: Section;
  readonly #mentions: readonly Mention[];
  /** Where lines end that go on in the next ones: see {@link wrappingLineFeeds}. */
  readonly #wrapping: ReadonlySet<number>;

  constructor(text: string, { section, mentions, first }: SectionNames) {
    this.#text = text;
    this.#section = section;
    this.#mentions = mentions;
    this.#nextMention = first;
    this.#wrapping = wrappingLineFeeds(text, section.start, section.end);
  }

  *read(): Generator<Sentence> {
    const { start, end } = this.#section;
    const pattern = new RegExp(WORD);
    pattern.lastIndex = start;
    for (let offset = start; offset < end; ) {
      const mention = this.#mentions[this.#nextMention];
      pattern.lastIndex = offset;
      const match = pattern.exec(this.#text);
      const wordStart = match?.index ?? end;
      if (mention !== undefined && mention.start <= wordStart + (match?.[0].length ?? 0) - 1) {
        this.#addName(mention);
        offset = Math.max(offset + 1, mention.end);
        if (this.#words.length >= MAX_WORDS) {
          yield* this.#flush();
        }
      } else if (match === null || wordStart >= end) {
        break;
      } else if (match[0] === '\n') {
        if (!this.#wrapping.has(wordStart)) {
          yield* this.#flush();
        }
        offset = wordStart + 1;
      } else {
        offset = this.#addWord(match[0], wordStart);
        if (this.#isSentenceEnd(offset) || this.#words.length >= MAX_WORDS) {
          yield* this.#flush();
        }
      }
    }
    yield* this.#flush();
  }

  *#flush(): Generator<Sentence> {
    if (this.#words.length > 0) {
      yield { words: this.#words, section: this.#section.kind };
      this.#words = [];
    }
  }

  #addName(mention: Mention): void {
    if (mention.type === 'person') {
      const title = titleBefore(this.#text, mention.start);
      for (let i = this.#words.length - 1; title !== undefined && i >= 0; i--) {
        const word = this.#words[i];
        if (word === undefined || word.start < title.start) {
          break;
        }
        this.#words[i] = { ...word, tag: 'title' };
      }
    }
    const lower = this.#text.slice(mention.start, mention.end).toLowerCase();
    const { start, end } = mention;
    this.#words.push({ start, end, lower, tag: 'name', mention: this.#nextMention });
    this.#nextMention++;
  }

  /** Adds a word, a possessive and a stop of an abbreviation; returns where the next one may begin. */
  #addWord(word: string, start: number): number {
    const possessive = /.['’]s$/.test(word) ? 2 : 0;
    const length = word.length - possessive;
    const next = this.#text[start + word.length];
    const previous = this.#words.at(-1);
    const touchesName = previous?.tag === 'name' && previous.end === start;
    if (touchesName && /^['’]$/.test(word)) {
      const s = next === 's' ? 2 : 1;
      this.#words.push({ start, end: start + s, lower: '’s', tag: 's', mention: -1 });
      return start + s;
    }
    const stop = next === '.' && ABBREVIATION.test(word) ? 1 : 0;
    const end = start + length + stop;
    const text = this.#text.slice(start, Math.min(end, start + LONGEST_WORD));
    this.#words.push({ start, end, lower: text.toLowerCase(), tag: tagOf(text), mention: -1 });
    if (possessive > 0) {
      this.#words.push({ start: end, end: end + 2, lower: '’s', tag: 's', mention: -1 });
    }
    return end + possessive;
  }

  #isSentenceEnd(offset: number): boolean {
    const last = this.#words.at(-1);
    const before = last?.tag === 'quote' ? this.#words.at(-2) : last;
    if (before?.tag !== 'stop') {
      return false;
    }
    const rest = this.#text.slice(offset, offset + 3);
    return last?.tag === 'quote' || !/^[”"’)]/.test(rest)
      ? OPENS_SENTENCE.test(rest) || /^\s*$/.test(rest)
      : false;
  }
}
