import * as vscode from 'vscode';
import {
  completeDossier,
  DOSSIER_FILE,
  type DossierCompletion,
  describeDossier,
  dossierFixes,
  plainText,
  readDossier,
} from '../../core/index';
import { createRangeIndex, setDiagnostics, toDiagnostic } from '../base/diagnostics';
import { say } from '../base/translate';
import { editTo, toRange } from '../documents/documents';
import { isDossier } from '../documents/fileNames';
import type { BackgroundKnowledge } from '../dossier/backgroundKnowledge';
import type { DossierState, DossierStore } from '../dossier/dossierStore';
import { hasYamlExtension } from './yamlExtension';

const SELECTOR: vscode.DocumentSelector = { pattern: `**/${DOSSIER_FILE}` };
const KINDS = {
  key: vscode.CompletionItemKind.Property,
  type: vscode.CompletionItemKind.EnumMember,
  color: vscode.CompletionItemKind.EnumMember,
  id: vscode.CompletionItemKind.Reference,
} as const;

/** What `dossier.yaml` gets while it is written: problems with ways to mend them, and help. */
export function createDossierLanguage(
  dossiers: DossierStore,
  background: BackgroundKnowledge,
): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('dossier-file');
  const show = ({ uri, yaml, read }: DossierState) => {
    const rangeOf = createRangeIndex(yaml);
    setDiagnostics(
      diagnostics,
      uri,
      read.problems.map((problem) => toDiagnostic(problem, rangeOf)),
    );
  };
  const open = async (document: vscode.TextDocument) => {
    if (isDossier(document.uri)) {
      show(await dossiers.at(document.uri));
    }
  };
  dossiers.all().forEach(show);
  for (const document of vscode.workspace.textDocuments) {
    void open(document);
  }
  return vscode.Disposable.from(
    diagnostics,
    dossiers.onDidRead(show),
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.languages.registerCodeActionsProvider(
      SELECTOR,
      { provideCodeActions: (document, _range, { diagnostics: given }) => fixes(document, given) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
    vscode.languages.registerCompletionItemProvider(
      SELECTOR,
      {
        provideCompletionItems: async (document, position) => {
          const yaml = document.getText();
          const file = (await dossiers.at(document.uri)).file;
          const groups = await background.load(document.uri);
          const items = completeDossier(yaml, document.offsetAt(position), file, groups, say);
          return items.filter(isOurs).map(toItem);
        },
      },
      ':',
      ' ',
      '[',
      '-',
    ),
    vscode.languages.registerHoverProvider(SELECTOR, {
      provideHover: async (document, position) => {
        const groups = await background.load(document.uri);
        const { file } = await dossiers.at(document.uri);
        const offset = document.offsetAt(position);
        const found = describeDossier(document.getText(), offset, file, groups, say);
        if (found === undefined || (hasYamlExtension() && document.getText()[found.end] === ':')) {
          return undefined;
        }
        const words = new vscode.MarkdownString().appendText(plainText(found.text));
        return new vscode.Hover(words, toRange(document, found));
      },
    }),
  );
}

/** The YAML extension completes and explains keys and types by the schema; ids it does not know. */
function isOurs({ kind }: DossierCompletion): boolean {
  return kind === 'id' || !hasYamlExtension();
}

function toItem({ kind, text, detail }: DossierCompletion, index: number): vscode.CompletionItem {
  const item = new vscode.CompletionItem(text, KINDS[kind]);
  // As given, not by letters: the reader's own entries go before the background.
  item.sortText = String(index).padStart(4, '0');
  item.detail = plainText(detail);
  if (kind === 'key') {
    item.insertText = `${text}: `;
  }
  return item;
}

function fixes(
  document: vscode.TextDocument,
  given: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const yaml = document.getText();
  const { problems } = readDossier(yaml, () => false);
  const rangeOf = createRangeIndex(yaml);
  return given.flatMap((diagnostic) => {
    const problem = problems.find(
      (one) => one.code === diagnostic.code && rangeOf(one.range).isEqual(diagnostic.range),
    );
    return (problem === undefined ? [] : dossierFixes(yaml, problem)).map((fix, index) => {
      const action = new vscode.CodeAction(
        plainText(say(fix.title)),
        vscode.CodeActionKind.QuickFix,
      );
      action.diagnostics = [diagnostic];
      action.isPreferred = index === 0;
      action.edit = editTo(document, fix.yaml);
      return action;
    });
  });
}
