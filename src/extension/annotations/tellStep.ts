import { showError, showInformation, showStatus } from '../base/messages';
import type { StepResult } from './histories';

/** Tells what has become of an undo or redo. */
export function tellStep(result: StepResult, done: string, nothing: string): void {
  if ('label' in result) {
    showStatus(`${done}: ${result.label}`);
  } else if ('why' in result) {
    showError(result.why);
  } else {
    showInformation(nothing);
  }
}
