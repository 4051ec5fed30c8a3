import * as vscode from 'vscode';
import {
  type Entity,
  type EntityType,
  mainOf,
  mergeEntities,
  plainText,
  renameEntity,
  type Subject,
} from '../../../core/index';
import type { DossierChanges } from '../../dossier/dossierChanges';
import type { DossierChange } from '../../dossier/dossierStore';

/**
 * Makes several one in the dossier of a report. Which name stays does not depend on their order; where
 * another may be wanted, the message offers it.
 *
 * @param others of the report, by id
 * @param type what they are together; that of the one that is kept where it is absent
 * @returns nothing where nothing was written
 */
export async function makeOne(
  changes: DossierChanges,
  report: vscode.Uri,
  entities: readonly Entity[],
  others: Subject['others'],
  type?: EntityType,
): Promise<DossierChange | undefined> {
  const subjects = entities.map((entity) => ({ entity, others }));
  const main = mainOf(await changes.file(report), subjects);
  if (main === undefined) {
    return undefined;
  }
  const { name } = main.entity;
  const names = entities.flatMap((one) => (one === main.entity ? [] : [one.name]));
  const done = vscode.l10n.t(
    '{0} is one with {1} now, in all reports.',
    plainText(name),
    names.map(plainText).join(', '),
  );
  const [other] = names;
  const more =
    other === undefined || other === name || names.length > 1
      ? undefined
      : {
          title: vscode.l10n.t('Call It {0}', plainText(other)),
          run: () =>
            changes.write(
              report,
              vscode.l10n.t('{0} is {1} in the dossier.', plainText(name), plainText(other)),
              (file) => renameEntity(file, main, other),
            ),
        };
  return changes.write(report, done, (file) => mergeEntities(file, subjects, type), more);
}
