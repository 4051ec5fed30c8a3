import { isMap, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import { type Change, changedTree, type ListChange, type MapChange } from './change';
import { asParsed, contentEnd, dashOffset, keyStart, pairEnd } from './extent';
import { type ParsedYaml, parseYaml } from './parse';
import { renderEntries, renderEntry, renderListItem, type YamlStyle } from './render';
import { lineEndOf, lineStart, nextLine, type Splice, spliceText } from './splice';
import { isTreeMap, sameTree, toTree, type YamlTree, type YamlValue } from './tree';

/**
 * The text with the change made, and nothing else: lines that the change does not concern stay as
 * they are. Where the layout is too unusual for that (flow style, explicit keys), the library writes
 * the document anew. Either way the result is parsed again and has to say just what was meant;
 * `undefined` where it does not, so that nothing is ever lost by writing.
 */
export function editYaml(parsed: ParsedYaml, change: MapChange, style: YamlStyle) {
  const wanted = changedTree(parsed.tree ?? new Map(), change);
  const attempts = [() => spliceRoot(parsed, change, style), () => rewrite(parsed, change)];
  for (const attempt of attempts) {
    const text = attempt();
    const result = text === undefined ? undefined : parseYaml(text);
    if (text !== undefined && result !== undefined && 'parsed' in result) {
      if (sameTree(result.parsed.tree, wanted)) {
        return text;
      }
    }
  }
  return undefined;
}

function spliceRoot(
  { text, root, tree }: ParsedYaml,
  change: MapChange,
  style: YamlStyle,
): string | undefined {
  const eol = lineEndOf(text);
  if (root === null) {
    const lines = renderEntries(asMap(changedTree(tree, change)), 0, style);
    const gap = text === '' || text.endsWith('\n') ? '' : eol;
    return `${text}${gap}${lines.join(eol)}${eol}`;
  }
  if (!isMap(root) || root.flow) {
    return undefined;
  }
  const splices = mapSplices(text, root, 0, change, style);
  return splices && spliceText(text, splices);
}

function mapSplices(
  text: string,
  map: YAMLMap.Parsed,
  indent: number,
  change: MapChange,
  style: YamlStyle,
): readonly Splice[] | undefined {
  const eol = lineEndOf(text);
  const splices: Splice[] = [];
  const end = contentEnd(text, map);
  for (const [key, entry] of change.entries) {
    const pair = map.items.find(({ key: node }) => node.toJSON() === key);
    if (pair === undefined) {
      const value = changedTree(undefined, entry);
      if (value === undefined) {
        continue;
      }
      if (end === undefined) {
        return undefined;
      }
      const lines = renderEntry(key, value, indent, style);
      splices.push({ start: end, end, text: eol + lines.join(eol) });
      continue;
    }
    const start = keyStart(pair);
    const stop = pairEnd(text, pair);
    if (start === undefined || stop === undefined) {
      return undefined;
    }
    const value = asParsed(pair.value);
    if (entry.kind === 'list' && isSeq(value) && !value.flow && value.items.length > 0) {
      const inner = listSplices(text, value, entry, style);
      if (inner === undefined) {
        return undefined;
      }
      splices.push(...inner);
    } else if (entry.kind === 'map' && isMap(value) && !value.flow) {
      const column = columnOf(text, value);
      const inner = mapSplices(text, value, column, entry, style);
      if (inner === undefined) {
        return undefined;
      }
      splices.push(...inner);
    } else {
      const changed = changedTree(treeOf(value), entry);
      if (changed === undefined) {
        const from = lineStart(text, start);
        if (text.slice(from, start).trim() !== '') {
          return undefined;
        }
        splices.push({ start: from, end: nextLine(text, stop), text: '' });
      } else {
        const lines = renderEntry(key, changed, indent, style);
        splices.push({ start, end: stop, text: lines.join(eol).trimStart() });
      }
    }
  }
  return splices;
}

function listSplices(
  text: string,
  list: ParsedNode & { readonly items: readonly unknown[] },
  change: ListChange,
  style: YamlStyle,
): readonly Splice[] | undefined {
  const eol = lineEndOf(text);
  const splices: Splice[] = [];
  const removed = [...change.items.values()].filter(({ kind }) => kind === 'remove').length;
  if (removed === list.items.length) {
    return undefined;
  }
  for (const [index, entry] of change.items) {
    const item = asParsed(list.items[index]);
    const dash = dashOffset(list, index);
    const end = item === null ? undefined : contentEnd(text, item);
    if (dash === undefined || end === undefined) {
      return undefined;
    }
    if (entry.kind === 'remove') {
      splices.push({ start: lineStart(text, dash), end: nextLine(text, end), text: '' });
    } else if (entry.kind === 'map' && isMap(item) && !item.flow) {
      const inner = mapSplices(text, item, columnOf(text, item), entry, style);
      if (inner === undefined) {
        return undefined;
      }
      splices.push(...inner);
    } else {
      return undefined;
    }
  }
  if (change.append.length > 0) {
    const dash = dashOffset(list, 0);
    const end = contentEnd(text, list);
    if (dash === undefined || end === undefined) {
      return undefined;
    }
    const indent = dash - lineStart(text, dash);
    const lines = change.append.flatMap((v) => renderListItem(toTree(v), indent, 2, style));
    // A comment behind the last item stays on that item's line.
    const lineEnd = text.indexOf('\n', end);
    const at = lineEnd === -1 ? text.length : lineEnd - (text[lineEnd - 1] === '\r' ? 1 : 0);
    splices.push({ start: Math.max(end, at), end: Math.max(end, at), text: eol + lines.join(eol) });
  }
  return splices;
}

function rewrite({ text, document }: ParsedYaml, change: MapChange): string | undefined {
  const copy = document.clone();
  try {
    applyTo(change, [], {
      set: (path, value) => copy.setIn(path, value),
      remove: (path) => copy.deleteIn(path),
      has: (path) => copy.hasIn(path),
      length: (path) => {
        const node = copy.getIn(path);
        return isSeq(node) ? node.items.length : 0;
      },
    });
    const written = copy.toString({ lineWidth: 0 });
    return lineEndOf(text) === '\n' ? written : written.replaceAll('\n', '\r\n');
  } catch {
    // The library refuses paths through scalars; the caller reports that nothing was written.
    return undefined;
  }
}

type Path = readonly (string | number)[];

interface Target {
  set(path: Path, value: unknown): void;
  remove(path: Path): void;
  has(path: Path): boolean;
  length(path: Path): number;
}

function applyTo(change: Change, path: Path, target: Target): void {
  switch (change.kind) {
    case 'set':
      target.set(path, change.value);
      return;
    case 'remove':
      target.remove(path);
      return;
    case 'map':
      for (const [key, entry] of change.entries) {
        applyTo(entry, [...path, key], target);
      }
      return;
    case 'list': {
      const length = target.length(path);
      for (const [index, entry] of [...change.items].sort(([a], [b]) => b - a)) {
        applyTo(entry, [...path, index], target);
      }
      if (length === 0) {
        target.set(path, change.append);
      } else {
        const rest = target.length(path);
        change.append.forEach((value, index) => {
          target.set([...path, rest + index], value);
        });
      }
    }
  }
}

function columnOf(text: string, node: ParsedNode): number {
  return node.range[0] - lineStart(text, node.range[0]);
}

function treeOf(node: ParsedNode | null): YamlTree | undefined {
  const value: YamlValue = node === null ? null : node.toJSON();
  return toTree(value);
}

function asMap(tree: YamlTree | undefined): ReadonlyMap<YamlTree, YamlTree> {
  return isTreeMap(tree) ? tree : new Map();
}
