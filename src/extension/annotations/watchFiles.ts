import * as vscode from 'vscode';

const PATTERN = '*.annotations.yaml';

/**
 * Watches the annotation files of the workspace, and of the folders of open reports outside it, which
 * VS Code does not watch by itself.
 *
 * @param onFile called with the file that was changed, created or deleted
 */
export function watchAnnotationFiles(onFile: (uri: vscode.Uri) => void): vscode.Disposable {
  const watch = (pattern: vscode.GlobPattern) => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    return vscode.Disposable.from(
      watcher,
      watcher.onDidChange(onFile),
      watcher.onDidCreate(onFile),
      watcher.onDidDelete(onFile),
    );
  };
  const outside = new Map<string, vscode.Disposable>();
  const inWorkspace = watch(`**/${PATTERN}`);
  const follow = () => {
    const folders = new Map(
      vscode.workspace.textDocuments
        .filter(({ languageId, uri }) => languageId === 'report' && isOutside(uri))
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
        outside.set(key, watch(new vscode.RelativePattern(folder, PATTERN)));
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

function isOutside(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) === undefined;
}
