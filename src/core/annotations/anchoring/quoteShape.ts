import type { Target } from '../model';
import type { Pattern } from './pattern';

/** What the form of a quote says about how far it can be trusted without its context. */
export interface QuoteShape {
  /** Whether it has enough words to be compared as words; for shorter quotes the context decides. */
  readonly long: boolean;
  /** Whether it is unlikely to occur twice by chance. */
  readonly distinct: boolean;
  /** Whether it is whole sentences or lines, which editors move without what is around them. */
  readonly movable: boolean;
  /**
   * Whether it is so near the beginning or the end of the text that one side of the context is short.
   */
  readonly atEdge: boolean;
  readonly wordCount: number;
}

/** Shorter quotes are not compared as words. */
export const LONG_WORDS = 4;
/** A run of this many words hardly ever occurs twice in one report. */
export const UNIQUE_WORDS = 8;
const DISTINCT_WORDS = 6;
const DISTINCT_LENGTH = 28;
/** In UTF-16 code units; `describe` takes half as much again where the text has it. */
const SHORT_SIDE = 60;

/** @param target with LF as line ends */
export function shapeOf(pattern: Pattern, { quote, prefix = '', suffix = '' }: Target): QuoteShape {
  const wordCount = pattern.quoteWords.length;
  const long = wordCount >= LONG_WORDS;
  const opens = /(?:^|[.!?…"'”’)*:]\s?|\n[ \t]?)$/.test(prefix.slice(-4));
  const closes =
    /[.!?…]["'”’)]{0,3}$/.test(quote) ||
    /^[ \t]{0,4}(?:\n|$)/.test(suffix) ||
    /^[.!?]/.test(suffix);
  return {
    long,
    distinct: wordCount >= DISTINCT_WORDS || (long && pattern.quote.length >= DISTINCT_LENGTH),
    movable: opens && closes,
    atEdge: Math.min(prefix.length, suffix.length) < SHORT_SIDE,
    wordCount,
  };
}
