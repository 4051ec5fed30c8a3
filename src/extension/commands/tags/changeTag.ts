import * as vscode from 'vscode';
import { DOSSIER_FILE, renameTag, tagsSaid } from '../../../core/index';
import { addTags } from '../../../webview/model/draft';
import { annotatedReports } from '../../annotations/annotatedReports';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { firstMessage } from '../../annotations/fileWork/merging';
import { tellStep } from '../../annotations/tellStep';
import { withoutLinks } from '../../base/messages';
import { say } from '../../base/translate';
import { fileName } from '../../documents/fileNames';
import { type Choice, offer, unsavedNote } from '../../documents/unsavedNote';
import type { DossierChanges } from '../../dossier/dossierChanges';
import type { DossierChange } from '../../dossier/dossierStore';
import { explain } from '../../files/explain';
import { askName, asTag, chooseTag, inReports, readTags, type Uses } from './askTag';

interface TagTools {
  readonly store: AnnotationStore;
  readonly changes: DossierChanges;
}

/** Gives a tag another name in all annotations of the workspace; asks for what is not given. */
export async function renameInAllReports(
  tools: TagTools,
  given?: string,
  newName?: string,
): Promise<void> {
  const title = vscode.l10n.t('Rename Tag in All Reports');
  const asked = await withTags(tools.store, async (uses) => {
    const from = given ?? (await chooseTag(title, uses));
    const typed = from === undefined ? undefined : (newName ?? (await askName(title, from, uses)));
    const [to] = addTags([], typed ?? '');
    return from === undefined || to === undefined || to === from
      ? undefined
      : { from, to, isThere: (await uses).some(({ tag }) => tag === to) };
  });
  if (asked !== undefined) {
    const { from, to, isThere } = asked;
    const change = { title, label: vscode.l10n.t('Rename Tag'), from, to };
    await changeAndTell(tools, change, (where) =>
      isThere
        ? vscode.l10n.t('{0} and {1} are one tag now: {2}.', asTag(from), asTag(to), where)
        : vscode.l10n.t('{0} is now {1}: {2}.', asTag(from), asTag(to), where),
    );
  }
}

/** Takes a tag from all annotations of the workspace; asks for it if it is not given. */
export async function deleteFromAllReports(tools: TagTools, given?: string): Promise<void> {
  const title = vscode.l10n.t('Delete Tag from All Reports');
  const from = given ?? (await withTags(tools.store, (uses) => chooseTag(title, uses)));
  if (from !== undefined) {
    const change = { title, label: vscode.l10n.t('Delete Tag'), from };
    await changeAndTell(tools, change, (where) =>
      vscode.l10n.t('{0} was deleted: {1}.', asTag(from), where),
    );
  }
}

/** Reads which tags there are while the reader is asked, and no longer. */
async function withTags<T>(store: AnnotationStore, ask: (uses: Uses) => Promise<T>): Promise<T> {
  const reading = new vscode.CancellationTokenSource();
  try {
    return await ask(readTags(store, reading.token));
  } finally {
    reading.cancel();
    reading.dispose();
  }
}

interface TagChange {
  /** What is done, as the heading of its progress, and as a step of undo. */
  readonly title: string;
  readonly label: string;
  readonly from: string;
  /** Absent to delete the tag. */
  readonly to?: string;
}

/** What has become of the files. */
interface Outcome {
  /** Of its step. */
  readonly id: string;
  annotations: number;
  reports: number;
  /** Changes of what dossiers say of the tag. */
  readonly dossiers: DossierChange[];
  isCancelled: boolean;
  readonly unreadable: string[];
  /** The names of files that could not be written, by why. */
  readonly failed: Map<string, string[]>;
  readonly unsaved: vscode.TextDocument[];
}

/** @param done says what was done, given in which annotations */
async function changeAndTell(
  tools: TagTools,
  change: TagChange,
  done: (where: string) => string,
): Promise<void> {
  const { title } = change;
  const location = vscode.ProgressLocation.Notification;
  const outcome = await vscode.window.withProgress(
    { location, title, cancellable: true },
    (progress, token) => changeAll(tools, change, progress, token),
  );
  await tell(tools, outcome, done);
}

/** Changes a tag in one file after the other, as one step of undo. */
async function changeAll(
  { store, changes }: TagTools,
  change: TagChange,
  progress: vscode.Progress<{ readonly message: string }>,
  token: vscode.CancellationToken,
): Promise<Outcome> {
  const outcome: Outcome = {
    id: crypto.randomUUID(),
    annotations: 0,
    reports: 0,
    dossiers: [],
    isCancelled: false,
    unreadable: [],
    failed: new Map(),
    unsaved: [],
  };
  for await (const { file, report, said } of annotatedReports(store, token)) {
    if (token.isCancellationRequested) {
      break;
    }
    progress.report({ message: withoutLinks(vscode.workspace.asRelativePath(report)) });
    if (said === undefined) {
      outcome.unreadable.push(fileName(file));
    } else if (tagsSaid(said).includes(change.from)) {
      noteFailure(outcome, file, await changeOne(store, report, change, outcome));
    }
    await changeDefinition(changes, report, change, outcome);
  }
  outcome.isCancelled = token.isCancellationRequested;
  return outcome;
}

/** Resolves to why a file could not be changed, or nothing where all is well. */
async function changeOne(
  store: AnnotationStore,
  report: vscode.Uri,
  { label, from, to }: TagChange,
  outcome: Outcome,
): Promise<string | undefined> {
  let count = 0;
  const rename = (yaml: string) => {
    const renamed = renameTag(yaml, from, to);
    if ('problems' in renamed) {
      return { refused: firstMessage(renamed.problems, yaml) };
    }
    count = renamed.count;
    return { text: renamed.document.yaml };
  };
  try {
    const result = await store.changeFile(report, rename, { id: outcome.id, label });
    if ('refused' in result) {
      return result.refused;
    }
    outcome.annotations += count;
    outcome.reports += count > 0 ? 1 : 0;
    if (result.unsaved !== undefined) {
      outcome.unsaved.push(result.unsaved);
    }
    return undefined;
  } catch (error) {
    return say(explain(error, 'write'));
  }
}

/** Lets the dossier of a report, where it defines a tag, define it by its new name. */
async function changeDefinition(
  changes: DossierChanges,
  report: vscode.Uri,
  { from, to, label }: TagChange,
  outcome: Outcome,
): Promise<void> {
  const { tags } = await changes.file(report);
  if (to === undefined || !tags.some(({ name }) => name === from)) {
    return;
  }
  const change = await changes.writeSilently(report, label, () => [
    { type: 'renameTag', name: from, to },
  ]);
  if (typeof change === 'string') {
    noteFailure(outcome, vscode.Uri.joinPath(report, '..', DOSSIER_FILE), change);
    return;
  }
  outcome.dossiers.push(change);
  if (change.unsaved !== undefined) {
    outcome.unsaved.push(change.unsaved);
  }
}

function noteFailure({ failed }: Outcome, file: vscode.Uri, why: string | undefined): void {
  if (why !== undefined) {
    failed.set(why, [...new Set([...(failed.get(why) ?? []), fileName(file)])]);
  }
}

async function tell(
  { store, changes }: TagTools,
  { id, annotations, reports, dossiers, isCancelled, unreadable, failed, unsaved }: Outcome,
  done: (where: string) => string,
): Promise<void> {
  const notes = (await Promise.all(unsaved.map(unsavedNote))).filter((note) => note !== undefined);
  const isDone = annotations > 0 || dossiers.length > 0;
  const sentences = [
    annotations > 0
      ? done(inReports(annotations, reports))
      : vscode.l10n.t('No annotation was changed.'),
    ...(dossiers.length > 0 ? [vscode.l10n.t('The dossier has been changed, too.')] : []),
    ...(isCancelled ? [vscode.l10n.t('It was cancelled before all files had been read.')] : []),
    ...[...failed].map(([why, names]) =>
      vscode.l10n.t('Not changed: {0}. {1}', names.join(', '), why),
    ),
    ...(unreadable.length > 0
      ? [vscode.l10n.t('Files that cannot be read: {0}.', unreadable.join(', '))]
      : []),
    ...notes.map(({ text }) => text),
  ];
  const undo = async () => {
    const result = await store.undoStep(id);
    let isBack = false;
    for (const change of dossiers) {
      isBack = (await changes.takeBack(change)) || isBack;
    }
    if (!(isBack && 'nothing' in result)) {
      tellStep(result, vscode.l10n.t('Undone'), vscode.l10n.t('That has been undone already.'));
    }
  };
  const save = () => Promise.all(notes.map((note) => note.save.run()));
  const choices: readonly Choice[] = [
    ...(isDone ? [{ title: vscode.l10n.t('Undo'), run: undo }] : []),
    ...notes.slice(0, 1).map(({ save: { title } }) => ({ title, run: save })),
  ];
  const choice = await offer(sentences.join(' '), choices, failed.size + unreadable.length > 0);
  await choice?.run();
}
