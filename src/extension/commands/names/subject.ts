import * as vscode from 'vscode';
import { type Entity, type Mention, overlaps, type TextRange, touches } from '../../../core/index';
import type { Analyses, ReportAnalysis } from '../../analysis/analyses';
import { analysisOf } from '../../analysis/currentAnalysis';
import { mentionsOf } from '../../analysis/mentions';
import { withoutIcons } from '../../base/labels';
import { toOffsets, wordsOf } from '../../documents/documents';
import type { DossierChange } from '../../dossier/dossierStore';
import { entitiesNamed } from '../../entities/whom';

/** What a decision is about, with the analysis that shows it. */
export interface Subject {
  readonly document: vscode.TextDocument;
  readonly analysis: ReportAnalysis;
  readonly mentions: readonly Mention[];
  /** The entities that were given as such, with all their mentions; none at the cursor. */
  readonly given: readonly Entity[];
  /** A selection that is no name so far. */
  readonly passage?: TextRange;
}

/** What became of a decision: nothing, or something in the report's own file or in the dossier. */
export type Outcome = 'nothing' | 'written' | DossierChange;

/** @param trouble what stood in the way; nothing where it was written */
export function outcomeOf(trouble: string | undefined): Outcome {
  return trouble === undefined ? 'written' : 'nothing';
}

/**
 * What a command is about: the entities it was given, or what the selections and cursors touch, which
 * may be nothing; `reading` where the names of the report are not known yet.
 */
export async function subjectAt(
  analyses: Analyses,
  editor: vscode.TextEditor,
  args: readonly unknown[],
): Promise<Subject | 'reading' | 'nothing'> {
  const { document } = editor;
  const analysis = await analysisOf(analyses, document);
  if (analysis === undefined) {
    return 'reading';
  }
  const given = entitiesNamed(analyses, document, args);
  if (given.length > 0) {
    const mentions = given.flatMap((entity) => mentionsOf({ analysis, entity }));
    return { document, analysis, mentions, given };
  }
  const ranges = editor.selections.map((selection) => toOffsets(document, selection));
  const mentions = analysis.mentions.filter((mention) =>
    ranges.some((range) =>
      range.start === range.end ? touches(mention, range.start) : overlaps(mention, range),
    ),
  );
  const [range] = ranges;
  const isExact = mentions.some(({ start, end }) => start === range?.start && end === range.end);
  if (range !== undefined && range.start < range.end && !isExact && mentions.length <= 1) {
    return { document, analysis, mentions, given: [], passage: range };
  }
  return mentions.length > 0 ? { document, analysis, mentions, given: [] } : 'nothing';
}

/** The words that a decision is about, as they stand in the report. */
export function wordsIn({ document, mentions: [first], passage }: Subject): string {
  const range = passage ?? first;
  return range === undefined ? '' : wordsOf(document, range).trim();
}

/** The mentions in the same words of the same entity as the first. */
export function inSameWords({
  document,
  analysis,
  mentions: [first],
}: Subject): readonly Mention[] {
  if (first === undefined) {
    return [];
  }
  const words = wordsOf(document, first);
  return analysis.mentions.filter(
    (other) => other.entity === first.entity && wordsOf(document, other) === words,
  );
}

/** Passages of the report that a decision may be for. */
export interface Reach {
  readonly label: string;
  readonly ranges: readonly TextRange[];
}

/** The passages that a decision on a subject may be for, the fewest first. */
export function reachesOf(subject: Subject): readonly Reach[] {
  const { mentions, given, passage } = subject;
  if (passage !== undefined) {
    return [{ label: vscode.l10n.t('Only here'), ranges: [passage] }];
  }
  if (given.length > 0) {
    const label =
      mentions.length === 1
        ? vscode.l10n.t('Only in this report')
        : vscode.l10n.t('Only in this report, all {0} mentions', mentions.length);
    return [{ label, ranges: mentions }];
  }
  const others = mentions.length === 1 ? inSameWords(subject) : [];
  const here =
    mentions.length === 1
      ? vscode.l10n.t('Only here')
      : vscode.l10n.t('Only here, {0} names', mentions.length);
  const words = wordsIn(subject);
  return [
    { label: here, ranges: mentions },
    ...(others.length > 1
      ? [
          {
            label: vscode.l10n.t(
              'In this report, all {0} places that say “{1}”',
              others.length,
              withoutIcons(words),
            ),
            ranges: others,
          },
        ]
      : []),
  ];
}
