import * as vscode from 'vscode';
import { looksLikeReport, PROSE_SAMPLE_LENGTH } from '../../core/index';
import { movedAddress } from '../../webview/model/movedAddress';
import { fileName } from './fileNames';
import { isFile, isReport } from './isReport';
import { isReportName } from './reportNames';

const KEPT_PLAIN = 'dossier.keptPlain';
/** The choices for how many files are remembered, the newest ones. */
const KEPT_LIMIT = 1000;

/**
 * Gives plain text files that read like prose the language `report`, when they are opened or saved, or
 * the setting is turned on. A file that the reader has set back to Plain Text stays so, until the reader
 * makes it a report again.
 *
 * @param storage where the reader's choices are kept
 * @param prepare called with a file that is about to be a report: until VS Code has changed its language,
 *   it may be read already
 */
export function detectReports(
  storage: vscode.Memento,
  prepare: (document: vscode.TextDocument) => Promise<void>,
): vscode.Disposable {
  const keep = (key: string, plain: boolean) => {
    const others = keptPlain(storage).filter((other) => other !== key);
    return storage.update(KEPT_PLAIN, plain ? [...others.slice(1 - KEPT_LIMIT), key] : others);
  };
  const move = (from: vscode.Uri, to: vscode.Uri) => {
    const before = keptPlain(storage);
    const after = before.map((key) => movedAddress(key, from, to) ?? key);
    if (after.some((key, index) => key !== before[index])) {
      void storage.update(KEPT_PLAIN, after);
    }
  };
  const byUs = new Set<string>();
  const toldOfBytes = new Set<string>();
  // VS Code changes a language by closing and opening the document in one turn of the event loop.
  const closedNow = new Map<string, string>();

  const consider = async (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    if (mayBecomeReport(storage, document.uri) && readsLikeReport(document)) {
      byUs.add(key);
      void prepare(document);
      try {
        await vscode.languages.setTextDocumentLanguage(document, 'report');
      } finally {
        byUs.delete(key);
      }
    }
  };
  // A text that nobody looks at, as where a search has opened it, is no occasion for a warning.
  const tellOfBytes = (editors: readonly vscode.TextEditor[]) => {
    for (const { document } of editors) {
      const key = document.uri.toString();
      if (isReport(document) && !toldOfBytes.has(key)) {
        toldOfBytes.add(key);
        void tellOfBytesIn(document);
      }
    }
  };
  const opened = async (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    const before = closedNow.get(key);
    if (before === undefined || byUs.has(key)) {
      tellOfBytes(vscode.window.visibleTextEditors);
      await consider(document);
    } else if (before === 'report' && document.languageId === 'plaintext') {
      await keep(key, true);
    } else if (document.languageId === 'report' && keptPlain(storage).includes(key)) {
      await keep(key, false);
    }
  };
  for (const document of vscode.workspace.textDocuments) {
    void opened(document);
  }
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dossier.detectReports')) {
        vscode.workspace.textDocuments.forEach(consider);
      }
    }),
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidSaveTextDocument(consider),
    vscode.window.onDidChangeVisibleTextEditors(tellOfBytes),
    // Before it is opened by its new name.
    vscode.workspace.onWillRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        move(oldUri, newUri);
      }
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri, languageId }) => {
      const key = uri.toString();
      closedNow.set(key, languageId);
      setTimeout(() => closedNow.delete(key), 0);
    }),
  );
}

/**
 * Whether a file may become a report when it is opened, if it reads like one: unless the setting says
 * no, or the reader has set it back to Plain Text.
 */
export function mayBecomeReport(storage: vscode.Memento, uri: vscode.Uri): boolean {
  const isWanted = vscode.workspace.getConfiguration('dossier', uri).get('detectReports') === true;
  return isWanted && !keptPlain(storage).includes(uri.toString());
}

function keptPlain(storage: vscode.Memento): readonly string[] {
  return storage.get<readonly string[]>(KEPT_PLAIN, []);
}

/** Whether a file is plain text that reads like prose; {@link mayBecomeReport} says if that is asked. */
export function readsLikeReport(document: vscode.TextDocument): boolean {
  const isPlain = document.languageId === 'plaintext' && isReportName(document.uri);
  if (!isPlain || !isFile(document)) {
    return false;
  }
  const start = new vscode.Position(0, 0);
  const sample = document.getText(
    new vscode.Range(start, document.positionAt(PROSE_SAMPLE_LENGTH)),
  );
  return looksLikeReport(fileName(document.uri), sample);
}

/** Says where a report's bytes are not the text that is shown: VS Code puts U+FFFD in their place. */
async function tellOfBytesIn(document: vscode.TextDocument): Promise<void> {
  if (document.getText().includes('\uFFFD')) {
    const { tellOfLostBytes } = await import('./lostBytes');
    await tellOfLostBytes(document);
  }
}
