import * as vscode from 'vscode';
import {
  addToDossier,
  ENTITY_TYPES,
  type EntityType,
  entryById,
  entryRanges,
  keepApart,
  mergeEntities,
  namesOf,
  plainText,
  renameEntity,
  retypeEntity,
  splitEntity,
  TYPE_WORDS,
} from '../../core/index';
import type { Analyses } from '../analyses';
import { wordsOf } from '../documents';
import type { ReviewMode } from '../review';
import { say } from '../translate';
import type { DossierChange, DossierPlan, DossierStore } from './dossierStore';
import { type Chosen, chooseEntities, pickEntities, subjectOf } from './subjects';

/** What the reader decides about entities, written into the dossier of their report. */
export function registerEntityCommands(
  analyses: Analyses,
  dossiers: DossierStore,
  mode: ReviewMode,
): vscode.Disposable {
  const register = (
    id: string,
    title: string,
    run: (chosen: Chosen, all: readonly Chosen[], args: readonly unknown[]) => unknown,
  ) =>
    vscode.commands.registerCommand(`dossier.${id}`, async (...args: readonly unknown[]) => {
      const all = await chooseEntities(analyses, args, title);
      const [first] = all;
      return first && run(first, all, args);
    });
  const write = (chosen: Chosen, done: string, plan: DossierPlan) =>
    writePlan(dossiers, chosen.document.uri, done, plan);

  return vscode.Disposable.from(
    register('addToDossier', vscode.l10n.t('Add to Dossier'), (chosen, all) =>
      write(chosen, vscode.l10n.t('{0} is in the dossier.', nameOf(chosen)), (file, isKnownId) =>
        all.length === 1
          ? addToDossier(file, subjectOf(chosen), isKnownId)
          : all.flatMap((one) => addToDossier(file, subjectOf(one), isKnownId)),
      ),
    ),
    register('mergeEntities', vscode.l10n.t('Merge Entities'), async (chosen, all) => {
      const others =
        all.length > 1
          ? all.slice(1)
          : await pickEntities(analyses, vscode.l10n.t('Who else is {0}?', nameOf(chosen)), {
              many: true,
              besides: chosen.entity,
            });
      if (others.length > 0) {
        const subjects = [chosen, ...others].map(subjectOf);
        const done = vscode.l10n.t(
          'One from now on: {0}.',
          [chosen, ...others].map(nameOf).join(', '),
        );
        await write(chosen, done, (file) => mergeEntities(file, subjects));
      }
    }),
    register('notSameAs', vscode.l10n.t('Not the Same As…'), async (chosen, all) => {
      const title = vscode.l10n.t('{0} is not the same as…', nameOf(chosen));
      const [other] =
        all.length > 1
          ? all.slice(1)
          : await pickEntities(analyses, title, { many: false, besides: chosen.entity });
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
        await write(chosen, done, (newest) => splitEntity(newest, subjectOf(chosen), names));
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
    register(
      'changeEntityType',
      vscode.l10n.t('Change Type in Dossier'),
      async (chosen, _all, args) => {
        const type = await askType(chosen, args[2]);
        if (type !== undefined && type !== chosen.entity.type) {
          await write(
            chosen,
            vscode.l10n.t('{0} has a new type: {1}.', nameOf(chosen), say(TYPE_WORDS[type])),
            (file) => retypeEntity(file, subjectOf(chosen), type),
          );
        }
      },
    ),
    vscode.commands.registerCommand(
      'dossier.rejectInWorkspace',
      async (words?: unknown, report?: unknown) => {
        if (typeof words === 'string' && typeof report === 'string') {
          await rejectNames(dossiers, vscode.Uri.parse(report, true), [words]);
          return false;
        }
        const [chosen] = await chooseEntities(
          analyses,
          [words, report],
          vscode.l10n.t('Not a Name in Any Report'),
        );
        if (chosen === undefined) {
          return false;
        }
        const names = chosen.mention >= 0 ? [mentionName(chosen)] : mentionNames(chosen);
        const change = await rejectNames(dossiers, chosen.document.uri, [...new Set(names)]);
        if (change !== undefined) {
          mode.decided(() => takeBack(dossiers, change));
        }
        return change !== undefined;
      },
    ),
    register('openDossierEntry', vscode.l10n.t('Open Dossier Entry'), (chosen) =>
      openEntry(dossiers, chosen),
    ),
  );
}

/** Writes a plan; tells what was done with a way back, or what stood in the way, and is nothing then. */
export async function writePlan(
  dossiers: DossierStore,
  report: vscode.Uri,
  done: string,
  plan: DossierPlan,
): Promise<DossierChange | undefined> {
  const change = await dossiers.change(report, plan);
  if (typeof change === 'string') {
    void vscode.window
      .showErrorMessage(
        vscode.l10n.t('The dossier was not changed: {0}', change),
        vscode.l10n.t('Open Dossier'),
      )
      .then(async (choice) => {
        if (choice !== undefined) {
          await vscode.window.showTextDocument((await dossiers.load(report)).uri);
        }
      });
    return undefined;
  }
  void vscode.window.showInformationMessage(done, vscode.l10n.t('Undo')).then(async (choice) => {
    if (choice !== undefined) {
      await takeBack(dossiers, change);
    }
  });
  return change;
}

async function takeBack(dossiers: DossierStore, change: DossierChange): Promise<void> {
  if (!(await dossiers.undo(change))) {
    vscode.window.showInformationMessage(
      vscode.l10n.t('The dossier cannot be read; undo it there.'),
    );
  }
}

function rejectNames(
  dossiers: DossierStore,
  report: vscode.Uri,
  names: readonly string[],
): Promise<DossierChange | undefined> {
  const done = vscode.l10n.t('Not a name, in any report: {0}.', names.map(plainText).join(', '));
  return writePlan(dossiers, report, done, () => names.map((name) => ({ type: 'reject', name })));
}

function nameOf({ entity }: Chosen): string {
  return plainText(entity.name);
}

function mentionNames({ document, analysis, entity }: Chosen): readonly string[] {
  return entity.mentions.flatMap((index) => {
    const mention = analysis.mentions[index];
    return mention ? [wordsOf(document, mention)] : [];
  });
}

function mentionName({ document, analysis, mention }: Chosen): string {
  const found = analysis.mentions[mention];
  return found ? wordsOf(document, found) : '';
}

async function namesToSplit(
  chosen: Chosen,
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
  const picked = await vscode.window.showQuickPick(all.slice(1), {
    title: vscode.l10n.t('Which names are not {0}?', nameOf(chosen)),
    placeHolder: vscode.l10n.t('They become an entry of their own'),
    canPickMany: true,
  });
  return picked ?? [];
}

async function askType(chosen: Chosen, given: unknown): Promise<EntityType | undefined> {
  const known = ENTITY_TYPES.find((type) => type === given);
  if (known !== undefined) {
    return known;
  }
  const items = ENTITY_TYPES.map((type) => ({
    label: say(TYPE_WORDS[type]),
    ...(type === chosen.entity.type && { description: vscode.l10n.t('now') }),
    type,
  }));
  const title = vscode.l10n.t('What is {0}?', nameOf(chosen));
  return (await vscode.window.showQuickPick(items, { title }))?.type;
}

/** Shows the entry in the dossier; offers to make one where there is none. */
async function openEntry(dossiers: DossierStore, chosen: Chosen): Promise<void> {
  const { uri } = chosen.document;
  const state = await dossiers.load(uri);
  const range = entryRanges(state.yaml).get(chosen.entity.id);
  if (range !== undefined) {
    const document = await vscode.workspace.openTextDocument(state.uri);
    const selection = new vscode.Range(
      document.positionAt(range.start),
      document.positionAt(range.start),
    );
    await vscode.window.showTextDocument(document, { selection, preview: false });
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
