import { isMap, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Change, changedTree, isNoChange, type ListChange, type MapChange } from './change';
import { type EditContext, treeOf } from './editContext';
import { entrySplices } from './entryEdit';
import { asParsed, colonEnd, contentEnd, dashOffsets, pairEnd, pairOf, pairStart } from './extent';
import { flowListSplices, flowMapSplices, isFilled } from './flowEdit';
import { renderEntry, renderListItem, shiftLines } from './render';
import { commentsEnd, lineEnd, lineInsertion, lineStart, nextLine, type Splice } from './splice';
import { isTreeList, type YamlTree } from './tree';

type Splices = readonly Splice[] | undefined;

/** The splices that change a mapping, block or flow. `undefined` where its layout does not allow it. */
export function mapSplices(context: EditContext, map: YAMLMap.Parsed, change: MapChange): Splices {
  return map.flow ? flowMapSplices(context, map, change) : blockMapSplices(context, map, change);
}

function blockMapSplices(context: EditContext, map: YAMLMap.Parsed, change: MapChange): Splices {
  const { text } = context;
  const first = map.items[0] && pairStart(map.items[0]);
  if (first === undefined) {
    return undefined;
  }
  const column = first - lineStart(text, first);
  const splices: Splice[] = [];
  const removed = new Set<Pair>();
  const added: Addition[] = [];
  for (const [key, entry] of change.entries) {
    if (isNoChange(entry)) {
      continue;
    }
    const pair = pairOf(map, key);
    const value = changedTree(pair && treeOf(context, pair.value), entry);
    if (pair === undefined) {
      if (value !== undefined) {
        added.push({ key, value, entry });
      }
    } else if (value === undefined) {
      removed.add(pair);
    } else {
      const inner = valueSplices(context, pair, entry, value, column);
      if (inner === undefined) {
        return undefined;
      }
      splices.push(...inner);
    }
  }
  const kept = map.items.filter((pair) => !removed.has(pair));
  if (kept.length === 0 && map.items.length > 0) {
    // No entry is left to add others beside: the caller writes the mapping anew.
    return undefined;
  }
  const gone = removalSplices(context, map, removed);
  const come = additionSplices(context, kept, added, column);
  return gone && come && [...splices, ...gone, ...come];
}

/** An entry that a mapping does not have yet. */
interface Addition {
  readonly key: string;
  readonly value: YamlTree;
  readonly entry: Change;
}

function removalSplices(
  context: EditContext,
  map: YAMLMap.Parsed,
  removed: ReadonlySet<Pair>,
): Splices {
  const { text } = context;
  const splices: Splice[] = [];
  let from: number | undefined;
  for (const [index, pair] of map.items.entries()) {
    if (!removed.has(pair)) {
      continue;
    }
    const start = from ?? pairStart(pair);
    const end = pairEnd(text, pair);
    if (start === undefined || end === undefined) {
      return undefined;
    }
    const line = lineStart(text, start);
    if (isBlank(text.slice(line, start))) {
      splices.push(removal(context, line, end, start - line));
      continue;
    }
    // On the line of a dash: the next entry, or the comment before it, moves up to the dash.
    const next = map.items[index + 1];
    if (next !== undefined && removed.has(next)) {
      from = start;
      continue;
    }
    const below = nextLine(text, end);
    const indent = /^ */.exec(text.slice(below))?.[0].length ?? 0;
    splices.push({ start, end: below + indent, text: '' });
    from = undefined;
  }
  return splices;
}

function additionSplices(
  { text, eol, style }: EditContext,
  kept: readonly Pair[],
  added: readonly Addition[],
  column: number,
): Splices {
  const splices: Splice[] = [];
  for (const { key, value, entry } of added) {
    const own = writtenItems(entry, value, column);
    const head = `${' '.repeat(column)}${key}:`;
    const lines = own === undefined ? renderEntry(key, value, column, style) : [head, ...own];
    const place = placeOf(key, kept, style.placed);
    if (place === 'first') {
      const at = kept[0] && pairStart(kept[0]);
      if (at === undefined) {
        return undefined;
      }
      const rest = `${eol}${' '.repeat(column)}`;
      splices.push({ start: at, end: at, text: lines.join(eol).trimStart() + rest });
      continue;
    }
    const behind = place ?? kept.at(-1);
    const end = behind && pairEnd(text, behind);
    if (end === undefined) {
      return undefined;
    }
    const placement = { eol, outside: Math.max(0, column - 1), acrossEmpty: column === 0 };
    splices.push(lineInsertion(text, end, lines, placement));
  }
  return splices;
}

/** The entry behind which a new one belongs; `undefined` for the end of the mapping. */
function placeOf(
  key: string,
  kept: readonly Pair[],
  orders: readonly (readonly string[])[],
): Pair | 'first' | undefined {
  const placed = orders.find((order) => order.includes(key)) ?? [];
  const rank = placed.indexOf(key);
  if (rank < 0) {
    return undefined;
  }
  if (rank === 0) {
    return 'first';
  }
  for (let before = rank - 1; before >= 0; before--) {
    const found = kept.find(({ key: node }) => asParsed(node)?.toJSON() === placed[before]);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

function valueSplices(
  context: EditContext,
  pair: Pair,
  entry: Change,
  value: YamlTree,
  column: number,
): Splices {
  const node = asParsed(pair.value);
  if (entry.kind === 'map' && isMap(node) && isFilled(context, node)) {
    const inner = mapSplices(context, node, entry);
    if (inner !== undefined) {
      return inner;
    }
  }
  if (entry.kind === 'list' && isSeq(node) && isFilled(context, node)) {
    const inner = node.flow
      ? flowListSplices(context, node, entry)
      : blockListSplices(context, node, entry);
    const emptied = isTreeList(value) && value.length === 0 && !node.flow;
    const colon = colonEnd(pair);
    if (inner !== undefined && !emptied) {
      return inner;
    }
    if (inner !== undefined && colon !== undefined) {
      return [{ start: colon, end: colon, text: ' []' }, ...inner];
    }
  }
  return entrySplices(context, pair, value, column, writtenItems(entry, value, column));
}

/** The lines of an entirely new list, where the change says how all of its items are written. */
export function writtenItems(
  entry: Change,
  value: YamlTree,
  column: number,
): readonly string[] | undefined {
  if (entry.kind !== 'list' || !isTreeList(value) || value.length !== entry.insert.length) {
    return undefined;
  }
  const items = entry.insert.map(({ lines }) => lines);
  return items.every((lines) => lines !== undefined)
    ? items.flatMap((lines) => shiftLines(lines, column + 2))
    : undefined;
}

/** The splices that change the items of a block list. The line of its key is left to the caller. */
function blockListSplices(context: EditContext, list: YAMLSeq.Parsed, change: ListChange): Splices {
  const { text, eol, style } = context;
  const dashes = dashOffsets(list);
  const extents = list.items.map((item, index) => {
    const dash = dashes[index];
    return dash === undefined
      ? undefined
      : { dash, end: contentEnd(text, asParsed(item)) ?? dash + 1 };
  });
  const top = extents[0];
  if (top === undefined) {
    return undefined;
  }
  const column = top.dash - lineStart(text, top.dash);
  const splices: Splice[] = [];
  for (const [index, entry] of change.items) {
    const extent = extents[index];
    const item = asParsed(list.items[index]);
    if (extent === undefined) {
      return undefined;
    }
    const inner = itemSplices(context, item, extent, entry);
    if (inner === undefined) {
      return undefined;
    }
    splices.push(...inner);
  }
  // After the changes of items, so that new items stand behind what the last one gets at its end.
  for (const { before = list.items.length, value, lines: source } of change.insert) {
    const lines = source ? shiftLines(source, column) : renderListItem(value, column, style);
    let behind = Math.min(before, list.items.length) - 1;
    while (behind >= 0 && change.items.get(behind)?.kind === 'remove') {
      behind -= 1;
    }
    const above = extents[behind];
    if (above === undefined) {
      const at = top.dash - column;
      splices.push({ start: at, end: at, text: lines.join(eol) + eol });
    } else {
      splices.push(
        lineInsertion(text, above.end, lines, { eol, outside: column, acrossEmpty: true }),
      );
    }
  }
  return splices;
}

function itemSplices(
  context: EditContext,
  item: ParsedNode | null,
  { dash, end }: { readonly dash: number; readonly end: number },
  entry: Change,
): Splices {
  const { text, eol, style } = context;
  const line = lineStart(text, dash);
  if (!isBlank(text.slice(line, dash))) {
    return undefined;
  }
  if (entry.kind === 'remove') {
    return [removal(context, line, end, dash - line)];
  }
  if (entry.kind === 'map' && isMap(item) && isFilled(context, item)) {
    const inner = mapSplices(context, item, entry);
    if (inner !== undefined) {
      return inner;
    }
  }
  const value = changedTree(treeOf(context, item), entry);
  if (value === undefined) {
    return undefined;
  }
  if (entry.kind === 'set' && entry.lines !== undefined) {
    const lines = shiftLines(entry.lines, dash - line);
    return [{ start: line, end: commentsEnd(text, end, dash - line), text: lines.join(eol) }];
  }
  const [first = '', ...rest] = renderListItem(value, dash - line, style);
  const trailing = /^[ \t]+#.*$/.exec(text.slice(end, lineEnd(text, end)))?.[0] ?? '';
  // The comment stays on the line of the dash.
  const lines = [first + trailing, ...rest];
  return [{ start: line, end: end + trailing.length, text: lines.join(eol) }];
}

/** Removes whole lines, from the one that starts at `start` to the one that `end` is on. */
function removal(
  { text, eol, tidiesBelow }: EditContext,
  start: number,
  end: number,
  column: number,
): Splice {
  let below = nextLine(text, end);
  const comments: string[] = [];
  while (tidiesBelow && below < text.length) {
    const line = text.slice(below, nextLine(text, below)).trim();
    if (line !== '' && !line.startsWith('#')) {
      break;
    }
    comments.push(...(line === '' ? [] : [`${' '.repeat(column)}${line}${eol}`]));
    below = nextLine(text, below);
  }
  return { start, end: below, text: comments.join('') };
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
