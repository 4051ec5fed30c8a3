import * as vscode from 'vscode';
import type { AnnotationItem, HostMessage, Snapshot, ViewMessage } from '../webview/protocol';
import type { Analyses } from './analyses';
import {
  type AnnotationStore,
  annotationUri,
  fileName,
  type PlacedAnnotation,
} from './annotationStore';
import { reportEditor } from './commands';
import { toRange } from './highlighting';
import { REVEAL_COMMAND } from './hover';

/** The Annotations view: sends whole snapshots, and turns the view's messages into commands. */
export function createAnnotationsView(
  extensionUri: vscode.Uri,
  analyses: Analyses,
  store: AnnotationStore,
): vscode.Disposable {
  let view: vscode.WebviewView | undefined;
  let revision = 0;
  const post = (message: HostMessage) => void view?.webview.postMessage(message);
  const send = () => {
    revision += 1;
    post({ type: 'snapshot', snapshot: takeSnapshot(revision, analyses, store) });
  };
  const receive = async (message: ViewMessage) => {
    const document = reportEditor()?.document;
    if (message.type === 'ready') {
      send();
    } else if (message.type === 'add') {
      await vscode.commands.executeCommand('dossier.addAnnotation');
    } else if (message.type === 'openFile') {
      await vscode.commands.executeCommand('dossier.openAnnotationFile');
    } else if (message.type === 'remove') {
      for (const id of message.ids) {
        await vscode.commands.executeCommand('dossier.deleteAnnotation', id);
      }
    } else if (message.type === 'edit') {
      await vscode.commands.executeCommand('dossier.editAnnotation', message.id);
    } else if (message.type === 'reveal' && document !== undefined) {
      const placed = store.get(document.uri)?.placed ?? [];
      const range = placed.find(({ annotation }) => annotation.id === message.id)?.range;
      if (range !== undefined) {
        const args = [document.uri.toString(), range.start, range.end];
        await vscode.commands.executeCommand(REVEAL_COMMAND, ...args);
      }
    }
  };
  return vscode.Disposable.from(
    vscode.window.registerWebviewViewProvider('dossier.annotations', {
      resolveWebviewView(created) {
        view = created;
        const root = vscode.Uri.joinPath(extensionUri, 'dist');
        created.webview.options = { enableScripts: true, localResourceRoots: [root] };
        created.webview.onDidReceiveMessage(receive);
        created.onDidDispose(() => {
          view = undefined;
        });
        created.webview.html = html(created.webview, root);
      },
    }),
    store.onDidChange(send),
    analyses.onDidChange(send),
    vscode.window.onDidChangeActiveTextEditor(send),
  );
}

function takeSnapshot(revision: number, analyses: Analyses, store: AnnotationStore): Snapshot {
  const document = reportEditor()?.document;
  if (document === undefined) {
    return { revision, items: [] };
  }
  const state = store.get(document.uri);
  const trouble = state?.problems.find(({ fatal }) => fatal)?.message;
  const entities = new Map(analyses.get(document)?.entities.map((entity) => [entity.id, entity]));
  const items = (state?.placed ?? []).map((placed) => {
    const entity = entities.get(placed.annotation.entity ?? '');
    return toItem(document, placed, entity?.name ?? placed.annotation.entity);
  });
  return {
    revision,
    report: {
      name: fileName(document.uri),
      annotationFile: fileName(annotationUri(document.uri)),
    },
    ...(trouble !== undefined && { trouble }),
    items: items.sort((a, b) => (a.place?.offset ?? -1) - (b.place?.offset ?? -1)),
  };
}

function toItem(
  document: vscode.TextDocument,
  { annotation, range }: PlacedAnnotation,
  entity: string | undefined,
): AnnotationItem {
  const { id, quote, comment, tags = [], reliability, credibility, creator, created } = annotation;
  return {
    id,
    quote,
    tags,
    ...(comment !== undefined && { comment }),
    ...(entity !== undefined && { entity }),
    ...(reliability !== undefined && { reliability }),
    ...(credibility !== undefined && { credibility }),
    ...(creator !== undefined && { creator }),
    ...(created !== undefined && { created }),
    ...(range && {
      place: { line: toRange(document, range).start.line + 1, offset: range.start },
    }),
  };
}

function html(webview: vscode.Webview, root: vscode.Uri): string {
  const uri = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
  const nonce = crypto.randomUUID();
  const source = webview.cspSource;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${source}; font-src ${source}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${uri('codicon.css')}">
<link rel="stylesheet" href="${uri('webview.css')}">
<title>Annotations</title>
</head>
<body><main id="root"></main><script nonce="${nonce}" src="${uri('webview.js')}"></script></body>
</html>`;
}
