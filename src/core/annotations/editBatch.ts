import { type Change, type Insertion, isNoChange, type MapChange } from '../yaml/change';
import type { YamlTree } from '../yaml/tree';

type ListKey = 'annotations' | 'rejected';

/** Gathers edits that do not build on each other into one change of the document. */
export class EditBatch {
  readonly #entries: Map<string, Change>;
  readonly #items = {
    annotations: new Map<number, Change>(),
    rejected: new Map<number, Change>(),
  };
  readonly #inserted: Record<ListKey, Insertion[]> = { annotations: [], rejected: [] };
  readonly #ids = new Set<string>();

  constructor(header: readonly (readonly [string, Change])[] = []) {
    this.#entries = new Map(header);
  }

  /** Whether the edit builds on those gathered so far. */
  needsFlush(edit: {
    readonly type: string;
    readonly id?: string;
    readonly annotation?: { readonly id: string };
  }): boolean {
    switch (edit.type) {
      case 'add':
        return this.#ids.has(edit.annotation?.id ?? '');
      case 'update':
      case 'remove':
        return this.#ids.has(edit.id ?? '');
      case 'reject':
      case 'unreject':
        return (
          this.#inserted.rejected.length > 0 ||
          this.#items.rejected.size > 0 ||
          this.#entries.has('rejected')
        );
      case 'report':
        return this.#entries.has('report');
      default:
        return false;
    }
  }

  insert(key: ListKey, value: YamlTree, id?: string): void {
    this.#inserted[key].push({ value });
    if (id !== undefined) {
      this.#ids.add(id);
    }
  }

  change(key: ListKey, index: number, change: Change, id?: string): void {
    this.#items[key].set(index, change);
    if (id !== undefined) {
      this.#ids.add(id);
    }
  }

  /** Makes later edits of an id count as building on those gathered so far. */
  reserve(id: string): void {
    this.#ids.add(id);
  }

  set(key: string, change: Change): void {
    this.#entries.set(key, change);
  }

  /** The change of the document; `undefined` where nothing changes. */
  take(): MapChange | undefined {
    const entries = new Map(this.#entries);
    for (const key of ['annotations', 'rejected'] as const) {
      const [items, insert] = [this.#items[key], this.#inserted[key]];
      if (items.size > 0 || insert.length > 0) {
        entries.set(key, { kind: 'list', items, insert });
      }
    }
    const change: MapChange = { kind: 'map', entries };
    return isNoChange(change) ? undefined : change;
  }
}
