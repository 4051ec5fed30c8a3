import * as vscode from 'vscode';
import {
  type AnnotationDocument,
  type AnnotationEdit,
  changeFile,
  changeGone,
  type HistoryStep,
  type MergeConflict,
  outstandingEdits,
  refreshSteps,
} from '../../../core/index';
import { now } from '../../base/clock';
import { overtakenMessage } from '../../base/overtaken';
import { inSlices } from '../../base/slices';
import { say } from '../../base/translate';
import { openDocument } from '../../documents/documents';
import { annotationUri, fileName } from '../../documents/fileNames';
import type { ChangeResult } from '../../files/changeInPlace';
import { explain } from '../../files/explain';
import type { Files } from '../../files/files';
import type { TextTransform } from '../../files/fileUpdate';
import * as tools from '../../files/yamlFiles';
import type { Histories, StepResult } from '../histories';
import type { PendingEdit, PendingEdits } from '../pendingEdits';
import type { ReportSession } from '../reportSession';
import { followUnsaved } from './followUnsaved';
import { reportNow } from './goneReport';
import { type Conflicting, firstMessage, saysNothing, takeOver, tellConflicts } from './merging';

/** What writing needs of the store. It is a part of its own: most reports are read first. */
export interface WritingHost {
  readonly files: Files;
  readonly unwritten: PendingEdits;
  readonly histories: Histories;
  /** What is among the unsaved changes in the editor of an annotation file, by its address. */
  readonly unsaved: Map<string, PendingEdit[]>;
  /** Of reports that are gone, where the reader has been told that it is written what is said of them. */
  readonly toldGone: Map<string, string>;
  /** Does work when what was begun before is done. */
  enqueue(work: () => Promise<void>): Promise<void>;
  session(report: vscode.TextDocument): ReportSession;
  /** Reads the file as it is by now. */
  read(report: vscode.TextDocument): Promise<void>;
  tellChanged(report: vscode.TextDocument): void;
  tellFailed(report: vscode.TextDocument): void;
}

/** A change as it is kept where it cannot be written. */
function pendingOf(label: string, edits: readonly AnnotationEdit[]): PendingEdit {
  return { id: crypto.randomUUID(), label, edits, since: new Date().toISOString(), why: '' };
}

/**
 * Makes edits in one write; what could not be written is pending. Of a report that has another name by
 * now, they are made there. As `AnnotationStore.edit`.
 */
export async function writeEdits(
  host: WritingHost,
  given: vscode.TextDocument,
  edits: readonly AnnotationEdit[],
  label: string,
  seen?: AnnotationDocument,
): Promise<string | undefined> {
  const { report, tell } = await reportNow(host, given);
  const pending = pendingOf(label, edits);
  const why = await write(host, report, pending, seen);
  if (why !== undefined) {
    await host.unwritten.keep(report.uri.toString(), { ...pending, why });
    host.tellChanged(report);
    host.tellFailed(report);
  } else {
    tell();
  }
  return why;
}

/**
 * Writes what is pending, oldest first, as far as the file does not show it already. What changes an
 * annotation that is gone stays pending, and holds up nothing else. Of a report that has another name by
 * now, it goes there. As `AnnotationStore.retry`.
 */
export async function writePending(
  host: WritingHost,
  given: vscode.TextDocument,
): Promise<string | undefined> {
  const { report, tell } = await reportNow(host, given);
  const key = report.uri.toString();
  await host.read(report);
  let first: string | undefined;
  for (const pending of host.unwritten.of(key)) {
    const file = host.session(report).state()?.file;
    const edits = file ? outstandingEdits(file, pending.edits) : pending.edits;
    const why = edits.length > 0 ? await write(host, report, { ...pending, edits }) : undefined;
    if (why === undefined) {
      await host.unwritten.drop(key, pending.id);
      tell();
      continue;
    }
    await host.unwritten.keep(key, { ...pending, why });
    first ??= why;
    if (file === undefined || !changeGone(file, edits)) {
      break;
    }
  }
  host.tellChanged(report);
  return first;
}

/**
 * Undoes or redoes a command, in all files that it changed, by the names that they have now, among what
 * others have changed since. Where a file cannot be written, that is left to be tried again.
 *
 * @param id of its steps
 */
export async function writeStep(
  host: WritingHost,
  way: 'undo' | 'redo',
  id: string,
): Promise<StepResult> {
  const { files, histories } = host;
  for (const [key] of histories.all(way, id)) {
    const open = openDocument(key);
    await (open && reportNow(host, open));
  }
  const steps = histories.all(way, id);
  const failures: string[] = [];
  let overtaken: Conflicting | undefined;
  for (const [key, step] of steps) {
    const file = annotationUri(vscode.Uri.parse(key, true));
    const [from, to] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
    let conflicts: readonly MergeConflict[] = [];
    try {
      const result = await files.update(file, (text) => {
        const taken = takeOver(from, to, text);
        conflicts = 'text' in taken ? taken.conflicts : [];
        return taken;
      });
      if ('refused' in result) {
        failures.push(result.refused);
        continue;
      }
      histories.advance(key, way, id);
      const isGone = way === 'undo' && step.isNew && saysNothing(result.text);
      if (isGone) {
        await files.remove(file, result.text);
      }
      overtaken ??= conflicts.length > 0 ? { file, text: result.text, conflicts } : undefined;
      await adopt(host, key, isGone ? '' : result.text);
    } catch (error) {
      failures.push(say(explain(error, 'write')));
    }
  }
  if (overtaken !== undefined) {
    void tellConflicts(overtaken, overtakenMessage());
  }
  const [[, first] = [], [why] = []] = [steps[0], failures];
  return why !== undefined ? { why } : first ? { label: first.label } : { nothing: true };
}

/** Changes the annotation file of a report, open or not, as a step of undo. Rejects where it cannot be written. */
export async function writeFile(
  host: WritingHost,
  report: vscode.Uri,
  change: TextTransform<string>,
  { id, label }: Pick<HistoryStep, 'id' | 'label'>,
): Promise<ChangeResult<string>> {
  const key = report.toString();
  const result = await host.files.update(annotationUri(report), change);
  if ('text' in result) {
    const { before, text, isNew = false } = result;
    if (text !== before) {
      host.histories.record(key, { id, label, before, after: text, isNew });
    }
    await adopt(host, key, text);
  }
  return result;
}

/** What a file says is read to its end. */
const always = () => true;

/** Lets an open report know what its annotation file says now. */
async function adopt(host: WritingHost, report: string, text: string): Promise<void> {
  const open = openDocument(report);
  if (open !== undefined) {
    await inSlices(host.session(open).adopt(text, tools), always);
    host.tellChanged(open);
  }
}

/**
 * Lets the selectors say what stands where the annotations are in the report as saved. Resolves to
 * whether it came to its end; not where it was not wanted any more.
 */
export async function writeSelectors(
  host: WritingHost,
  report: vscode.TextDocument,
  isWanted: () => boolean,
): Promise<boolean> {
  const session = host.session(report);
  const { version } = report;
  const isUseful = () => isWanted() && report.version === version;
  if ((await inSlices(session.placeOrphans(), isUseful)) === undefined) {
    return false;
  }
  const state = session.state();
  if (state?.file === undefined) {
    return true;
  }
  const steps = refreshSteps(state.source, report.getText(), state.placed, now());
  const done = await inSlices(steps, isUseful);
  const refreshed = done?.result;
  if (refreshed !== undefined) {
    try {
      const result = await host.files.update(annotationUri(report.uri), (yaml) => ({
        text: yaml === state.yaml ? refreshed.document.yaml : yaml,
      }));
      if ('text' in result) {
        session.expect(refreshed.document);
        await inSlices(session.adopt(result.text, tools, refreshed.ids), always);
      }
    } catch {
      // Nothing of the reader's is lost: selectors follow from the places, at the next save again.
    }
  }
  host.tellChanged(report);
  return done !== undefined;
}

/** Gives up what is pending. */
export async function dropPending(host: WritingHost, report: vscode.TextDocument): Promise<void> {
  const key = report.uri.toString();
  for (const { id } of host.unwritten.of(key)) {
    await host.unwritten.drop(key, id);
  }
  host.tellChanged(report);
}

/**
 * Makes edits of what the reader saw, merged with what is in the file by now, as a step of undo. Resolves
 * to why that cannot be, or nothing where all is well.
 */
async function write(
  host: WritingHost,
  report: vscode.TextDocument,
  pending: PendingEdit,
  seen = host.session(report).state()?.source,
): Promise<string | undefined> {
  if (report.isUntitled) {
    return vscode.l10n.t('Save the report first: its annotations are kept beside it.');
  }
  const session = host.session(report);
  let conflicts: readonly MergeConflict[] = [];
  const change: TextTransform<string> = (text) => {
    const context = { report: report.getText(), source: fileName(report.uri), now: now() };
    const result = changeFile(seen, text, pending.edits, context);
    if ('problems' in result) {
      return { refused: firstMessage(result.problems, text) };
    }
    session.expect(result.document);
    conflicts = result.conflicts;
    return { text: result.document.yaml };
  };
  try {
    const result = await writeFile(host, report.uri, change, pending);
    if ('refused' in result) {
      return result.refused;
    }
    // Of a report that has been closed meanwhile, too.
    await inSlices(host.session(report).adopt(result.text, tools), always);
    void tellConflicts({ file: annotationUri(report.uri), text: result.text, conflicts });
    if (result.unsaved !== undefined) {
      void followUnsaved(host, report, result.unsaved, pending);
    }
    return undefined;
  } catch (error) {
    return say(explain(error, 'write'));
  }
}
