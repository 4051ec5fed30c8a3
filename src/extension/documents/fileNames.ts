import * as vscode from 'vscode';
import { ANNOTATION_SUFFIX, annotationPath } from '../../core/annotations/annotationPath';
import { DOSSIER_FILE } from '../../core/dossier/model';

/** All annotation files of a workspace. */
export const ANNOTATION_FILES = `**/*${ANNOTATION_SUFFIX}`;

/** All annotation files and dossiers of a workspace. */
export const OUR_YAML_FILES = `**/{*${ANNOTATION_SUFFIX},${DOSSIER_FILE}}`;

/** All files of a workspace that are called as most reports are, in whatever case. */
export const REPORT_FILES = '**/*.[tT][xX][tT]';

/** Folders that no reader keeps reports in. */
export const EXCLUDED_FOLDERS = '**/{node_modules,.git}/**';

/** Whether a file of the workspace is in one of {@link EXCLUDED_FOLDERS}. */
export function isExcluded(file: vscode.Uri): boolean {
  return /(^|\/)(node_modules|\.git)\//.test(vscode.workspace.asRelativePath(file, false));
}

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

/** Different files by their names, and with their folders where that is not enough to tell them apart. */
export function namesApart(uris: readonly vscode.Uri[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of uris.map(fileName)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return uris.map((uri) =>
    counts.get(fileName(uri)) === 1 ? fileName(uri) : vscode.workspace.asRelativePath(uri),
  );
}

/** Whether a file is an annotation file, by its name. */
export function isAnnotationFile({ path }: vscode.Uri): boolean {
  return path.endsWith(ANNOTATION_SUFFIX);
}

/** Whether a file is a dossier, by its name. */
export function isDossier({ path }: vscode.Uri): boolean {
  return path.endsWith(`/${DOSSIER_FILE}`);
}

/** Whether a file is an annotation file or a dossier, by its name. */
export function isOurYaml(uri: vscode.Uri): boolean {
  return isAnnotationFile(uri) || isDossier(uri);
}
