import { type Message, msg } from '../text/message';
import { type ListScan, scanList } from '../yaml/listScan';
import { scalarSource, type YamlPath } from '../yaml/locate';
import { type ParsedYaml, parseYaml } from '../yaml/parse';
import { readPlainItem } from '../yaml/plainItem';
import type { YamlSyntaxError } from '../yaml/syntaxErrors';
import { isTreeList, isTreeMap, type TreeMap, type YamlTree } from '../yaml/tree';
import type { SourceOf } from './fieldReader';
import { type ItemReading, readItem } from './readItem';

/** One item of `annotations`. */
export interface Item {
  readonly tree: YamlTree;
  readonly reading: ItemReading;
  /** Its lines, with the comments and empty lines below. Absent where the file was read as a whole. */
  readonly text?: string;
}

/**
 * The text of an annotation file, taken apart. Where its layout is plain, every item is parsed on its
 * own, so that an edit leaves all others parsed; any other file is parsed as a whole. The result is the
 * same (a property test holds it to that).
 */
export interface Content {
  readonly yaml: string;
  /** Where the items are; absent where the file was read as a whole. */
  readonly scan?: ListScan;
  /** The document without the items where there is a `scan`; else all of it. */
  readonly frame: ParsedYaml;
  readonly root: TreeMap;
  readonly items: readonly Item[];
}

/** Why a text cannot be used as an annotation file. */
export interface ContentError {
  readonly code: YamlSyntaxError['code'] | 'not-a-mapping' | 'wrong-type';
  readonly message: Message;
  /** UTF-16 offsets, half-open. */
  readonly start?: number;
  readonly end?: number;
  /** In place of offsets, where the text did parse. */
  readonly path?: YamlPath;
  readonly parsed?: ParsedYaml;
}

export type ContentResult =
  | { readonly content: Content }
  | { readonly errors: readonly ContentError[] };

/** The key of the list of annotations. */
export const LIST = 'annotations';

/**
 * Takes a text apart. Never throws.
 *
 * @param previous an earlier state of the file, whose unchanged items are not read again
 */
export function readContent(yaml: string, previous?: Content): ContentResult {
  const parts = readParts(yaml, previous);
  return parts === undefined ? readWhole(yaml) : { content: parts };
}

function readParts(yaml: string, previous: Content | undefined): Content | undefined {
  const scan = scanList(yaml, LIST);
  const first = scan?.starts[0];
  if (scan === undefined || first === undefined) {
    return undefined;
  }
  const frame = parseYaml(yaml.slice(0, first) + yaml.slice(scan.end));
  if ('errors' in frame || !isFrame(frame.parsed, scan.keyStart)) {
    return undefined;
  }
  const texts = scan.starts.map((start, index) =>
    yaml.slice(start, scan.starts[index + 1] ?? scan.end),
  );
  const items = readItems(texts, previous?.items ?? []);
  const { tree } = frame.parsed;
  return items === undefined || !isTreeMap(tree)
    ? undefined
    : { yaml, scan, frame: frame.parsed, root: tree, items };
}

/** Whether the key that was found by scanning is a key of the root, with no anchor or tag behind it. */
function isFrame({ document, tree }: ParsedYaml, keyStart: number): boolean {
  if (!isTreeMap(tree) || tree.get(LIST) !== null || !document.has(LIST)) {
    return false;
  }
  const { contents } = document;
  if (contents === null || !('items' in contents)) {
    return false;
  }
  return contents.items.some(
    (pair) =>
      'key' in pair &&
      pair.srcToken?.key?.offset === keyStart &&
      pair.srcToken.start.every(({ type }) => type !== 'explicit-key-ind') &&
      pair.srcToken.sep?.every(({ type }) => type !== 'anchor' && type !== 'tag') === true,
  );
}

function readItems(texts: readonly string[], known: readonly Item[]): readonly Item[] | undefined {
  const last = Math.min(texts.length, known.length);
  let head = 0;
  while (head < last && known[head]?.text === texts[head]) {
    head += 1;
  }
  let tail = 0;
  while (
    tail < last - head &&
    known[known.length - 1 - tail]?.text === texts[texts.length - 1 - tail]
  ) {
    tail += 1;
  }
  const middle: Item[] = [];
  for (const text of texts.slice(head, texts.length - tail)) {
    const item = readItemText(text);
    if (item === undefined) {
      return undefined;
    }
    middle.push(item);
  }
  return [...known.slice(0, head), ...middle, ...known.slice(known.length - tail)];
}

/** What may be an anchor. Where it is not, the file is read as a whole for nothing. */
const ANCHOR = /[\s,[{]&[^\s,[\]{}]/;

function readItemText(text: string): Item | undefined {
  const plain = readPlainItem(text);
  if (plain !== undefined) {
    return { text, tree: plain, reading: readItem(plain, (path) => sourceIn(text, path)) };
  }
  // Items may depend on the anchors of others.
  const parsed = ANCHOR.test(text) ? undefined : parseItem(text);
  if (parsed === undefined) {
    return undefined;
  }
  const tree = isTreeList(parsed.tree) ? parsed.tree[0] : undefined;
  const source: SourceOf = (path) => scalarSource(parsed, [0, ...path]);
  return tree === undefined ? undefined : { text, tree, reading: readItem(tree, source) };
}

/** An item's own lines as a document: a list of one. */
export function parseItem(text: string): ParsedYaml | undefined {
  const result = parseYaml(text);
  return 'parsed' in result && isTreeList(result.parsed.tree) && result.parsed.tree.length === 1
    ? result.parsed
    : undefined;
}

function sourceIn(text: string, path: YamlPath): string | undefined {
  const parsed = parseItem(text);
  return parsed && scalarSource(parsed, [0, ...path]);
}

function readWhole(yaml: string): ContentResult {
  const result = parseYaml(yaml);
  if ('errors' in result) {
    return result;
  }
  const { parsed } = result;
  const { tree } = parsed;
  if (tree !== null && !isTreeMap(tree)) {
    const message = msg`An annotation file is a mapping with a list of annotations.`;
    return { errors: [{ code: 'not-a-mapping', message, path: [], parsed }] };
  }
  const root: TreeMap = tree ?? new Map();
  const list = root.get(LIST) ?? [];
  if (!isTreeList(list)) {
    const message = msg`“annotations” has to be a list.`;
    return { errors: [{ code: 'wrong-type', message, path: [LIST], parsed }] };
  }
  const items = list.map((item, index): Item => {
    const source: SourceOf = (path) => scalarSource(parsed, [LIST, index, ...path]);
    return { tree: item, reading: readItem(item, source) };
  });
  return { content: { yaml, frame: parsed, root, items } };
}
