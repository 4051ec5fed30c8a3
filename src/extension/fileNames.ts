import * as vscode from 'vscode';
import { ANNOTATION_SUFFIX, annotationPath } from '../core/annotations/annotationPath';

/** All annotation files of a workspace. */
export const ANNOTATION_FILES = `**/*${ANNOTATION_SUFFIX}`;

/** Folders that no reader keeps reports in. */
export const EXCLUDED_FOLDERS = '**/{node_modules,.git}/**';

/** `<name>.annotations.yaml` beside `<name>.txt`. */
export function annotationUri(report: vscode.Uri): vscode.Uri {
  return report.with({ path: annotationPath(report.path) });
}

/**
 * The report of an annotation file: the one that it names, or else the `.txt` file of its name.
 *
 * @param source the name of the report by what the file says
 */
export function reportOfFile(file: vscode.Uri, source = ''): vscode.Uri {
  const named = vscode.Uri.joinPath(file, '..', source);
  return annotationUri(named).path === file.path
    ? named
    : file.with({ path: `${file.path.slice(0, -ANNOTATION_SUFFIX.length)}.txt` });
}

/** The name of a file without its folder. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** Whether a file is an annotation file or a dossier, by its name. */
export function isOurYaml({ path }: vscode.Uri): boolean {
  return /(?:\.annotations|\/dossier)\.yaml$/.test(path);
}
