import * as vscode from 'vscode';
import type { Entity } from '../../core/index';
import type { Analyses } from '../analyses';
import { focusedRows, whomMeant } from '../dossier/whom';
import { fieldsIn } from '../fieldsIn';
import { onReport, showRange } from '../reports';
import { nextRange } from './navigate';

/**
 * The ids of the entities that a command was given: an id, a row of the Entities view, or all rows
 * that are selected there. Arguments of other kinds, such as the file of an editor's menu, give none.
 */
export function entityIds([first, all]: readonly unknown[]): readonly string[] {
  const given = Array.isArray(all) && all.length > 0 ? all : [first];
  return [...new Set(given.flatMap((value) => entityId(value) ?? []))];
}

function entityId(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value;
  }
  const { entity } = fieldsIn(value);
  if (typeof entity === 'string') {
    return entity;
  }
  const { id } = fieldsIn(entity);
  return typeof id === 'string' ? id : undefined;
}

/** Small commands on an entity: going through its mentions, taking its name along. */
export function registerEntityMoves(analyses: Analyses): vscode.Disposable {
  const onEntity = (
    id: string,
    run: (editor: vscode.TextEditor, entities: readonly Entity[]) => unknown,
  ) =>
    onReport(id, async (editor, ...args) => {
      const meant = await whomMeant(analyses, args);
      if (meant === undefined) {
        return undefined;
      }
      const analysis = analyses.get(editor.document);
      const offset = editor.document.offsetAt(editor.selection.active);
      const here = analysis?.mentions.find(({ start, end }) => start <= offset && offset <= end);
      const given = entityIds(meant);
      const ids = given.length > 0 ? given : here ? [here.entity] : [];
      const entities = ids.flatMap((one) => analysis?.entityById.get(one) ?? []);
      return entities.length > 0
        ? run(editor, entities)
        : vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a name first.'));
    });
  const go = (step: 1 | -1) => (editor: vscode.TextEditor, entities: readonly Entity[]) => {
    const mentions = analyses.get(editor.document)?.mentions ?? [];
    const ranges = entities.flatMap((entity) =>
      entity.mentions.flatMap((index) => mentions[index] ?? []),
    );
    const next = nextRange(ranges, editor.document.offsetAt(editor.selection.start), step);
    if (next !== undefined) {
      showRange(editor, next);
    }
  };
  return vscode.Disposable.from(
    onEntity('dossier.nextMention', go(1)),
    onEntity('dossier.previousMention', go(-1)),
    onEntity('dossier.copyName', (_, entities) =>
      vscode.env.clipboard.writeText(entities.map(({ name }) => name).join('\n')),
    ),
    vscode.commands.registerCommand('dossier.copySelectedNames', async () =>
      vscode.commands.executeCommand('dossier.copyName', ...(await focusedRows())),
    ),
  );
}
