import * as vscode from 'vscode';
import { entryById, type Mention, plainText } from '../../core/index';
import type { Analyses, ReportAnalysis } from '../analysis/analyses';
import { CHOOSE_COMMAND } from '../base/commandIds';
import { SOURCE, setDiagnostics } from '../base/diagnostics';
import { toRange } from '../documents/documents';
import { openReports } from '../documents/isReport';
import type { DossierStore } from '../dossier/dossierStore';

const CODE = 'ambiguous-name';
/** What is more is not shown: nobody works through thousands, and VS Code shows a bounded number. */
const MAX_SHOWN = 500;

/** Names that the report leaves open: a problem at each, and a choice that is written down. */
export function createAmbiguousNames(
  analyses: Analyses,
  dossiers: DossierStore,
): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('dossier-names');
  const nameOf = (document: vscode.TextDocument, analysis: ReportAnalysis, id: string) => {
    const file = dossiers.peek(document.uri)?.file;
    const name = analysis.entityById.get(id)?.name ?? (file && entryById(file, id)?.name);
    return plainText(name ?? id);
  };
  const show = (document: vscode.TextDocument) => {
    const analysis = analyses.get(document);
    const open = (analysis?.mentions ?? []).filter(isOpen).slice(0, MAX_SHOWN);
    setDiagnostics(
      diagnostics,
      document.uri,
      open.map((mention) => {
        const range = toRange(document, mention);
        const names = mention.candidates.map((id) => analysis && nameOf(document, analysis, id));
        const words = plainText(document.getText(range));
        const message = vscode.l10n.t(
          '“{0}” may be any of these: {1}. The report leaves it open.',
          words,
          names.join(', '),
        );
        // Not a hint: Problems does not list those, and F8 passes them by.
        const { Information } = vscode.DiagnosticSeverity;
        const diagnostic = new vscode.Diagnostic(range, message, Information);
        diagnostic.source = SOURCE;
        diagnostic.code = CODE;
        return diagnostic;
      }),
    );
  };
  openReports().forEach(show);
  return vscode.Disposable.from(
    diagnostics,
    analyses.onDidChange(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => diagnostics.delete(uri)),
    vscode.languages.registerCodeActionsProvider(
      'report',
      {
        provideCodeActions: (document, range, { diagnostics: given }) => {
          const analysis = analyses.get(document);
          const diagnostic = given.find(({ code }) => code === CODE);
          const mention = analysis?.mentions.find(
            (one) => isOpen(one) && toRange(document, one).contains(range),
          );
          if (analysis?.version !== document.version || !mention?.candidates || !diagnostic) {
            return [];
          }
          return mention.candidates.map((id) => {
            const title = vscode.l10n.t('This Is {0}', nameOf(document, analysis, id));
            const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
            action.diagnostics = [diagnostic];
            const { start, end, type } = mention;
            const args = [document.uri.toString(), start, end, type, id];
            action.command = { command: CHOOSE_COMMAND, title, arguments: args };
            return action;
          });
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function isOpen(mention: Mention): mention is Mention & { readonly candidates: readonly string[] } {
  return (mention.candidates?.length ?? 0) > 1;
}
