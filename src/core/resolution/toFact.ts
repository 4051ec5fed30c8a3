import type { Fact, FactKind } from './entity';
import type { Candidate } from './facts/candidate';
import { readStance } from './modality';

/** A quotation mark whose partner is outside of the value. */
const LOOSE_QUOTE = /^\s*[“"](?=[^“”"]*$)|(?<=^[^“”"]*)[”"]\s*$/g;

/** What someone is called is so, whoever says it. */
const NAMING = new Set<FactKind>(['alias', 'acronym', 'title']);

/** A candidate that is a fact with its words, who says so and how surely. */
export function toFact(
  text: string,
  { kind, value, target, evidence }: Candidate,
  probability: number,
): Fact {
  return {
    kind,
    value: text.slice(value.start, value.end).replace(/\s+/g, ' ').replace(LOOSE_QUOTE, '').trim(),
    ...(target !== undefined && { target }),
    evidence,
    confidence: Math.round(probability * 100) / 100,
    ...(NAMING.has(kind) ? {} : readStance(text, evidence)),
  };
}
