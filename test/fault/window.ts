import * as vscode from 'vscode';

/**
 * Runs in a window of VS Code while another does the same on the same report: annotates passages by
 * the command that readers use, and leaves in the folder what it has said.
 */
export async function run(): Promise<void> {
  const name = process.env.DOSSIER_WINDOW ?? 'window';
  const end = Date.now() + Number(process.env.DOSSIER_SECONDS ?? 60) * 1000;
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) {
    throw new Error('The window needs a folder.');
  }
  const editor = await vscode.window.showTextDocument(
    vscode.Uri.joinPath(folder.uri, 'shared.txt'),
  );
  const { document } = editor;
  while (document.languageId !== 'report') {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const said: string[] = [];
  for (let n = 0; Date.now() < end; n++) {
    const line = n % document.lineCount;
    const { range, isEmptyOrWhitespace } = document.lineAt(line);
    if (isEmptyOrWhitespace) {
      continue;
    }
    const current = await vscode.window.showTextDocument(document);
    current.selection = new vscode.Selection(range.start, range.end);
    const comment = `said by ${name} as number ${n}.`;
    await vscode.commands.executeCommand('dossier.addAnnotation', comment);
    said.push(comment);
    if (said.length === 1) {
      console.log(`✔ ${name} has said something`);
    }
  }
  const file = vscode.Uri.joinPath(folder.uri, `${name}.json`);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(said)));
}
