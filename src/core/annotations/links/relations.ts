import { type Message, msg } from '../../text/message';
import type { Annotation } from '../model';

/**
 * How one passage may bear on another, as it is offered; a reader may write any other words. `updates`
 * and `qualifies` are used as in CiTO, the Citation Typing Ontology; `corroborates` and `contradicts` are
 * what the credibility of the Admiralty code goes by (US Army FM 2-22.3, appendix B).
 */
export const RELATIONS = [
  'contradicts',
  'corroborates',
  'updates',
  'qualifies',
  'explains',
] as const;

type Relation = (typeof RELATIONS)[number];

/** What is read between the passages: from the end that has the link, and from the other. */
const WORDS: Readonly<Record<Relation, readonly [forth: Message, back: Message]>> = {
  contradicts: [msg`contradicts`, msg`is contradicted by`],
  corroborates: [msg`corroborates`, msg`is corroborated by`],
  updates: [msg`updates`, msg`is updated by`],
  qualifies: [msg`qualifies`, msg`is qualified by`],
  explains: [msg`explains`, msg`is explained by`],
};

/** The relations to choose from: those that annotations have, the most used first, then the others. */
export function relationsOffered(
  annotations: readonly Pick<Annotation, 'links'>[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { relation = '' } of annotations.flatMap(({ links = [] }) => links)) {
    counts.set(relation, (counts.get(relation) ?? 0) + 1);
  }
  counts.delete('');
  const used = [...counts].sort(([, m], [, n]) => n - m).map(([relation]) => relation);
  return [...new Set([...used, ...RELATIONS])];
}

/**
 * The words for a relation, of one that is offered in the language of the reader.
 *
 * @param isBack whether the link is seen from the end that it leads to
 */
export function relationWords(relation: string | undefined, isBack = false): Message {
  const known = RELATIONS.find((one) => one === relation);
  if (known !== undefined) {
    return WORDS[known][isBack ? 1 : 0];
  }
  if (relation === undefined || relation.trim() === '') {
    return isBack ? msg`is linked from` : msg`links to`;
  }
  return isBack ? msg`← ${relation}` : { template: '{0}', values: [relation] };
}
