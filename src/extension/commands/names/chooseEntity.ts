import * as vscode from 'vscode';
import { ENTITY_TYPES } from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { CHOOSE_COMMAND } from '../../base/commandIds';
import { openDocument } from '../../documents/documents';
import { confirmNames } from './decide';

/** What the light bulb on a name that the report leaves open runs: the choice is written down. */
export function registerChooseEntity(store: AnnotationStore): vscode.Disposable {
  return vscode.commands.registerCommand(
    CHOOSE_COMMAND,
    async (uri: unknown, start: unknown, end: unknown, given: unknown, entity: unknown) => {
      const type = ENTITY_TYPES.find((one) => one === given);
      const document = typeof uri === 'string' ? openDocument(uri) : undefined;
      if (
        document === undefined ||
        typeof start !== 'number' ||
        typeof end !== 'number' ||
        typeof entity !== 'string' ||
        type === undefined
      ) {
        return;
      }
      const passage = { start, end, decision: { type, entity } };
      const label = vscode.l10n.t('Say Who It Is');
      // What cannot be written is told where all such changes are.
      await confirmNames(store, document, [passage], label);
    },
  );
}
