import * as vscode from 'vscode';
import {
  type BackgroundGroup,
  DOSSIER_FILE,
  type DossierEdit,
  type DossierFile,
  EMPTY_DOSSIER,
  type Known,
  knownOf,
  msg,
  NO_DOSSIER,
  type ReadDossier,
} from '../../core/index';
import { others, Turns } from '../base/slices';
import { say } from '../base/translate';
import { openDocument } from '../documents/documents';
import { isDossier } from '../documents/fileNames';
import { explain } from '../files/explain';
import type { Files } from '../files/files';
import { RestTimers } from '../files/restTimers';
import { onReportShown, onReturn, watchFiles } from '../files/watchFiles';
import type { BackgroundKnowledge } from './backgroundKnowledge';

/** What one `dossier.yaml` says, or would say where there is none yet. */
export interface DossierState {
  readonly uri: vscode.Uri;
  readonly yaml: string;
  /** The last that could be read, so that a slip while typing forgets nobody. */
  readonly file: DossierFile;
  readonly read: ReadDossier;
  readonly known: Known;
}

/** Makes edits from the dossier as it is when they are written. */
export type DossierPlan = (
  file: DossierFile,
  isKnownId: (id: string) => boolean,
) => readonly DossierEdit[];

/** A change that was written, to be taken back. */
export interface DossierChange {
  readonly uri: vscode.Uri;
  readonly before: string;
  readonly text: string;
  /** It made the file. */
  readonly isNew?: boolean;
  /** It is in the editor of the dossier, among changes that are not saved. */
  readonly unsaved?: vscode.TextDocument;
}

/** Whether something that was done since stands in the place of an undo, or why there was none. */
type Undone = { readonly isOvertaken: boolean } | { readonly why: string };

/** What is left of a dossier that a command made where nothing is in it any more. */
const EMPTY = /^(?:version: 1\s*)?$/;
/** How long a file that has just become empty is given to be filled again. */
const EMPTY_MS = 150;
/** How long typing in a dossier has to rest before reports are read anew. */
const REST_MS = 200;

/** The dossiers of the workspace: found, read, watched and written. */
export class DossierStore implements vscode.Disposable {
  /** The newest reading of each dossier, by its address. What an older one finds, nobody is told. */
  private readonly states = new Map<string, Promise<DossierState>>();
  /** What the newest readings that have ended found. */
  private readonly latest = new Map<string, DossierState>();
  /** The text that was last told of. */
  private readonly told = new Map<string, string>();
  /** The newest search for the dossier of a folder's reports. */
  private readonly searches = new Map<string, Promise<vscode.Uri>>();
  /** What the newest that has ended found, and a report of the folder. */
  private readonly places = new Map<
    string,
    { readonly report: vscode.Uri; readonly uri: vscode.Uri }
  >();
  private readonly timers = new RestTimers(REST_MS);
  private readonly turns = new Turns();
  private readonly changed = new vscode.EventEmitter<DossierState>();
  /** A dossier says something new, or the setting of the background knowledge has changed. */
  readonly onDidChange = this.changed.event;
  private readonly wasRead = new vscode.EventEmitter<DossierState>();
  /** A dossier has been read, whether or not it says something new. */
  readonly onDidRead = this.wasRead.event;
  private readonly disposables: vscode.Disposable;
  readonly files: Files;
  private readonly background: BackgroundKnowledge;

  constructor(files: Files, background: BackgroundKnowledge) {
    this.files = files;
    this.background = background;
    this.disposables = vscode.Disposable.from(
      this.changed,
      this.wasRead,
      watchFiles(DOSSIER_FILE, (uri, cameOrWent) => {
        if (cameOrWent) {
          // It may be nearer to a report than the one before, or have been.
          void this.locateAgain();
        }
        void this.reload(uri);
      }),
      onReturn(() => {
        void this.locateAgain();
        for (const { uri } of this.latest.values()) {
          void this.reload(uri);
        }
      }),
      onReportShown((report) => {
        const folder = folderOf(report);
        // A first search, which the first names wait for, is not begun anew.
        if (this.places.has(folder)) {
          void this.locateAgain(folder);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.reloadSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.reloadSoon(document)),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.locateAgain()),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier.backgroundKnowledge')) {
          for (const { uri } of this.latest.values()) {
            void this.reload(uri, 'always');
          }
        }
      }),
    );
  }

  /** The dossier of a report. Read where it has not been; never rejects. */
  async load(report: vscode.Uri): Promise<DossierState> {
    return this.at(await this.locate(report));
  }

  /** The dossier of an address that is one. */
  async at(uri: vscode.Uri): Promise<DossierState> {
    const reading = this.states.get(uri.toString());
    return reading === undefined ? this.reload(uri, 'never') : this.newest(uri, reading);
  }

  /** The newest that has been read for a report; for look-ups that must not wait. */
  peek(report: vscode.Uri): DossierState | undefined {
    const place = this.places.get(folderOf(report));
    return place && this.latest.get(place.uri.toString());
  }

  /** The newest of each that has been read. */
  all(): readonly DossierState[] {
    return [...this.latest.values()];
  }

  /** A group of the background knowledge by its id. */
  backgroundGroup(id: string): BackgroundGroup | undefined {
    return this.background.get(id);
  }

  /**
   * Writes what a plan makes of the dossier as it is then; makes the file on first use. Resolves to a
   * message where nothing was written.
   */
  change(report: vscode.Uri, plan: DossierPlan): Promise<string | DossierChange> {
    return this.turns.take(() => this.write(report, plan));
  }

  /** Takes a change back, and nothing that was done since. */
  undo(change: DossierChange): Promise<Undone> {
    return this.turns.take(() => this.takeBack(change));
  }

  /** Resolves when what has begun to be written is written, or cannot be. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  dispose(): void {
    this.timers.dispose();
    this.disposables.dispose();
  }

  private async write(report: vscode.Uri, plan: DossierPlan): Promise<string | DossierChange> {
    const uri = await this.locate(report);
    if (uri.scheme === 'untitled') {
      return vscode.l10n.t('Save the report first: the dossier is kept in its folder.');
    }
    try {
      const { planned } = await import('./planned');
      const result = await this.files.update(uri, (current) =>
        planned(current, plan, (id) => this.background.get(id) !== undefined),
      );
      if ('refused' in result) {
        return result.refused;
      }
      await this.reload(uri);
      return { uri, ...result };
    } catch (error) {
      return say(explain(error, 'write'));
    }
  }

  private async takeBack({ uri, before, text, isNew }: DossierChange): Promise<Undone> {
    const { mergeDossiers } = await loadYaml();
    let isOvertaken = false;
    try {
      const result = await this.files.update(uri, (current) => {
        // Where nothing was done since, what was there before comes back to the letter.
        if (current === text) {
          return { text: before };
        }
        const merged = mergeDossiers(text, before, current);
        if ('problems' in merged) {
          return { refused: say(merged.problems[0]?.message ?? msg`The dossier cannot be read.`) };
        }
        isOvertaken = merged.conflicts.length > 0;
        return { text: merged.yaml };
      });
      if ('refused' in result) {
        return { why: result.refused };
      }
      if (isNew && EMPTY.test(result.text)) {
        await this.files.remove(uri, result.text);
      }
      await this.reload(uri);
      return { isOvertaken };
    } catch (error) {
      return { why: say(explain(error, 'write')) };
    }
  }

  /** From the report's folder up to the workspace folder; there where there is none. */
  private async locate(report: vscode.Uri): Promise<vscode.Uri> {
    const key = folderOf(report);
    const search = this.searches.get(key) ?? findDossier(report, (uri) => this.files.exists(uri));
    this.searches.set(key, search);
    const uri = await search;
    if (this.searches.get(key) !== search) {
      return this.locate(report);
    }
    this.places.set(key, { report, uri });
    return uri;
  }

  /** Looks where the dossier of a folder's reports is now, or those of all, and tells what is new. */
  private async locateAgain(folder?: string): Promise<void> {
    const before = [...this.places].filter(([key]) => folder === undefined || key === folder);
    for (const key of folder === undefined ? [...this.searches.keys()] : [folder]) {
      this.searches.delete(key);
    }
    const found = new Map<string, vscode.Uri>();
    for (const [, { report, uri }] of before) {
      const now = await this.locate(report);
      if (now.toString() !== uri.toString()) {
        found.set(now.toString(), now);
      }
    }
    for (const uri of found.values()) {
      await this.reload(uri, 'always');
    }
  }

  private reloadSoon({ uri }: vscode.TextDocument): void {
    if (isDossier(uri)) {
      this.timers.set(uri, () => void this.reload(uri));
    }
  }

  /** Reads a dossier anew, and tells of it. */
  private async reload(
    uri: vscode.Uri,
    telling: 'where it is new' | 'always' | 'never' = 'where it is new',
  ): Promise<DossierState> {
    const key = uri.toString();
    if (telling === 'always') {
      // Also where this reading is overtaken by another.
      this.told.delete(key);
    }
    const reading = this.read(uri);
    this.states.set(key, reading);
    const state = await reading;
    if (this.states.get(key) !== reading) {
      return this.newest(uri, reading);
    }
    this.latest.set(key, state);
    this.wasRead.fire(state);
    const isNew = this.told.get(key) !== state.yaml;
    this.told.set(key, state.yaml);
    if (isNew && telling !== 'never') {
      this.changed.fire(state);
    }
    return state;
  }

  /** What a reading finds, or else the one that was begun after it: the file has changed since. */
  private async newest(uri: vscode.Uri, reading: Promise<DossierState>): Promise<DossierState> {
    const state = await reading;
    const now = this.states.get(uri.toString());
    return now === undefined || now === reading ? state : this.newest(uri, now);
  }

  private async read(uri: vscode.Uri): Promise<DossierState> {
    const key = uri.toString();
    const groups = await this.background.load(uri);
    const before = this.latest.get(key);
    let text = await this.textOf(uri);
    if (text === '' && before !== undefined && before.yaml !== '') {
      // Programs empty a file before they write it: nobody is forgotten for that moment.
      await others(EMPTY_MS);
      text = await this.textOf(uri);
    }
    const yaml = typeof text === 'string' ? text : (before?.yaml ?? '');
    const read =
      text === ''
        ? NO_DOSSIER
        : await readText(text, (id) => this.background.get(id) !== undefined);
    const file = read.file ?? before?.file ?? EMPTY_DOSSIER;
    return { uri, yaml, file, read, known: knownOf(file, groups) };
  }

  /** Empty where there is no file; why not, where there is one that cannot be read. */
  private async textOf(uri: vscode.Uri): Promise<string | Unreadable> {
    try {
      return await this.files.read(uri);
    } catch (error) {
      return { why: say(explain(error, 'read')) };
    }
  }
}

interface Unreadable {
  /** A sentence for the reader. */
  readonly why: string;
}

/** A part of its own: an empty dossier needs no YAML library. */
const loadYaml = () => import('../files/yamlFiles');

async function readText(
  text: string | Unreadable,
  isKnownId: (id: string) => boolean,
): Promise<ReadDossier> {
  const { readDossier, unreadableDossier } = await loadYaml();
  return typeof text === 'string' ? readDossier(text, isKnownId) : unreadableDossier(text.why);
}

function folderOf(report: vscode.Uri): string {
  return vscode.Uri.joinPath(report, '..').toString();
}

async function findDossier(
  report: vscode.Uri,
  exists: (uri: vscode.Uri) => Promise<boolean>,
): Promise<vscode.Uri> {
  // A report that has not been saved yet belongs to no folder: the first is as good as any.
  const first = report.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0] : undefined;
  const root = (vscode.workspace.getWorkspaceFolder(report) ?? first)?.uri;
  let folder = first?.uri ?? vscode.Uri.joinPath(report, '..');
  const fallback = vscode.Uri.joinPath(root ?? folder, DOSSIER_FILE);
  while (root !== undefined && folder.path.length >= root.path.length) {
    const candidate = vscode.Uri.joinPath(folder, DOSSIER_FILE);
    if (openDocument(candidate) || (await exists(candidate))) {
      return candidate;
    }
    const parent = vscode.Uri.joinPath(folder, '..');
    if (parent.path === folder.path) {
      break;
    }
    folder = parent;
  }
  return fallback;
}
