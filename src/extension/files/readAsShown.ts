import * as vscode from 'vscode';

/**
 * The text of a file on the disk, as an editor shows it: offsets in it are those in the document that is
 * opened of it. Rejects where it cannot be read.
 */
export async function readAsShown(uri: vscode.Uri): Promise<string> {
  const { fs, decode } = vscode.workspace;
  return evenLineEnds(await decode(await fs.readFile(uri), { uri }));
}

/** A text with one kind of line ends, which VS Code chooses by what most lines have. */
function evenLineEnds(text: string): string {
  if (!text.includes('\r')) {
    return text;
  }
  const ends = text.match(LINE_END) ?? [];
  const withReturn = ends.filter((end) => end !== '\n').length;
  return text.replaceAll(LINE_END, withReturn > ends.length / 2 ? '\r\n' : '\n');
}

const LINE_END = /\r\n|\r|\n/g;
