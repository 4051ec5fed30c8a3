import type { TreeMap, YamlTree } from './tree';

/**
 * Reads an item of a block list that is laid out as Dossier writes items: a mapping with one entry per
 * line, texts plain or quoted on their line or as literal blocks, short flow lists, lists of such
 * mappings, and comments on lines of their own. Reads exactly what the `yaml` library reads, some thirty times faster;
 * `undefined` wherever that is not certain, which is then left to the library.
 *
 * @param text the lines of the item, from the start of its dash's line
 */
export function readPlainItem(text: string): TreeMap | undefined {
  const dash = /^( *)- +/.exec(text);
  if (dash === null || text.includes('\t')) {
    return undefined;
  }
  const column = dash[0].length;
  const lines = (' '.repeat(column) + text.slice(column)).split('\n');
  const map = new Map<YamlTree, YamlTree>();
  for (let at = 0; at < lines.length; at++) {
    const line = withoutReturn(lines[at] ?? '');
    if (line === '') {
      continue;
    }
    const indent = indentOf(line);
    if (indent === line.length) {
      return undefined;
    }
    if (line[indent] === '#') {
      continue;
    }
    ENTRY.lastIndex = indent;
    const entry = indent === column ? ENTRY.exec(line) : null;
    const [, key, source] = entry ?? [];
    LIST.lastIndex = indent;
    const [, name] = (indent === column && LIST.exec(line)) || [];
    if (name !== undefined) {
      const list = map.has(name) ? undefined : readItems(lines, at + 1, column);
      if (list === undefined) {
        return undefined;
      }
      map.set(name, list.items);
      at = list.last;
      continue;
    }
    if (key === undefined || source === undefined || map.has(key) || RESERVED.test(key)) {
      return undefined;
    }
    if (source === '|' || source === '|-') {
      const block = readBlock(lines, at + 1, column);
      if (block === undefined) {
        return undefined;
      }
      map.set(key, source === '|' ? `${block.text}\n` : block.text);
      at = block.last;
      continue;
    }
    const value = readInline(source);
    if (value === undefined) {
      return undefined;
    }
    map.set(key, value);
  }
  return map.size === 0 ? undefined : map;
}

const ENTRY = /([A-Za-z][A-Za-z0-9_-]{0,60}): ([^ ](?:.*[^ ])?)$/y;
/** The key of a list with lines of its own; one that YAML takes for something else is never one. */
const LIST = /((?!(?:null|true|false):)[a-z][A-Za-z0-9_-]{0,60}):$/y;
const RESERVED = /^(?:null|true|false)$/i;

/** Characters that are left to the library in any scalar. */
const ODD = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/;
const PLAIN = /^[^-+.~?:,[\]{}#&*!|>'"%@`0-9\s]/;
/** A path from a folder. */
const RELATIVE = /^\.\.?\//;
const DIGITS = /^[0-9]/;
const NOT_A_NUMBER = /[^-+.:0-9A-Fa-fxXoO]/;
const TIMESTAMP = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+Z)?$/;
const INTEGER = /^(?:0|[1-9][0-9]{0,14})$/;
const FLOW_WORD = /^[A-Za-z][A-Za-z0-9_ -]*(?<! )$/;

function readInline(source: string): YamlTree | undefined {
  switch (source[0]) {
    case '"':
      return readDoubleQuoted(source);
    case "'":
      return /^'(?:[^']|'')*'$/.test(source) && !ODD.test(source)
        ? source.slice(1, -1).replaceAll("''", "'")
        : undefined;
    case '[':
      return readFlowList(source);
    default:
      return readPlain(source);
  }
}

function readPlain(source: string): YamlTree | undefined {
  if (INTEGER.test(source)) {
    return Number(source);
  }
  const isText =
    PLAIN.test(source) ||
    RELATIVE.test(source) ||
    (DIGITS.test(source) && (NOT_A_NUMBER.test(source) || TIMESTAMP.test(source)));
  return isText && !RESERVED.test(source) && !ODD.test(source) && !/: |:$| #/.test(source)
    ? source
    : undefined;
}

function readDoubleQuoted(source: string): string | undefined {
  if (!/^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"$/.test(source) || ODD.test(source)) {
    return undefined;
  }
  return source.includes('\\') ? String(JSON.parse(source)) : source.slice(1, -1);
}

function readFlowList(source: string): YamlTree | undefined {
  if (!source.endsWith(']')) {
    return undefined;
  }
  const list: YamlTree[] = [];
  for (const part of source.slice(1, -1).split(', ')) {
    if (INTEGER.test(part)) {
      list.push(Number(part));
    } else if (FLOW_WORD.test(part) && !RESERVED.test(part)) {
      list.push(part);
    } else {
      return undefined;
    }
  }
  return list;
}

/** The items of a list of mappings in its lines, which are indented further, and the last of these. */
function readItems(
  lines: readonly string[],
  first: number,
  column: number,
): { readonly items: readonly TreeMap[]; readonly last: number } | undefined {
  const indent = indentOf(lines[first] ?? '');
  const isDash = (line: string) => line.startsWith('- ', indent) && indentOf(line) === indent;
  if (indent <= column || !isDash(lines[first] ?? '')) {
    return undefined;
  }
  const texts: string[][] = [];
  let last = first;
  for (; last < lines.length; last++) {
    const line = lines[last] ?? '';
    const own = indentOf(line);
    if (own < indent) {
      break;
    }
    if (isDash(line)) {
      texts.push([]);
    }
    texts.at(-1)?.push(line);
  }
  const items = texts.map((text) => readPlainItem(text.join('\n')));
  return items.every((item) => item !== undefined) ? { items, last: last - 1 } : undefined;
}

/** The lines of a literal block, joined, and the index of the last of them. */
function readBlock(
  lines: readonly string[],
  first: number,
  column: number,
): { readonly text: string; readonly last: number } | undefined {
  const indent = indentOf(lines[first] ?? '');
  if (indent <= column) {
    return undefined;
  }
  const block: string[] = [];
  let last = first;
  for (let at = first; at < lines.length; at++) {
    const line = withoutReturn(lines[at] ?? '');
    if (line === '') {
      continue;
    }
    const own = indentOf(line);
    if (own === line.length || (own > column && own < indent)) {
      return undefined;
    }
    if (own <= column) {
      break;
    }
    while (first + block.length < at) {
      block.push('');
    }
    block.push(line.slice(indent));
    last = at;
  }
  const text = block.join('\n');
  return /[\r\u0000\ufeff]/.test(text) ? undefined : { text, last };
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function indentOf(line: string): number {
  let indent = 0;
  while (line[indent] === ' ') {
    indent += 1;
  }
  return indent;
}
