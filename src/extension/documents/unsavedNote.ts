import * as vscode from 'vscode';
import { showInformation, showWarning } from '../base/messages';
import { fileName } from './fileNames';

/** How long a save that was under way may take before a change counts as unsaved. */
const SAVE_MS = 500;

/** A choice that a message offers. */
export interface Choice {
  readonly title: string;
  readonly run: () => unknown;
}

/**
 * What to say and to offer of a change that was made in an editor with unsaved changes; `undefined`
 * where there was no such editor, or the change has been saved meanwhile.
 */
export async function unsavedNote(
  document: vscode.TextDocument | undefined,
): Promise<{ readonly text: string; readonly save: Choice } | undefined> {
  if (document === undefined || !(await staysUnsaved(document))) {
    return undefined;
  }
  return {
    text: vscode.l10n.t(
      '{0} has unsaved changes in its editor. What Dossier changes is added to them, and saved with them.',
      fileName(document.uri),
    ),
    save: { title: vscode.l10n.t('Save'), run: () => document.isClosed || document.save() },
  };
}

/** Shows a message with choices; gives the one that the reader takes, which has not been run yet. */
export async function offer(
  text: string,
  choices: readonly Choice[],
  isWarning = false,
): Promise<Choice | undefined> {
  const titles = choices.map(({ title }) => title);
  const answer = isWarning
    ? await showWarning(text, ...titles)
    : await showInformation(text, ...titles);
  return choices.find(({ title }) => title === answer);
}

/**
 * Whether a change that was made in an editor with unsaved changes stays unsaved. Where the reader was
 * just saving them, VS Code takes the change for saved when it is not: then it is saved now.
 */
async function staysUnsaved(document: vscode.TextDocument): Promise<boolean> {
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
