/** Where the parts of the page are, as the webview may load them. */
export interface AnnotationsViewResources {
  /** `dist/webview.js`, through `webview.asWebviewUri`. */
  readonly scriptUri: string;
  /** `dist/webview.css`. */
  readonly styleUri: string;
  /** `dist/codicon.css`. */
  readonly codiconUri: string;
  /** `webview.cspSource`. */
  readonly cspSource: string;
  /** Unpredictable and new for each page. */
  readonly nonce: string;
}

/** The page of the Annotations view. It holds no data: everything arrives as messages. */
export function annotationsViewHtml(resources: AnnotationsViewResources): string {
  const scriptUri = escapeAttribute(resources.scriptUri);
  const styleUri = escapeAttribute(resources.styleUri);
  const codiconUri = escapeAttribute(resources.codiconUri);
  const cspSource = escapeAttribute(resources.cspSource);
  const nonce = escapeAttribute(resources.nonce);
  return `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${cspSource}; font-src ${cspSource}; script-src 'nonce-${nonce}';">
  <meta name="viewport" content="width=device-width, initial-scale=1.0">
  <title>Annotations</title>
  <link rel="stylesheet" href="${codiconUri}">
  <link rel="stylesheet" href="${styleUri}">
</head>
<body>
  <main id="root"></main>
  <script nonce="${nonce}" src="${scriptUri}"></script>
</body>
</html>
`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
