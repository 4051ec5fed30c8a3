import * as vscode from 'vscode';
import {
  type Annotation,
  completionsAt,
  hoverAt,
  readAnnotations,
  readSchemaFields,
  relationsOffered,
  type SchemaSections,
  writeLinkEnd,
} from '../../core/index';
import type { Vocabulary } from '../annotations/vocabulary';
import { say } from '../base/translate';
import { toRange } from '../documents/documents';
import { ANNOTATION_FILES } from '../documents/fileNames';
import { hasYamlExtension } from './yamlExtension';

const SELECTOR: vscode.DocumentSelector = { pattern: ANNOTATION_FILES };

/** Completion and hover in annotation files, where no other extension knows their schema. */
export function assistYaml(extensionUri: vscode.Uri, vocabulary: Vocabulary): vscode.Disposable {
  let loaded: Promise<SchemaSections> | undefined;
  const sections = async () => {
    if (hasYamlExtension()) {
      return undefined;
    }
    loaded ??= loadSchema(extensionUri);
    return loaded;
  };
  const completion = vscode.languages.registerCompletionItemProvider(
    SELECTOR,
    {
      async provideCompletionItems(document, position, token) {
        const fields = await sections();
        const tags = fields && (await vocabulary.tags(document.uri)).map(({ name }) => name);
        if (fields === undefined || token.isCancellationRequested) {
          return undefined;
        }
        const text = document.getText();
        const annotations = readAnnotations(text).file?.annotations ?? [];
        const known = {
          entities: entitiesIn(annotations),
          tags: tags ?? [],
          linkEnds: annotations.map(({ id, quote }) => ({ to: writeLinkEnd(id), words: quote })),
          relations: relationsOffered(annotations),
        };
        const found = completionsAt(fields, text, document.offsetAt(position), known);
        const range = found && toRange(document, found.range);
        return found?.items.map(({ label, text: insertText, kind, documentation }, index) => ({
          // What a value means is a few words; what a key is for, a sentence.
          label: kind === 'value' ? { label, description: documentation } : label,
          insertText,
          documentation,
          // In their own order, which tells more than the alphabet.
          sortText: String(index).padStart(4, '0'),
          ...(range && { range }),
          kind:
            kind === 'key'
              ? vscode.CompletionItemKind.Property
              : vscode.CompletionItemKind.EnumMember,
        }));
      },
    },
    ' ',
    '-',
    '[',
  );
  const hover = vscode.languages.registerHoverProvider(SELECTOR, {
    async provideHover(document, position) {
      const fields = await sections();
      const found = fields && hoverAt(fields, document.getText(), document.offsetAt(position));
      return found && new vscode.Hover(found.text, toRange(document, found.range));
    },
  });
  return vscode.Disposable.from(completion, hover);
}

async function loadSchema(extensionUri: vscode.Uri): Promise<SchemaSections> {
  const uri = vscode.Uri.joinPath(extensionUri, 'media', 'schemas', 'annotations.schema.json');
  const bytes = await vscode.workspace.fs.readFile(uri);
  return readSchemaFields(JSON.parse(new TextDecoder().decode(bytes)), say);
}

/** The entities that other annotations of the file name. */
function entitiesIn(annotations: readonly Annotation[]) {
  const names = new Map(
    annotations.flatMap(({ entity, quote }): [string, string][] =>
      entity === undefined ? [] : [[entity, quote]],
    ),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}
