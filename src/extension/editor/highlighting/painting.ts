import type * as vscode from 'vscode';
import type { TextRange } from '../../../core/index';

/** What one decoration type is to show in a document: all of it, in the order of the text. */
export interface Painting {
  readonly type: vscode.TextEditorDecorationType;
  readonly ranges: readonly TextRange[];
  /** Words to show behind each range; empty for none. */
  readonly hints?: readonly string[];
}

export interface Painter {
  /** All that it has painted with so far. */
  readonly types: readonly vscode.TextEditorDecorationType[];
  /** `undefined` where it is not known yet: what is painted stays. */
  paint(document: vscode.TextDocument): readonly Painting[] | undefined;
}
