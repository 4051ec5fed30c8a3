import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { TextRange } from '../text/range';
import { asParsed, contentEnd, dashOffset, pairStart } from './extent';
import type { ParsedYaml } from './parse';

/** The way to a value in a document: keys of mappings and indexes of lists. */
export type YamlPath = readonly (string | number)[];

/**
 * Where the value at a path stands, without its comment; where it is empty, its key. The nearest
 * value around it where the path ends early, as it does at an alias.
 */
export function locate({ text, root }: ParsedYaml, path: YamlPath): TextRange {
  let node: ParsedNode | null = root;
  let range = rangeOf(text, root) ?? { start: 0, end: 0 };
  for (const step of path) {
    const pair = isMap(node)
      ? node.items.find(({ key }) => isScalar(key) && key.value === step)
      : undefined;
    if (pair !== undefined) {
      node = asParsed(pair.value);
      const key = rangeOf(text, asParsed(pair.key));
      range = rangeOf(text, node) ?? key ?? range;
    } else if (isSeq(node) && typeof step === 'number' && step < node.items.length) {
      const dash: number | undefined = dashOffset(node, step);
      node = asParsed(node.items[step]);
      const item = rangeOf(text, node);
      const start: number | undefined = dash ?? item?.start;
      range = start === undefined ? range : { start, end: item?.end ?? start + 1 };
      if (node !== null && !isMap(node)) {
        range = item ?? range;
      }
    } else {
      return range;
    }
  }
  return range;
}

/** Where the key at the end of a path stands; its whole value where it has none. */
export function locateKey(parsed: ParsedYaml, path: YamlPath): TextRange {
  const map = nodeAt(parsed.root, path.slice(0, -1));
  const pair = isMap(map)
    ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  const start = pair && pairStart(pair);
  const end = asParsed(pair?.key)?.range[1];
  return start === undefined || end === undefined ? locate(parsed, path) : { start, end };
}

/** How a plain or quoted scalar is written, without its quotes; `undefined` for anything else. */
export function scalarSource({ root }: ParsedYaml, path: YamlPath): string | undefined {
  const node = nodeAt(root, path);
  return isScalar(node) ? node.source : undefined;
}

function nodeAt(root: ParsedNode | null, path: YamlPath): ParsedNode | null {
  let node = root;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      node = asParsed(pair?.value);
    } else if (isSeq(node) && typeof step === 'number') {
      node = asParsed(node.items[step]);
    } else {
      return null;
    }
  }
  return node;
}

function rangeOf(text: string, node: ParsedNode | null): TextRange | undefined {
  const end = contentEnd(text, node);
  const start = node?.range[0];
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}
