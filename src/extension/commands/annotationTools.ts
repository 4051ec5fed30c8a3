import type * as vscode from 'vscode';
import type { Analyses } from '../analysis/analyses';
import type { AnnotationStore } from '../annotations/annotationStore';
import type { Vocabulary } from '../annotations/vocabulary';
import type { Drafts } from './drafts';

/** What the commands on annotations work with. */
export interface AnnotationTools {
  readonly analyses: Analyses;
  readonly store: AnnotationStore;
  readonly vocabulary: Vocabulary;
  readonly drafts: Drafts;
  /** The report in sight, or else the one that the Annotations view shows. */
  readonly shownReport: () => vscode.TextDocument | undefined;
  /** Whether a file may become a report when it is opened. */
  readonly mayBecome: (file: vscode.Uri) => boolean;
}
