import type { IndexedEntity, IndexHit, ReportIndex } from './reportIndex';

/** Somebody whom reports name, as {@link ReportIndex.find} joins what they name. */
export interface CastMember {
  /** Stays the same while reports come and go, as far as it can; unique in its list. */
  readonly id: string;
  /** Who stands for all: an entry of a dossier, or else the one with the most names. */
  readonly best: IndexHit;
  /** One of each report that names it, those with the most mentions first. Never empty. */
  readonly hits: readonly IndexHit[];
  /** In all reports together. */
  readonly mentionCount: number;
  /** A person whom one report calls by half a name: nothing says who that is in other reports. */
  readonly isByHalfName: boolean;
}

/** How members follow each other: those that most reports name first, or by their names. */
export type CastOrder = 'count' | 'name';

/**
 * Everybody in the reports of an index, each once, in no order. An entity of a report belongs to one
 * member only.
 */
export function castOf(index: ReportIndex): readonly CastMember[] {
  const all = [...index.reports()].flatMap(({ key, entities }) =>
    entities.map((entity) => ({ key, entity, first: index.keysOf(entity)[0] })),
  );
  all.sort(
    (a, b) =>
      rankOf(a.entity) - rankOf(b.entity) ||
      b.entity.aliases.length - a.entity.aliases.length ||
      b.entity.mentionCount - a.entity.mentionCount,
  );
  const told = new Set<IndexedEntity>();
  const ids = new Map<string, number>();
  return all.flatMap(({ key, entity, first }): CastMember[] => {
    if (told.has(entity)) {
      return [];
    }
    const best = { key, entity };
    const others = index.find(entity, key).filter((hit) => !told.has(hit.entity));
    const hits = [best, ...others].sort((a, b) => b.entity.mentionCount - a.entity.mentionCount);
    for (const hit of hits) {
      told.add(hit.entity);
    }
    const name = first ?? `${key} ${entity.id}`;
    // Two people of one report may have the same name.
    const before = ids.get(name) ?? 0;
    ids.set(name, before + 1);
    const id = before === 0 ? name : `${name} ${before}`;
    const mentionCount = hits.reduce((sum, hit) => sum + hit.entity.mentionCount, 0);
    return [{ id, best, hits, mentionCount, isByHalfName: first === undefined }];
  });
}

/** Members in an order. Of as many reports, those with more mentions go first; then the name decides. */
export function arrangeCast(
  members: readonly CastMember[],
  order: CastOrder,
): readonly CastMember[] {
  const { compare } = new Intl.Collator();
  const byName = (a: CastMember, b: CastMember) => compare(a.best.entity.name, b.best.entity.name);
  return [...members].sort((a, b) =>
    order === 'name'
      ? byName(a, b) || b.hits.length - a.hits.length
      : b.hits.length - a.hits.length || b.mentionCount - a.mentionCount || byName(a, b),
  );
}

/** What the reader has written goes first, then what is generally known. */
function rankOf({ known }: IndexedEntity): number {
  return known === 'dossier' ? 0 : known === 'background' ? 1 : 2;
}
