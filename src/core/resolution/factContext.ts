import type { TextRange } from '../text/range';
import type { Fact, FactKind, Mention } from './entity';
import { readStance } from './modality';

/** What the patterns of facts look at: one mention and what stands around it. */
export interface FactContext {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly index: number;
  readonly mention: Mention;
}

/** A fact as a pattern finds it, before its stance is read. */
export interface FoundFact {
  /** The entity that it is about. */
  readonly entity: string;
  readonly kind: FactKind;
  readonly value: TextRange;
  readonly target?: string | undefined;
  readonly evidence: TextRange;
}

export type FactPattern = (context: FactContext) => readonly FoundFact[];

/** The first mention of a type inside a stretch behind mention `index`. */
export function mentionWithin(
  { mentions, index }: FactContext,
  { start, end }: TextRange,
  type: Mention['type'],
): Mention | undefined {
  for (let i = index + 1; i < mentions.length && i <= index + 12; i++) {
    const mention = mentions[i];
    if (mention === undefined || mention.start >= end) {
      return undefined;
    }
    if (mention.type === type && mention.start >= start && mention.end <= end) {
      return mention;
    }
  }
  return undefined;
}

/** The last mention of a type inside a stretch before mention `index`. */
export function mentionWithinBefore(
  { mentions, index }: FactContext,
  { start, end }: TextRange,
  type: Mention['type'],
): Mention | undefined {
  for (let i = index - 1; i >= 0 && i >= index - 12; i--) {
    const mention = mentions[i];
    if (mention === undefined || mention.end <= start) {
      return undefined;
    }
    if (mention.type === type && mention.start >= start && mention.end <= end) {
      return mention;
    }
  }
  return undefined;
}

/** A quotation mark whose partner is outside of the value. */
const LOOSE_QUOTE = /^\s*[“"](?=[^“”"]*$)|(?<=^[^“”"]*)[”"]\s*$/g;

/** What someone is called is so, whoever says it. */
const NAMING = new Set<FactKind>(['alias', 'acronym', 'title']);

/** A found fact with its words, who says so and how surely. */
export function toFact(text: string, found: FoundFact): Fact {
  const { kind, value, target, evidence } = found;
  return {
    kind,
    value: text.slice(value.start, value.end).replace(/\s+/g, ' ').replace(LOOSE_QUOTE, '').trim(),
    ...(target !== undefined && { target }),
    evidence,
    ...(NAMING.has(kind) ? {} : readStance(text, evidence)),
  };
}
