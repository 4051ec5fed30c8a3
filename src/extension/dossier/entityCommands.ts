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
} from '../../core/index';
import type { Analyses } from '../analyses';
import type { DossierPlan, DossierStore } from './dossierStore';
import { type Chosen, chooseEntities, pickEntities, subjectOf } from './subjects';

/** What the reader decides about entities, written into the dossier of their report. */
export function registerEntityCommands(
  analyses: Analyses,
  dossiers: DossierStore,
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
    register('addToDossier', 'Add to Dossier', (chosen, all) =>
      write(chosen, `${nameOf(chosen)} is in the dossier.`, (file, isKnownId) =>
        all.length === 1
          ? addToDossier(file, subjectOf(chosen), isKnownId)
          : all.flatMap((one) => addToDossier(file, subjectOf(one), isKnownId)),
      ),
    ),
    register('mergeEntities', 'Merge Entities', async (chosen, all) => {
      const others =
        all.length > 1
          ? all.slice(1)
          : await pickEntities(analyses, `Who else is ${nameOf(chosen)}?`, {
              many: true,
              without: chosen.entity.id,
            });
      if (others.length > 0) {
        const subjects = [chosen, ...others].map(subjectOf);
        const done = `${others.map(nameOf).join(', ')} and ${nameOf(chosen)} are one.`;
        await write(chosen, done, (file) => mergeEntities(file, subjects));
      }
    }),
    register('notSameAs', 'Not the Same as …', async (chosen, all) => {
      const title = `${nameOf(chosen)} is not the same as …`;
      const [other] =
        all.length > 1
          ? all.slice(1)
          : await pickEntities(analyses, title, { many: false, without: chosen.entity.id });
      if (other !== undefined) {
        const done = `${nameOf(chosen)} and ${nameOf(other)} are kept apart.`;
        await write(chosen, done, (file) => keepApart(file, subjectOf(chosen), subjectOf(other)));
      }
    }),
    register('splitEntity', 'Split Entity', async (chosen, _all, args) => {
      const file = (await dossiers.load(chosen.document.uri)).file;
      const names = await namesToSplit(chosen, entryById(file, chosen.entity.id), args[2]);
      if (names.length > 0) {
        const done = `${names.map(plainText).join(', ')} is someone else than ${nameOf(chosen)}.`;
        await write(chosen, done, (newest) => splitEntity(newest, subjectOf(chosen), names));
      }
    }),
    register('renameEntity', 'Rename Entity', async (chosen, _all, args) => {
      const name =
        typeof args[2] === 'string'
          ? args[2]
          : await vscode.window.showInputBox({
              title: 'Rename Entity',
              prompt: 'The name in the dossier. The report keeps its words.',
              value: chosen.entity.name,
              validateInput: (value) => (value.trim() === '' ? 'A name has letters.' : undefined),
            });
      if (name !== undefined && name.trim() !== '' && name.trim() !== chosen.entity.name) {
        const done = `${nameOf(chosen)} is ${plainText(name)} in the dossier.`;
        await write(chosen, done, (file) => renameEntity(file, subjectOf(chosen), name.trim()));
      }
    }),
    register('changeEntityType', 'Change Type in Dossier', async (chosen, _all, args) => {
      const type = await askType(chosen, args[2]);
      if (type !== undefined && type !== chosen.entity.type) {
        await write(chosen, `${nameOf(chosen)} is a ${type} now.`, (file) =>
          retypeEntity(file, subjectOf(chosen), type),
        );
      }
    }),
    vscode.commands.registerCommand(
      'dossier.rejectInWorkspace',
      async (words?: unknown, report?: unknown) => {
        if (typeof words === 'string' && typeof report === 'string') {
          await rejectNames(dossiers, vscode.Uri.parse(report, true), [words]);
          return;
        }
        const [chosen] = await chooseEntities(
          analyses,
          [words, report],
          'Not a Name in Any Report',
        );
        if (chosen !== undefined) {
          const names = chosen.mention >= 0 ? [mentionName(chosen)] : mentionNames(chosen);
          await rejectNames(dossiers, chosen.document.uri, [...new Set(names)]);
        }
      },
    ),
    register('openDossierEntry', 'Open Dossier Entry', (chosen) => openEntry(dossiers, chosen)),
  );
}

/** Writes a plan; tells what was done with a way back, or what stood in the way. */
export async function writePlan(
  dossiers: DossierStore,
  report: vscode.Uri,
  done: string,
  plan: DossierPlan,
): Promise<boolean> {
  const trouble = await dossiers.change(report, plan);
  if (trouble !== undefined) {
    void vscode.window
      .showErrorMessage(`The dossier was not changed: ${trouble}`, 'Open Dossier')
      .then(async (choice) => {
        if (choice !== undefined) {
          await vscode.window.showTextDocument((await dossiers.load(report)).uri);
        }
      });
    return false;
  }
  void vscode.window.showInformationMessage(done, 'Undo').then(async (choice) => {
    if (choice !== undefined && !(await dossiers.undo())) {
      vscode.window.showInformationMessage('The dossier cannot be read; undo it there.');
    }
  });
  return true;
}

function rejectNames(
  dossiers: DossierStore,
  report: vscode.Uri,
  names: readonly string[],
): Promise<boolean> {
  const done = `${names.map(plainText).join(', ')}: not a name, in any report.`;
  return writePlan(dossiers, report, done, () => names.map((name) => ({ type: 'reject', name })));
}

function nameOf({ entity }: Chosen): string {
  return plainText(entity.name);
}

function mentionNames({ document, analysis, entity }: Chosen): readonly string[] {
  const text = document.getText();
  return entity.mentions.flatMap((index) => {
    const mention = analysis.mentions[index];
    return mention ? [text.slice(mention.start, mention.end).replace(/\s+/g, ' ')] : [];
  });
}

function mentionName(chosen: Chosen): string {
  const mention = chosen.analysis.mentions[chosen.mention];
  const text = chosen.document.getText().slice(mention?.start, mention?.end);
  return text.replace(/\s+/g, ' ');
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
    vscode.window.showInformationMessage(`${nameOf(chosen)} has one name only.`);
    return [];
  }
  const picked = await vscode.window.showQuickPick(all, {
    title: `Which names are not ${nameOf(chosen)}?`,
    canPickMany: true,
  });
  return picked?.length === all.length ? [] : (picked ?? []);
}

async function askType(chosen: Chosen, given: unknown): Promise<EntityType | undefined> {
  const known = ENTITY_TYPES.find((type) => type === given);
  if (known !== undefined) {
    return known;
  }
  const items = ENTITY_TYPES.map((type) => ({
    label: type,
    ...(type === chosen.entity.type && { description: 'now' }),
    type,
  }));
  const title = `What is ${nameOf(chosen)}?`;
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
  const add = 'Add to Dossier';
  const choice = await vscode.window.showInformationMessage(
    `${nameOf(chosen)} is not in the dossier yet.`,
    add,
  );
  if (choice === add) {
    await vscode.commands.executeCommand('dossier.addToDossier', {
      report: uri.toString(),
      entity: chosen.entity.id,
    });
  }
}
