import * as vscode from 'vscode';
import type { Analyses } from '../analysis/analyses';
import type { WorkspaceIndex } from '../analysis/workspaceIndex';
import { Part } from '../base/part';
import type { DossierStore } from '../dossier/dossierStore';

/**
 * Makes names symbols of VS Code, and problems where the report leaves them open: those of all reports at
 * once, those of a report once the first has been read, since there are none before. The code is loaded
 * when it is first needed.
 */
export function namesWhenRead(
  analyses: Analyses,
  dossiers: DossierStore,
  index: Part<WorkspaceIndex>,
): vscode.Disposable {
  const part = new Part([], async () => {
    const [{ createSymbols }, { createAmbiguousNames }] = await Promise.all([
      import('./symbols'),
      import('./ambiguousNames'),
    ]);
    return () =>
      vscode.Disposable.from(
        createSymbols(analyses, dossiers, index),
        createAmbiguousNames(analyses, dossiers),
      );
  });
  const first = analyses.onDidChange(() => {
    first.dispose();
    void part.get();
  });
  return vscode.Disposable.from(
    first,
    part,
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: async (query, token) => {
        const { workspaceSymbols } = await import('./symbols');
        return workspaceSymbols(index, query, token);
      },
    }),
  );
}
