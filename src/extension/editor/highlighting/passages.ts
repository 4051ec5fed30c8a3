import * as vscode from 'vscode';
import {
  type Annotation,
  isNameAlone,
  nestRanges,
  passageColor,
  type TagColor,
  type TextRange,
} from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { inOneLine } from '../../base/excerpts';
import { tagColorId } from '../../base/tagColors';
import type { DossierStore } from '../../dossier/dossierStore';
import type { Painter, Painting } from './painting';

/** Passages that lie deeper than this look like the deepest. */
const DEPTHS = 3;
/** How much of a tag's colour a ground has: the words on it stay as easy to read. */
const TAG_STRENGTH = 24;
const HINT_LENGTH = 48;
const GUTTER_KINDS = ['comment', 'question', 'highlight'] as const;
type GutterKind = (typeof GUTTER_KINDS)[number];

interface PaintedPassage extends TextRange {
  readonly annotation: Annotation;
}

/** A ground of its own, by colour and depth. */
interface Ground {
  readonly color: TagColor | undefined;
  readonly depth: number;
  readonly type: vscode.TextEditorDecorationType;
}

/**
 * Gives annotated passages a background that deepens where they lie in each other, in the colour of
 * their tag if the dossier gives it one, and a sign.
 */
export class PassagePainter implements Painter {
  private readonly store: AnnotationStore;
  private readonly dossiers: DossierStore;
  /** Made when a passage first needs it: most reports have no coloured tags. */
  private readonly grounds: Ground[] = [];
  private readonly gutters: Readonly<Record<GutterKind, vscode.TextEditorDecorationType>>;
  private readonly hint: vscode.TextEditorDecorationType;

  constructor(store: AnnotationStore, dossiers: DossierStore, extensionUri: vscode.Uri) {
    this.store = store;
    this.dossiers = dossiers;
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
  }

  get types(): readonly vscode.TextEditorDecorationType[] {
    return [...this.grounds.map(({ type }) => type), ...Object.values(this.gutters), this.hint];
  }

  paint(document: vscode.TextDocument): readonly Painting[] {
    const placed = this.store.get(document.uri)?.placed ?? [];
    const passages = placed.flatMap(({ annotation, range }): PaintedPassage[] =>
      // A confirmed name shows in how it is underlined.
      range !== undefined && !isNameAlone(annotation) ? [{ ...range, annotation }] : [],
    );
    const tags = this.dossiers.peek(document.uri)?.file.tags ?? [];
    const nested = nestRanges(passages, DEPTHS - 1).map(({ range, depth }) => ({
      range,
      type: this.ground(passageColor(range.annotation, tags), depth),
    }));
    const wantsHints = vscode.workspace
      .getConfiguration('dossier', document)
      .get<boolean>('showCommentsInText', false);
    const commented = wantsHints ? passages.filter(({ annotation }) => annotation.comment) : [];
    return [
      ...this.grounds.map(({ type }) => ({
        type,
        ranges: nested.filter((one) => one.type === type).map(({ range }) => range),
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

  private ground(color: TagColor | undefined, depth: number): vscode.TextEditorDecorationType {
    const known = this.grounds.find((one) => one.color === color && one.depth === depth);
    const type = known?.type ?? background(color, depth);
    if (known === undefined) {
      this.grounds.push({ color, depth, type });
    }
    return type;
  }
}

function kindOf({ motivation, comment }: Annotation): GutterKind {
  if (motivation === 'questioning') {
    return 'question';
  }
  return comment === undefined ? 'highlight' : 'comment';
}

function background(color: TagColor | undefined, depth: number): vscode.TextEditorDecorationType {
  const { ThemeColor } = vscode;
  const border = `var(--vscode-dossier-annotation${depth > 0 ? 'Border' : 'Outline'})`;
  const id = color && tagColorId(color);
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: id
      ? `color-mix(in srgb, var(--vscode-${id.replace('.', '-')}) ${TAG_STRENGTH}%, transparent)`
      : new ThemeColor('dossier.annotationBackground'),
    // A passage within another is told by its frame too, not by a deeper shade alone; and so is any in
    // high contrast, where a ground that words can be read on is all but the page's.
    border: `1px ${depth > 1 ? 'dashed' : 'solid'} ${border}`,
    borderRadius: '2px',
    overviewRulerColor: new ThemeColor(id ?? 'dossier.overviewRuler.annotationForeground'),
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
