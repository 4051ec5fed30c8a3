import * as vscode from 'vscode';
import { ENTITY_TYPES, type Mention } from '../../core/index';
import type { CardContexts } from '../dossier/cardContext';
import type { DossierChanges } from '../dossier/dossierChanges';
import { AT_CURSOR, whomMeant } from '../dossier/whom';
import type { Part } from '../part';
import { onReport, reportEditor } from '../reports';
import type { ReviewMode } from '../review';
import { Turns } from '../slices';
import type { WorkspaceIndex } from '../workspaceIndex';
import type { AnnotationTools } from './addAnnotation';
import { changeType, markAs, retypeEverywhere } from './changeType';
import { confirmNames, rejectName, rejectPassages } from './decide';
import { sameAs } from './sameAs';
import { type Outcome, outcomeOf, type Subject, sameWords, subjectAt, wordsIn } from './subject';
import { goToUnreviewed } from './unreviewed';

const MARK_COMMANDS = {
  person: 'dossier.markAsPerson',
  group: 'dossier.markAsGroup',
  place: 'dossier.markAsPlace',
} as const;
const STATUS_MS = 5000;

/** Decisions on the names that were found: each one key in review mode, and one command. */
export function registerTriage(
  tools: AnnotationTools,
  changes: DossierChanges,
  contextOf: CardContexts,
  index: Part<WorkspaceIndex>,
  mode: ReviewMode,
): vscode.Disposable {
  const decision = (
    id: string,
    run: (subject: Subject, args: readonly unknown[]) => Promise<Outcome>,
  ) =>
    onReport(id, async (editor, ...args) => {
      const meant = await whomMeant(tools.analyses, args);
      if (meant === undefined) {
        return;
      }
      const subject = await subjectAt(tools.analyses, editor, meant);
      if (typeof subject === 'string') {
        if (subject === 'nothing') {
          askForName();
        } else {
          vscode.window.showInformationMessage(
            vscode.l10n.t('The report is still being read. Try again in a moment.'),
          );
        }
        return;
      }
      const before = newestStep(subject.document);
      const outcome = await run(subject, args);
      if (outcome === 'nothing') {
        return;
      }
      if (mode.isActive) {
        if (outcome === 'written') {
          keepUndo(subject.document, before);
        } else {
          mode.decided(() => changes.takeBack(outcome));
        }
        const end = Math.max(...subject.mentions.map((mention) => mention.end), 0);
        await goToUnreviewed(tools, editor, end, 1);
      } else if (outcome === 'written') {
        vscode.window.setStatusBarMessage(
          vscode.l10n.t('Written down. “Undo Annotation Change” takes it back.'),
          STATUS_MS,
        );
      }
    });
  const { store } = tools;
  /** Keys wait for each other: the next one is about the name that this one leads to. */
  const keys = new Turns();
  return vscode.Disposable.from(
    decision('dossier.confirmMention', async (subject) =>
      subject.passage === undefined
        ? outcomeOf(
            await confirmNames(
              store,
              subject.document,
              subject.mentions.map(asIs),
              vscode.l10n.t('Confirm Name'),
            ),
          )
        : changeType(store, changes, subject),
    ),
    decision('dossier.rejectMention', async ({ document, mentions }) =>
      mentions.length === 0
        ? askForName()
        : outcomeOf(await rejectPassages(store, document, mentions, vscode.l10n.t('Not a Name'))),
    ),
    decision('dossier.rejectName', async (subject) =>
      subject.mentions.length === 0
        ? askForName()
        : outcomeOf(
            await rejectName(store, subject.document, wordsIn(subject), sameWords(subject)),
          ),
    ),
    decision('dossier.changeType', (subject) => changeType(store, changes, subject)),
    // What "Change Type…" also offers; the id is older, and keys of readers may be bound to it.
    decision('dossier.changeEntityType', (subject, args) => {
      const type = ENTITY_TYPES.find((one) => one === args[2]);
      return type === undefined
        ? changeType(store, changes, subject)
        : retypeEverywhere(changes, subject, type);
    }),
    ...ENTITY_TYPES.map((type) =>
      decision(MARK_COMMANDS[type], (subject) => markAs(store, subject, type)),
    ),
    decision('dossier.sameAs', (subject) => sameAs(store, changes, contextOf, index, subject)),
    // Keys that hold in review mode alone have a command of their own: menus and the palette would show
    // them beside the other commands at all times.
    vscode.commands.registerCommand('dossier.inReview', (name: unknown) => {
      if (name === 'stopReview') {
        mode.set(false);
        return undefined;
      }
      return keys.take(() =>
        mode.isActive && typeof name === 'string' ? runInReview(name) : undefined,
      );
    }),
  );

  /** The newest change of a report's annotations, by the id of its step of undo. */
  function newestStep({ uri }: vscode.TextDocument): string | undefined {
    return store.nextUndo(uri)?.id;
  }

  /** Keeps how to undo what has changed a report's annotations since `before`, if anything has. */
  function keepUndo(document: vscode.TextDocument, before: string | undefined): void {
    const step = newestStep(document);
    const given = { report: document.uri.toString(), step };
    if (step !== undefined && step !== before) {
      // By then review may have gone on to the next report.
      mode.decided(async () => vscode.commands.executeCommand('dossier.undoAnnotation', given));
    }
  }

  async function runInReview(name: string): Promise<void> {
    const takeBack = name === 'undoAnnotation' ? mode.lastDecision() : undefined;
    if (takeBack !== undefined) {
      await takeBack();
      return;
    }
    const document = reportEditor()?.document;
    const before = document && newestStep(document);
    const done = await vscode.commands.executeCommand(`dossier.${name}`, ...AT_CURSOR);
    if (name === 'addAnnotation' && document !== undefined) {
      keepUndo(document, before);
    }
    const editor = reportEditor();
    // It is no decision on one report, and goes on from here all the same.
    if (name === 'rejectInWorkspace' && done === true && editor !== undefined) {
      await goToUnreviewed(tools, editor, editor.document.offsetAt(editor.selection.end), 1);
    }
  }
}

/** Says what to do where no name is meant; that is no decision. */
function askForName(): Outcome {
  vscode.window.showInformationMessage(
    vscode.l10n.t('Put the cursor on a name, or select the words of one.'),
  );
  return 'nothing';
}

/** A mention confirmed as it was derived. */
function asIs({ start, end, type, entity }: Mention) {
  return { start, end, decision: { type, entity } };
}
