import * as vscode from 'vscode';
import { registerAnnotationCommands } from './annotations/commands';
import { createCodeActions } from './codeActions';
import { registerAddCommands } from './commands/addAnnotation';
import type { AnnotationTools } from './commands/annotationTools';
import { registerChangeCommands } from './commands/changeAnnotation';
import { registerCommentOnReport } from './commands/commentOnReport';
import { registerCopyQuotation } from './commands/copyQuotation';
import { registerDefineTag } from './commands/defineTag';
import { registerEntityMoves } from './commands/entities';
import { registerFirstMinutes } from './commands/firstMinutes';
import { registerNavigation } from './commands/navigate';
import { registerReportDetails } from './commands/reportDetails';
import { registerRestoreName } from './commands/restoreName';
import { registerTagCommands } from './commands/tags';
import { registerTriage } from './commands/triage';
import { registerReviewCommands } from './commands/unreviewed';
import { registerCardCommands } from './dossier/cardCommands';
import type { CardContexts } from './dossier/cardContext';
import { registerChooseEntity } from './dossier/chooseEntity';
import { DossierChanges } from './dossier/dossierChanges';
import type { DossierStore } from './dossier/dossierStore';
import { registerEntityCommands } from './dossier/entityCommands';
import { registerExchange } from './exchange';
import type { Part } from './part';
import type { Rejections } from './rejections';
import type { ReviewMode } from './review';
import type { WorkspaceIndex } from './workspaceIndex';

/**
 * The commands, but for those of views, and the light bulb that offers them: a part of its own, loaded
 * with the first of them, or when the first report has been read.
 */
export function registerCommands(
  context: vscode.ExtensionContext,
  tools: AnnotationTools,
  dossiers: DossierStore,
  contextOf: CardContexts,
  rejectionsOf: Rejections,
  index: Part<WorkspaceIndex>,
  mode: ReviewMode,
): vscode.Disposable {
  const { analyses, store } = tools;
  const changes = new DossierChanges(dossiers);
  return vscode.Disposable.from(
    registerAddCommands(tools),
    registerChangeCommands(tools),
    registerTagCommands(store, changes),
    registerAnnotationCommands(store),
    registerNavigation(tools),
    registerCopyQuotation(tools),
    registerEntityMoves(analyses),
    registerReportDetails(analyses, store),
    registerCommentOnReport(tools),
    registerDefineTag(tools, changes),
    registerTriage(tools, changes, contextOf, index, mode),
    registerReviewCommands(tools, mode),
    registerRestoreName(analyses, store, changes, rejectionsOf),
    registerCardCommands(analyses, contextOf),
    registerEntityCommands({ analyses, store, dossiers, changes, contextOf, mode }),
    registerChooseEntity(store),
    createCodeActions(analyses),
    registerFirstMinutes(context),
    registerExchange(tools, dossiers, index),
  );
}
