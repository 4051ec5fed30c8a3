import type * as vscode from 'vscode';
import type { Analyses } from '../analysis/analyses';
import type { Rejections } from '../analysis/rejections';
import type { ReviewMode } from '../analysis/reviewMode';
import type { WorkspaceIndex } from '../analysis/workspaceIndex';
import type { AnnotationStore } from '../annotations/annotationStore';
import type { Vocabulary } from '../annotations/vocabulary';
import type { Part } from '../base/part';
import type { DossierChanges } from '../dossier/dossierChanges';
import type { DossierStore } from '../dossier/dossierStore';
import type { CardContexts } from '../entities/cardContext';
import type { Drafts } from './drafts';

/** What commands work with. */
export interface CommandTools {
  readonly analyses: Analyses;
  readonly store: AnnotationStore;
  readonly dossiers: DossierStore;
  readonly changes: DossierChanges;
  readonly index: Part<WorkspaceIndex>;
  readonly vocabulary: Vocabulary;
  readonly drafts: Drafts;
  readonly mode: ReviewMode;
  readonly contextOf: CardContexts;
  readonly rejectionsOf: Rejections;
  /** The report in sight, or else the one that the Annotations view shows. */
  readonly shownReport: () => vscode.TextDocument | undefined;
  /** Whether a file may become a report when it is opened. */
  readonly mayBecome: (file: vscode.Uri) => boolean;
}
