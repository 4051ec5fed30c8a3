import { foldSpace } from '../text/range';
import { forEachStep } from '../text/steps';
import type { Decisions } from './decisions';
import type { Entity, KnownEntity, Mention } from './entity';
import { fullestName, otherNames } from './entityNames';

/**
 * Gives mentions to the entities that the reader said they name. An entity that nobody else names is
 * made, one that nobody names any more is gone; the others keep their order. Facts are left as they
 * are.
 */
export function* decideEntities(
  text: string,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  { confirmed }: Decisions,
  known: ReadonlyMap<string, KnownEntity>,
): Generator<
  number,
  { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] }
> {
  if (confirmed.length === 0) {
    return { mentions, entities };
  }
  const wanted = new Map(
    confirmed.map(({ start, entity = '' }) => [
      start,
      known.get(entity)?.id ?? (entity || undefined),
    ]),
  );
  const changed = new Set<string>();
  const decided: Mention[] = [];
  yield* forEachStep(mentions, (mention) => {
    if (mention.reason !== 'reader') {
      decided.push(mention);
      return;
    }
    const { candidates: _open, ...settled } = mention;
    const entity = wanted.get(mention.start) ?? mention.entity;
    if (entity !== mention.entity) {
      changed.add(entity).add(mention.entity);
    }
    decided.push({ ...settled, entity });
  });
  const places = new Map<string, number[]>([...changed].map((id) => [id, []]));
  yield* forEachStep(decided, ({ entity }, index) => {
    places.get(entity)?.push(index);
  });
  const kept: Entity[] = [];
  yield* forEachStep(entities, (entity) => {
    const indices = places.get(entity.id);
    places.delete(entity.id);
    kept.push(
      ...(indices === undefined ? [entity] : remake(text, decided, indices, entity.id, entity)),
    );
  });
  const made: Entity[] = [];
  yield* forEachStep([...places], ([id, indices]) => {
    made.push(...remake(text, decided, indices, id, known.get(id)));
  });
  return { mentions: decided, entities: [...kept, ...made] };
}

/** An entity with the mentions that it has now; none without mentions. */
function remake(
  text: string,
  mentions: readonly Mention[],
  indices: readonly number[],
  id: string,
  before: Entity | KnownEntity | undefined,
): readonly Entity[] {
  const own = indices.flatMap((index) => mentions[index] ?? []);
  const [first] = own;
  if (first === undefined) {
    return [];
  }
  const names = [...new Set(own.map(({ start, end }) => foldSpace(text.slice(start, end))))];
  const knownAs = before !== undefined && 'source' in before ? before.source : before?.known;
  const keeps = before !== undefined && (knownAs !== undefined || names.includes(before.name));
  const type = before?.type ?? first.type;
  const name = keeps ? before.name : fullestName(type, names);
  return [
    {
      id,
      type,
      name,
      aliases: otherNames(names, name),
      mentions: indices,
      facts: [],
      ...(knownAs !== undefined && { known: knownAs }),
    },
  ];
}
