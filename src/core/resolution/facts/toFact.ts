import type { Fact, FactKind } from '../entity';
import type { Candidate } from './candidate';
import { asDone } from './fateWords';
import { readStance } from './modality';

/** A quotation mark whose partner is outside of the value. */
const LOOSE_QUOTE = /^\s*[“"«](?=[^“”"»]*$)|(?<=^[^“”"«]*)[”"»]\s*$/g;

/** What someone is called is so, whoever says it. */
const NAMING = new Set<FactKind>(['alias', 'acronym', 'title']);

/** A candidate that is a fact with its words, who says so and how surely. */
export function toFact(text: string, candidate: Candidate, probability: number): Fact {
  const { kind, value, target, evidence } = candidate;
  const words = text.slice(value.start, value.end).replace(/\s+/g, ' ');
  // "the kidnapping of X" stays a noun.
  const isDeed = kind === 'status' && !/^\s+of\b/.test(text.slice(value.end, value.end + 4));
  return {
    kind,
    value: (isDeed ? asDone(words) : words).replace(LOOSE_QUOTE, '').trim(),
    ...(target !== undefined && { target }),
    evidence,
    confidence: Math.round(probability * 100) / 100,
    ...(NAMING.has(kind) ? {} : readStance(text, candidate)),
  };
}
