import * as vscode from 'vscode';
import { DossierChanges } from '../dossier/dossierChanges';
import { registerAddCommands } from './annotating/addAnnotation';
import { registerAnnotationCommands } from './annotating/annotationCommands';
import { registerChangeCommands } from './annotating/changeAnnotation';
import { registerCommentOnReport } from './annotating/commentOnReport';
import { registerLinkCommands } from './annotating/linkAnnotation';
import { registerCardCommands } from './cardCommands';
import { createCodeActions } from './codeActions';
import type { CommandTools } from './commandTools';
import { registerCopyQuotation } from './copyQuotation';
import { Drafts } from './drafts';
import { registerEntityMoves } from './entityMoves';
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
 *
 * @param storage where the reader's choices are kept
 */
export function registerCommands(
  context: vscode.ExtensionContext,
  storage: vscode.Memento,
  given: Omit<CommandTools, 'changes' | 'drafts'>,
): vscode.Disposable {
  const { analyses, store, dossiers } = given;
  const tools = {
    ...given,
    changes: new DossierChanges(dossiers),
    drafts: new Drafts(storage),
  };
  return vscode.Disposable.from(
    registerAddCommands(tools),
    registerChangeCommands(tools),
    registerLinkCommands(store),
    registerTagCommands(tools),
    registerAnnotationCommands(store),
    registerNavigation(tools),
    registerCopyQuotation(tools),
    registerEntityMoves(analyses),
    registerReportDetails(tools),
    registerCommentOnReport(tools),
    registerDefineTag(tools),
    registerTriage(tools),
    registerReviewCommands(tools),
    registerRestoreName(tools),
    registerCardCommands(tools),
    registerEntityCommands(tools),
    registerChooseEntity(store),
    createCodeActions(analyses),
    registerFirstMinutes(context),
    registerExchange(tools),
  );
}
