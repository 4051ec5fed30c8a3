import * as vscode from 'vscode';

/** What makes one page of a webview of another. */
interface PageParts {
  /** The name of its script and its styles in `dist`, without their ends. */
  readonly name: string;
  /** Every text that it shows, in English. */
  readonly strings: Readonly<Record<string, string>>;
  readonly title: string;
}

/**
 * A page of a webview: its own script and styles, and nothing else.
 *
 * @param root the folder `dist` of the extension
 */
export function pageOf(
  webview: vscode.Webview,
  root: vscode.Uri,
  { name, strings, title }: PageParts,
): string {
  const uri = (file: string) =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString());
  const nonce = crypto.randomUUID();
  const source = escapeHtml(webview.cspSource);
  const words = escapeHtml(JSON.stringify(translated(strings)));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language())}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; font-src ${source}; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uri('codicon.css')}">
<link rel="stylesheet" href="${uri(`${name}.css`)}">
<title>${escapeHtml(title)}</title>
</head>
<body><div id="root" data-strings="${words}"></div><script nonce="${nonce}" src="${uri(`${name}.js`)}"></script></body>
</html>`;
}

/** The language of the page's words: the reader's where they are translated, or else English. */
function language(): string {
  return vscode.l10n.bundle === undefined ? 'en' : vscode.env.language;
}

/** The page's words in the reader's language, as far as they differ from the English ones. */
function translated(strings: PageParts['strings']): Record<string, string> {
  const entries = Object.entries(strings).flatMap(([key, english]) => {
    const words = vscode.l10n.t(english);
    return words === english ? [] : [[key, words]];
  });
  return Object.fromEntries(entries);
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
