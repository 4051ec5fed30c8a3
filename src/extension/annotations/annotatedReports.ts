import * as vscode from 'vscode';
import type { AnnotationFile } from '../../core/index';
import { others } from '../base/slices';
import {
  ANNOTATION_FILES,
  annotationUri,
  EXCLUDED_FOLDERS,
  reportOfFile,
} from '../documents/fileNames';
import { openReports } from '../documents/isReport';
import type { AnnotationStore } from './annotationStore';
import { readAnnotationFile } from './readAnnotationFile';

/** An annotation file and its report, which may not be there. */
export interface AnnotatedReport {
  readonly file: vscode.Uri;
  readonly report: vscode.Uri;
  /** What the file says; `undefined` where it cannot be read. */
  readonly said: AnnotationFile | undefined;
}

/**
 * The annotations of all reports of the workspace, and of those that are open: those of the report in
 * sight first. Files are read one by one, as they are asked for.
 */
export async function* annotatedReports(
  store: AnnotationStore,
  token: vscode.CancellationToken,
): AsyncGenerator<AnnotatedReport> {
  const active = vscode.window.activeTextEditor?.document;
  const open = openReports().toSorted(
    (one, other) => Number(other === active) - Number(one === active),
  );
  const told = new Set<string>();
  for (const { uri: report } of open) {
    const file = annotationUri(report);
    const state = store.get(report);
    if (state !== undefined && !told.has(file.toString())) {
      told.add(file.toString());
      yield { file, report, said: state.file };
    }
  }
  const found = await vscode.workspace.findFiles(
    ANNOTATION_FILES,
    EXCLUDED_FOLDERS,
    undefined,
    token,
  );
  for (const file of found.sort((one, other) => (one.path < other.path ? -1 : 1))) {
    if (!told.has(file.toString()) && !token.isCancellationRequested) {
      const said = await readAnnotationFile(file);
      yield { file, report: reportOfFile(file, said?.source), said };
      await others();
    }
  }
}
