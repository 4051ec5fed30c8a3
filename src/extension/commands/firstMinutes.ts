import * as vscode from 'vscode';
import { openReport, plainTextEditor } from '../documents/reportEditors';
import { exists } from '../files/fileExists';

const SAMPLE = 'harbour-raids.txt';
const WALKTHROUGH = 'dossier.dossier#dossier.begin';

/** What a new reader starts with: a report to try things on or of plain text, and the walkthrough. */
export function registerFirstMinutes({
  extensionUri,
  globalStorageUri,
}: vscode.ExtensionContext): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dossier.openSampleReport', async () => {
      // A copy of the reader's own: annotations are written beside it.
      const copy = vscode.Uri.joinPath(globalStorageUri, SAMPLE);
      if (!(await exists(copy))) {
        await vscode.workspace.fs.createDirectory(globalStorageUri);
        const original = vscode.Uri.joinPath(extensionUri, 'samples', SAMPLE);
        // Read and written, not copied: in a web worker the two are in different file systems.
        await vscode.workspace.fs.writeFile(copy, await vscode.workspace.fs.readFile(original));
      }
      const { document } = await openReport(copy);
      if (document.languageId !== 'report') {
        await vscode.languages.setTextDocumentLanguage(document, 'report');
      }
    }),
    vscode.commands.registerCommand('dossier.readAsReport', async () => {
      const plain = plainTextEditor()?.document;
      await (plain && vscode.languages.setTextDocumentLanguage(plain, 'report'));
    }),
    // A setting of the whole Explorer: it is for the reader to turn on, the pattern is contributed.
    vscode.commands.registerCommand('dossier.nestAnnotationFiles', () => {
      const { Workspace, Global } = vscode.ConfigurationTarget;
      const target = vscode.workspace.workspaceFolders === undefined ? Global : Workspace;
      return vscode.workspace
        .getConfiguration('explorer.fileNesting')
        .update('enabled', true, target);
    }),
    vscode.commands.registerCommand('dossier.openWalkthrough', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false),
    ),
  );
}
