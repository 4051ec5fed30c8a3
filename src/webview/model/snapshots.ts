import type { Snapshot, SnapshotChange } from '../protocol';
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
  const { state, report, plainText, trouble, pending, definedTags } = head ?? from;
  const items = runs === undefined ? from.items : applyRuns(from.items, runs);
  return (
    items && {
      revision,
      total,
      state,
      ...(report && { report }),
      ...(plainText !== undefined && { plainText }),
      ...(trouble && { trouble }),
      ...(pending && { pending }),
      ...(definedTags && { definedTags }),
      items,
      entities: change.entities ?? from.entities,
      tags: change.tags ?? from.tags,
    }
  );
}

const NOTHING: Snapshot = {
  revision: 0,
  state: 'none',
  total: 0,
  items: [],
  entities: [],
  tags: [],
};
