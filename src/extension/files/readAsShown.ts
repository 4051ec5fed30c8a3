import * as vscode from 'vscode';

/** The text of a file on the disk, as an editor shows it. Rejects where it cannot be read. */
export async function readAsShown(uri: vscode.Uri): Promise<string> {
  const { fs, decode } = vscode.workspace;
  return decode(await fs.readFile(uri), { uri });
}
