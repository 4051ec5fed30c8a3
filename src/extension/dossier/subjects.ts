import * as vscode from 'vscode';
import type { Asked, Entity, Subject } from '../../core/index';
import type { Analyses, ReportAnalysis } from '../analyses';
import { ROWS_COMMAND } from '../commandIds';
import { openDocument } from '../documents';
import { fieldsIn } from '../fieldsIn';
import { mentionAt } from '../hover';
import { reportEditor } from '../reports';
import type { CardContexts } from './cardContext';
import { someoneItems } from './pickSomeone';

/** An entity of an open report. */
export interface Chosen {
  readonly document: vscode.TextDocument;
  readonly analysis: ReportAnalysis;
  readonly entity: Entity;
  /** The mention under the cursor, where the entity was chosen by it; -1 otherwise. */
  readonly mention: number;
}

/** How links, the Entities view and other code name an entity to a command. */
export interface EntityArgument {
  /** The report's address; the report in the editor where it is absent. */
  readonly report?: string;
  readonly entity: string;
}

export function subjectOf({ analysis, entity }: Chosen): Subject {
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
): Promise<readonly Chosen[]> {
  const given = namedIn(fieldsIn(args[0]).rows === 'selected' ? await selectedRows() : args);
  if (given.length > 0) {
    return given.flatMap((argument) => find(analyses, argument) ?? []);
  }
  const atCursor = underCursor(analyses);
  if (atCursor !== undefined) {
    return [atCursor];
  }
  return pickEntities(analyses, contextOf, title, isIn && { isIn });
}

/** What a menu of the Entities view would have given: a row, and all that are selected. */
async function selectedRows(): Promise<readonly unknown[]> {
  const rows = await vscode.commands.executeCommand<readonly unknown[]>(ROWS_COMMAND);
  return [rows[0], rows];
}

/** The entity of the name under the cursor of the report in the editor. */
function underCursor(analyses: Analyses): Chosen | undefined {
  const editor = reportEditor();
  const document = editor?.document;
  const analysis = document && analyses.get(document);
  if (editor === undefined || document === undefined || analysis?.version !== document.version) {
    return undefined;
  }
  const mention = mentionAt(analysis.mentions, document.offsetAt(editor.selection.active));
  const entity = analysis.entityById.get(analysis.mentions[mention]?.entity ?? '');
  return entity && { document, analysis, entity, mention };
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
): Promise<readonly Chosen[]> {
  const document = reportEditor()?.document;
  const analysis = document && analyses.get(document);
  if (document === undefined || analysis === undefined) {
    vscode.window.showInformationMessage(vscode.l10n.t('Open a report (a .txt article) first.'));
    return [];
  }
  const items = someoneItems(document, analysis, contextOf, asked).filter(
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
    .flatMap(({ entity }): Chosen[] =>
      entity === undefined ? [] : [{ document, analysis, entity, mention: -1 }],
    );
}

function find(analyses: Analyses, { report, entity: id }: EntityArgument): Chosen | undefined {
  const document = report === undefined ? reportEditor()?.document : openDocument(report);
  const analysis = document && analyses.get(document);
  const entity = analysis?.entityById.get(id);
  return document && analysis && entity && { document, analysis, entity, mention: -1 };
}

/**
 * The entities that a command's arguments name: nodes of a tree come as the one clicked on and all
 * that are selected. Arguments are untrusted: links carry them.
 */
export function namedIn(args: readonly unknown[]): readonly EntityArgument[] {
  const [first, all] = args;
  // The row clicked on goes first, whatever the order in which rows were selected: its name is kept.
  const selected = Array.isArray(all) ? [first, ...all] : [first];
  const found = selected.flatMap((value) => asArgument(value) ?? []);
  return [...new Map(found.map((one) => [`${one.report} ${one.entity}`, one])).values()];
}

function asArgument(value: unknown): EntityArgument | undefined {
  if (typeof value === 'string') {
    return { entity: value };
  }
  const { report, entity } = fieldsIn(value);
  const id = typeof entity === 'string' ? entity : fieldsIn(entity).id;
  return typeof id === 'string'
    ? { entity: id, ...(typeof report === 'string' && { report }) }
    : undefined;
}
