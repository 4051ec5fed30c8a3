import type { Snapshot, SnapshotChange, SnapshotHead } from '../protocol';
import { applyRuns } from './itemRuns';

/**
 * Applies a change to the snapshot before it. `undefined` where the change builds on another snapshot,
 * so that everything has to be sent again.
 */
export function applyChange(
  before: Snapshot | undefined,
  change: SnapshotChange,
): Snapshot | undefined {
  const { revision, base, total, head, items: runs } = change;
  const from = base === 0 ? NOTHING : before;
  if (from?.revision !== base) {
    return undefined;
  }
  const items = runs === undefined ? from.items : applyRuns(from.items, runs);
  return (
    items && {
      revision,
      total,
      ...headOf(head ?? from),
      items,
      entities: change.entities ?? from.entities,
      tags: change.tags ?? from.tags,
    }
  );
}

/** What a snapshot shows without its lists. */
export function headOf(snapshot: SnapshotHead): SnapshotHead {
  const { state, report, plainText, trouble, pending, definedTags } = snapshot;
  return {
    state,
    ...(report && { report }),
    ...(plainText !== undefined && { plainText }),
    ...(trouble && { trouble }),
    ...(pending && { pending }),
    ...(definedTags && { definedTags }),
  };
}

const NOTHING: Snapshot = {
  revision: 0,
  state: 'none',
  total: 0,
  items: [],
  entities: [],
  tags: [],
};
