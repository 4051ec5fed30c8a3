import type { Received } from '../../../src/webview/model/state';
import type { AnnotationItem, Snapshot } from '../../../src/webview/protocol';

/** An item that says what the test is about, and nothing else of interest. */
export function item(id: string, said: Partial<AnnotationItem> = {}): AnnotationItem {
  const line = Number(id.replace(/\D/g, ''));
  return {
    id,
    quote: `quote of ${id}`,
    tags: [],
    ...(said.orphan === undefined && { line }),
    ...said,
  };
}

export const ORPHAN = { prefix: 'before ', suffix: ' after', kept: false };

/** A snapshot of one report. */
export function snapshot(
  revision: number,
  items: readonly AnnotationItem[],
  more: Partial<Snapshot> = {},
): Snapshot {
  return {
    revision,
    state: 'ready',
    report: {
      key: 'file:///a.txt',
      name: 'a.txt',
      annotationFile: 'a.annotations.yaml',
      details: {},
      derived: {},
    },
    total: items.length,
    items,
    entities: [],
    tags: [],
    ...more,
  };
}

export function sent(revision: number, items: readonly AnnotationItem[]): Received {
  return { type: 'snapshot', snapshot: snapshot(revision, items) };
}
