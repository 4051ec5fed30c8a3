import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/workspace';

const REPORT = `A report from the town

Omar Hartan was seen near the bridge by two fishermen, who told the police of it on Sunday.
`;

/** Files of which some may be read; the dossier among them is there, and may not. */
class SealedFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  private readonly texts: Readonly<Record<string, string>>;

  constructor(texts: Readonly<Record<string, string>>) {
    this.texts = texts;
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (this.texts[uri.path] === undefined && uri.path !== '/dossier.yaml') {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: 100 };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const text = this.texts[uri.path];
    if (text === undefined) {
      this.stat(uri);
      throw vscode.FileSystemError.NoPermissions(uri);
    }
    return new TextEncoder().encode(text);
  }

  watch = () => new vscode.Disposable(() => undefined);
  readDirectory = () => [];
  createDirectory = refuse;
  writeFile = refuse;
  delete = refuse;
  rename = refuse;
}

function refuse(): never {
  throw vscode.FileSystemError.NoPermissions();
}

describe('A dossier that is there and cannot be read', () => {
  it('is told of in Problems, and names are told without it', async () => {
    const sealed = new SealedFiles({ '/report.txt': REPORT });
    const provider = vscode.workspace.registerFileSystemProvider('sealed', sealed, {
      isReadonly: true,
    });
    try {
      const report = vscode.Uri.parse('sealed:/report.txt');
      const document = await vscode.workspace.openTextDocument(report);
      await vscode.languages.setTextDocumentLanguage(document, 'report');
      await vscode.window.showTextDocument(document);
      const problem = await eventually(
        () => vscode.languages.getDiagnostics(vscode.Uri.parse('sealed:/dossier.yaml'))[0],
      );
      assert.match(
        problem.message,
        /^The dossier cannot be read, so reports are read without it: You have no permission to read/,
      );
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      provider.dispose();
    }
  });
});
