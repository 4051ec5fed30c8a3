import { ENTITY_TYPES, type Entity, type IndexHit, type ReportIndex } from '../../../core/index';
import { fieldsIn } from '../../base/fieldsIn';

/** Whom a profile is of. */
export interface Profiled extends Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'known'> {
  /** The address of a report that names him, or whose dossier has him; the id is of there. */
  readonly report: string;
}

/** As {@link Profiled}, of an entity of a report. */
export function profiledIn(
  report: string,
  { id, type, name, aliases, known }: Pick<Entity, 'id' | 'type' | 'name' | 'aliases' | 'known'>,
): Profiled {
  return { report, id, type, name, aliases, ...(known && { known }) };
}

/**
 * Somebody as the index knows him now, and the reports that name him: since he was last looked for he may
 * have got another name, or an entry of the dossier.
 */
export function lookUp(
  index: ReportIndex,
  profiled: Profiled,
): { readonly profiled: Profiled; readonly hits: readonly IndexHit[] } {
  const { report, id, type } = profiled;
  const entities = index.get(report)?.entities ?? [];
  const names = [profiled.name, ...profiled.aliases];
  const own =
    entities.find((entity) => entity.id === id) ??
    entities.find((entity) => entity.type === type && names.includes(entity.name));
  const now = own === undefined ? profiled : profiledIn(report, own);
  const others = index.find(now, report);
  return {
    profiled: now,
    hits: own === undefined ? others : [{ key: report, entity: own }, ...others],
  };
}

/** What a page has kept, checked; `undefined` for anything else. */
export function readProfiled(state: unknown): Profiled | undefined {
  const { report, id, type: given, name, aliases, known: source } = fieldsIn(state);
  const type = ENTITY_TYPES.find((one) => one === given);
  const isText = (value: unknown): value is string => typeof value === 'string';
  if (!isText(report) || !isText(id) || !isText(name) || type === undefined) {
    return undefined;
  }
  const known = source === 'dossier' || source === 'background' ? source : undefined;
  const others = Array.isArray(aliases) ? aliases.filter(isText) : [];
  return profiledIn(report, { id, type, name, aliases: others, ...(known && { known }) });
}
