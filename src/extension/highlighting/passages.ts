import * as vscode from 'vscode';
import { type Annotation, isNameAlone, nestRanges, type TextRange } from '../../core/index';
import type { AnnotationStore } from '../annotationStore';
import { inOneLine } from '../excerpts';
import type { Painter, Painting } from './painting';

/** Passages that lie deeper than this look like the deepest. */
const DEPTHS = 3;
const HINT_LENGTH = 48;
const GUTTER_KINDS = ['comment', 'question', 'highlight'] as const;
type GutterKind = (typeof GUTTER_KINDS)[number];

interface PaintedPassage extends TextRange {
  readonly annotation: Annotation;
}

/** Gives annotated passages a background that deepens where they lie in each other, and a sign. */
export class PassagePainter implements Painter {
  private readonly store: AnnotationStore;
  private readonly backgrounds: readonly vscode.TextEditorDecorationType[];
  private readonly gutters: Readonly<Record<GutterKind, vscode.TextEditorDecorationType>>;
  private readonly hint: vscode.TextEditorDecorationType;
  readonly types: readonly vscode.TextEditorDecorationType[];

  constructor(store: AnnotationStore, extensionUri: vscode.Uri) {
    this.store = store;
    this.backgrounds = Array.from({ length: DEPTHS }, (_, depth) => background(depth));
    const icon = (kind: GutterKind) => gutter(extensionUri, kind);
    this.gutters = {
      comment: icon('comment'),
      question: icon('question'),
      highlight: icon('highlight'),
    };
    this.hint = vscode.window.createTextEditorDecorationType({
      after: {
        color: new vscode.ThemeColor('dossier.inlineCommentForeground'),
        fontStyle: 'italic',
        margin: '0 0.6em',
      },
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
    this.types = [...this.backgrounds, ...Object.values(this.gutters), this.hint];
  }

  paint(document: vscode.TextDocument): readonly Painting[] {
    const placed = this.store.get(document.uri)?.placed ?? [];
    const passages = placed.flatMap(({ annotation, range }): PaintedPassage[] =>
      // A confirmed name shows in how it is underlined.
      range !== undefined && !isNameAlone(annotation) ? [{ ...range, annotation }] : [],
    );
    const nested = nestRanges(passages, DEPTHS - 1);
    const wantsHints = vscode.workspace
      .getConfiguration('dossier', document)
      .get<boolean>('showCommentsInText', false);
    const commented = wantsHints ? passages.filter(({ annotation }) => annotation.comment) : [];
    return [
      ...this.backgrounds.map((type, depth) => ({
        type,
        ranges: nested.filter((one) => one.depth === depth).map(({ range }) => range),
      })),
      ...GUTTER_KINDS.map((kind) => ({
        type: this.gutters[kind],
        ranges: passages
          .filter(({ annotation }) => kindOf(annotation) === kind)
          .map(({ start }) => ({ start, end: start })),
      })),
      {
        type: this.hint,
        ranges: commented.map(({ end }) => ({ start: end, end })),
        hints: commented.map(({ annotation }) => inOneLine(annotation.comment ?? '', HINT_LENGTH)),
      },
    ];
  }
}

function kindOf({ motivation, comment }: Annotation): GutterKind {
  if (motivation === 'questioning') {
    return 'question';
  }
  return comment === undefined ? 'highlight' : 'comment';
}

function background(depth: number): vscode.TextEditorDecorationType {
  const color = `var(--vscode-dossier-annotation${depth > 0 ? 'Border' : 'Outline'})`;
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('dossier.annotationBackground'),
    // A passage within another is told by its frame too, not by a deeper shade alone; and so is any in
    // high contrast, where a ground that words can be read on is all but the page's.
    border: `1px ${depth > 1 ? 'dashed' : 'solid'} ${color}`,
    borderRadius: '2px',
    overviewRulerColor: new vscode.ThemeColor('dossier.overviewRuler.annotationForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function gutter(extensionUri: vscode.Uri, kind: GutterKind): vscode.TextEditorDecorationType {
  const icon = (theme: string) =>
    vscode.Uri.joinPath(extensionUri, 'media', 'gutter', `${kind}-${theme}.svg`);
  return vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: icon('light') },
    dark: { gutterIconPath: icon('dark') },
    gutterIconSize: '70%',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
