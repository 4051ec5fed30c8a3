import * as vscode from 'vscode';
import {
  type AnnotationEdit,
  changeFile,
  changeGone,
  outstandingEdits,
  refreshSteps,
} from '../../core/index';
import { now } from '../clock';
import { exists } from '../fileExists';
import { annotationUri, fileName } from '../fileNames';
import { movedAddress } from '../movedAddress';
import { inSlices } from '../slices';
import { say } from '../translate';
import * as tools from '../yamlFiles';
import type { AnnotationFiles } from './annotationFiles';
import { explain } from './explain';
import type { TextTransform } from './fileUpdate';
import { followUnsaved } from './followUnsaved';
import type { Histories, StepResult } from './histories';
import { firstMessage, saysNothing, takeOver, tellConflicts, withSource } from './merging';
import { movePending } from './movePending';
import type { PendingEdit, PendingEdits } from './pendingEdits';
import type { ReportSession } from './reportSession';

/** What writing needs of the store. It is a part of its own: most reports are read first. */
export interface WritingHost {
  readonly files: AnnotationFiles;
  readonly unwritten: PendingEdits;
  readonly histories: Histories;
  /** What is among the unsaved changes in the editor of an annotation file, by its address. */
  readonly unsaved: Map<string, PendingEdit[]>;
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

/** Makes edits in one write; what could not be written is pending. As `AnnotationStore.edit`. */
export async function writeEdits(
  host: WritingHost,
  report: vscode.TextDocument,
  edits: readonly AnnotationEdit[],
  label: string,
): Promise<string | undefined> {
  const pending = pendingOf(label, edits);
  const why = await write(host, report, changeOf(host, report, edits), pending);
  if (why !== undefined) {
    await host.unwritten.keep(report.uri.toString(), { ...pending, why });
    host.tellChanged(report);
    host.tellFailed(report);
  }
  return why;
}

/**
 * Writes what is pending, oldest first, as far as the file does not show it already. What changes an
 * annotation that is gone stays pending, and holds up nothing else. As `AnnotationStore.retry`.
 */
export async function writePending(
  host: WritingHost,
  report: vscode.TextDocument,
): Promise<string | undefined> {
  const key = report.uri.toString();
  await host.read(report);
  let first: string | undefined;
  for (const pending of host.unwritten.of(key)) {
    const file = host.session(report).state()?.file;
    const edits = file ? outstandingEdits(file, pending.edits) : pending.edits;
    const change = changeOf(host, report, edits);
    const why =
      edits.length > 0 ? await write(host, report, change, { ...pending, edits }) : undefined;
    if (why === undefined) {
      await host.unwritten.drop(key, pending.id);
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
 * Undoes or redoes a command, among what others have changed since.
 *
 * @param id of the step to be undone, where it is not the newest
 */
export async function writeStep(
  host: WritingHost,
  report: vscode.TextDocument,
  way: 'undo' | 'redo',
  id?: string,
): Promise<StepResult> {
  const { files, histories } = host;
  const key = report.uri.toString();
  const step = histories.next(key, way, id);
  if (step === undefined) {
    return { nothing: true };
  }
  const [from, to] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
  try {
    const result = await files.update(annotationUri(report.uri), (text) =>
      takeOver(from, to, text),
    );
    if ('refused' in result) {
      return { why: result.refused };
    }
    histories.advance(key, way, id);
    const isGone = way === 'undo' && step.isNew && saysNothing(result.text);
    if (isGone) {
      await files.remove(annotationUri(report.uri), result.text);
    }
    host.session(report).adopt(isGone ? '' : result.text, tools);
    host.tellChanged(report);
    return { label: step.label };
  } catch (error) {
    return { why: say(explain(error, 'write')) };
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
        session.adopt(result.text, tools, refreshed.ids);
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

/** What is kept in mind of a report, or of a folder with reports, goes along with its new name. */
export async function carryOver(
  { files, unwritten, histories }: WritingHost,
  from: vscode.Uri,
  to: vscode.Uri,
): Promise<void> {
  for (const key of unwritten.reports()) {
    const moved = movedAddress(key, from, to);
    await (moved && movePending(unwritten, key, moved));
  }
  for (const key of histories.reports()) {
    const moved = movedAddress(key, from, to);
    if (moved !== undefined) {
      histories.move(key, moved);
    }
  }
  try {
    if (await exists(annotationUri(to))) {
      await files.update(annotationUri(to), (text) => ({
        text: withSource(text, fileName(from), fileName(to)),
      }));
    }
  } catch {
    // The name in the file is for people; annotations are found by the names of the files.
  }
}

/** Edits of what the reader saw, merged with what is in the file by now. */
function changeOf(
  host: WritingHost,
  report: vscode.TextDocument,
  edits: readonly AnnotationEdit[],
): TextTransform<string> {
  const session = host.session(report);
  const seen = session.state()?.source;
  return (text) => {
    const result = changeFile(seen, text, edits, {
      report: report.getText(),
      source: fileName(report.uri),
      now: now(),
    });
    if ('problems' in result) {
      return { refused: firstMessage(result.problems, text) };
    }
    session.expect(result.document);
    tellConflicts(result.conflicts);
    return { text: result.document.yaml };
  };
}

/** Makes a change of the file, as a step of undo. */
async function write(
  host: WritingHost,
  report: vscode.TextDocument,
  change: TextTransform<string>,
  pending: PendingEdit,
): Promise<string | undefined> {
  if (report.isUntitled) {
    return vscode.l10n.t('Save the report first: its annotations are kept beside it.');
  }
  try {
    const result = await host.files.update(annotationUri(report.uri), change);
    if ('refused' in result) {
      return result.refused;
    }
    const { before, text, isNew = false, unsaved } = result;
    if (text !== before) {
      host.histories.record(report.uri.toString(), {
        id: pending.id,
        label: pending.label,
        before,
        after: text,
        isNew,
      });
    }
    host.session(report).adopt(text, tools);
    host.tellChanged(report);
    if (unsaved !== undefined) {
      void followUnsaved(host, report, unsaved, pending);
    }
    return undefined;
  } catch (error) {
    return say(explain(error, 'write'));
  }
}
