import type { KnownEntity } from '../resolution/entity';
import type { Known } from '../resolution/known/known';
import { foldName } from '../resolution/names/spelling';

/** What reports are read with. */
export interface Knowledge {
  readonly known: Known;
  /** Names that are none in any report. */
  readonly rejected: readonly string[];
}

/** Whom and what two states of knowledge tell of differently. */
export interface KnowledgeChange {
  readonly ids: ReadonlySet<string>;
  /** Folded, see `foldName`. */
  readonly names: ReadonlySet<string>;
}

/** Absent where anything may be told of differently, since entries have changed places. */
export function compareKnowledge(before: Knowledge, after: Knowledge): KnowledgeChange | undefined {
  const [earlier, later] = [entriesOf(before), entriesOf(after)];
  const kept = [...earlier.keys()].filter((key) => later.has(key));
  const again = [...later.keys()].filter((key) => earlier.has(key));
  // Of entries with one name, the first counts.
  if (kept.some((key, index) => key !== again[index])) {
    return undefined;
  }
  const all = new Map([...earlier, ...later]);
  const changed = [...all].flatMap(([key, entity]) =>
    earlier.has(key) && later.has(key) ? [] : [entity],
  );
  const rejected = [...before.rejected, ...after.rejected].filter(
    (quote) => !before.rejected.includes(quote) || !after.rejected.includes(quote),
  );
  const names = changed.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
  return {
    ids: new Set(changed.flatMap(({ id, same = [] }) => [id, ...same])),
    names: new Set([...names, ...rejected].map(foldName)),
  };
}

/** By all that is known of each. */
function entriesOf({ known }: Knowledge): ReadonlyMap<string, KnownEntity> {
  return new Map(known.entities.map((entity) => [JSON.stringify(entity), entity]));
}

/**
 * Whether a report may be read otherwise after a change: it has one of the names, or someone in it
 * one of the ids. May hold where nothing is read otherwise. Linear in the text.
 *
 * @param entities those of the report, as it was read before the change
 */
export function concernsReport(
  { ids, names }: KnowledgeChange,
  text: string,
  entities: readonly { readonly id: string }[],
): boolean {
  if (entities.some(({ id }) => ids.has(id))) {
    return true;
  }
  const folded = names.size === 0 ? '' : foldName(text);
  return [...names].some((name) => folded.includes(name));
}
