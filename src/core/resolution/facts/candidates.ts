import type { Section } from '../../text/section';
import type { Mention } from '../entity';
import { type Candidate, createView } from './candidate';
import { clausesOf } from './clauses';
import { descriptionsOf } from './descriptions';
import { gapsOf } from './gaps';
import { listsOf, spread } from './lists';
import { References } from './references';
import { readSentences } from './words';

/**
 * All that the sentences of a report may say of people and groups, sentence by sentence: more than
 * they do say. Looks at a bounded stretch around each name: linear.
 *
 * @param sections of `text`: what readers write below a report is not what the report says
 * @param mentions sorted, without overlap
 */
export function* findCandidates(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
): Generator<readonly Candidate[]> {
  const reader = new References(mentions);
  for (const sentence of readSentences(text, sections, mentions)) {
    const references = reader.read(sentence);
    const view = createView(sentence, references, mentions);
    const lists = listsOf(view);
    const found: Candidate[] = [];
    const gaps = references.flatMap((_, index) => gapsOf(view, index));
    found.push(...gaps);
    for (const reference of references) {
      const own = [
        ...descriptionsOf(view, reference),
        ...clausesOf(view, reference),
        ...gaps.filter(({ entity, kind }) => kind === 'memberOf' && entity === reference.entity),
      ];
      found.push(...own);
      const list = lists.get(reference);
      if (list !== undefined) {
        found.push(...spread(own, reference, list));
      }
    }
    yield mergeSame(found);
  }
}

const BY_TARGET = new Set(['memberOf', 'leaderOf', 'partOf', 'location']);

/**
 * One candidate where several readings of a sentence say the same, with what speaks for each of them
 * and the shortest words that say so.
 */
function mergeSame(candidates: readonly Candidate[]): readonly Candidate[] {
  const merged = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const { entity, kind, target, value, features } = candidate;
    const key = BY_TARGET.has(kind)
      ? `${kind} ${entity} ${target}`
      : `${kind} ${entity} ${value.start}`;
    const before = merged.get(key);
    if (before === undefined) {
      merged.set(key, candidate);
    } else {
      const shorter = lengthOf(candidate) < lengthOf(before) ? candidate : before;
      const plain = candidate.plain === true || before.plain === true;
      merged.set(key, {
        ...shorter,
        plain,
        features: [...new Set([...before.features, ...features])],
      });
    }
  }
  return [...merged.values()];
}

/** Of the words that say so, and of those among them that say what. */
function lengthOf({ evidence, value }: Candidate): number {
  return (evidence.end - evidence.start) * 1000 + value.end - value.start;
}
