import * as vscode from 'vscode';
import type { ReviewMode } from '../../analysis/reviewMode';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { Turns } from '../../base/slices';
import { reportEditor } from '../../documents/reportEditors';
import { AT_CURSOR } from '../../entities/whom';
import type { CommandTools } from '../commandTools';
import { goToUnreviewed } from './unreviewed';

/** Keeps how to undo what a key of review mode has changed in a report's annotations. */
export class ReviewUndo {
  private readonly store: AnnotationStore;
  private readonly mode: ReviewMode;

  constructor(store: AnnotationStore, mode: ReviewMode) {
    this.store = store;
    this.mode = mode;
  }

  /** The newest change of a report's annotations, by the id of its step of undo. */
  newestStep({ uri }: vscode.TextDocument): string | undefined {
    return this.store.nextUndo(uri)?.id;
  }

  /** Keeps how to undo what has changed since `before` was the newest step, if anything has. */
  keep(document: vscode.TextDocument, before: string | undefined): void {
    const step = this.newestStep(document);
    const given = { report: document.uri.toString(), step };
    if (step !== undefined && step !== before) {
      // By then review may have gone on to the next report.
      this.mode.decided(async () =>
        vscode.commands.executeCommand('dossier.undoAnnotation', given),
      );
    }
  }
}

/**
 * Keys that hold in review mode alone have a command of their own: menus and the palette would show
 * them beside the other commands at all times.
 */
export function registerReviewKeys(tools: CommandTools, undo: ReviewUndo): vscode.Disposable {
  const { mode } = tools;
  /** Keys wait for each other: the next one is about the name that this one leads to. */
  const keys = new Turns();
  return vscode.commands.registerCommand('dossier.inReview', (name: unknown) => {
    if (name === 'stopReview') {
      mode.set(false);
      return undefined;
    }
    return keys.take(() =>
      mode.isActive && typeof name === 'string' ? runKey(name, tools, undo) : undefined,
    );
  });
}

async function runKey(name: string, tools: CommandTools, undo: ReviewUndo): Promise<void> {
  const takeBack = name === 'undoAnnotation' ? tools.mode.lastDecision() : undefined;
  if (takeBack !== undefined) {
    await takeBack();
    return;
  }
  const document = reportEditor()?.document;
  const before = document && undo.newestStep(document);
  const done = await vscode.commands.executeCommand(`dossier.${name}`, ...AT_CURSOR);
  if (name === 'addAnnotation' && document !== undefined) {
    undo.keep(document, before);
  }
  const editor = reportEditor();
  // It is no decision on one report, and goes on from here all the same.
  if (name === 'rejectInWorkspace' && done === true && editor !== undefined) {
    await goToUnreviewed(tools, editor, editor.document.offsetAt(editor.selection.end), 1);
  }
}
