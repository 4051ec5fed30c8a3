import * as vscode from 'vscode';
import { cite, reportDetails } from '../../core/index';
import { analysisOf } from '../analysis/currentAnalysis';
import { passagesOf } from '../analysis/passages';
import { showInformation } from '../base/messages';
import { toRange } from '../documents/documents';
import { fileName } from '../documents/fileNames';
import { onReport } from '../documents/onReport';
import type { CommandTools } from './commandTools';

/** Copies the selections, or the name or sentence at the cursor, as quotations with their source. */
export function registerCopyQuotation({ analyses, store }: CommandTools): vscode.Disposable {
  return onReport('dossier.copyQuotation', async (editor) => {
    const { document } = editor;
    const passages = passagesOf(editor, analyses).map((range) => toRange(document, range));
    const quotes = passages.map((range) => ({
      quote: document.getText(range),
      line: range.start.line + 1,
    }));
    if (quotes.length === 0) {
      showInformation(vscode.l10n.t('Select a passage to copy.'));
      return;
    }
    const analysis = await analysisOf(analyses, document);
    const derived = reportDetails(
      document.getText(),
      analysis?.sections ?? [],
      fileName(document.uri),
    );
    const details = { ...derived, ...(await store.load(document)).file?.report };
    const copied = quotes.map((one) =>
      cite({ ...one, details, fileName: fileName(document.uri) }, vscode.l10n.t('line {0}')),
    );
    await vscode.env.clipboard.writeText(copied.join('\n\n'));
  });
}
