import * as vscode from 'vscode';
import {
  addToDossier,
  countMentions,
  entryById,
  keepApart,
  namesOf,
  plainText,
  renameEntity,
  splitEntity,
} from '../../core/index';
import type { AnnotationStore } from '../annotationStore';
import { TELL_COMMAND } from '../commandIds';
import type { AnnotationTools } from '../commands/addAnnotation';
import { addWords, selectedWords } from '../commands/changeType';
import { confirmNames, withdrawNames } from '../commands/decide';
import { wordsOf } from '../documents';
import { wordsAround } from '../entitiesView/items';
import { withoutIcons } from '../labels';
import { mentionsOf, type ReportEntity } from '../mentions';
import type { ReviewMode } from '../review';
import { quoted, say } from '../translate';
import type { CardContexts } from './cardContext';
import type { DossierChanges } from './dossierChanges';
import type { DossierChange, DossierPlan, DossierStore } from './dossierStore';
import { entryLocation } from './entryLocation';
import { makeOne } from './makeOne';
import { chooseEntities, pickEntities, subjectOf } from './subjects';
import { namedIn, whomMeant } from './whom';

/** What the reader decides about entities, written into the dossier of their report. */
export function registerEntityCommands(
  { analyses, store }: AnnotationTools,
  dossiers: DossierStore,
  changes: DossierChanges,
  contextOf: CardContexts,
  mode: ReviewMode,
): vscode.Disposable {
  const register = (
    id: string,
    title: string,
    run: (chosen: ReportEntity, all: readonly ReportEntity[], args: readonly unknown[]) => unknown,
  ) =>
    vscode.commands.registerCommand(`dossier.${id}`, async (...args: readonly unknown[]) => {
      const all = await chooseEntities(analyses, contextOf, args, title);
      const [first] = all;
      return first && run(first, all, args);
    });
  const write = (chosen: ReportEntity, done: string, plan: DossierPlan) =>
    changes.write(chosen.document.uri, done, plan);

  return vscode.Disposable.from(
    vscode.commands.registerCommand('dossier.addToDossier', async (...args: readonly unknown[]) => {
      const meant = await whomMeant(analyses, args);
      const words = meant && namedIn(meant).length === 0 ? selectedWords(analyses) : undefined;
      if (words !== undefined) {
        await addWords(changes, words);
        return;
      }
      const title = vscode.l10n.t('Add to Dossier');
      const all = meant ? await chooseEntities(analyses, contextOf, meant, title) : [];
      const [chosen] = all;
      if (chosen !== undefined) {
        const done = vscode.l10n.t('{0} is in the dossier.', all.map(nameOf).join(', '));
        await write(chosen, done, (file, isKnownId) =>
          all.flatMap((one) => addToDossier(file, subjectOf(one), isKnownId)),
        );
      }
    }),
    register('mergeEntities', vscode.l10n.t('Merge Entities'), async (chosen, all) => {
      const others =
        all.length > 1
          ? all.slice(1)
          : await pickEntities(
              analyses,
              contextOf,
              vscode.l10n.t('Who else is {0}?', nameOf(chosen)),
              {
                many: true,
                asked: chosen.entity,
              },
            );
      if (others.length > 0) {
        const { document, analysis } = chosen;
        const entities = [chosen, ...others].map(({ entity }) => entity);
        await makeOne(changes, document.uri, entities, analysis.entityById);
      }
    }),
    register('notSameAs', vscode.l10n.t('Not the Same As…'), async (chosen, all) => {
      const title = vscode.l10n.t('{0} is not the same as…', nameOf(chosen));
      const [other] =
        all.length > 1
          ? all.slice(1)
          : await pickEntities(analyses, contextOf, title, { asked: chosen.entity });
      if (other !== undefined) {
        const done = vscode.l10n.t('{0} and {1} are kept apart.', nameOf(chosen), nameOf(other));
        await write(chosen, done, (file) => keepApart(file, subjectOf(chosen), subjectOf(other)));
      }
    }),
    register('splitEntity', vscode.l10n.t('Split Entity'), async (chosen, _all, args) => {
      const file = (await dossiers.load(chosen.document.uri)).file;
      const names = await namesToSplit(chosen, entryById(file, chosen.entity.id), args[2]);
      if (names.length > 0) {
        const done = vscode.l10n.t(
          '{0} is someone else than {1}.',
          names.map(plainText).join(', '),
          nameOf(chosen),
        );
        const change = await write(chosen, done, (newest) =>
          splitEntity(newest, subjectOf(chosen), names),
        );
        await (change && giveMentions(store, changes, chosen, names));
      }
    }),
    register('renameEntity', vscode.l10n.t('Rename Entity'), async (chosen, _all, args) => {
      const name =
        typeof args[2] === 'string'
          ? args[2]
          : await vscode.window.showInputBox({
              title: vscode.l10n.t('Rename Entity'),
              prompt: vscode.l10n.t('The name in the dossier. The report keeps its words.'),
              value: chosen.entity.name,
              validateInput: (value) =>
                value.trim() === '' ? vscode.l10n.t('A name has letters.') : undefined,
            });
      if (name !== undefined && name.trim() !== '' && name.trim() !== chosen.entity.name) {
        const done = vscode.l10n.t('{0} is {1} in the dossier.', nameOf(chosen), plainText(name));
        await write(chosen, done, (file) => renameEntity(file, subjectOf(chosen), name.trim()));
      }
    }),
    vscode.commands.registerCommand(
      'dossier.rejectInWorkspace',
      async (words?: unknown, report?: unknown) => {
        if (typeof words === 'string' && typeof report === 'string') {
          await rejectNames(changes, vscode.Uri.parse(report, true), [words]);
          return false;
        }
        const all = await chooseEntities(
          analyses,
          contextOf,
          [words, report],
          vscode.l10n.t('Not a Name in Any Report'),
          ({ mentions }) => mentions.length > 0,
        );
        const [chosen] = all;
        if (chosen === undefined) {
          return false;
        }
        const names = all.flatMap(mentionNames);
        const { document, analysis } = chosen;
        const change = await rejectNames(changes, document.uri, [...new Set(names)]);
        if (change !== undefined) {
          const places = analysis.mentions.filter((one) => names.includes(wordsOf(document, one)));
          const label = vscode.l10n.t('Not a Name in Any Report');
          const isWithdrawn = await withdrawNames(store, document, places, label);
          mode.decided(async () => {
            const isBack = await changes.takeBack(change);
            await (isBack && isWithdrawn && store.undo(document));
          });
        }
        return change !== undefined;
      },
    ),
    vscode.commands.registerCommand(TELL_COMMAND, (change: DossierChange, done: string) =>
      changes.tell(change, done),
    ),
    vscode.commands.registerCommand('dossier.undoDossierChange', () => changes.undoLast()),
    register('openDossierEntry', vscode.l10n.t('Open Dossier Entry'), (chosen) =>
      openEntry(dossiers, chosen),
    ),
  );
}

/** Confirmed names go along with the entry that they are split off to. */
async function giveMentions(
  store: AnnotationStore,
  changes: DossierChanges,
  chosen: ReportEntity,
  names: readonly string[],
): Promise<void> {
  const { document, entity } = chosen;
  const { entities } = await changes.file(document.uri);
  const entry = entities.find(({ id, name }) => name === names[0] && id !== entity.id);
  const passages = mentionsOf(chosen).flatMap((mention) => {
    const goes = mention.reason === 'reader' && names.includes(wordsOf(document, mention));
    return goes && entry ? [{ ...mention, decision: { type: entry.type, entity: entry.id } }] : [];
  });
  if (passages.length > 0) {
    await confirmNames(store, document, passages, vscode.l10n.t('Split Entity'));
  }
}

function rejectNames(
  changes: DossierChanges,
  report: vscode.Uri,
  names: readonly string[],
): Promise<DossierChange | undefined> {
  const done = vscode.l10n.t('Not a name, in any report: {0}.', names.map(plainText).join(', '));
  return changes.write(report, done, () => names.map((name) => ({ type: 'reject', name })));
}

function nameOf({ entity }: ReportEntity): string {
  return plainText(entity.name);
}

/** The words of the mention that was chosen, or of all. */
function mentionNames(chosen: ReportEntity): readonly string[] {
  const one = chosen.analysis.mentions[chosen.mention];
  return (one ? [one] : mentionsOf(chosen)).map((mention) => wordsOf(chosen.document, mention));
}

async function namesToSplit(
  chosen: ReportEntity,
  entry: Parameters<typeof namesOf>[0] | undefined,
  given: unknown,
): Promise<readonly string[]> {
  const all = [...new Set([...(entry ? namesOf(entry) : []), ...namesOf(chosen.entity)])];
  if (Array.isArray(given)) {
    return all.filter((name) => given.includes(name));
  }
  if (all.length < 2) {
    vscode.window.showInformationMessage(vscode.l10n.t('{0} has one name only.', nameOf(chosen)));
    return [];
  }
  const { document } = chosen;
  const items = all.slice(1).map((name) => {
    const places = mentionsOf(chosen).filter((mention) => wordsOf(document, mention) === name);
    const [first] = places;
    return {
      label: withoutIcons(name),
      description:
        first === undefined ? vscode.l10n.t('dossier') : say(countMentions(places.length)),
      ...(first && {
        detail: withoutIcons(quoted(`${wordsAround(document, first).words.trim()}…`)),
      }),
      name,
    };
  });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Which names are not {0}?', nameOf(chosen)),
    placeHolder: vscode.l10n.t('They become an entry of their own'),
    canPickMany: true,
  });
  return (picked ?? []).map(({ name }) => name);
}

/** Shows the entry in the dossier; offers to make one where there is none. */
async function openEntry(dossiers: DossierStore, chosen: ReportEntity): Promise<void> {
  const { uri } = chosen.document;
  const entry = await entryLocation(dossiers, uri, chosen.entity.id);
  if (entry !== undefined) {
    const { start } = entry.range;
    const selection = new vscode.Range(start, start);
    await vscode.window.showTextDocument(entry.uri, { selection, preview: false });
    return;
  }
  const add = vscode.l10n.t('Add to Dossier');
  const choice = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} is not in the dossier yet.', nameOf(chosen)),
    add,
  );
  if (choice === add) {
    await vscode.commands.executeCommand('dossier.addToDossier', {
      report: uri.toString(),
      entity: chosen.entity.id,
    });
  }
}
