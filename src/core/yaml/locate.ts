import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { TextRange } from '../text/range';
import { asParsed, contentEnd, dashOffset, pairOf, pairStart } from './extent';
import type { ParsedYaml } from './parse';

/** The path to a value in a document: keys of mappings and indices of lists. */
export type YamlPath = readonly (string | number)[];

/**
 * The range of the value at a path, without its comment; of its key where it is empty. Where the path
 * leads nowhere, as behind an alias, the range of the nearest value around it.
 */
export function locate({ text, root }: ParsedYaml, path: YamlPath): TextRange {
  let node: ParsedNode | null = root;
  let range = rangeOf(text, root) ?? { start: 0, end: 0 };
  for (const step of path) {
    const pair = isMap(node) ? pairOf(node, step) : undefined;
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

/** The range of the key at the end of a path; of the value where it has no key. */
export function locateKey(parsed: ParsedYaml, path: YamlPath): TextRange {
  const map = nodeAt(parsed.root, path.slice(0, -1));
  const pair = isMap(map) ? pairOf(map, path.at(-1)) : undefined;
  const start = pair && pairStart(pair);
  const end = asParsed(pair?.key)?.range[1];
  return start === undefined || end === undefined ? locate(parsed, path) : { start, end };
}

/** The source of a plain or quoted scalar, without quotation marks; `undefined` for other values. */
export function scalarSource({ root }: ParsedYaml, path: YamlPath): string | undefined {
  const node = nodeAt(root, path);
  return isScalar(node) ? node.source : undefined;
}

function nodeAt(root: ParsedNode | null, path: YamlPath): ParsedNode | null {
  let node = root;
  for (const step of path) {
    if (isMap(node)) {
      node = asParsed(pairOf(node, step)?.value);
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
