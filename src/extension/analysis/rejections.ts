import type * as vscode from 'vscode';
import { type RejectedName, rejectedNames } from '../../core/index';
import type { AnnotationStore } from '../annotations/annotationStore';
import type { DossierStore } from '../dossier/dossierStore';

/** What the reader has said is no name, in a report and in all. From memory only. */
export type Rejections = (report: vscode.Uri) => readonly RejectedName[];

/** Looks them up in what has been read of the annotation file and of the dossier. */
export function createRejections(store: AnnotationStore, dossiers: DossierStore): Rejections {
  return (report) =>
    rejectedNames(
      store.get(report)?.file?.rejected ?? [],
      dossiers.peek(report)?.file.rejected ?? [],
    );
}
