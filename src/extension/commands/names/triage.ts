import * as vscode from 'vscode';
import { ENTITY_TYPES } from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { showInformation, showWritten } from '../../base/messages';
import { onReport } from '../../documents/onReport';
import { whomMeant } from '../../entities/whom';
import type { CommandTools } from '../commandTools';
import { changeType, markAs, retypeEverywhere } from './changeType';
import { confirmNames, rejectName, rejectPassages } from './decide';
import { ReviewUndo, registerReviewKeys } from './reviewKeys';
import { sameAs } from './sameAs';
import { inSameWords, type Outcome, outcomeOf, type Subject, subjectAt, wordsIn } from './subject';
import { goToUnreviewed } from './unreviewed';

const MARK_COMMANDS = {
  person: 'dossier.markAsPerson',
  group: 'dossier.markAsGroup',
  place: 'dossier.markAsPlace',
} as const;

/** Decisions on the names that were found: each one key in review mode, and one command. */
export function registerTriage(tools: CommandTools): vscode.Disposable {
  const { store, changes, mode } = tools;
  const undo = new ReviewUndo(store, mode);
  const decision = (id: string, run: Decision) =>
    onReport(id, async (editor, ...args) => {
      const subject = await subjectMeant(tools, editor, args);
      if (subject === undefined) {
        return;
      }
      const before = undo.newestStep(subject.document);
      const outcome = await run(subject, args);
      if (outcome === 'nothing') {
        return;
      }
      if (mode.isActive) {
        if (outcome === 'written') {
          undo.keep(subject.document, before);
        } else {
          mode.decided(() => changes.takeBack(outcome));
        }
        const end = Math.max(...subject.mentions.map((mention) => mention.end), 0);
        await goToUnreviewed(tools, editor, end, 1);
      } else if (outcome === 'written') {
        showWritten();
      }
    });
  return vscode.Disposable.from(
    decision('dossier.confirmMention', (subject) =>
      subject.passage === undefined ? confirm(store, subject) : changeType(store, changes, subject),
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
            await rejectName(store, subject.document, wordsIn(subject), inSameWords(subject)),
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
    decision('dossier.sameAs', (subject) => sameAs(tools, subject)),
    registerReviewKeys(tools, undo),
  );
}

/** What a command decides on the names that are meant. */
type Decision = (subject: Subject, args: readonly unknown[]) => Promise<Outcome>;

/** The names that a command is about; where there are none, says why. */
async function subjectMeant(
  { analyses }: CommandTools,
  editor: vscode.TextEditor,
  args: readonly unknown[],
): Promise<Subject | undefined> {
  const meant = await whomMeant(analyses, args);
  const subject = meant && (await subjectAt(analyses, editor, meant));
  if (typeof subject !== 'string') {
    return subject;
  }
  if (subject === 'nothing') {
    askForName();
  } else {
    showInformation(vscode.l10n.t('The report is still being read. Try again in a moment.'));
  }
  return undefined;
}

/** Confirms names as they were derived. */
async function confirm(store: AnnotationStore, { document, mentions }: Subject): Promise<Outcome> {
  const names = mentions.map(({ start, end, type, entity }) => ({
    start,
    end,
    decision: { type, entity },
  }));
  return outcomeOf(await confirmNames(store, document, names, vscode.l10n.t('Confirm Name')));
}

/** Says what to do where no name is meant; that is no decision. */
function askForName(): Outcome {
  showInformation(vscode.l10n.t('Put the cursor on a name, or select the words of one.'));
  return 'nothing';
}
