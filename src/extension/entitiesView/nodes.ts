import type { CardFact, Entity, EntityType, Mention } from '../../core/index';

/**
 * A row of the Entities view. A row of an entity is also what commands on entities take as their
 * argument: they know it by `report` and `entity`.
 */
export type EntityNode =
  | {
      readonly kind: 'type';
      readonly report: string;
      readonly type: EntityType;
      readonly entities: readonly Entity[];
    }
  | OfEntity<'entity'>
  | (OfEntity<'fact'> & { readonly fact: CardFact; readonly index: number })
  | OfEntity<'mentions'>
  | (OfEntity<'mention'> & { readonly mention: Mention });

interface OfEntity<K extends string> {
  readonly kind: K;
  /** The address of the report. */
  readonly report: string;
  readonly entity: Entity;
}

/** How entities of one type follow each other. */
export type EntityOrder = 'count' | 'name' | 'position';

/** Entities that have a name with what was typed, in an order; all where nothing was. */
export function arrange(
  entities: readonly Entity[],
  order: EntityOrder,
  filter: string,
): readonly Entity[] {
  const wanted = filter.trim().toLowerCase();
  const shown = entities.filter(({ name, aliases }) =>
    [name, ...aliases].some((one) => one.toLowerCase().includes(wanted)),
  );
  const first = ({ mentions }: Entity) => mentions[0] ?? 0;
  const byOrder: Readonly<Record<EntityOrder, (a: Entity, b: Entity) => number>> = {
    count: (a, b) => b.mentions.length - a.mentions.length || first(a) - first(b),
    name: (a, b) => a.name.localeCompare(b.name),
    position: (a, b) => first(a) - first(b),
  };
  return [...shown].sort(byOrder[order]);
}

/** A name of a row that stays the same while the row does. */
export function idOf(node: EntityNode): string {
  if (node.kind === 'type') {
    return `${node.report} ${node.type}`;
  }
  const entity = `${node.report} ${node.entity.id}`;
  switch (node.kind) {
    case 'fact':
      return `${entity} fact ${node.index}`;
    case 'mention':
      return `${entity} mention ${node.mention.start}`;
    default:
      return `${entity} ${node.kind}`;
  }
}
