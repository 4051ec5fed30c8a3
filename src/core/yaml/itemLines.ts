import { isSeq, type ParsedNode } from 'yaml';
import { asParsed, contentEnd, dashOffset } from './extent';
import { commentsEnd, lineEnd, lineStart } from './splice';

/**
 * The lines of an item of a block list from the dash on, with the comment behind its last value, and the
 * dash in column 0. `undefined` for an item without lines of its own.
 *
 * @param text what the list was parsed from
 * @param withBelow whether to add the comments right below that are indented further than the dash
 */
export function linesOfItem(
  text: string,
  list: ParsedNode | null,
  index: number,
  withBelow = false,
): readonly string[] | undefined {
  if (!isSeq(list) || list.flow) {
    return undefined;
  }
  const dash = dashOffset(list, index);
  const from = dash === undefined ? undefined : lineStart(text, dash);
  if (dash === undefined || from === undefined || text.slice(from, dash).trim() !== '') {
    return undefined;
  }
  const last = contentEnd(text, asParsed(list.items[index])) ?? dash + 1;
  const end = withBelow ? commentsEnd(text, last, dash - from) : lineEnd(text, last);
  return dedent(text.slice(from, end), dash - from);
}

/** The lines of a text, less the indentation up to a column. */
export function dedent(text: string, column: number): readonly string[] {
  return text.split('\n').map((line) => {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    return bare.slice(0, column).trim() === '' ? bare.slice(column) : bare.trimStart();
  });
}
