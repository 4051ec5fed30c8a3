import * as vscode from 'vscode';
import type { Asked, Entity, Subject } from '../../core/index';
import type { Analyses } from '../analysis/analyses';
import { analysisOf } from '../analysis/currentAnalysis';
import type { ReportEntity } from '../analysis/mentions';
import { askForReport } from '../documents/onReport';
import { openReport, reportAt, reportEditor } from '../documents/reportEditors';
import type { CardContexts } from './cardContext';
import { someoneItems } from './someoneItems';
import { type EntityArgument, find, namedIn, reportOf, underCursor, whomMeant } from './whom';

/** An entity with the others of its report, as changes of the dossier want it. */
export function subjectOf({ analysis, entity }: ReportEntity): Subject {
  return { entity, others: analysis.entityById };
}

/**
 * Whom a command is about: the entities it was given (by a link, or selected in the Entities view),
 * else the one under the cursor, else one that the reader picks.
 */
export async function chooseEntities(
  analyses: Analyses,
  contextOf: CardContexts,
  args: readonly unknown[],
  title: string,
  isIn?: (entity: Entity) => boolean,
): Promise<readonly ReportEntity[]> {
  const meant = await whomMeant(analyses, args);
  if (meant === undefined) {
    return [];
  }
  const given = namedIn(meant);
  if (given.length > 0) {
    const found: ReportEntity[] = [];
    for (const argument of given) {
      await untilRead(analyses, argument);
      found.push(
        ...[find(analyses, argument) ?? (await findClosed(analyses, argument)) ?? []].flat(),
      );
    }
    return found;
  }
  const atCursor = underCursor(analyses);
  if (atCursor !== undefined) {
    return [atCursor];
  }
  return pickEntities(analyses, contextOf, title, isIn && { isIn });
}

/** Waits where the report of an argument has changed since it was read: its names stand elsewhere by now. */
async function untilRead(analyses: Analyses, argument: EntityArgument): Promise<void> {
  const document = reportOf(argument);
  if (document !== undefined && analyses.get(document) !== undefined) {
    await analysisOf(analyses, document);
  }
}

/** As {@link find}, in a report that is not open, or has not been read, which is then shown. */
async function findClosed(
  analyses: Analyses,
  argument: EntityArgument,
): Promise<ReportEntity | undefined> {
  const { report } = argument;
  const before = reportOf(argument);
  if (report === undefined || (before && analyses.get(before) !== undefined)) {
    return undefined;
  }
  await openReport(vscode.Uri.parse(report, true));
  const closing = new vscode.CancellationTokenSource();
  // VS Code closes a text for a moment when its language becomes Report.
  for (let tries = 0; tries < 2 && find(analyses, argument) === undefined; tries++) {
    const document = await reportAt(report);
    await (document && analyses.whenCurrent(document, closing.token));
  }
  closing.dispose();
  return find(analyses, argument);
}

/**
 * Lets the reader pick someone of the report in the editor or of the dossier.
 *
 * @param asked whom it is about, who is not among them
 * @param isIn whom to leave out besides
 */
export async function pickEntities(
  analyses: Analyses,
  contextOf: CardContexts,
  title: string,
  {
    many = false,
    asked,
    isIn = () => true,
  }: {
    readonly many?: boolean;
    readonly asked?: Asked;
    readonly isIn?: (entity: Entity) => boolean;
  } = {},
): Promise<readonly ReportEntity[]> {
  const document = reportEditor()?.document;
  const analysis = document && analyses.get(document);
  if (document === undefined || analysis === undefined) {
    void askForReport();
    return [];
  }
  const items = someoneItems({ document, analysis }, contextOf, asked).filter(
    ({ entity }) => entity === undefined || isIn(entity),
  );
  const options = {
    title,
    placeHolder: vscode.l10n.t('Part of a name, or of what is said of it'),
    matchOnDescription: true,
    matchOnDetail: true,
  };
  const picked = many
    ? await vscode.window.showQuickPick(items, { ...options, canPickMany: true })
    : await vscode.window.showQuickPick(items, options);
  return [picked ?? []]
    .flat()
    .flatMap(({ entity }): ReportEntity[] =>
      entity === undefined ? [] : [{ document, analysis, entity, mention: -1 }],
    );
}
