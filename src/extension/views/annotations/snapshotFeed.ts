import { runsBetween } from '../../../webview/model/itemRuns';
import { sameContent } from '../../../webview/model/reconcile';
import { headOf } from '../../../webview/model/snapshots';
import type { SnapshotChange } from '../../../webview/protocol';
import type { SnapshotContent } from './snapshot';

/** Enough items to fill a tall view; the page paints them while the others come. */
const FIRST_ITEMS = 60;
/** How many more come with each message: what the page takes in between two frames. */
const MORE_ITEMS = 400;

/** Tells the page what it does not know yet. A long list comes in parts, its beginning first. */
export class SnapshotFeed {
  private revision = 0;
  /** What the page has; absent where it has nothing. */
  private told: SnapshotContent | undefined;
  private most = FIRST_ITEMS;

  /** The page has begun anew. */
  forget(): void {
    this.told = undefined;
  }

  /** The report that the page shows. */
  get report(): SnapshotContent['report'] {
    return this.told?.report;
  }

  /** Whether the page knows of all annotations; more is to be told where it does not. */
  get isComplete(): boolean {
    return this.told !== undefined && this.told.items.length === this.told.total;
  }

  /** The next message; `undefined` where the page has all of `content`. */
  next(content: SnapshotContent): SnapshotChange | undefined {
    const before = this.told?.report?.key === content.report?.key ? this.told : undefined;
    const { total } = content;
    if (before === undefined) {
      this.most = FIRST_ITEMS;
    } else if (this.most < total) {
      this.most += MORE_ITEMS;
    }
    const { entities, tags } = content;
    const now = { ...content, items: content.items.slice(0, this.most) };
    const head = headOf(content);
    const items = runsBetween(before?.items ?? [], now.items);
    const changed = {
      ...((before === undefined || !sameContent(headOf(before), head)) && { head }),
      ...(!sameContent(before?.entities ?? [], entities) && { entities }),
      ...(!sameContent(before?.tags ?? [], tags) && { tags }),
      ...(items && { items }),
    };
    if (before?.total === total && Object.keys(changed).length === 0) {
      return undefined;
    }
    const base = before === undefined ? 0 : this.revision;
    this.revision += 1;
    this.told = now;
    return { revision: this.revision, base, total, ...changed };
  }
}
