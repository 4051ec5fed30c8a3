import * as vscode from 'vscode';
import { type AnnotationTools, registerAddCommands } from './commands/addAnnotation';
import { registerChangeCommands } from './commands/changeAnnotation';
import { registerEntityMoves } from './commands/entities';
import { registerNavigation } from './commands/navigate';
import { registerReportDetails } from './commands/reportDetails';
import { registerTriage } from './commands/triage';
import { registerReviewCommands } from './commands/unreviewed';
import type { ReviewMode } from './review';

export { reportEditor } from './reports';

/** The commands on the annotations of the open report. */
export function registerCommands(tools: AnnotationTools, mode: ReviewMode): vscode.Disposable {
  return vscode.Disposable.from(
    registerAddCommands(tools),
    registerChangeCommands(tools),
    registerNavigation(tools.store),
    registerEntityMoves(tools.analyses),
    registerReportDetails(tools.analyses, tools.store),
    registerTriage(tools, mode),
    registerReviewCommands(tools, mode),
  );
}
