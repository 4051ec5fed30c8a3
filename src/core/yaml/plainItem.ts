import type { TreeMap, YamlTree } from './tree';

/**
 * Reads an item of a block list that is laid out as Dossier writes items: a mapping with one entry per
 * line, texts plain or quoted on their line or as literal blocks, short flow lists, and comments on
 * lines of their own. Reads exactly what the `yaml` library reads, some thirty times faster;
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
const RESERVED = /^(?:null|true|false)$/i;

/** Characters that are left to the library in any scalar. */
const ODD = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/;
const PLAIN = /^[^-+.~?:,[\]{}#&*!|>'"%@`0-9\s]/;
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
