import * as vscode from 'vscode';
import { type AnnotationTools, registerAddCommands } from './commands/addAnnotation';
import { registerChangeCommands } from './commands/changeAnnotation';
import { registerNavigation } from './commands/navigate';

export { reportEditor } from './reports';

/** The commands on the annotations of the open report. */
export function registerCommands(tools: AnnotationTools): vscode.Disposable {
  return vscode.Disposable.from(
    registerAddCommands(tools),
    registerChangeCommands(tools),
    registerNavigation(tools.store),
  );
}
