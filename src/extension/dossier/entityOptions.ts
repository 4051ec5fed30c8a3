import type { DossierFile, Entity } from '../../core/index';
import type { EntityOption } from '../../webview/protocol';

/** The entities that annotations of a report can concern. */
export interface EntityOptions {
  /** Those of the report, then those that only the dossier knows; by name. */
  readonly options: readonly EntityOption[];
  /** By every id that stands for one: entries keep the ids of those merged into them. */
  readonly byId: ReadonlyMap<string, EntityOption>;
}

/** Whom an annotation can concern: the report's entities, and the entries of the dossier. */
export function entityOptions(
  entities: readonly Pick<Entity, 'id' | 'name' | 'type'>[] = [],
  dossier: DossierFile | undefined = undefined,
): EntityOptions {
  const here = entities.map(({ id, name, type }): EntityOption => ({ id, name, type }));
  const byId = new Map(here.map((option) => [option.id, option]));
  const elsewhere: EntityOption[] = [];
  for (const { id, name, type, same } of dossier?.entities ?? []) {
    const known = [id, ...same].map((one) => byId.get(one)).find((option) => option !== undefined);
    const option = known ?? { id, name, type, elsewhere: true };
    if (known === undefined) {
      elsewhere.push(option);
    }
    for (const one of [id, ...same]) {
      byId.set(one, byId.get(one) ?? option);
    }
  }
  const byName = (a: EntityOption, b: EntityOption) => a.name.localeCompare(b.name);
  return { options: [...here.sort(byName), ...elsewhere.sort(byName)], byId };
}
