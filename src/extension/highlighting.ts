import * as vscode from 'vscode';
import { ENTITY_TYPES, type EntityType, isBoilerplate, type TextRange } from '../core/index';
import type { Analyses } from './analyses';
import type { AnnotationStore } from './annotationStore';

/** An underline style for each type, so that colour is never the only cue. */
const UNDERLINES = { person: 'solid', group: 'double', place: 'dotted' } as const;

/** Paints names and annotated passages in visible editors. */
export function highlight(analyses: Analyses, store: AnnotationStore): vscode.Disposable {
  const ofType = (type: EntityType, opacity?: string) =>
    vscode.window.createTextEditorDecorationType({
      textDecoration: `underline ${UNDERLINES[type]}; text-underline-offset: 3px`,
      color: new vscode.ThemeColor(`dossier.${type}Foreground`),
      overviewRulerColor: new vscode.ThemeColor(`dossier.${type}Foreground`),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      ...(opacity !== undefined && { opacity }),
    });
  const styles = ENTITY_TYPES.map((type) => ({
    type,
    full: ofType(type),
    dim: ofType(type, '0.6'),
  }));
  const annotated = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('dossier.annotationBackground'),
    overviewRulerColor: new vscode.ThemeColor('dossier.annotationBackground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  const paint = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const analysis = analyses.get(document);
    if (document.languageId === 'report' && analysis?.version === document.version) {
      const config = vscode.workspace.getConfiguration('dossier', document);
      const least = config.get<number>('recognition.minConfidence', 0);
      const mentions = analysis.mentions.filter(({ confidence }) => confidence >= least);
      for (const { type, full, dim } of styles) {
        const own = mentions.filter((mention) => mention.type === type);
        const [rest, body] = [true, false].map((boilerplate) =>
          own
            .filter(({ section }) => isBoilerplate(section) === boilerplate)
            .map((mention) => toRange(document, mention)),
        );
        editor.setDecorations(full, body ?? []);
        editor.setDecorations(dim, rest ?? []);
      }
    }
    const placed = store.get(document.uri)?.placed ?? [];
    const ranges = placed.flatMap(({ range }) => (range ? [toRange(document, range)] : []));
    editor.setDecorations(annotated, ranges);
  };
  const paintDocument = (document: vscode.TextDocument) => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) {
        paint(editor);
      }
    }
  };
  return vscode.Disposable.from(
    annotated,
    ...styles.flatMap(({ full, dim }) => [full, dim]),
    analyses.onDidChange(paintDocument),
    store.onDidChange(paintDocument),
    vscode.window.onDidChangeVisibleTextEditors((editors) => editors.forEach(paint)),
  );
}

export function toRange(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
