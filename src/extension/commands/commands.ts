import * as vscode from 'vscode';
import type { Rejections } from '../analysis/rejections';
import type { ReviewMode } from '../analysis/review';
import type { WorkspaceIndex } from '../analysis/workspaceIndex';
import type { Part } from '../base/part';
import { DossierChanges } from '../dossier/dossierChanges';
import type { DossierStore } from '../dossier/dossierStore';
import type { CardContexts } from '../entities/cardContext';
import { registerAddCommands } from './annotating/addAnnotation';
import { registerChangeCommands } from './annotating/changeAnnotation';
import { registerCommentOnReport } from './annotating/commentOnReport';
import { registerAnnotationCommands } from './annotationCommands';
import type { AnnotationTools } from './annotationTools';
import { registerCardCommands } from './cardCommands';
import { createCodeActions } from './codeActions';
import { registerCopyQuotation } from './copyQuotation';
import { registerEntityMoves } from './entities';
import { registerExchange } from './exchange/exchange';
import { registerFirstMinutes } from './firstMinutes';
import { registerChooseEntity } from './names/chooseEntity';
import { registerEntityCommands } from './names/entityCommands';
import { registerRestoreName } from './names/restoreName';
import { registerTriage } from './names/triage';
import { registerReviewCommands } from './names/unreviewed';
import { registerNavigation } from './navigate';
import { registerReportDetails } from './reportDetails';
import { registerDefineTag } from './tags/defineTag';
import { registerTagCommands } from './tags/tags';

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
