import * as vscode from 'vscode';
import { showInformation } from '../base/messages';
import { fileName } from '../documents/fileNames';
import { isReport } from '../documents/isReport';

/** The command that looks for names in one. */
const COMMAND = 'dossier.analyzeLargeReport';

/** Says of large reports, once each, that they are not analysed by themselves; does it on demand. */
export class LargeReports implements vscode.Disposable {
  /** Those that the reader wants analysed, until they are closed. */
  private readonly wanted = new Set<string>();
  private readonly told = new Set<string>();
  private readonly analyze: (document: vscode.TextDocument) => void;
  private readonly status = vscode.languages.createLanguageStatusItem('dossier.large', {
    language: 'no-report',
  });
  private readonly disposables: vscode.Disposable;

  /** @param analyze what is to be done with a report that the reader wants analysed */
  constructor(analyze: (document: vscode.TextDocument) => void) {
    this.analyze = analyze;
    this.status.name = vscode.l10n.t('Dossier');
    this.status.text = vscode.l10n.t('Names are not looked for: the report is very long');
    this.status.severity = vscode.LanguageStatusSeverity.Warning;
    this.status.command = { command: COMMAND, title: vscode.l10n.t('Look for Names') };
    this.disposables = vscode.Disposable.from(
      this.status,
      vscode.commands.registerCommand(COMMAND, () => {
        const document = vscode.window.activeTextEditor?.document;
        if (document && isReport(document)) {
          this.want(document);
        }
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.wanted.delete(uri.toString());
        this.told.delete(uri.toString());
        this.updateStatus();
      }),
    );
  }

  /** Whether the reader wants a large report analysed. */
  isWanted({ uri }: vscode.TextDocument): boolean {
    return this.wanted.has(uri.toString());
  }

  /** Whether a large report may be analysed; where not, the reader is told. */
  allows(document: vscode.TextDocument): boolean {
    const key = document.uri.toString();
    if (this.isWanted(document)) {
      return true;
    }
    if (!this.told.has(key)) {
      this.told.add(key);
      this.updateStatus();
      void this.tell(document);
    }
    return false;
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private async tell(document: vscode.TextDocument): Promise<void> {
    const look = vscode.l10n.t('Look for Names');
    const message = vscode.l10n.t(
      '{0} is very long. Names in it are looked for only when you ask; annotations work as ever.',
      fileName(document.uri),
    );
    if ((await showInformation(message, look)) === look) {
      this.want(document);
    }
  }

  private want(document: vscode.TextDocument): void {
    if (!document.isClosed) {
      this.wanted.add(document.uri.toString());
      this.updateStatus();
      this.analyze(document);
    }
  }

  private updateStatus(): void {
    const left = [...this.told].filter((key) => !this.wanted.has(key));
    this.status.selector =
      left.length === 0
        ? { language: 'no-report' }
        : left.map((key) => selectorOf(vscode.Uri.parse(key)));
  }
}

/** Selects a report, whatever characters are in its path: VS Code takes the path itself as well. */
export function selectorOf(uri: vscode.Uri): vscode.DocumentFilter {
  return { language: 'report', scheme: uri.scheme, pattern: uri.fsPath };
}
