import { isMap, isSeq, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextRange } from '../text/range';
import { type Change, changedTree, isNoChange, type ListChange, type MapChange } from './change';
import { type EditContext, treeOf } from './editContext';
import { flowEntrySplice } from './entryEdit';
import { asParsed, flowItemStart, pairEnd, pairStart } from './extent';
import { renderFlowEntry, renderInline } from './render';
import { lineStart, type Splice } from './splice';
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
  const rest = partSplices(context, map, extents, removed, inserted);
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
  const rest = partSplices(context, list, extents, removed, inserted);
  return rest && [...splices, ...rest];
}

function nested(context: EditContext, node: ParsedNode | null, entry: Change): Splices {
  if (entry.kind === 'map' && isMap(node) && isFilled(context, node)) {
    return flowMapSplices(context, node, entry);
  }
  if (entry.kind === 'list' && isSeq(node) && isFilled(context, node)) {
    return flowListSplices(context, node, entry);
  }
  return undefined;
}

/** Whether a collection has something that has to stay where others are added: items, or comments. */
export function isFilled({ text }: EditContext, { items, range }: Collection): boolean {
  return items.length > 0 || text.slice(range[0], range[1]).includes('#');
}

type Collection = YAMLMap.Parsed | YAMLSeq.Parsed;

/** A part of `{…}` or `[…]`, and what goes with it. */
interface Part extends TextRange {
  /** Where the comma behind it is. */
  readonly comma: number | undefined;
  /** Whether it has a comment on its line. */
  readonly isNoted: boolean;
  /** The end of its comma and its comment. */
  readonly stop: number;
}

/** The white space and comments at a place. */
const GAP = /(?:\s|#[^\n]*)*/y;
const COMMENT = /[ \t]*#[^\r\n]*/y;
const SPACE = /\s*/y;
const LINE_END = /[ \t]*\r?\n/y;

function partAt(text: string, { start, end }: TextRange): Part {
  const at = endOf(GAP, text, end);
  const comma = text[at] === ',' ? at : undefined;
  const behind = comma === undefined ? end : comma + 1;
  const stop = endOf(COMMENT, text, behind);
  const isNoted = stop > behind || endOf(COMMENT, text, end) > end;
  return { start, end, comma, isNoted, stop };
}

/** The end of what a sticky pattern matches at an offset; that offset where it does not match. */
function endOf(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset;
  return offset + (pattern.exec(text)?.[0].length ?? 0);
}

/**
 * Takes parts of `{…}` or `[…]` out, and puts parts in, with the commas that go with them. A part takes
 * the comment on its line along; all others stay.
 *
 * @param extents where each part stands
 */
function partSplices(
  { text, eol }: EditContext,
  { range }: Collection,
  extents: readonly (TextRange | undefined)[],
  removed: ReadonlySet<number>,
  inserted: readonly { readonly before: number; readonly text: string }[],
): Splices {
  const known = extents.flatMap((place) => (place === undefined ? [] : [partAt(text, place)]));
  if (known.length !== extents.length) {
    return undefined;
  }
  const indentAt = (offset: number) => eol + ' '.repeat(offset - lineStart(text, offset));
  const kept = known.map((_, index) => index).filter((index) => !removed.has(index));
  const lastKept = kept.at(-1) ?? known.length - 1;
  const last = known[lastKept];
  const splices: Splice[] = [];
  for (const [index, part] of known.entries()) {
    if (!removed.has(index)) {
      continue;
    }
    if (index > lastKept && last !== undefined) {
      splices.push(removalBehind(text, part, last));
    } else {
      const above = splices.at(-1);
      const from = above?.end === part.start ? splices.pop() : undefined;
      splices.push(removalBefore(text, from ?? part, part.stop));
    }
  }
  const all = inserted.map((part) => part.text).join(', ');
  if (last === undefined) {
    // Behind the comments, on a line of its own.
    const at = text.slice(0, range[1] - 1).trimEnd().length;
    return [{ start: at, end: at, text: indentAt(range[0]) + all }];
  }
  if (kept.length === 0) {
    return splices.with(-1, {
      start: splices.at(-1)?.start ?? last.start,
      end: last.stop,
      text: all,
    });
  }
  const isExtended = last.isNoted && inserted.some(({ before }) => before > lastKept);
  if (last.comma !== undefined && lastKept < known.length - 1 && !isExtended) {
    splices.push({ start: last.comma, end: last.comma + 1, text: '' });
  } else if (last.comma === undefined && isExtended) {
    splices.push({ start: last.end, end: last.end, text: ',' });
  }
  const added: string[] = [];
  for (const { before, text: part } of inserted) {
    const place = known[kept.find((index) => index >= before) ?? -1];
    if (place === undefined) {
      added.push(part);
    } else {
      splices.push({ start: place.start, end: place.start, text: `${part}, ` });
    }
  }
  if (added.length > 0) {
    const at = isExtended ? last.stop : last.end;
    // Not on the line of the comment, which would then be one on what is added.
    const gap = isExtended ? indentAt(last.start) : ', ';
    splices.push({ start: at, end: at, text: gap + added.join(', ') });
  }
  return splices;
}

/** Removes parts with another behind them, which takes their place. */
function removalBefore(text: string, { start }: { readonly start: number }, stop: number): Splice {
  const next = endOf(SPACE, text, stop);
  // A comment on a line of its own must not become that of what is before it.
  const isJoined = text[next] === '#' && text.slice(lineStart(text, start), start).trim() !== '';
  return { start, end: isJoined ? stop : next, text: '' };
}

/** Removes a part behind the last one that stays. */
function removalBehind(text: string, { start, stop }: Part, last: Part): Splice {
  // Without its line end, a comment before would go on.
  const isOpen = text.slice(last.end, start).includes('#');
  const takesSpace = !isOpen || endOf(LINE_END, text, stop) > stop;
  const from = takesSpace ? text.slice(0, start).trimEnd().length : start;
  return { start: from, end: stop, text: '' };
}

function extent(start: number | undefined, end: number | undefined): TextRange | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

function inline({ style }: EditContext, value: YamlTree): string {
  return renderInline(value, undefined, style, 'flow');
}
