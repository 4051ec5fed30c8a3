import * as vscode from 'vscode';
import type { Message } from '../../core/index';

/** Says a message of the core in the language of VS Code. */
export function say({ template, values }: Message): string {
  return vscode.l10n.t(template, ...values);
}

/** Words in the quotation marks of the reader's language. */
export function quoted(words: string): string {
  return vscode.l10n.t('“{0}”', words);
}
