import * as vscode from 'vscode';
import { ENTITY_TYPES, type EntityType, isBoilerplate } from '../../../core/index';
import type { Analyses } from '../../analysis/analyses';
import { leastConfidence } from '../../analysis/review';
import type { Painter, Painting } from './painting';

/** An underline style for each type, so that colour is never the only cue. */
const UNDERLINES = { person: 'solid', group: 'dashed', place: 'dotted' } as const;
/** How much of a type's colour an underline has: what waits for a decision stays in the background. */
const STRENGTHS = { derived: 80, decided: 100 } as const;

interface NameStyle {
  readonly entity: EntityType;
  readonly isDecided: boolean;
  readonly type: vscode.TextEditorDecorationType;
}

/**
 * Underlines names, and leaves the words themselves in the colour that they are read in: a page with
 * a hundred names stays a page. What is around the report proper is dimmed. The standfirst is here, not
 * in the grammar, which sees line by line and cannot tell it from a first paragraph.
 */
export class NamePainter implements Painter {
  private readonly analyses: Analyses;
  private readonly styles: readonly NameStyle[] = ENTITY_TYPES.flatMap((entity) =>
    [false, true].map((isDecided) => ({ entity, isDecided, type: underline(entity, isDecided) })),
  );
  private readonly aside = vscode.window.createTextEditorDecorationType({
    opacity: '0.75',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });

  private readonly standfirst = vscode.window.createTextEditorDecorationType({
    fontStyle: 'italic',
    // A short one without a stop is a heading to the grammar.
    fontWeight: 'normal',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly types = [...this.styles.map(({ type }) => type), this.aside, this.standfirst];

  constructor(analyses: Analyses) {
    this.analyses = analyses;
  }

  paint(document: vscode.TextDocument): readonly Painting[] | undefined {
    const report = this.analyses.names(document);
    if (report?.version !== document.version) {
      return undefined;
    }
    const least = leastConfidence(document);
    const names = report.names.filter(({ confidence }) => confidence >= least);
    return [
      ...this.styles.map(({ entity, isDecided, type }) => ({
        type,
        ranges: names.filter(
          (name) => name.type === entity && (name.reason === 'reader') === isDecided,
        ),
      })),
      { type: this.aside, ranges: report.sections.filter(({ kind }) => isBoilerplate(kind)) },
      {
        type: this.standfirst,
        ranges: report.sections.filter(({ kind }) => kind === 'standfirst'),
      },
    ];
  }
}

function underline(entity: EntityType, isDecided: boolean): vscode.TextEditorDecorationType {
  // Contributed colours are variables of the workbench's style sheet, and so follow the theme.
  const color = `var(--vscode-dossier-${entity}Foreground)`;
  const strength = isDecided ? STRENGTHS.decided : STRENGTHS.derived;
  const mixed = `color-mix(in srgb, ${color} ${strength}%, transparent)`;
  const line = `underline ${UNDERLINES[entity]} ${mixed} ${isDecided ? '2px' : '1px'}`;
  return vscode.window.createTextEditorDecorationType({
    textDecoration: `${line}; text-underline-offset: 3px; text-decoration-skip-ink: none`,
    overviewRulerColor: new vscode.ThemeColor('dossier.overviewRuler.nameForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
