import type { ParsedNode } from 'yaml';
import { asParsed, contentEnd, dashOffset, valueAt } from './extent';
import { type ParsedYaml, parseYaml } from './parse';
import { lineEnd, lineEndOf, lineInsertion, lineStart, spliceText } from './splice';
import { sameTree } from './tree';

/**
 * The comments in an item of a block list at a key of the root, one for each line that has one; one
 * behind a value with what it is behind. None where the item has no lines of its own.
 */
export function commentsOfItem(
  { text, root }: ParsedYaml,
  key: string,
  index: number,
): readonly string[] {
  const list = valueAt(root, key);
  const extent = list && extentOf(text, list, index);
  const comments = list === null || extent === undefined ? [] : offsetsOfComments(list.srcToken);
  const lines = comments.flatMap((offset) =>
    extent && extent.start <= offset && offset < extent.end ? [lineStart(text, offset)] : [],
  );
  return [...new Set(lines)].map((start) => {
    const line = text.slice(start, lineEnd(text, start)).trim();
    return line.startsWith('#') ? line : `# ${line.replace(/^- +/, '')}`;
  });
}

/** Puts comments below an item of such a list. As it was where that cannot be done safely. */
export function addComments(
  parsed: ParsedYaml,
  key: string,
  index: number,
  comments: readonly string[],
): ParsedYaml {
  const { text, root, tree } = parsed;
  const list = valueAt(root, key);
  const extent = list && extentOf(text, list, index);
  if (extent === undefined || extent === null || comments.length === 0) {
    return parsed;
  }
  const pad = ' '.repeat(extent.column + 2);
  const lines = comments.map((comment) => pad + comment);
  const placement = { eol: lineEndOf(text), outside: extent.column, acrossEmpty: false };
  const changed = spliceText(text, [lineInsertion(text, extent.last, lines, placement)]);
  const result = changed === undefined ? undefined : parseYaml(changed);
  return result && 'parsed' in result && sameTree(result.parsed.tree, tree)
    ? result.parsed
    : parsed;
}

/** From the dash to the end of the last line with content; its column in spaces. */
function extentOf(text: string, list: ParsedNode, index: number) {
  const dash = dashOffset(list, index);
  if (dash === undefined || !('items' in list)) {
    return undefined;
  }
  const last = contentEnd(text, asParsed(list.items[index])) ?? dash + 1;
  return { start: dash, last, end: lineEnd(text, last), column: dash - lineStart(text, dash) };
}

/** In order. */
function offsetsOfComments(token: unknown): readonly number[] {
  if (typeof token !== 'object' || token === null) {
    return [];
  }
  return 'type' in token && token.type === 'comment' && 'offset' in token
    ? [Number(token.offset)]
    : Object.values(token).flatMap(offsetsOfComments);
}
