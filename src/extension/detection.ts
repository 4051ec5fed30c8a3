import * as vscode from 'vscode';
import { looksLikeReport, PROSE_SAMPLE_LENGTH } from '../core/index';
import { fileName } from './annotationStore';

const KEPT_PLAIN = 'dossier.keptPlain';

/**
 * Gives plain text files that read like prose the language `report`. A file that the reader set back
 * to Plain Text stays so.
 */
export function detectReports(context: vscode.ExtensionContext): void {
  const ours = new Set<string>();
  const keptPlain = () => context.workspaceState.get<readonly string[]>(KEPT_PLAIN, []);
  const consider = async (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    if (document.languageId !== 'plaintext' || !/\.txt$/i.test(document.uri.path)) {
      return;
    }
    if (ours.delete(key)) {
      await context.workspaceState.update(KEPT_PLAIN, [...keptPlain(), key]);
      return;
    }
    const wanted = vscode.workspace.getConfiguration('dossier', document).get('detectReports');
    if (wanted !== true || keptPlain().includes(key)) {
      return;
    }
    const end = document.positionAt(PROSE_SAMPLE_LENGTH);
    const sample = document.getText(new vscode.Range(new vscode.Position(0, 0), end));
    if (looksLikeReport(fileName(document.uri), sample)) {
      ours.add(key);
      await vscode.languages.setTextDocumentLanguage(document, 'report');
    }
  };
  context.subscriptions.push(vscode.workspace.onDidOpenTextDocument(consider));
  context.subscriptions.push(
    // A closed file that is opened again as plain text is not a choice of the reader's: only the
    // change of a document that is still open is.
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) {
        if (input instanceof vscode.TabInputText) {
          ours.delete(input.uri.toString());
        }
      }
    }),
  );
  for (const document of vscode.workspace.textDocuments) {
    void consider(document);
  }
}
