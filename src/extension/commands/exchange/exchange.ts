import * as vscode from 'vscode';
import { askForReport } from '../../documents/onReport';
import type { CommandTools } from '../commandTools';

/**
 * Export to the formats of other programs and import from them, each loaded when it is first used. Given
 * what the reader would be asked for, the commands do not ask: a format and the address of a file; the
 * address of a file.
 */
export function registerExchange({
  analyses,
  store,
  dossiers,
  index,
  shownReport,
}: CommandTools): vscode.Disposable {
  const onShown = (
    id: string,
    run: (report: vscode.TextDocument, ...args: readonly unknown[]) => Promise<void>,
  ) =>
    vscode.commands.registerCommand(id, (...args: readonly unknown[]) => {
      const report = shownReport();
      return report ? run(report, ...args) : askForReport();
    });
  return vscode.Disposable.from(
    onShown('dossier.exportAnnotations', async (document, format, target) => {
      const { exportAnnotations } = await import('./exportAnnotations');
      await exportAnnotations({ analyses, store, dossiers }, document, format, toUri(target));
    }),
    vscode.commands.registerCommand('dossier.exportAllAnnotations', async (format, target) => {
      const { exportAllAnnotations } = await import('./exportAllAnnotations');
      await exportAllAnnotations({ analyses, store, dossiers }, index, format, toUri(target));
    }),
    onShown('dossier.importAnnotations', async (document, from) => {
      const { importAnnotations } = await import('./importAnnotations');
      await importAnnotations(store, document, toUri(from));
    }),
  );
}

function toUri(address: unknown): vscode.Uri | undefined {
  return typeof address === 'string' ? vscode.Uri.parse(address, true) : undefined;
}
