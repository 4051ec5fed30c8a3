import type * as vscode from 'vscode';
import { annotationPath } from '../core/annotations/annotationPath';

/** `<name>.annotations.yaml` beside `<name>.txt`. */
export function annotationUri(report: vscode.Uri): vscode.Uri {
  return report.with({ path: annotationPath(report.path) });
}

/** The name of a file without its folder. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** Whether a file is an annotation file or a dossier, by its name. */
export function isOurYaml({ path }: vscode.Uri): boolean {
  return /(?:\.annotations|\/dossier)\.yaml$/.test(path);
}
