import * as vscode from 'vscode';
import type { DossierFile } from '../../core/index';
import { showError, showInformation, showStatus, showWarning } from '../base/messages';
import { overtakenMessage } from '../base/overtaken';
import { Turns } from '../base/slices';
import { openDocument } from '../documents/documents';
import { type Choice, offer, unsavedNote } from '../documents/unsavedNote';
import type { DossierChange, DossierPlan, DossierStore } from './dossierStore';
import { whyUnchangeable } from './whyUnchangeable';

const CAN_UNDO = 'dossier.canUndoDossier';
/** Older changes are undone in the editor of the file. */
const MOST_KEPT = 50;
/** VS Code takes a message that nobody answers from the screen by itself after ten seconds. */
const TOAST_MS = 12_000;

/** A change that can be taken back, with what was said of it. */
interface Made {
  readonly change: DossierChange;
  readonly done: string;
  /** The file is there for it, and goes with it where nothing else is in it. */
  madeFile: boolean;
  /** When it was said, in ms since the epoch; absent where the message has been answered or closed. */
  shownMs?: number | undefined;
}

/** Writes decisions into dossiers, tells of each, and takes back the last by a command of its own. */
export class DossierChanges {
  private readonly dossiers: DossierStore;
  private readonly made: Made[] = [];
  /** One is taken back after the other: whoever asks for the last means what is the last by then. */
  private readonly turns = new Turns();

  constructor(dossiers: DossierStore) {
    this.dossiers = dossiers;
  }

  /** The dossier of a report as it is now. */
  async file(report: vscode.Uri): Promise<DossierFile> {
    return (await this.dossiers.load(report)).file;
  }

  /**
   * Whether something can be written, as far as can be known before; tells what stands in the way. Asked
   * before the reader types what is to be written, which would be lost.
   */
  async canWrite(report: vscode.Uri): Promise<boolean> {
    const { uri } = await this.dossiers.load(report);
    if (uri.scheme === 'untitled') {
      // It is offered to be saved, and what was typed is written then.
      return true;
    }
    const why = await whyUnchangeable(this.dossiers, uri);
    if (why !== undefined) {
      await this.tellFailure(uri, why);
    }
    return why === undefined;
  }

  /**
   * Writes a plan; tells what was done with a way back, or what stood in the way.
   *
   * @param done what was done, for the reader
   * @param more a further choice that the message offers
   * @returns nothing where nothing was written
   */
  async write(
    report: vscode.Uri,
    done: string,
    plan: DossierPlan,
    more?: Choice,
  ): Promise<DossierChange | undefined> {
    const change = await this.dossiers.change(report, plan);
    if (typeof change === 'string') {
      const { uri } = await this.dossiers.load(report);
      if (uri.scheme === 'untitled') {
        void offerToSave(report, change, (saved) => this.write(saved, done, plan, more));
      } else {
        await this.tellFailure(uri, change);
      }
      return undefined;
    }
    if (change.before === change.text) {
      showInformation(vscode.l10n.t('The dossier says so already.'));
      return undefined;
    }
    await this.tell(change, done, more);
    return change;
  }

  /**
   * Writes a plan and keeps it to be taken back, without a word. Resolves to a message where nothing was
   * written.
   */
  async writeSilently(
    report: vscode.Uri,
    done: string,
    plan: DossierPlan,
  ): Promise<DossierChange | string> {
    const change = await this.dossiers.change(report, plan);
    if (typeof change !== 'string') {
      this.keep(change, done);
    }
    return change;
  }

  /** Tells what a change has done, and keeps it to be taken back. */
  async tell(change: DossierChange, done: string, more?: Choice): Promise<void> {
    const made = this.keep(change, done);
    const note = await unsavedNote(change.unsaved);
    const choices: readonly Choice[] = [
      { title: vscode.l10n.t('Undo'), run: () => this.takeBack(change) },
      ...(note ? [note.save] : []),
      ...(more ? [more] : []),
    ];
    made.shownMs = Date.now();
    void offer(note ? `${done} ${note.text}` : done, choices).then((choice) => {
      made.shownMs = undefined;
      if (choice !== undefined && !this.made.includes(made)) {
        showInformation(vscode.l10n.t('That has been undone already.'));
      } else {
        void choice?.run();
      }
    });
  }

  /**
   * Takes a change back, and nothing that was done since. What cannot be taken back is told, and may be
   * tried again.
   *
   * @returns whether it was taken back now
   */
  takeBack(change: DossierChange): Promise<boolean> {
    return this.turns.take(async () => {
      const one = this.made.find((other) => other.change === change);
      return one !== undefined && this.undo(one);
    });
  }

  /** Takes the last change back that was not yet. */
  undoLast(): Promise<boolean> {
    return this.turns.take(async () => {
      const last = this.made.at(-1);
      if (last === undefined) {
        showInformation(vscode.l10n.t('There is no change of the dossier to undo.'));
      }
      return last !== undefined && this.undo(last);
    });
  }

  private keep(change: DossierChange, done: string): Made {
    const made: Made = { change, done, madeFile: change.isNew === true };
    this.made.push(made);
    this.made.splice(0, this.made.length - MOST_KEPT);
    this.tellUndo();
    return made;
  }

  private async undo(one: Made): Promise<boolean> {
    const { change, done, madeFile } = one;
    const undone = await this.dossiers.undo({ ...change, isNew: madeFile });
    if ('why' in undone) {
      await this.tellFailure(change.uri, undone.why);
      return false;
    }
    if (undone.isOvertaken) {
      showWarning(overtakenMessage());
    }
    const key = change.uri.toString();
    this.made.splice(this.made.indexOf(one), 1);
    const next = this.made.find((other) => other.change.uri.toString() === key);
    if (madeFile && next !== undefined) {
      next.madeFile = true;
    }
    this.tellUndo();
    if (one.shownMs !== undefined && Date.now() - one.shownMs < TOAST_MS) {
      // What it says, and offers, holds no longer. It stays where VS Code keeps its messages.
      void vscode.commands.executeCommand('notifications.hideToasts');
    }
    showStatus(vscode.l10n.t('Undone: {0}', done));
    return true;
  }

  /** Resolves once it is told, with a way to the dossier if there is one. */
  private async tellFailure(dossier: vscode.Uri, why: string): Promise<void> {
    const message = vscode.l10n.t('The dossier was not changed: {0}', why);
    const canOpen = openDocument(dossier) ?? (await this.dossiers.files.exists(dossier));
    const choices = canOpen ? [vscode.l10n.t('Open Dossier')] : [];
    void showError(message, ...choices).then((choice) =>
      choice ? vscode.window.showTextDocument(dossier) : undefined,
    );
  }

  private tellUndo(): void {
    void vscode.commands.executeCommand('setContext', CAN_UNDO, this.made.length > 0);
  }
}

/** Offers to save a report that has no folder for a dossier yet, and does what was refused once it has. */
async function offerToSave(
  report: vscode.Uri,
  why: string,
  again: (saved: vscode.Uri) => unknown,
): Promise<void> {
  const save = vscode.l10n.t('Save…');
  if ((await showWarning(why, save)) === save) {
    const saved = await vscode.workspace.save(report);
    await (saved && again(saved));
  }
}
