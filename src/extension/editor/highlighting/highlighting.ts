import * as vscode from 'vscode';
import type { TextRange } from '../../../core/index';
import type { Analyses } from '../../analysis/analyses';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { toRange } from '../../documents/documents';
import { isReport } from '../../documents/isReport';
import type { DossierStore } from '../../dossier/dossierStore';
import { NamePainter } from './names';
import type { Painter, Painting } from './painting';
import { PassagePainter } from './passages';

/** Paints names, annotated passages and the page around the report, in visible editors alone. */
export function highlight(
  analyses: Analyses,
  store: AnnotationStore,
  dossiers: DossierStore,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const painters: readonly Painter[] = [
    new NamePainter(analyses),
    new PassagePainter(store, dossiers, extensionUri),
  ];
  /** What each editor shows, so that only lists that have changed are set. */
  const shown = new WeakMap<vscode.TextEditor, Map<vscode.TextEditorDecorationType, string>>();

  const set = (editor: vscode.TextEditor, { type, ranges, hints }: Painting) => {
    const lists = shown.get(editor) ?? new Map<vscode.TextEditorDecorationType, string>();
    shown.set(editor, lists);
    const key = ranges
      .map(({ start, end }, index) => `${start} ${end} ${hints?.[index] ?? ''}`)
      .join('\n');
    if ((lists.get(type) ?? '') !== key) {
      lists.set(type, key);
      editor.setDecorations(type, toDecorations(editor.document, ranges, hints));
    }
  };
  const paint = (editor: vscode.TextEditor) => {
    const isRead = isReport(editor.document);
    for (const painter of painters) {
      const paintings = isRead
        ? painter.paint(editor.document)
        : painter.types.map((type) => ({ type, ranges: [] }));
      for (const painting of paintings ?? []) {
        set(editor, painting);
      }
    }
  };
  const paintDocument = (document: vscode.TextDocument) => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) {
        paint(editor);
      }
    }
  };
  const paintAll = () => vscode.window.visibleTextEditors.forEach(paint);
  paintAll();
  return vscode.Disposable.from(
    { dispose: () => vscode.Disposable.from(...painters.flatMap(({ types }) => types)).dispose() },
    analyses.onDidFindNames(paintDocument),
    store.onDidChange(paintDocument),
    // Tags may have other colours now.
    dossiers.onDidChange(paintAll),
    vscode.window.onDidChangeVisibleTextEditors(paintAll),
    // A change of language closes the document and opens it again.
    vscode.workspace.onDidOpenTextDocument(paintDocument),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dossier')) {
        paintAll();
      }
    }),
    // VS Code has moved what is painted, so what is shown now is not what was set.
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document === document) {
            forgetMoved(shown.get(editor));
          }
        }
      }
    }),
  );
}

/** The key of a list of which nobody knows where it is shown by now: no other is like it. */
const MOVED = 'moved';

/** Where lists are shown in a text that has changed is not known; those that were empty still are. */
function forgetMoved(lists = new Map<vscode.TextEditorDecorationType, string>()): void {
  for (const [type, key] of lists) {
    if (key !== '') {
      lists.set(type, MOVED);
    }
  }
}

function toDecorations(
  document: vscode.TextDocument,
  ranges: readonly TextRange[],
  hints: readonly string[] | undefined,
): vscode.DecorationOptions[] {
  return ranges.map((range, index) => {
    const hint = hints?.[index];
    return {
      range: toRange(document, range),
      ...(hint && { renderOptions: { after: { contentText: hint } } }),
    };
  });
}
