import { isAbbreviated } from './abbreviations';
import { endOfLine, startOfLine, wrappingLineFeeds } from './lines';
import { type TextRange, textBefore, touches } from './range';
import { countLeading } from './search';

/** A full stop with the quotation marks and brackets closed behind it. */
const STOP = /(?<![.!?…])[.!?…]+["'”’)\]*]*(?=\s|$)/gu;
const OPENS_SENTENCE = /^[\s"'“‘([*•–—-]*(?:\p{Lu}|\p{Lo}|\p{N})/u;

/**
 * The sentence that an offset is in or touches, without the white space around it; at the border of two
 * the later one. `undefined` between paragraphs. Linear in the paragraph.
 */
export function sentenceAt(text: string, offset: number): TextRange | undefined {
  return sentenceFinder(text)(offset);
}

/**
 * {@link sentenceAt} for many offsets of a text: a paragraph is read once for all that are in it on
 * end.
 */
export function sentenceFinder(text: string): (offset: number) => TextRange | undefined {
  let paragraph: TextRange | undefined;
  let sentences: readonly TextRange[] = [];
  return (offset) => {
    if (paragraph === undefined || !touches(paragraph, offset)) {
      paragraph = paragraphAt(text, offset);
      sentences = paragraph === undefined ? [] : sentencesIn(text, paragraph);
    }
    const last = sentences[countLeading(sentences, ({ start }) => start <= offset) - 1];
    return last && touches(last, offset) ? last : undefined;
  };
}

/**
 * The sentence at an offset as {@link sentenceAt} gives it; where there is none, the one above, or else
 * the one below. `undefined` for a text without words.
 */
export function sentenceNear(text: string, offset: number): TextRange | undefined {
  const above = text.slice(0, offset).trimEnd().length;
  const below = text.length - text.slice(offset).trimStart().length;
  return sentenceAt(text, offset) ?? sentenceAt(text, above) ?? sentenceAt(text, below);
}

/** The sentences of a paragraph. */
function sentencesIn(text: string, { start, end }: TextRange): readonly TextRange[] {
  const passage = text.slice(start, end);
  const sentences: TextRange[] = [];
  let from = 0;
  for (const border of [...bordersIn(passage), passage.length]) {
    const words = passage.slice(from, border);
    const trimmed = words.trimStart();
    if (trimmed !== '') {
      const first = start + border - trimmed.length;
      sentences.push({ start: first, end: first + trimmed.trimEnd().length });
    }
    from = border;
  }
  return sentences;
}

/** The offsets behind sentences, ascending. */
function bordersIn(passage: string): readonly number[] {
  const borders = new Set<number>();
  for (const match of passage.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (endsSentence(passage, match.index, end)) {
      borders.add(end);
    }
  }
  const wrapping = wrappingLineFeeds(passage, 0, passage.length);
  for (const { index } of passage.matchAll(/\n/g)) {
    if (!wrapping.has(index)) {
      borders.add(index);
    }
  }
  return [...borders].sort((a, b) => a - b);
}

function endsSentence(passage: string, stop: number, end: number): boolean {
  if (!OPENS_SENTENCE.test(passage.slice(end, end + 24))) {
    return passage.slice(end).trim() === '';
  }
  if (passage.charAt(stop) !== '.' || end > stop + 1) {
    return true;
  }
  const word = /[\p{L}\p{N}.]*$/u.exec(textBefore(passage, stop, 24))?.[0] ?? '';
  const initial = /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word);
  return !initial && !isAbbreviated(word.toLowerCase(), passage.slice(end, end + 4));
}

/** The lines between blank ones around an offset; `undefined` on a blank line. */
function paragraphAt(text: string, offset: number): TextRange | undefined {
  const inside = Math.max(0, Math.min(offset, text.length));
  const lineStart = startOfLine(text, inside);
  if (isBlank(text, lineStart)) {
    return undefined;
  }
  let start = lineStart;
  for (let at = lineStart; at > 0; ) {
    at = startOfLine(text, at - 1);
    if (isBlank(text, at)) {
      break;
    }
    start = at;
  }
  let end = endOfLine(text, inside);
  while (end < text.length && !isBlank(text, end + 1)) {
    end = endOfLine(text, end + 1);
  }
  return { start, end };
}

function isBlank(text: string, lineStart: number): boolean {
  return text.slice(lineStart, endOfLine(text, lineStart)).trim() === '';
}
