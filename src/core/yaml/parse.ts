import { type Document, type ParsedNode, parseDocument } from 'yaml';
import type { YamlTree } from './tree';

/** A document that parsed without errors. */
export interface ParsedYaml {
  readonly text: string;
  readonly document: Document.Parsed;
  /** `null` where the text says nothing. */
  readonly root: ParsedNode | null;
  /** The same as a value, aliases resolved. */
  readonly tree: YamlTree;
}

/** Why a text is not usable as YAML. Offsets are UTF-16, half-open. */
export interface YamlSyntaxError {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type YamlParseResult =
  | { readonly parsed: ParsedYaml }
  | { readonly errors: readonly YamlSyntaxError[] };

/**
 * How often one anchor may be used. People repeat a creator or a list of tags; a file that goes
 * beyond this is built to exhaust memory.
 */
const MAX_ALIASES = 1000;

/** Parses one YAML document. Never throws, whatever the text. */
export function parseYaml(text: string): YamlParseResult {
  try {
    const document = parseDocument(text, {
      keepSourceTokens: true,
      prettyErrors: false,
      logLevel: 'error',
    });
    if (document.errors.length > 0) {
      return {
        errors: document.errors.map(({ message, pos: [start, end] }) => ({
          message: firstSentence(message),
          start: Math.min(start, text.length),
          end: Math.min(Math.max(start, end), text.length),
        })),
      };
    }
    const tree: YamlTree = document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES }) ?? null;
    return { parsed: { text, document, root: document.contents, tree } };
  } catch (error) {
    // The library throws on aliases without end and on nesting deeper than the stack.
    const message = error instanceof Error ? error.message : String(error);
    return { errors: [{ message: firstSentence(message), start: 0, end: text.length }] };
  }
}

function firstSentence(message: string): string {
  const [line = message] = message.split('\n', 1);
  return line.endsWith('.') ? line : `${line}.`;
}
