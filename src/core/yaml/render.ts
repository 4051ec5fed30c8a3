import { inlineString, inlineTimestamp, literalBlock, type YamlContext } from './scalar';
import { isTreeList, isTreeMap, type TreeMap, type YamlTree } from './tree';

/** The style of a kind of file. */
export interface YamlStyle {
  /** Keys whose values are dates or times, and are written without quotes. */
  readonly timestampKeys: ReadonlySet<string>;
  /**
   * Orders of keys. A new entry whose key is in one is put behind the nearest earlier key of that
   * order; the first key of an order goes on top of the mapping. Other new entries go to the end.
   */
  readonly placed: readonly (readonly string[])[];
  /** The keys of lists of mappings that have lines of their own wherever they are. */
  readonly blockLists?: ReadonlySet<string>;
  /** Set where text of several lines is quoted, since comments below would become part of a block. */
  readonly hasNoBlocks?: true;
}

/** A rendered value: what is on the line of its key, and the indented lines below. */
export interface Rendered {
  /** Empty where the value begins on the next line. */
  readonly inline: string;
  readonly lines: readonly string[];
}

/** How far what belongs to an entry or an item is indented. */
const STEP = 2;

/** A value on one line, inside `[…]`, `{…}`, or behind a key. */
export function renderInline(
  tree: YamlTree,
  key: YamlTree | undefined,
  style: YamlStyle,
  context: YamlContext,
): string {
  if (isTreeList(tree)) {
    return `[${tree.map((item) => renderInline(item, undefined, style, 'flow')).join(', ')}]`;
  }
  if (isTreeMap(tree)) {
    const entries = [...tree].map(([name, value]) => renderFlowEntry(name, value, style));
    return `{${entries.join(', ')}}`;
  }
  if (typeof tree === 'string') {
    return typeof key === 'string' && style.timestampKeys.has(key)
      ? inlineTimestamp(tree, context)
      : inlineString(tree, context);
  }
  return renderNumber(tree);
}

/** `key: value`, between braces. */
export function renderFlowEntry(key: YamlTree, value: YamlTree, style: YamlStyle): string {
  return `${renderInline(key, undefined, style, 'flow')}: ${renderInline(value, key, style, 'flow')}`;
}

/**
 * A value behind its key in a block mapping. Text of several lines becomes a literal block, and lists
 * of mappings at the root become block lists; everything below those is on one line.
 *
 * @param indent the column of the key, in spaces
 */
export function renderBlock(
  tree: YamlTree,
  key: YamlTree,
  indent: number,
  style: YamlStyle,
): Rendered {
  if (typeof tree === 'string' && !style.hasNoBlocks) {
    const literal = literalBlock(tree);
    if (literal !== undefined) {
      const pad = ' '.repeat(indent + STEP);
      const lines = literal.lines.map((line) => (line === '' ? '' : pad + line));
      return { inline: literal.header, lines };
    }
  }
  // Below a list item, lists of mappings are short (`memberOf`) and read better on one line.
  const isBlockList = indent === 0 || (typeof key === 'string' && style.blockLists?.has(key));
  if (isTreeList(tree) && isBlockList && tree.some(isTreeMap)) {
    return {
      inline: '',
      lines: tree.flatMap((item) => renderListItem(item, indent + STEP, style)),
    };
  }
  if (isTreeMap(tree) && indent === 0 && tree.size > 0) {
    return { inline: '', lines: renderEntries(tree, indent + STEP, style) };
  }
  return { inline: renderInline(tree, key, style, 'block'), lines: [] };
}

/** The lines of a block mapping's entries, indented. */
function renderEntries(map: TreeMap, indent: number, style: YamlStyle): readonly string[] {
  return [...map].flatMap(([key, value]) => renderEntry(key, value, indent, style));
}

/** The lines of one entry of a block mapping, indented. */
export function renderEntry(
  key: YamlTree,
  value: YamlTree,
  indent: number,
  style: YamlStyle,
): readonly string[] {
  const { inline, lines } = renderBlock(value, key, indent, style);
  const name = renderInline(key, undefined, style, 'flow');
  const head = `${' '.repeat(indent)}${name}:${inline === '' ? '' : ` ${inline}`}`;
  return [head, ...lines];
}

/**
 * The lines of one item of a block list, indented.
 *
 * @param indent the column of the dash
 */
export function renderListItem(
  item: YamlTree,
  indent: number,
  style: YamlStyle,
): readonly string[] {
  const dash = `${' '.repeat(indent)}- `;
  if (!isTreeMap(item) || item.size === 0) {
    return [dash + renderInline(item, undefined, style, 'block')];
  }
  const [first = '', ...rest] = renderEntries(item, indent + STEP, style);
  return [dash + first.trimStart(), ...rest];
}

/** The lines of an item whose dash is in column 0, indented to `column`. */
export function shiftLines(lines: readonly string[], column: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(column) + line));
}

function renderNumber(value: null | boolean | number | bigint): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
  }
  return Object.is(value, -0) ? '-0.0' : String(value);
}
