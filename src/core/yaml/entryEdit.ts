import { isScalar, type Pair } from 'yaml';
import type { EditContext } from './editContext';
import { asParsed, colonEnd, commentsBefore, isBlockScalar, pairEnd, valueStart } from './extent';
import { renderBlock, renderInline } from './render';
import { lineEnd, type Splice } from './splice';
import type { YamlTree } from './tree';

/**
 * The splices that give an entry of a block mapping a new value. Comments stay on the line of the key,
 * or below it where they had lines of their own.
 *
 * @param column of the key, in spaces
 * @param written the lines of the value, where they are known
 */
export function entrySplices(
  { text, eol, style }: EditContext,
  pair: Pair,
  value: YamlTree,
  column: number,
  written?: readonly string[],
): readonly Splice[] | undefined {
  const start = colonEnd(pair);
  const end = pairEnd(text, pair);
  const key = asParsed(pair.key);
  if (start === undefined || end === undefined || key === null) {
    return undefined;
  }
  const from = valueStart(pair);
  const simple = from !== undefined && isOneLine(text, start, end);
  const { inline, lines } = written
    ? { inline: '', lines: written }
    : renderBlock(value, keyTree(key), column, style);
  const trailing = /^[ \t]+(#.*)$/.exec(text.slice(end, lineEnd(text, end)))?.[1];
  if (simple && lines.length === 0) {
    return [{ start: from, end, text: inline }];
  }
  // Comments behind an empty value stay where they are.
  const inside = from === undefined ? [] : commentsBefore(pair);
  const [beside, ...below] = [...inside, ...headerComment(text, pair)];
  const comment = beside ?? (lines.length > 0 ? trailing : undefined);
  const takesTrailing = comment !== undefined && comment === trailing && beside === undefined;
  const pad = ' '.repeat(column + 2);
  const head = `${inline === '' ? '' : ` ${inline}`}${comment === undefined ? '' : ` ${comment}`}`;
  // A comment between the header of a literal block and its text would become text.
  const parts = [head, ...lines, ...below.map((line) => pad + line)];
  return [
    {
      start,
      end: takesTrailing ? lineEnd(text, end) : end,
      text: parts.join(eol),
    },
  ];
}

/** The splice that gives an entry of a flow mapping a new value. */
export function flowEntrySplice(
  { text, style }: EditContext,
  pair: Pair,
  value: YamlTree,
): Splice | undefined {
  const key = asParsed(pair.key);
  const end = pairEnd(text, pair);
  if (key === null || end === undefined) {
    return undefined;
  }
  const inline = renderInline(value, keyTree(key), style, 'flow');
  const from = valueStart(pair);
  if (from !== undefined) {
    return { start: from, end, text: inline };
  }
  const colon = colonEnd(pair);
  return { start: colon ?? end, end, text: `${colon === undefined ? ':' : ''} ${inline}` };
}

function keyTree(key: { toJSON(): unknown }): string {
  const value = key.toJSON();
  return typeof value === 'string' ? value : '';
}

function isOneLine(text: string, start: number, end: number): boolean {
  return !text.slice(start, end).includes('\n');
}

/** The comment behind the header of a block scalar. */
function headerComment(text: string, pair: Pair): readonly string[] {
  const value = asParsed(pair.value);
  if (!isScalar(value) || !isBlockScalar(value)) {
    return [];
  }
  const [start] = value.range;
  const comment = /^[|>]\S*[ \t]+(#.*)$/.exec(text.slice(start, lineEnd(text, start)))?.[1];
  return comment === undefined ? [] : [comment];
}
