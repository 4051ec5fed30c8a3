import { type Document, isAlias, isNode, type ParsedNode, parseDocument, visit } from 'yaml';
import { msg } from '../text/message';
import { notYaml, syntaxErrors, type YamlSyntaxError } from './syntaxErrors';
import { isTreeList, isTreeMap, type YamlTree } from './tree';

/** A document without errors. */
export interface ParsedYaml {
  readonly text: string;
  readonly document: Document.Parsed;
  /** `null` where the document has no content. */
  readonly root: ParsedNode | null;
  /** The value of the root, with aliases resolved. */
  readonly tree: YamlTree;
}

export type YamlParseResult =
  | { readonly parsed: ParsedYaml }
  | { readonly errors: readonly YamlSyntaxError[] };

/**
 * How often one anchor may be used. People repeat a creator or a list of tags; more than this is meant
 * to exhaust memory.
 */
export const MAX_ALIASES = 1000;

/** How many values a document may have with its aliases resolved. */
const MAX_EXPANDED = 1_000_000;

/**
 * The core schema of YAML 1.2, whatever the file declares, and none of the library's own tags: values
 * are texts, numbers, lists and mappings, never dates, sets or bytes.
 */
const OPTIONS = {
  keepSourceTokens: true,
  prettyErrors: false,
  logLevel: 'error',
  schema: 'core',
  resolveKnownTags: false,
} as const;

/** Parses one YAML document. Never throws, whatever the text. */
export function parseYaml(text: string): YamlParseResult {
  try {
    const document = parseDocument(text, OPTIONS);
    if (document.errors.length > 0) {
      return { errors: syntaxErrors(text, document.errors) };
    }
    const stray = text.includes('*') ? strayAlias(document) : undefined;
    if (stray !== undefined) {
      return { errors: [stray] };
    }
    const tree: YamlTree = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES }) ?? null;
    if (text.includes('*') && !endsSomewhere(tree)) {
      const message = msg`Aliases refer to what they are part of, or repeat too much.`;
      return { errors: [{ code: 'too-many-aliases', message, start: 0, end: text.length }] };
    }
    return { parsed: { text, document, root: document.contents, tree } };
  } catch (error) {
    // The library throws on endless aliases, and on nesting that is too deep for the stack.
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof ReferenceError ? 'too-many-aliases' : 'not-yaml';
    return { errors: [{ code, message: notYaml(message), start: 0, end: text.length }] };
  }
}

/** The first alias without an anchor before it. */
function strayAlias(document: Document.Parsed): YamlSyntaxError | undefined {
  const anchors = new Set<string>();
  let stray: YamlSyntaxError | undefined;
  visit(document, (_, node) => {
    if (isAlias(node) && !anchors.has(node.source)) {
      const [start = 0, end = start] = node.range ?? [];
      const message = msg`No anchor “&${node.source}” stands before the alias “*${node.source}”.`;
      stray = { code: 'not-yaml', message, start, end };
      return visit.BREAK;
    }
    if (isNode(node) && 'anchor' in node && typeof node.anchor === 'string') {
      anchors.add(node.anchor);
    }
    return undefined;
  });
  return stray;
}

/** Whether a tree is finite, and not too large: an alias inside its own anchor makes it endless. */
function endsSomewhere(tree: YamlTree): boolean {
  let budget = MAX_EXPANDED;
  const open = new Set<YamlTree>();
  const ends = (node: YamlTree): boolean => {
    budget -= 1;
    if (!isTreeList(node) && !isTreeMap(node)) {
      return budget >= 0;
    }
    if (budget < 0 || open.has(node)) {
      return false;
    }
    open.add(node);
    const isTree = isTreeList(node)
      ? node.every(ends)
      : [...node].every(([key, value]) => ends(key) && ends(value));
    open.delete(node);
    return isTree;
  };
  return ends(tree);
}
