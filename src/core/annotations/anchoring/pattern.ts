import { type FoldedText, foldText } from '../../text/fold';
import { normaliseLineEnds } from '../../text/positions';
import { findWords, type WordIndex } from '../../text/wordIndex';
import type { Target } from '../model';
import { boundaryFactor, endsSentence } from './sentenceBoundary';
import type { TextIndex } from './textIndex';
import { wordSimilarity } from './wordSimilarity';

/** A word of a target, prepared for being looked for in one text. */
export interface PatternWord {
  readonly word: string;
  /** Its id in the text; -1 where it does not occur there. */
  readonly id: number;
  /** How much finding it says about a place: rare words and near words say more. */
  readonly weight: number;
  /** How similar it is to a word of the text, given by its id; 0 to 1. */
  similarity(id: number): number;
}

/** A target, prepared for being looked for in one text. */
export interface Pattern {
  /** Folded and trimmed. */
  readonly quote: string;
  /** Folded. */
  readonly prefix: string;
  readonly suffix: string;
  readonly prefixWords: readonly PatternWord[];
  readonly quoteWords: readonly PatternWord[];
  readonly suffixWords: readonly PatternWord[];
  readonly prefixWeight: number;
  readonly suffixWeight: number;
  /**
   * The parts of the quote's sentence in the context, folded: right before and right behind the quote.
   */
  readonly sentenceBefore: string;
  readonly sentenceAfter: string;
  /** Where it starts by its position, as a UTF-16 offset of the text; absent without a position. */
  readonly expected?: number;
}

/** Context written by hand may be a whole page; what is far away says nothing. In UTF-16 code units. */
const LONGEST_CONTEXT = 256;
/** A word counts this much less for each word between it and the quote, down to a floor. */
const DISTANCE_LOSS = 0.05;
const DISTANCE_FLOOR = 0.35;

/** Prepares a target for a text. */
export function createPattern(index: TextIndex, target: Target): Pattern {
  const { words } = index;
  const rawPrefix = normaliseLineEnds(target.prefix ?? '').slice(-LONGEST_CONTEXT);
  const rawSuffix = normaliseLineEnds(target.suffix ?? '').slice(0, LONGEST_CONTEXT);
  const prefix = foldText(rawPrefix);
  const suffix = foldText(rawSuffix);
  const quote = foldText(target.quote).text.trim();
  const before = weighPrefix(words, rawPrefix, prefix);
  const quoteWords = findWords(quote).map(({ word }) =>
    createPatternWord(words, word, rarity(words, word)),
  );
  const after = weighSuffix(words, target.quote, rawSuffix, suffix);
  return {
    quote,
    prefix: prefix.text,
    suffix: suffix.text,
    prefixWords: before.words,
    quoteWords,
    suffixWords: after.words,
    prefixWeight: totalWeight(before.words),
    suffixWeight: totalWeight(after.words),
    sentenceBefore: before.sentence,
    sentenceAfter: after.sentence,
    ...(target.position && { expected: index.positions.toOffset(target.position[0]) }),
  };
}

/** The sum of the weights of words. */
export function totalWeight(words: readonly PatternWord[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

/** The agreement of both sides in one figure, 0 to 1, each side by its weight. */
export function mixSides(pattern: Pattern, left: number, right: number): number {
  const leftWeight = pattern.prefixWeight && pattern.prefixWeight + 1;
  const rightWeight = pattern.suffixWeight && pattern.suffixWeight + 1;
  const sum = leftWeight + rightWeight;
  return sum === 0 ? 0 : (left * leftWeight + right * rightWeight) / sum;
}

/** The words of one side, and the part of it that belongs to the quote's sentence. */
interface Side {
  readonly words: readonly PatternWord[];
  readonly sentence: string;
}

function weighPrefix(words: WordIndex, raw: string, folded: FoldedText): Side {
  const weighed: PatternWord[] = [];
  let next = raw.length;
  let factor = 1;
  let inSentence = true;
  let sentenceStart = folded.text.length;
  for (const { start, end, word } of findWords(folded.text).toReversed()) {
    const boundary = boundaryFactor(raw.slice(folded.ends[end - 1], next), word);
    factor *= boundary;
    inSentence &&= !endsSentence(boundary);
    sentenceStart = inSentence ? start : sentenceStart;
    const weight = rarity(words, word) * nearness(weighed.length) * factor;
    weighed.push(createPatternWord(words, word, weight));
    next = folded.starts[start] ?? 0;
  }
  return { words: weighed.reverse(), sentence: folded.text.slice(sentenceStart) };
}

function weighSuffix(words: WordIndex, quote: string, raw: string, folded: FoldedText): Side {
  const tail = quote.slice(-LONGEST_CONTEXT);
  const foldedTail = foldText(tail);
  const lastOfQuote = findWords(foldedTail.text).at(-1);
  const tailEnd = lastOfQuote ? foldedTail.ends[lastOfQuote.end - 1] : tail.length;
  const weighed: PatternWord[] = [];
  let before = tail.slice(tailEnd);
  let wordBefore = lastOfQuote?.word ?? '';
  let endBefore = 0;
  let factor = 1;
  let inSentence = true;
  let sentenceEnd = 0;
  for (const { start, end, word } of findWords(folded.text)) {
    const boundary = boundaryFactor(
      before + raw.slice(endBefore, folded.starts[start]),
      wordBefore,
    );
    factor *= boundary;
    inSentence &&= !endsSentence(boundary);
    sentenceEnd = inSentence ? end : sentenceEnd;
    const weight = rarity(words, word) * nearness(weighed.length) * factor;
    weighed.push(createPatternWord(words, word, weight));
    before = '';
    wordBefore = word;
    endBefore = folded.ends[end - 1] ?? raw.length;
  }
  return { words: weighed, sentence: folded.text.slice(0, sentenceEnd) };
}

function nearness(distance: number): number {
  return Math.max(DISTANCE_FLOOR, 1 - DISTANCE_LOSS * distance);
}

/** Inverse document frequency; a word that does not occur counts like one of the rarer ones. */
function rarity(words: WordIndex, word: string): number {
  const known = words.occurrences[words.idOf(word)]?.length;
  const frequency = known ?? Math.max(1, words.count / 400);
  return Math.log(1 + words.count / (frequency + 1));
}

function createPatternWord(words: WordIndex, word: string, weight: number): PatternWord {
  const own = words.idOf(word);
  const known = new Map<number, number>();
  return {
    word,
    id: own,
    weight,
    similarity(id) {
      if (id === own) {
        return 1;
      }
      let similarity = known.get(id);
      if (similarity === undefined) {
        similarity = wordSimilarity(word, words.spellings[id] ?? '');
        known.set(id, similarity);
      }
      return similarity;
    },
  };
}
