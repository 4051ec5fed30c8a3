import * as vscode from 'vscode';

/**
 * Above this many UTF-16 code units, a book of some thousand pages, names are looked for only when
 * the reader asks: at a megabyte and more a second that is seconds of work after each change.
 */
const LIMIT = 2_000_000;
const COMMAND = 'dossier.analyzeLargeReport';

/** Says of large reports, once each, that they are not analysed by themselves; does it on demand. */
export class LargeReports implements vscode.Disposable {
  /** Those that the reader wants analysed, until they are closed. */
  private readonly wanted = new Set<string>();
  private readonly told = new Set<string>();
  private readonly asked = new vscode.EventEmitter<vscode.TextDocument>();
  /** The reader wants a report analysed. */
  readonly onDidAsk = this.asked.event;
  private readonly status = vscode.languages.createLanguageStatusItem('dossier.large', {
    language: 'no-report',
  });
  private readonly disposables: vscode.Disposable;

  constructor() {
    this.status.name = vscode.l10n.t('Dossier');
    this.status.text = vscode.l10n.t('Names are not looked for: the report is very long');
    this.status.severity = vscode.LanguageStatusSeverity.Warning;
    this.status.command = { command: COMMAND, title: vscode.l10n.t('Look for Names') };
    this.disposables = vscode.Disposable.from(
      this.asked,
      this.status,
      vscode.commands.registerCommand(COMMAND, () => {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId === 'report') {
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

  /** Whether a report may be analysed by itself; where not, the reader is told. */
  allows(document: vscode.TextDocument): boolean {
    const key = document.uri.toString();
    if (this.wanted.has(key) || lengthOf(document) <= LIMIT) {
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
    const name = document.uri.path.split('/').at(-1) ?? '';
    const message = vscode.l10n.t(
      '{0} is very long. Names in it are looked for only when you ask; annotations work as ever.',
      name,
    );
    if ((await vscode.window.showInformationMessage(message, look)) === look) {
      this.want(document);
    }
  }

  private want(document: vscode.TextDocument): void {
    if (!document.isClosed) {
      this.wanted.add(document.uri.toString());
      this.updateStatus();
      this.asked.fire(document);
    }
  }

  private updateStatus(): void {
    const left = [...this.told].filter((key) => !this.wanted.has(key));
    this.status.selector =
      left.length === 0
        ? { language: 'no-report' }
        : left.map((key) => {
            const { scheme, path } = vscode.Uri.parse(key);
            return { language: 'report', scheme, pattern: path };
          });
  }
}

/** The length of a document in UTF-16 code units, without putting its text together. */
function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
