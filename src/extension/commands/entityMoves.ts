import * as vscode from 'vscode';
import type { Entity } from '../../core/index';
import type { Analyses } from '../analysis/analyses';
import { mentionsOf } from '../analysis/mentions';
import { fieldsIn } from '../base/fieldsIn';
import { showInformation } from '../base/messages';
import { onReport } from '../documents/onReport';
import { showRange } from '../documents/reportEditors';
import { entitiesNamed, focusedRows, underCursor, whomMeant } from '../entities/whom';
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
      const given = entitiesNamed(analyses, editor.document, meant);
      const atCursor = given.length === 0 ? underCursor(analyses) : undefined;
      const entities = atCursor ? [atCursor.entity] : given;
      return entities.length > 0
        ? run(editor, entities)
        : showInformation(vscode.l10n.t('Put the cursor on a name first.'));
    });
  const go = (step: 1 | -1) => (editor: vscode.TextEditor, entities: readonly Entity[]) => {
    const analysis = analyses.get(editor.document);
    const ranges = entities.flatMap((entity) => (analysis ? mentionsOf({ analysis, entity }) : []));
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
    vscode.commands.registerCommand('dossier.copySelectedNames', async () => {
      // Rows of all reports may be of none that is open.
      const [row, all] = (await focusedRows()) ?? [];
      const named = [row, ...[all].flat()].flatMap((one) => {
        const { id, name } = fieldsIn(fieldsIn(one).entity);
        return typeof name === 'string' ? [[id, name] as const] : [];
      });
      if (named.length > 0) {
        await vscode.env.clipboard.writeText([...new Map(named).values()].join('\n'));
      }
    }),
  );
}
