import { type Document, isNode } from 'yaml';
import { MAX_ALIASES } from './parse';
import type { YamlStyle } from './render';
import type { YamlTree } from './tree';

/** What every step of an edit needs. */
export interface EditContext {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly eol: '\n' | '\r\n';
  readonly style: YamlStyle;
  /**
   * Whether a removal takes along the empty lines below, and moves comments there to its own column:
   * otherwise a block scalar above could take them for its text.
   */
  readonly tidiesBelow: boolean;
}

/** The value of a node, with aliases resolved; `null` for a missing node, as in YAML. */
export function treeOf({ document }: Pick<EditContext, 'document'>, node: unknown): YamlTree {
  const tree: YamlTree | undefined = isNode(node)
    ? node.toJS(document, { mapAsMap: true, maxAliasCount: MAX_ALIASES })
    : undefined;
  return tree ?? null;
}
