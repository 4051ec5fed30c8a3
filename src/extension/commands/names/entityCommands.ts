import * as vscode from 'vscode';
import {
  addToDossier,
  countMentions,
  type Entity,
  entryById,
  keepApart,
  namesOf,
  plainText,
  renameEntity,
  splitEntity,
} from '../../../core/index';
import { mentionsOf, type ReportEntity } from '../../analysis/mentions';
import { isUnchanged } from '../../analysis/passages';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { TELL_COMMAND } from '../../base/commandIds';
import { withoutIcons } from '../../base/labels';
import { showInformation } from '../../base/messages';
import { quoted, say } from '../../base/translate';
import { wordsOf } from '../../documents/documents';
import { hideCard } from '../../documents/reportEditors';
import { wordsAround } from '../../documents/wordsAround';
import type { DossierChanges } from '../../dossier/dossierChanges';
import type { DossierChange, DossierPlan, DossierStore } from '../../dossier/dossierStore';
import { showEntry } from '../../dossier/entryLocation';
import { chooseEntities, pickEntities, subjectOf } from '../../entities/chooseEntities';
import { namedIn, whomMeant } from '../../entities/whom';
import type { CommandTools } from '../commandTools';
import { addWords, selectedWords } from './changeType';
import { confirmNames, withdrawNames } from './decide';
import { makeOne } from './makeOne';

/** What the reader decides about entities, written into the dossier of their report. */
export function registerEntityCommands(tools: CommandTools): vscode.Disposable {
  const { analyses, contextOf, dossiers, changes } = tools;
  const { registerCommand } = vscode.commands;
  const register = (
    id: string,
    title: string,
    run: (chosen: ReportEntity, all: readonly ReportEntity[], given: unknown) => unknown,
  ) =>
    registerCommand(`dossier.${id}`, async (...args: readonly unknown[]) => {
      const all = await chooseEntities(analyses, contextOf, args, title);
      const [first] = all;
      return first && run(first, all, args[2]);
    });
  return vscode.Disposable.from(
    registerCommand('dossier.addToDossier', (...args: readonly unknown[]) => add(tools, args)),
    register('mergeEntities', vscode.l10n.t('Merge Entities'), (chosen, all) =>
      merge(tools, chosen, all),
    ),
    register('notSameAs', vscode.l10n.t('Not the Same As…'), (chosen, all) =>
      setApart(tools, chosen, all),
    ),
    register('splitEntity', vscode.l10n.t('Split Entity'), (chosen, _all, names) =>
      split(tools, chosen, names),
    ),
    register('renameEntity', vscode.l10n.t('Rename Entity'), (chosen, _all, name) =>
      rename(tools, chosen, name),
    ),
    registerCommand('dossier.rejectInWorkspace', (words?: unknown, report?: unknown) =>
      rejectInWorkspace(tools, words, report),
    ),
    registerCommand(TELL_COMMAND, (change: DossierChange, done: string) =>
      changes.tell(change, done),
    ),
    registerCommand('dossier.undoDossierChange', () => changes.undoLast()),
    register('openDossierEntry', vscode.l10n.t('Open Dossier Entry'), (chosen) =>
      openEntry(dossiers, chosen),
    ),
  );
}

function write(
  { changes }: CommandTools,
  { document }: ReportEntity,
  done: string,
  plan: DossierPlan,
): Promise<DossierChange | undefined> {
  return changes.write(document.uri, done, plan);
}

async function add(tools: CommandTools, args: readonly unknown[]): Promise<void> {
  const { analyses, contextOf, changes } = tools;
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
    // The card whose link was used would go on offering it.
    hideCard();
    const done = vscode.l10n.t('{0} is in the dossier.', all.map(nameOf).join(', '));
    await write(tools, chosen, done, (file, isKnownId) =>
      all.flatMap((one) => addToDossier(file, subjectOf(one), isKnownId)),
    );
  }
}

async function merge(
  { analyses, contextOf, changes }: CommandTools,
  chosen: ReportEntity,
  all: readonly ReportEntity[],
): Promise<void> {
  const { document, analysis, entity: asked } = chosen;
  const title = vscode.l10n.t('Who else is {0}?', nameOf(chosen));
  const others =
    all.length > 1
      ? all.slice(1)
      : await pickEntities(analyses, contextOf, title, { many: true, asked });
  if (others.length > 0) {
    const entities = [chosen, ...others].map(({ entity }) => entity);
    await makeOne(changes, document.uri, entities, analysis.entityById);
  }
}

async function setApart(
  tools: CommandTools,
  chosen: ReportEntity,
  all: readonly ReportEntity[],
): Promise<void> {
  const title = vscode.l10n.t('{0} is not the same as…', nameOf(chosen));
  const [other] =
    all.length > 1
      ? all.slice(1)
      : await pickEntities(tools.analyses, tools.contextOf, title, { asked: chosen.entity });
  if (other !== undefined) {
    const done = vscode.l10n.t('{0} and {1} are kept apart.', nameOf(chosen), nameOf(other));
    await write(tools, chosen, done, (file) =>
      keepApart(file, subjectOf(chosen), subjectOf(other)),
    );
  }
}

/** @param given the names to be split off; the reader is asked where it is none */
async function split(tools: CommandTools, chosen: ReportEntity, given: unknown): Promise<void> {
  const { dossiers, changes, store } = tools;
  const { file } = await dossiers.load(chosen.document.uri);
  const names = await namesToSplit(chosen, entryById(file, chosen.entity.id), given);
  if (names.length > 0) {
    const done = vscode.l10n.t(
      '{0} is someone else than {1}.',
      names.map(plainText).join(', '),
      nameOf(chosen),
    );
    const change = await write(tools, chosen, done, (newest) =>
      splitEntity(newest, subjectOf(chosen), names),
    );
    await (change && giveMentions(store, changes, chosen, names));
  }
}

/** @param given the new name; the reader is asked where it is none */
async function rename(tools: CommandTools, chosen: ReportEntity, given: unknown): Promise<void> {
  if (typeof given !== 'string' && !(await tools.changes.canWrite(chosen.document.uri))) {
    return;
  }
  const typed =
    typeof given === 'string'
      ? given
      : await vscode.window.showInputBox({
          title: vscode.l10n.t('Rename Entity'),
          prompt: vscode.l10n.t('The name in the dossier. The report keeps its words.'),
          value: chosen.entity.name,
          validateInput: (value) =>
            value.trim() === '' ? vscode.l10n.t('A name has letters.') : undefined,
        });
  const name = typed?.trim() ?? '';
  if (name !== '' && name !== chosen.entity.name) {
    const done = vscode.l10n.t('{0} is {1} in the dossier.', nameOf(chosen), plainText(name));
    await write(tools, chosen, done, (file) => renameEntity(file, subjectOf(chosen), name));
  }
}

/**
 * Writes that words are no name in any report: those given with a report, or else the mentions chosen.
 *
 * @returns whether names that were found are none any more
 */
async function rejectInWorkspace(
  { analyses, store, changes, contextOf, mode }: CommandTools,
  words: unknown,
  report: unknown,
): Promise<boolean> {
  if (typeof words === 'string' && typeof report === 'string') {
    await rejectNames(changes, vscode.Uri.parse(report, true), [words]);
    return false;
  }
  const label = vscode.l10n.t('Not a Name in Any Report');
  const isMentioned = ({ mentions }: Entity) => mentions.length > 0;
  const all = await chooseEntities(analyses, contextOf, [words, report], label, isMentioned);
  const [chosen] = all;
  if (chosen === undefined || !isUnchanged(chosen.document, chosen.analysis.version)) {
    return false;
  }
  const names = all.flatMap(mentionNames);
  const { document, analysis } = chosen;
  const change = await rejectNames(changes, document.uri, [...new Set(names)]);
  if (change !== undefined) {
    const places = analysis.mentions.filter((one) => names.includes(wordsOf(document, one)));
    const isWithdrawn = await withdrawNames(store, document, places, label);
    mode.decided(async () => {
      const isBack = await changes.takeBack(change);
      await (isBack && isWithdrawn && store.undo(document));
    });
  }
  return change !== undefined;
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
    showInformation(vscode.l10n.t('{0} has one name only.', nameOf(chosen)));
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
  if (await showEntry(dossiers, uri, chosen.entity.id)) {
    return;
  }
  const add = vscode.l10n.t('Add to Dossier');
  const choice = await showInformation(
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
