import * as vscode from 'vscode';
import { withoutIcons } from './labels';

const STATUS_MS = 5000;

/** Answers to the choices of a message: the one that the reader takes, if any. */
type Answer = Thenable<string | undefined>;

/** Tells something, with choices. What it says is shown as it is: see {@link withoutLinks}. */
export function showInformation(message: string, ...choices: readonly string[]): Answer {
  return vscode.window.showInformationMessage(withoutLinks(message), ...choices);
}

/** The same of something to look out for. */
export function showWarning(message: string, ...choices: readonly string[]): Answer {
  return vscode.window.showWarningMessage(withoutLinks(message), ...choices);
}

/** The same of something that went wrong. */
export function showError(message: string, ...choices: readonly string[]): Answer {
  return vscode.window.showErrorMessage(withoutLinks(message), ...choices);
}

/** Asks before all else whether something is meant; gives the choice where it is. */
export function askModal(message: string, detail: string, choice: string): Answer {
  return vscode.window.showWarningMessage(withoutLinks(message), { modal: true, detail }, choice);
}

/** Says what was done in the status bar, for a moment. */
export function showStatus(text: string): void {
  vscode.window.setStatusBarMessage(withoutIcons(text), STATUS_MS);
}

/** Says that something is in the annotation file now, where nothing else shows it. */
export function showWritten(): void {
  showStatus(vscode.l10n.t('Written down. “Undo Annotation Change” takes it back.'));
}

/**
 * Text for a place where VS Code makes links of `[…](…)`, such as a message or what stands below an input
 * box, without any: words of reports and names of files might run commands by them.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', ']\u200b(');
}
