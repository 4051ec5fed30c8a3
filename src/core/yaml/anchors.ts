import { isAlias, type Node, visit } from 'yaml';
import { treeOf } from './editContext';
import type { ParsedYaml } from './parse';
import { renderInline, type YamlStyle } from './render';
import type { Splice } from './splice';

interface Definition {
  readonly name: string;
  readonly node: Node;
  /** From the `&` to the end of the value. */
  readonly start: number;
  readonly end: number;
  readonly aliases: (readonly [start: number, end: number])[];
}

/**
 * The splices, and further ones that keep aliases valid: where an anchored value is changed or removed,
 * the first alias that is left takes over the anchor and the old value.
 *
 * @param grown whether text inserted at the end of an anchored value becomes part of it
 */
export function keepAnchors(
  parsed: ParsedYaml,
  splices: readonly Splice[],
  style: YamlStyle,
  grown: boolean,
): readonly Splice[] {
  const { text, document } = parsed;
  if (!text.includes('*')) {
    return splices;
  }
  const extra: Splice[] = [];
  for (const { name, node, start, end, aliases } of definitions(parsed)) {
    const isTouched = splices.some((splice) => splice.start < end && splice.end > start);
    const isGrown =
      grown &&
      splices.some(
        (splice) => splice.start === splice.end && start < splice.start && splice.start <= end,
      );
    const heir = aliases.find(
      ([from, to]) =>
        from >= end && !splices.some((splice) => splice.start < to && splice.end > from),
    );
    if ((isTouched || isGrown) && heir !== undefined) {
      const value = renderInline(treeOf({ document }, node), undefined, style, 'flow');
      extra.push({ start: heir[0], end: heir[1], text: `&${name} ${value}` });
    }
  }
  return [...splices, ...extra];
}

function definitions({ text, document }: ParsedYaml): readonly Definition[] {
  const all: Definition[] = [];
  const current = new Map<string, Definition>();
  visit(document, {
    Node(_, node) {
      if (node.range === null || node.range === undefined) {
        return;
      }
      const [start, end] = node.range;
      if (isAlias(node)) {
        current.get(node.source)?.aliases.push([start, end]);
      } else if (node.anchor !== undefined) {
        const from = text.lastIndexOf(`&${node.anchor}`, start);
        const definition = { name: node.anchor, node, start: from, end, aliases: [] };
        current.set(node.anchor, definition);
        all.push(definition);
      }
    },
  });
  return all;
}
