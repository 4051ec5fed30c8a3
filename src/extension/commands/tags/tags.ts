import * as vscode from 'vscode';
import { fieldsIn } from '../../base/fieldsIn';
import type { CommandTools } from '../commandTools';

/**
 * Renaming a tag in all reports, and deleting it, loaded when they are first used. Given what the reader
 * would be asked for, the commands do not ask: the tag, or the chip of one in the Annotations view; its
 * new name.
 */
export function registerTagCommands({ store, changes }: CommandTools): vscode.Disposable {
  const load = () => import('./changeTag');
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dossier.renameTag', async (given: unknown, to: unknown) => {
      const { renameInAllReports } = await load();
      await renameInAllReports(
        { store, changes },
        tagOf(given),
        typeof to === 'string' ? to : undefined,
      );
    }),
    vscode.commands.registerCommand('dossier.deleteTag', async (given: unknown) => {
      const { deleteFromAllReports } = await load();
      await deleteFromAllReports({ store, changes }, tagOf(given));
    }),
  );
}

function tagOf(given: unknown): string | undefined {
  const tag = fieldsIn(given).tag ?? given;
  return typeof tag === 'string' ? tag : undefined;
}
