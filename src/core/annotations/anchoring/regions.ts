import type { TextRange } from '../../text/range';
import type { WordIndex } from '../../text/wordIndex';
import { type AlignedWord, align, type WordSequence } from './alignment';
import { mixSides, type Pattern, totalWeight } from './pattern';
import { fitPunctuation, type WordSpan } from './punctuation';
import { boundaryFactor, endsSentence } from './sentenceBoundary';
import type { TextIndex } from './textIndex';
import { textSimilarity } from './wordSimilarity';

/** A region of the text that the words of a target point to, with or without the quote in it. */
export interface Region {
  /** The range that corresponds to the quote, in the folded text; absent where nothing does. */
  readonly range?: TextRange;
  /** How similar the quote and that range are, 0 to 1: by characters, and by the weights of words. */
  readonly quoteLikeness: number;
  readonly quoteWords: number;
  /** How much of the context agrees, 0 to 1. */
  readonly left: number;
  readonly right: number;
  readonly both: number;
  /** Whether both sides of the context are here, with no more between them than the quote. */
  readonly closed: boolean;
  /** Whether the context was looked for without the quote. */
  readonly junction: boolean;
}

const MOST_REGIONS = 4;
/** In words. Aligning costs this times the band; a longer quote is only found unchanged. */
const LONGEST_QUOTE = 2000;
/** Diagonals that are equal but for this many low bits get their votes together. */
const BIN_BITS = 2;
/** Of a longer sequence, the words at its borders vote, and a sample of those between. */
const LONGEST_VOTING = 60;
const BORDER_VOTERS = 14;
const MIDDLE_VOTERS = 40;
const NEIGHBOUR_VOTE = 0.8;
/** Longer quotes are compared by words, since comparing characters is quadratic. */
const LONGEST_COMPARED = 160;
/**
 * Of quotes of at most this many words, all that is between both sides of the context may have taken
 * their place; longer ones are also looked for by their context alone.
 */
const FEW_WORDS = 3;
/** A gap, in words, that is larger than any that counts: where a side of the context is not found. */
const NOWHERE = 9;

/** The regions that rare words of quote and context point to, each judged by aligning all words. */
export function findRegions(index: TextIndex, pattern: Pattern): readonly Region[] {
  const { prefixWords, quoteWords, suffixWords } = pattern;
  if (quoteWords.length > LONGEST_QUOTE) {
    return [];
  }
  const whole = {
    words: [...prefixWords, ...quoteWords, ...suffixWords],
    quoteStart: prefixWords.length,
    quoteEnd: prefixWords.length + quoteWords.length,
  };
  const regions = regionsOf(index, pattern, whole, false);
  if (quoteWords.length <= FEW_WORDS || prefixWords.length === 0 || suffixWords.length === 0) {
    return regions;
  }
  const context = {
    words: [...prefixWords, ...suffixWords],
    quoteStart: prefixWords.length,
    quoteEnd: prefixWords.length,
  };
  return [...regions, ...regionsOf(index, pattern, context, true)];
}

function regionsOf(
  index: TextIndex,
  pattern: Pattern,
  sequence: WordSequence,
  junction: boolean,
): readonly Region[] {
  return voteForDiagonals(index.words, sequence).flatMap((diagonal) => {
    const aligned = align(index.words, sequence, diagonal);
    return aligned ? [createRegion(index, pattern, sequence, aligned, junction)] : [];
  });
}

function createRegion(
  index: TextIndex,
  pattern: Pattern,
  sequence: WordSequence,
  aligned: readonly AlignedWord[],
  junction: boolean,
): Region {
  const { words, quoteStart, quoteEnd } = sequence;
  const agreement = (from: number, to: number) => {
    const total = totalWeight(words.slice(from, to));
    const found = aligned
      .filter(({ wanted }) => wanted >= from && wanted < to)
      .reduce((sum, word) => sum + word.agreement * (words[word.wanted]?.weight ?? 0), 0);
    return total && found / total;
  };
  const sides = findSides(sequence, aligned);
  const left = agreement(0, quoteStart);
  const right = agreement(quoteEnd, words.length);
  const quoteAgreement = agreement(quoteStart, quoteEnd);
  const bounds = {
    before: sides.last?.found ?? Number.NEGATIVE_INFINITY,
    after: sides.first?.found ?? Number.POSITIVE_INFINITY,
  };
  const [best] = spansOfQuote(index, sequence, aligned, sides)
    .map((span) => {
      const range = fitPunctuation(index, pattern, span, bounds);
      return { range, likeness: likeness(index, pattern, range) ?? quoteAgreement };
    })
    .sort((a, b) => b.likeness - a.likeness);
  return {
    ...(best && { range: best.range }),
    quoteLikeness: best?.likeness ?? 0,
    quoteWords: quoteAgreement,
    left: pattern.prefixWeight ? left : right,
    right: pattern.suffixWeight ? right : left,
    both: mixSides(pattern, left, right),
    closed:
      (quoteStart === 0 || sides.gapBefore <= 1) &&
      (quoteEnd === words.length || sides.gapAfter <= 1) &&
      !(sides.between > quoteEnd - quoteStart + 3),
    junction,
  };
}

/** Where the context ends on both sides of the quote. */
interface Sides {
  /** The last word of the prefix that was found, and the first of the suffix. */
  readonly last: AlignedWord | undefined;
  readonly first: AlignedWord | undefined;
  /** How many words of the context between them and the quote were not found. */
  readonly gapBefore: number;
  readonly gapAfter: number;
  /** How many words of the text are between them; NaN where one of them is missing. */
  readonly between: number;
}

function findSides({ quoteStart, quoteEnd }: WordSequence, aligned: readonly AlignedWord[]): Sides {
  const last = aligned.findLast(({ wanted, alike }) => alike && wanted < quoteStart);
  const first = aligned.find(({ wanted, alike }) => alike && wanted >= quoteEnd);
  return {
    last,
    first,
    gapBefore: last ? quoteStart - 1 - last.wanted : NOWHERE,
    gapAfter: first ? first.wanted - quoteEnd : NOWHERE,
    between: last && first ? first.found - last.found - 1 : Number.NaN,
  };
}

/** What may correspond to the quote, as numbers of words of the text; empty where nothing does. */
function spansOfQuote(
  index: TextIndex,
  { quoteStart, quoteEnd }: WordSequence,
  aligned: readonly AlignedWord[],
  { last: before, first: after, gapBefore, gapAfter, between }: Sides,
): readonly WordSpan[] {
  const inQuote = aligned.filter(({ wanted }) => wanted >= quoteStart && wanted < quoteEnd);
  const isCut = {
    before: gapBefore === 0 && before?.found === (inQuote[0]?.found ?? 0) - 1,
    after: gapAfter === 0 && after?.found === (inQuote.at(-1)?.found ?? 0) + 1,
  };
  const [first, ...rest] = trimReplaced(index, inQuote, isCut);
  if (!first) {
    return [];
  }
  const span = { first: first.found, last: rest.at(-1)?.found ?? first.found };
  // A few words that were split, joined or replaced: they are all that is between both sides.
  const size = quoteEnd - quoteStart;
  const tight = gapBefore === 0 && gapAfter === 0 && between >= 1 && between <= size + 2;
  return size <= FEW_WORDS && tight && before && after
    ? [span, { first: before.found + 1, last: after.found - 1 }]
    : [span];
}

/**
 * The aligned words of the quote without replaced words at its borders that belong to another sentence.
 *
 * @param isCut whether the next word of the context is right beside the quote: then the quote was cut
 *   there, and none of its words replaced
 */
function trimReplaced(
  { folded, words }: TextIndex,
  inQuote: readonly AlignedWord[],
  isCut: { readonly before: boolean; readonly after: boolean },
): readonly AlignedWord[] {
  const firstAlike = inQuote.findIndex(({ alike }) => alike);
  const lastAlike = inQuote.findLastIndex(({ alike }) => alike);
  const endsAfter = ({ found }: AlignedWord) => {
    const gap = folded.text.slice(words.ends[found], words.starts[found + 1]);
    return endsSentence(boundaryFactor(gap, words.spellings[words.ids[found] ?? -1] ?? ''));
  };
  let from = 0;
  if (!isCut.before && firstAlike > 0) {
    from = inQuote.slice(0, firstAlike).findLastIndex(endsAfter) + 1;
  }
  let to = inQuote.length;
  if (!isCut.after && lastAlike >= 0) {
    const stop = inQuote.slice(lastAlike).findIndex(endsAfter);
    to = stop >= 0 ? lastAlike + stop + 1 : to;
  }
  return inQuote.slice(from, to);
}

function likeness(index: TextIndex, { quote }: Pattern, range: TextRange): number | undefined {
  return Math.max(quote.length, range.end - range.start) > LONGEST_COMPARED
    ? undefined
    : textSimilarity(quote, index.folded.text.slice(range.start, range.end));
}

/**
 * The diagonals with the most votes, by weight. A diagonal is the number of a word in the text less its
 * number in the sequence.
 */
function voteForDiagonals(index: WordIndex, sequence: WordSequence): readonly number[] {
  const mostOccurrences = Math.max(12, Math.min(200, index.count / 60));
  const votes = new Map<number, number>();
  for (const i of voters(sequence)) {
    const word = sequence.words[i];
    const occurrences = index.occurrences[word?.id ?? -1];
    if (word && occurrences && occurrences.length <= mostOccurrences) {
      const vote = word.weight / Math.sqrt(occurrences.length);
      for (const occurrence of occurrences) {
        const bin = (occurrence - i) >> BIN_BITS;
        votes.set(bin, (votes.get(bin) ?? 0) + vote);
      }
    }
  }
  const of = (bin: number) => votes.get(bin) ?? 0;
  const ranked = [...votes]
    .map(([bin, vote]) => ({ bin, vote: vote + NEIGHBOUR_VOTE * (of(bin - 1) + of(bin + 1)) }))
    .sort((a, b) => b.vote - a.vote);
  const apart = 3 + (sequence.words.length >> 5);
  const chosen: number[] = [];
  for (const { bin } of ranked) {
    if (chosen.every((other) => Math.abs(other - bin) > apart)) {
      chosen.push(bin);
      if (chosen.length === MOST_REGIONS) {
        break;
      }
    }
  }
  return chosen.map((bin) => bin << BIN_BITS);
}

function voters({ words, quoteStart, quoteEnd }: WordSequence): readonly number[] {
  const all = words.map((_, i) => i);
  if (words.length <= LONGEST_VOTING) {
    return all;
  }
  const from = quoteStart + BORDER_VOTERS;
  const to = quoteEnd - BORDER_VOTERS;
  const step = Math.max(1, Math.ceil((to - from) / MIDDLE_VOTERS));
  return all.filter((i) => i < from || i >= to || (i - from) % step === 0);
}
