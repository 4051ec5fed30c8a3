import { type Document, isNode } from 'yaml';
import type { YamlStyle } from './render';
import type { YamlTree } from './tree';

/** What an edit of a text needs to know all along. */
export interface EditContext {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly eol: '\n' | '\r\n';
  readonly style: YamlStyle;
  /**
   * Whether what is removed takes along the empty lines below, and moves comments there to its own
   * column: else a block scalar above could take them for its text.
   */
  readonly tidiesBelow: boolean;
}

/** What a node says, aliases resolved; a missing node is `null`, as YAML has it. */
export function treeOf({ document }: Pick<EditContext, 'document'>, node: unknown): YamlTree {
  const tree: YamlTree | undefined = isNode(node)
    ? node.toJS(document, { mapAsMap: true })
    : undefined;
  return tree ?? null;
}
