import { isMap } from 'yaml';
import { changeAt } from '../yaml/change';
import { editYaml } from '../yaml/edit';
import { asParsed } from '../yaml/extent';
import { dedent, linesOfItem } from '../yaml/itemLines';
import { parseYaml } from '../yaml/parse';
import { shiftLines } from '../yaml/render';
import { lineStart } from '../yaml/splice';
import { ANNOTATION_STYLE } from './applyChange';
import { type Content, parseItem } from './content';

/**
 * The lines of an item from the dash on, with the comment behind its last value, and the dash in column
 * 0. `undefined` for an item without lines of its own.
 *
 * @param withBelow whether to add the comments right below that are indented further than the dash
 */
export function itemLines(
  content: Content,
  index: number,
  withBelow: boolean,
): readonly string[] | undefined {
  const start = content.scan?.starts[index];
  const text = content.items[index]?.text;
  const parsed = text === undefined ? content.frame : parseItem(text);
  const root = parsed?.root ?? null;
  const list = isMap(root) ? asParsed(root.get('annotations', true)) : root;
  const place = start === undefined ? index : 0;
  return parsed && linesOfItem(parsed.text, list, place, withBelow);
}

/** The comments directly above an item, in column 0. */
export function commentsAbove(content: Content, index: number): readonly string[] {
  const start = content.scan?.starts[index];
  if (start === undefined) {
    return [];
  }
  const comments: string[] = [];
  let line = start;
  while (line > 0) {
    const before = lineStart(content.yaml, line - 1);
    const text = content.yaml.slice(before, line).trim();
    if (!text.startsWith('#')) {
      break;
    }
    comments.unshift(text);
    line = before;
  }
  return comments;
}

/** An item's lines with another id; `undefined` where they cannot be given one. */
export function linesWithId(lines: readonly string[], id: string): readonly string[] | undefined {
  const text = `items:\n${shiftLines(lines, 2).join('\n')}\n`;
  const result = parseYaml(text);
  if ('errors' in result) {
    return undefined;
  }
  const change = changeAt(['items', 0, 'id'], { kind: 'set', value: id });
  const changed = editYaml(result.parsed, change, ANNOTATION_STYLE);
  return changed === undefined ? undefined : dedent(changed.trimEnd(), 2).slice(1);
}
