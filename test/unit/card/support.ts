import assert from 'node:assert/strict';
import { findBelongings } from '../../../src/core/card/belonging';
import { type Card, type CardContext, createCard } from '../../../src/core/card/card';
import { resolveNamed } from '../support/named';

/** A report with three entities, whose fifth mention is “Hartan”. */
export const REPORT = `Raid in [[l1:Tamsur]]

[[p1:Omar Hartan]] (a.k.a. [[p1:Salim Darwaz]]) was a deputy leader in the [[g1:Blue Front]]. [[p1:Hartan]] was killed in March, according to the coast guard. The [[g1:Blue Front]] did not comment on [[p1:Hartan]].
`;

/** The card of a mention of a report with marked names, see {@link resolveNamed}. */
export function cardAt(source: string, index: number, context: CardContext = {}): Card {
  const { mentions, entities } = resolveNamed(source);
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const entity = entityById.get(mentions[index]?.entity ?? '');
  assert(entity);
  const belongings = findBelongings(entities);
  const card = createCard({ mentions, entityById, belongings }, entity, index, context);
  assert(card);
  return card;
}
