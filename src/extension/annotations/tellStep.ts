import * as vscode from 'vscode';
import { showError, showInformation } from '../base/messages';
import type { StepResult } from './histories';

const STATUS_MS = 5000;

/** Tells what has become of an undo or redo. */
export function tellStep(result: StepResult, done: string, nothing: string): void {
  if ('label' in result) {
    vscode.window.setStatusBarMessage(`${done}: ${result.label}`, STATUS_MS);
  } else if ('why' in result) {
    showError(result.why);
  } else {
    showInformation(nothing);
  }
}
