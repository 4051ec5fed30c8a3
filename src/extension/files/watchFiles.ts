import * as vscode from 'vscode';
import { ANNOTATION_SUFFIX } from '../../core/annotations/annotationPath';
import { ANNOTATION_FILES } from '../documents/fileNames';
import { isReport } from '../documents/isReport';

/** Called with a file that was changed, created or deleted, and whether it came or went. */
type OnFile = (uri: vscode.Uri, cameOrWent: boolean) => void;

/**
 * Watches files of the workspace, and of the folders of open reports outside it, which VS Code does not
 * watch by itself.
 *
 * What it tells is not all: the watchers of VS Code may miss what is put into a folder that has just
 * been made. Whoever listens looks again at {@link onReturn} and {@link onReportShown}.
 *
 * @param name the name of the files, which may have an asterisk
 */
export function watchFiles(name: string, onFile: OnFile): vscode.Disposable {
  const outside = new Map<string, vscode.Disposable>();
  const inWorkspace = watchPattern(`**/${name}`, onFile);
  const follow = () => {
    const folders = new Map(
      vscode.workspace.textDocuments
        .filter((document) => isReport(document) && isOutside(document))
        .map(({ uri }) => vscode.Uri.joinPath(uri, '..'))
        .map((folder) => [folder.toString(), folder]),
    );
    for (const [key, watcher] of outside) {
      if (!folders.has(key)) {
        watcher.dispose();
        outside.delete(key);
      }
    }
    for (const [key, folder] of folders) {
      if (!outside.has(key)) {
        outside.set(key, watchPattern(new vscode.RelativePattern(folder, name), onFile));
      }
    }
  };
  follow();
  return vscode.Disposable.from(
    inWorkspace,
    vscode.workspace.onDidOpenTextDocument(follow),
    vscode.workspace.onDidCloseTextDocument(follow),
    vscode.workspace.onDidChangeWorkspaceFolders(follow),
    new vscode.Disposable(() => {
      for (const watcher of outside.values()) {
        watcher.dispose();
      }
    }),
  );
}

/** Watches all that VS Code watches by itself, and that fits a pattern. */
function watchPattern(pattern: vscode.GlobPattern, onFile: OnFile): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange((uri) => onFile(uri, false)),
    watcher.onDidCreate((uri) => onFile(uri, true)),
    watcher.onDidDelete((uri) => onFile(uri, true)),
  );
}

/** Watches annotation files as {@link watchPattern} does, and what is unsaved in their editors. */
export function watchAnnotationFiles(onFile: OnFile): vscode.Disposable {
  const edited = ({ uri }: vscode.TextDocument) =>
    uri.path.endsWith(ANNOTATION_SUFFIX) && onFile(uri, false);
  return vscode.Disposable.from(
    watchPattern(ANNOTATION_FILES, onFile),
    vscode.workspace.onDidChangeTextDocument(({ document }) => edited(document)),
    vscode.workspace.onDidCloseTextDocument(edited),
  );
}

/** Tells when the reader opens a report, or goes to it. */
export function onReportShown(listener: (report: vscode.Uri) => void): vscode.Disposable {
  const told = (document?: vscode.TextDocument) =>
    document && isReport(document) && listener(document.uri);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(told),
    vscode.window.onDidChangeActiveTextEditor((editor) => told(editor?.document)),
  );
}

/** Tells when the reader comes back to the window: other programs may have changed files. */
export function onReturn(listener: () => void): vscode.Disposable {
  return vscode.window.onDidChangeWindowState(({ focused }) => focused && listener());
}

/** Whether a document is in a folder that is none of the workspace's; one without a file is in none. */
function isOutside({ uri, isUntitled }: vscode.TextDocument): boolean {
  return !isUntitled && vscode.workspace.getWorkspaceFolder(uri) === undefined;
}
