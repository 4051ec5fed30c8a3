import { isMap, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextRange } from '../text/range';
import { type Change, changedTree, isNoChange, type ListChange, type MapChange } from './change';
import { type EditContext, treeOf } from './editContext';
import { flowEntrySplice } from './entryEdit';
import { asParsed, flowItemStart, pairEnd, pairStart } from './extent';
import { renderFlowEntry, renderInline } from './render';
import type { Splice } from './splice';
import type { YamlTree } from './tree';

type Splices = readonly Splice[] | undefined;

/** The splices that change a flow mapping. */
export function flowMapSplices(
  context: EditContext,
  map: YAMLMap.Parsed,
  change: MapChange,
): Splices {
  const extents = map.items.map((pair) => extent(pairStart(pair), pairEnd(context.text, pair)));
  const splices: Splice[] = [];
  const removed = new Set<number>();
  const added: string[] = [];
  for (const [key, entry] of change.entries) {
    const index = map.items.findIndex(({ key: node }) => node.toJSON() === key);
    const pair = map.items[index];
    const value = changedTree(pair && treeOf(context, pair.value), entry);
    if (isNoChange(entry)) {
      continue;
    }
    if (pair === undefined) {
      if (value !== undefined) {
        added.push(renderFlowEntry(key, value, context.style));
      }
    } else if (value === undefined) {
      removed.add(index);
    } else {
      const inner = nested(context, asParsed(pair.value), entry);
      const whole = inner ?? [flowEntrySplice(context, pair, value)];
      for (const splice of whole) {
        if (splice === undefined) {
          return undefined;
        }
        splices.push(splice);
      }
    }
  }
  const inserted = added.map((text) => ({ before: map.items.length, text }));
  const rest = partSplices(extents, removed, inserted);
  return rest && [...splices, ...rest];
}

/** The splices that change a flow list. */
export function flowListSplices(
  context: EditContext,
  list: YAMLSeq.Parsed,
  change: ListChange,
): Splices {
  const extents = list.items.map((item, index) =>
    extent(flowItemStart(list, index), asParsed(item)?.range[1]),
  );
  const splices: Splice[] = [];
  const removed = new Set<number>();
  for (const [index, entry] of change.items) {
    const item = asParsed(list.items[index]);
    const place = extents[index];
    const value = changedTree(treeOf(context, item), entry);
    if (place === undefined) {
      return undefined;
    }
    if (value === undefined) {
      removed.add(index);
    } else if (!isNoChange(entry)) {
      splices.push(
        ...(nested(context, item, entry) ?? [{ ...place, text: inline(context, value) }]),
      );
    }
  }
  const inserted = change.insert.map(({ before = list.items.length, value }) => ({
    before,
    text: inline(context, value),
  }));
  const rest = partSplices(extents, removed, inserted);
  return rest && [...splices, ...rest];
}

function nested(context: EditContext, node: ParsedNode | null, entry: Change): Splices {
  if (entry.kind === 'map' && isMap(node) && node.items.length > 0) {
    return flowMapSplices(context, node, entry);
  }
  if (entry.kind === 'list' && isSeq(node) && node.items.length > 0) {
    return flowListSplices(context, node, entry);
  }
  return undefined;
}

/**
 * Takes parts of `{…}` or `[…]` out, and puts parts in, with the commas that go with them.
 *
 * @param extents where each part stands
 */
function partSplices(
  extents: readonly (TextRange | undefined)[],
  removed: ReadonlySet<number>,
  inserted: readonly { readonly before: number; readonly text: string }[],
): Splices {
  const known = extents.filter((place) => place !== undefined);
  const [first] = known;
  const last = known.at(-1);
  if (known.length !== extents.length || first === undefined || last === undefined) {
    return undefined;
  }
  const kept = known.map((_, index) => index).filter((index) => !removed.has(index));
  if (kept.length === 0) {
    const text = inserted.map((part) => part.text).join(', ');
    return [{ start: first.start, end: last.end, text }];
  }
  const splices: Splice[] = [];
  let previous: TextRange | undefined;
  for (let index = 0; index < known.length; index++) {
    if (!removed.has(index)) {
      previous = known[index];
      continue;
    }
    const from = known[index];
    while (removed.has(index + 1)) {
      index += 1;
    }
    const next = known[index + 1];
    const to = known[index];
    if (from === undefined || to === undefined) {
      return undefined;
    }
    splices.push(
      next !== undefined || previous === undefined
        ? { start: from.start, end: next?.start ?? to.end, text: '' }
        : { start: previous.end, end: to.end, text: '' },
    );
  }
  for (const { before, text } of inserted) {
    const next = kept.find((index) => index >= before);
    const place = next === undefined ? undefined : known[next];
    const end = known[kept.at(-1) ?? 0]?.end ?? last.end;
    splices.push(
      place === undefined
        ? { start: end, end, text: `, ${text}` }
        : { start: place.start, end: place.start, text: `${text}, ` },
    );
  }
  return splices;
}

function extent(start: number | undefined, end: number | undefined): TextRange | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

function inline({ style }: EditContext, value: YamlTree): string {
  return renderInline(value, undefined, style, 'flow');
}
