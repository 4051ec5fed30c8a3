import * as vscode from 'vscode';

/** How long a save that was under way may take before a change counts as unsaved. */
const SAVE_MS = 500;

/**
 * Whether a change that was made in an editor with unsaved changes stays unsaved. Where the reader was
 * just saving them, VS Code takes the change for saved when it is not: then it is saved now.
 */
export async function staysUnsaved(document: vscode.TextDocument): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (answer: boolean) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(answer);
    };
    const timer = setTimeout(() => end(true), SAVE_MS);
    const listener = vscode.workspace.onDidSaveTextDocument(async (saved) => {
      if (saved === document) {
        end(!(await document.save()));
      }
    });
  });
}
