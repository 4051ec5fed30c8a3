import * as vscode from 'vscode';
import type { Entity } from '../../core/index';
import type { Analyses } from '../analysis/analyses';
import { entityAt, type ReportEntity } from '../analysis/mentions';
import { ROWS_COMMAND } from '../base/commandIds';
import { fieldsIn } from '../base/fieldsIn';
import { withoutIcons } from '../base/labels';
import { others } from '../base/slices';
import { openDocument } from '../documents/documents';
import { reportEditor } from '../documents/reportEditors';

/** How links, the Entities view and other code name an entity to a command. */
export interface EntityArgument {
  /** The report's address; the report in the editor where it is absent. */
  readonly report?: string;
  readonly entity: string;
}

/** The arguments of a command that is about the name under the cursor. */
export const AT_CURSOR: readonly unknown[] = [{ at: 'cursor' }];

/**
 * The arguments that a command is to go by. Keys of the Entities view say that its focused row is
 * meant, keys of the text that the cursor is. The palette says nothing, nor does VS Code say what had
 * the focus: whichever of the two the reader has last touched is meant. Where that is the rows, and the
 * cursor is on somebody else's name, or the text, and the cursor is on nothing, the reader is asked.
 *
 * @returns nothing where the reader did not answer, or no row has the focus
 */
export async function whomMeant(
  analyses: Analyses,
  args: readonly unknown[],
): Promise<readonly unknown[] | undefined> {
  if (fieldsIn(args[0]).rows === 'focused') {
    return focusedRows();
  }
  if (args.some((one) => one !== undefined)) {
    return args;
  }
  const here = underCursor(analyses);
  const touched = await rowsOf('touched');
  const isNothing = here === undefined && reportEditor()?.selection.isEmpty === true;
  const all = touched.length === 0 && isNothing ? await rowsOf('shown') : touched;
  const rows = [all[0], all];
  const names = namedIn(rows).flatMap((one) => find(analyses, one)?.entity ?? []);
  const isHere = names.some(({ id }) => id === here?.entity.id);
  if (names.length === 0 || (isHere && names.length === 1)) {
    return AT_CURSOR;
  }
  const isClear = isHere || (here === undefined && touched.length > 0);
  return isClear ? rows : askWhom(rows, names, here?.entity);
}

async function askWhom(
  rows: readonly unknown[],
  selected: readonly Entity[],
  here: Entity | undefined,
): Promise<readonly unknown[] | undefined> {
  const answer = await vscode.window.showQuickPick(
    [
      {
        label: withoutIcons(selected.map(({ name }) => name).join(', ')),
        description: vscode.l10n.t('selected in the Entities view'),
        meant: rows,
      },
      here === undefined
        ? { label: vscode.l10n.t('Someone else'), meant: AT_CURSOR }
        : {
            label: withoutIcons(here.name),
            description: vscode.l10n.t('under the cursor'),
            meant: AT_CURSOR,
          },
    ],
    { placeHolder: vscode.l10n.t('Who is meant?') },
  );
  return answer?.meant;
}

/** While the view is drawn anew, it has no rows to tell of, or others: it is asked again so often, after so long. */
const MOST_TRIES = 10;
const PAUSE_MS = 50;

/**
 * The row of the Entities view that has the focus, and all that are selected where it is one of them,
 * as a menu gives them. Arrow keys move the focus and leave the selection, and VS Code tells of the
 * selection alone: it is the row that is selected, or not, when that is changed for a moment.
 *
 * @returns nothing where no row has the focus
 */
export async function focusedRows(): Promise<readonly unknown[] | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const before = await rowsOf('selected');
    await vscode.commands.executeCommand('list.toggleSelection');
    const meanwhile = await rowsOf('selected');
    await vscode.commands.executeCommand('list.toggleSelection');
    const [focused, ...more] = [...before, ...meanwhile].filter(
      (row) => before.includes(row) !== meanwhile.includes(row),
    );
    if (focused !== undefined && more.length === 0) {
      return before.includes(focused) ? [focused, before] : [focused, [focused]];
    }
    await others(PAUSE_MS);
  }
  return undefined;
}

function rowsOf(which: 'selected' | 'shown' | 'touched'): Thenable<readonly unknown[]> {
  return vscode.commands.executeCommand<readonly unknown[]>(ROWS_COMMAND, which);
}

/** The entity of the name under the cursor of the report in the editor. */
export function underCursor(analyses: Analyses): ReportEntity | undefined {
  const editor = reportEditor();
  return (
    editor && entityAt(analyses, editor.document, editor.document.offsetAt(editor.selection.active))
  );
}

/** The report of an argument; `undefined` where it is not open. */
export function reportOf({ report }: EntityArgument): vscode.TextDocument | undefined {
  return report === undefined ? reportEditor()?.document : openDocument(report);
}

/** Whom an argument names, where that report is open and has someone of that id. */
export function find(analyses: Analyses, argument: EntityArgument): ReportEntity | undefined {
  const document = reportOf(argument);
  const analysis = document && analyses.get(document);
  const entity = analysis?.entityById.get(argument.entity);
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

/** The entities of an open report that a command's arguments name. */
export function entitiesNamed(
  analyses: Analyses,
  document: vscode.TextDocument,
  args: readonly unknown[],
): readonly Entity[] {
  return namedIn(args).flatMap((one) => {
    const found = find(analyses, one);
    return found?.document === document ? [found.entity] : [];
  });
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
