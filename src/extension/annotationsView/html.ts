import * as vscode from 'vscode';
import { ENGLISH, type StringKey } from '../../webview/strings';

/** The page of the view: its own script and styles, and nothing else. */
export function pageOf(webview: vscode.Webview, root: vscode.Uri): string {
  const uri = (file: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString());
  const nonce = crypto.randomUUID();
  const source = escapeHtml(webview.cspSource);
  const strings = escapeHtml(JSON.stringify(translated()));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; font-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uri('codicon.css')}">
<link rel="stylesheet" href="${uri('webview.css')}">
<title>${escapeHtml(vscode.l10n.t(ENGLISH.annotations))}</title>
</head>
<body><div id="root" data-strings="${strings}"></div><script nonce="${nonce}" src="${uri('webview.js')}"></script></body>
</html>`;
}

/** The language of the page's words: the reader's where they are translated, or else English. */
function language(): string {
  return vscode.l10n.bundle === undefined ? 'en' : vscode.env.language;
}

/** The view's words in the reader's language, as far as they differ from the English ones. */
function translated(): Partial<Record<StringKey, string>> {
  const entries = Object.entries(ENGLISH).flatMap(([key, english]) => {
    const words = vscode.l10n.t(english);
    return words === english ? [] : [[key, words]];
  });
  return Object.fromEntries(entries);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
