import type {
  CardFact,
  CastMember,
  Entity,
  EntityType,
  IndexedEntity,
  IndexHit,
  Mention,
  RejectedName,
  TextRange,
} from '../../../core/index';

/**
 * A row of the view where it shows one report. A row of an entity is also what commands on entities take as their
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
  | (OfEntity<'mention'> & { readonly mention: Mention })
  | {
      readonly kind: 'rejections';
      readonly report: string;
      readonly all: readonly RejectedName[];
    }
  | {
      readonly kind: 'rejection';
      readonly report: string;
      readonly rejected: RejectedName;
      /** The first passage that is meant, where it is one. */
      readonly range?: TextRange;
    };

/** A row of the view where it shows all reports. */
export type CastNode =
  | {
      readonly kind: 'everyone';
      readonly type: EntityType;
      readonly members: readonly CastMember[];
      /** The first of those that are below the row: it is that of the type, or one for further members. */
      readonly from: number;
    }
  | {
      readonly kind: 'member';
      /** A report that names it, and what it is there: what commands know it by. */
      readonly report: string;
      readonly entity: IndexedEntity;
      readonly member: CastMember;
    }
  | {
      readonly kind: 'report';
      /** The id of the member. */
      readonly of: string;
      readonly hit: IndexHit;
      /** Tells the report from the member's others. */
      readonly label: string;
    };

/** A row of the view. */
export type ViewNode = EntityNode | CastNode;

interface OfEntity<K extends string> {
  readonly kind: K;
  /** The address of the report. */
  readonly report: string;
  readonly entity: Entity;
}

/** Whether the view shows all reports: what it is kept by, and what menus ask for. */
export const OF_ALL = 'dossier.entitiesOfAllReports';

/** How entities of one type follow each other. */
export type EntityOrder = 'count' | 'name' | 'position';

/** Entities that have a name with what was typed, in an order; all where nothing was. */
export function arrange(
  entities: readonly Entity[],
  order: EntityOrder,
  filter: string,
): readonly Entity[] {
  const shown = entities.filter(({ name, aliases }) => fits([name, ...aliases], filter));
  const first = ({ mentions }: Entity) => mentions[0] ?? 0;
  const byOrder: Readonly<Record<EntityOrder, (a: Entity, b: Entity) => number>> = {
    count: (a, b) => b.mentions.length - a.mentions.length || first(a) - first(b),
    name: (a, b) => a.name.localeCompare(b.name),
    position: (a, b) => first(a) - first(b),
  };
  return [...shown].sort(byOrder[order]);
}

/** Whether one of some names has what was typed. */
export function fits(names: readonly string[], filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return names.some((name) => name.toLowerCase().includes(wanted));
}

/** A name of a row that stays the same while the row does. */
export function idOf(node: EntityNode): string {
  const entity = 'entity' in node ? `${node.report} ${node.entity.id}` : node.report;
  switch (node.kind) {
    case 'type':
      return `${entity} ${node.type}`;
    case 'rejection':
      // No entity has an id with a space in it.
      return `${entity} rejection ${node.rejected.scope} ${node.rejected.name}`;
    case 'fact':
      return `${entity} fact ${node.index}`;
    case 'mention':
      return `${entity} mention ${node.mention.start}`;
    default:
      return `${entity} ${node.kind}`;
  }
}
