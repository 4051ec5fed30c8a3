import * as vscode from 'vscode';

/**
 * Watches files of the workspace, and of the folders of open reports outside it, which VS Code does not
 * watch by itself.
 *
 * @param name the name of the files, which may have an asterisk
 * @param onFile called with the file that was changed, created or deleted
 */
export function watchFiles(name: string, onFile: (uri: vscode.Uri) => void): vscode.Disposable {
  const outside = new Map<string, vscode.Disposable>();
  const inWorkspace = watchPattern(`**/${name}`, onFile);
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
export function watchPattern(
  pattern: vscode.GlobPattern,
  onFile: (uri: vscode.Uri) => void,
): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidChange(onFile),
    watcher.onDidCreate(onFile),
    watcher.onDidDelete(onFile),
  );
}

function isOutside(uri: vscode.Uri): boolean {
  return vscode.workspace.getWorkspaceFolder(uri) === undefined;
}
