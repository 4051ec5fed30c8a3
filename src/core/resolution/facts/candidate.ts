import type { TextRange } from '../../text/range';
import type { FactKind, Mention } from '../entity';
import type { Reference } from './references';
import type { Sentence, Word } from './words';

/** Something that a sentence may say of an entity; a model decides whether it does. */
export interface Candidate {
  readonly entity: string;
  readonly kind: FactKind;
  readonly value: TextRange;
  readonly target?: string | undefined;
  readonly evidence: TextRange;
  /** What the model goes by; `plain` where the words can hardly mean anything else. */
  readonly features: readonly string[];
}

/** Facts of these kinds are told apart by what they point to, the others by their words. */
export const BY_TARGET: ReadonlySet<FactKind> = new Set([
  'memberOf',
  'leaderOf',
  'partOf',
  'location',
]);

/** Whether the words of a candidate can hardly mean anything else. */
export function isPlain({ features }: Candidate): boolean {
  return features.includes('plain');
}

/** A sentence with whom its words stand for. */
export interface View {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  readonly references: readonly Reference[];
  /** The reference that a word begins or is the name of. */
  readonly referenceAt: ReadonlyMap<number, Reference>;
  readonly mentions: readonly Mention[];
}

/**
 * A sentence with the references in it, and the mentions of the text, which its words have numbers
 * of.
 */
export function createView(
  sentence: Sentence,
  references: readonly Reference[],
  mentions: readonly Mention[],
): View {
  const referenceAt = new Map<number, Reference>();
  for (const reference of references) {
    referenceAt.set(reference.from, reference);
    referenceAt.set(reference.to - 1, reference);
  }
  return { sentence, words: sentence.words, references, referenceAt, mentions };
}

/** "Pressure on X – The Gazette": whether the mark at an index leads to whose headline it is. */
export function isCredit({ words, sentence }: View, at: number): boolean {
  return sentence.section === 'headline' && words[at]?.tag === 'dash';
}

/** The mention that the word at an index belongs to; `undefined` where there is none. */
export function mentionAt(
  { words, mentions }: View,
  index: number | undefined,
): Mention | undefined {
  const at = index === undefined ? -1 : (words[index]?.mention ?? -1);
  return mentions[at];
}

/** From the beginning of one word to the end of another. */
export function rangeOf(words: readonly Word[], from: number, to: number): TextRange {
  return { start: words[from]?.start ?? 0, end: words[Math.max(from, to - 1)]?.end ?? 0 };
}

/** The smallest range that has both ranges in it. */
export function cover(a: TextRange, b: TextRange): TextRange {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
