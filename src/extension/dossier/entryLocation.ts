import * as vscode from 'vscode';
import { toRange } from '../documents/documents';
import type { DossierStore } from './dossierStore';

/** Where someone's entry is in the dossier of a report, as its editor has it; `undefined` where there is none. */
export async function entryLocation(
  dossiers: DossierStore,
  report: vscode.Uri,
  id: string,
): Promise<vscode.Location | undefined> {
  const { uri, yaml } = await dossiers.load(report);
  if (yaml === '') {
    return undefined;
  }
  const { entryRanges } = await import('../files/yamlFiles');
  const document = await vscode.workspace.openTextDocument(uri);
  const range = entryRanges(document.getText()).get(id);
  return range && new vscode.Location(uri, toRange(document, range));
}

/** Shows someone's entry in the dossier of a report; false where there is none. */
export async function showEntry(
  dossiers: DossierStore,
  report: vscode.Uri,
  id: string,
  options: vscode.TextDocumentShowOptions = { preview: false },
): Promise<boolean> {
  const entry = await entryLocation(dossiers, report, id);
  if (entry === undefined) {
    return false;
  }
  const { start } = entry.range;
  const selection = new vscode.Range(start, start);
  await vscode.window.showTextDocument(entry.uri, { ...options, selection });
  return true;
}
