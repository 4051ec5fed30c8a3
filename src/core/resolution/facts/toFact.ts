import type { Fact, FactKind } from '../entity';
import type { Candidate } from './candidate';
import { isFate, LISTING } from './fateWords';
import { readStance } from './modality';

/** A quotation mark whose partner is outside of the value. */
const LOOSE_QUOTE = /^\s*[“"](?=[^“”"]*$)|(?<=^[^“”"]*)[”"]\s*$/g;

/** What someone is called is so, whoever says it. */
const NAMING = new Set<FactKind>(['alias', 'acronym', 'title']);

/** A candidate that is a fact with its words, who says so and how surely. */
export function toFact(text: string, candidate: Candidate, probability: number): Fact {
  const { kind, value, target, evidence } = candidate;
  const words = text.slice(value.start, value.end).replace(/\s+/g, ' ');
  return {
    kind,
    value: (kind === 'status' ? asDone(words) : words).replace(LOOSE_QUOTE, '').trim(),
    ...(target !== undefined && { target }),
    evidence,
    confidence: Math.round(probability * 100) / 100,
    ...(NAMING.has(kind) ? {} : readStance(text, candidate)),
  };
}

/** "killed" for "kills": what is done to someone, or was, and not what they do. */
function asDone(words: string): string {
  if (LISTING.test(words)) {
    return words.replace(/ing$/, 'ed');
  }
  const [, stem] = /^(?!flee|shoot|hold|tak)([a-z]+?)e?s$/.exec(words) ?? [];
  return stem !== undefined && isFate(words) ? `${stem}ed` : words;
}
