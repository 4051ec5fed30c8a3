import * as vscode from 'vscode';
import type { Entity } from '../../core/index';
import type { Analyses } from '../analyses';
import { entitiesNamed, focusedRows, whomMeant } from '../dossier/whom';
import { onReport, showRange } from '../reports';
import { nextRange } from './navigate';

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
      const given = entitiesNamed(analyses, editor.document, meant);
      const atCursor = here && analysis?.entityById.get(here.entity);
      const entities = given.length === 0 && atCursor ? [atCursor] : given;
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
