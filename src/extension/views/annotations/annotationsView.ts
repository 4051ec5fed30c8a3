import * as vscode from 'vscode';
import type { Entity } from '../../../core/index';
import type { HostMessage, ViewMessage } from '../../../webview/protocol';
import { ENGLISH } from '../../../webview/strings';
import type { Analyses } from '../../analysis/analyses';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { placedAt } from '../../annotations/placedAt';
import type { Vocabulary } from '../../annotations/vocabulary';
import { WorkspaceLinks } from '../../annotations/workspaceLinks';
import { COMPOSE_COMMAND, LINK_COMMANDS, USE_FITTING_COMMAND } from '../../base/commandIds';
import { showInformation } from '../../base/messages';
import { fileName } from '../../documents/fileNames';
import {
  onReportEditor,
  plainTextEditor,
  reportAt,
  reportEditor,
} from '../../documents/reportEditors';
import type { ShownReport } from '../../documents/shownReport';
import type { DossierStore } from '../../dossier/dossierStore';
import { pageOf } from '../webviewPage';
import { createAnnotationActions } from './annotationActions';
import { followLink } from './followLink';
import { newForm } from './newForm';
import { readMessage } from './readMessage';
import type { Renames } from './renames';
import { answer } from './requests';
import { type SnapshotContent, SnapshotMaker } from './snapshot';
import { SnapshotFeed } from './snapshotFeed';

/** Events that come together make one snapshot. */
const SEND_DELAY_MS = 20;
const CURSOR_DELAY_MS = 60;
const LINKS_DELAY_MS = 200;

/** Commands that messages of the view stand for, one to one. */
const COMMANDS = {
  openSample: 'dossier.openSampleReport',
  readAsReport: 'dossier.readAsReport',
  openReport: 'workbench.action.files.openFile',
  begin: 'dossier.openWalkthrough',
  add: 'dossier.addAnnotation',
  focusEditor: 'workbench.action.focusActiveEditorGroup',
} as const;

/** The same for messages about a report: the command is told of which, and of what in it. */
const REPORT_COMMANDS = {
  undo: 'dossier.undoAnnotation',
  redo: 'dossier.redoAnnotation',
  retryPending: 'dossier.retryPending',
  discardPending: 'dossier.discardPending',
  openFile: 'dossier.openAnnotationFile',
  acceptPlace: 'dossier.acceptPlace',
  reattach: 'dossier.reattachAnnotation',
  keepOrphan: 'dossier.keepOrphan',
  confirmPlace: 'dossier.confirmPlace',
  link: LINK_COMMANDS.link,
  changeLink: LINK_COMMANDS.change,
  removeLink: LINK_COMMANDS.remove,
} as const;

/** The Annotations view: sends what it shows, and does what the view's messages ask for. */
export class AnnotationsView implements vscode.WebviewViewProvider, vscode.Disposable {
  private readonly extensionUri: vscode.Uri;
  private readonly analyses: Analyses;
  private readonly store: AnnotationStore;
  private readonly vocabulary: Vocabulary;
  private readonly dossiers: DossierStore;
  /** The report that is shown. */
  private readonly shown: ShownReport;
  private readonly renames: Renames;
  private readonly links: WorkspaceLinks;
  private tags: readonly string[] = [];
  private readonly maker = new SnapshotMaker();
  private readonly onAnnotation: ReturnType<typeof createAnnotationActions>;
  private readonly disposables: vscode.Disposable;
  private view: vscode.WebviewView | undefined;
  /** The page has been loaded and listens. */
  private ready = false;
  private waiting: HostMessage[] = [];
  private readonly feed = new SnapshotFeed();
  private sendTimer: ReturnType<typeof setTimeout> | undefined;
  private cursorTimer: ReturnType<typeof setTimeout> | undefined;
  private linksTimer: ReturnType<typeof setTimeout> | undefined;
  /** While the reader types nobody asks where annotations are: they are settled when that rests. */
  private typing: vscode.TextDocument | undefined;
  private sentCursor: readonly string[] = [];
  /** The reports that the view has been told of: it may speak of no other. */
  private readonly told = new Set<string>();

  constructor(
    extensionUri: vscode.Uri,
    {
      analyses,
      store,
      vocabulary,
      dossiers,
      shown,
    }: {
      readonly analyses: Analyses;
      readonly store: AnnotationStore;
      readonly vocabulary: Vocabulary;
      readonly dossiers: DossierStore;
      readonly shown: ShownReport;
    },
    renames: Renames,
  ) {
    this.extensionUri = extensionUri;
    this.analyses = analyses;
    this.store = store;
    this.vocabulary = vocabulary;
    this.dossiers = dossiers;
    this.shown = shown;
    this.renames = renames;
    this.onAnnotation = createAnnotationActions(store);
    this.links = new WorkspaceLinks(store);
    const onReport = (document: vscode.TextDocument) => {
      if (document === this.shown.get()) {
        this.sendSoon();
      }
    };
    this.disposables = vscode.Disposable.from(
      this.links,
      this.links.onDidChange(() => {
        clearTimeout(this.linksTimer);
        this.linksTimer = setTimeout(() => void this.refreshLinks(), LINKS_DELAY_MS);
      }),
      vscode.commands.registerCommand(COMPOSE_COMMAND, (typed?: unknown, passages?: unknown) =>
        this.compose(typeof typed === 'string' ? typed : undefined, passages),
      ),
      store.onDidChange((document) => {
        if (document === this.typing) {
          this.typing = undefined;
          this.cursorSoon();
        }
        onReport(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && document === this.shown.get()) {
          this.typing = document;
        }
      }),
      analyses.onDidChange(onReport),
      dossiers.onDidRead(() => this.sendSoon()),
      onReportEditor(() => this.sendSoon()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.sendSoon()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.sendSoon()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.shown.get()) {
          this.cursorSoon();
        }
      }),
    );
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    const root = vscode.Uri.joinPath(this.extensionUri, 'dist');
    this.view = view;
    this.ready = false;
    view.webview.options = { enableScripts: true, localResourceRoots: [root] };
    view.webview.onDidReceiveMessage((data: unknown) => {
      const message = readMessage(data);
      if (message !== undefined) {
        void this.receive(message);
      }
    });
    view.onDidChangeVisibility(() => {
      if (!view.visible) {
        // VS Code ends the page of a hidden view: what is said meanwhile waits for the next.
        this.ready = false;
      }
      this.sendSoon();
    });
    view.onDidDispose(() => {
      this.view = undefined;
      this.ready = false;
    });
    const title = vscode.l10n.t(ENGLISH.annotations);
    view.webview.html = pageOf(view.webview, root, { name: 'webview', strings: ENGLISH, title });
  }

  /**
   * Opens the form for a new annotation: of what is selected, or of passages that are given with their
   * report.
   *
   * @param typed what was typed so far, with its tokens
   * @returns whether the form has taken that over
   */
  async compose(typed = '', given: unknown = undefined): Promise<boolean> {
    const form = await newForm(this.analyses, typed, given, this.shown.get());
    if (form === undefined) {
      this.notice(vscode.l10n.t('Select a passage to annotate.'));
      return false;
    }
    this.told.add(form.report);
    await vscode.commands.executeCommand('dossier.annotations.focus');
    this.post(form);
    return true;
  }

  private entitiesOf(document: vscode.TextDocument): readonly Entity[] {
    return this.analyses.get(document)?.entities ?? [];
  }

  dispose(): void {
    clearTimeout(this.sendTimer);
    clearTimeout(this.cursorTimer);
    clearTimeout(this.linksTimer);
    this.disposables.dispose();
  }

  /** Tells the page which reports have got other names, once it is there. */
  tellRenames(): void {
    if (this.ready) {
      for (const rename of this.renames.take()) {
        this.post({ type: 'moved', ...rename });
      }
    }
  }

  private post(message: HostMessage): void {
    if (this.ready) {
      void this.view?.webview.postMessage(message);
    } else {
      this.waiting.push(message);
    }
  }

  /** Says something in the view, or in a message where nobody sees the view. */
  private notice(message: string): void {
    if (this.ready) {
      this.post({ type: 'notice', message });
    } else {
      showInformation(message);
    }
  }

  private sendSoon(): void {
    clearTimeout(this.sendTimer);
    this.sendTimer = setTimeout(() => this.send(), SEND_DELAY_MS);
  }

  /** Sends what is to be shown, where somebody looks and it is not what was sent last. */
  private send(content?: SnapshotContent): void {
    if (!this.ready || this.view?.visible !== true) {
      return;
    }
    const whole = content ?? this.content();
    const change = this.feed.next(whole);
    if (change === undefined) {
      return;
    }
    this.post({ type: 'change', change });
    if (!this.feed.isComplete) {
      clearTimeout(this.sendTimer);
      // What changes meanwhile asks for another content, and puts this timer off.
      this.sendTimer = setTimeout(() => this.send(whole));
      return;
    }
    this.sendCursor();
    void this.refreshTags();
    void this.refreshLinks();
  }

  private content(): SnapshotContent {
    const document = this.shown.get();
    if (document === undefined) {
      const plain = plainTextEditor()?.document;
      return {
        state: 'none',
        ...(plain && { plainText: fileName(plain.uri) }),
        total: 0,
        items: [],
        entities: [],
        tags: [],
      };
    }
    this.told.add(document.uri.toString());
    const annotations = this.store.get(document.uri);
    const analysis = this.analyses.get(document);
    const dossier = this.dossiers.peek(document.uri)?.file;
    const links = this.links.linesOf(document);
    return this.maker.make({ document, annotations, analysis, dossier, tags: this.tags, links });
  }

  /** Looks the workspace's tags up, and sends them where there are others than before. */
  private async refreshTags(): Promise<void> {
    const document = this.shown.get();
    const known = document === undefined ? [] : await this.vocabulary.tags(document.uri);
    const tags = known.map(({ name }) => name);
    if (tags.join('\n') !== this.tags.join('\n')) {
      this.tags = tags;
      this.sendSoon();
    }
  }

  /** Reads the links of other reports, and sends those that are others than before. */
  private async refreshLinks(): Promise<void> {
    const document = this.shown.get();
    const isSeen = this.ready && this.view?.visible === true;
    if (isSeen && document !== undefined && (await this.links.read(document))) {
      this.sendSoon();
    }
  }

  private cursorSoon(): void {
    clearTimeout(this.cursorTimer);
    this.cursorTimer = setTimeout(() => this.sendCursor(), CURSOR_DELAY_MS);
  }

  private sendCursor(): void {
    const editor = reportEditor();
    if (editor === undefined || !this.ready || this.view?.visible !== true) {
      return;
    }
    const { document, selection } = editor;
    if (document === this.typing) {
      return;
    }
    const placed = this.store.get(document.uri)?.placed ?? [];
    const here = placedAt(placed, document.offsetAt(selection.start));
    const ids = here.map(({ annotation }) => annotation.id);
    if (ids.join('\n') !== this.sentCursor.join('\n')) {
      this.sentCursor = ids;
      this.post({ type: 'cursor', ids });
    }
  }

  private async receive(message: ViewMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.feed.forget();
        this.sentCursor = [];
        this.tellRenames();
        this.send();
        for (const late of this.waiting.splice(0)) {
          this.post(late);
        }
        return;
      case 'compose':
        await this.compose();
        return;
      case 'create':
      case 'update':
      case 'remove':
      case 'details': {
        const document = await this.reportOf(message.report);
        if (document !== undefined) {
          this.post(await answer(message, document, this.store, this.entitiesOf(document)));
        }
        return;
      }
      case 'openLink':
        await vscode.env.openExternal(vscode.Uri.parse(message.url, true));
        return;
      case 'useFitting':
        await vscode.commands.executeCommand(USE_FITTING_COMMAND, message.report);
        return;
      case 'undo':
      case 'redo':
      case 'retryPending':
      case 'discardPending':
      case 'openFile':
      case 'acceptPlace':
      case 'reattach':
      case 'keepOrphan':
      case 'confirmPlace':
      case 'link':
      case 'changeLink':
      case 'removeLink':
        if (this.told.has(message.report)) {
          const result = await vscode.commands.executeCommand(
            REPORT_COMMANDS[message.type],
            message,
          );
          if (message.type === 'acceptPlace' && result === false) {
            await this.receive({ type: 'candidates', report: message.report, id: message.id });
          }
        }
        return;
      case 'followLink': {
        const document = await this.reportOf(message.report);
        await (document && followLink(this.store, this.links, document, message.to));
        return;
      }
      case 'candidates':
      case 'revealCandidate':
      case 'reveal':
      case 'copy': {
        const document = await this.reportOf(message.report);
        const reply = document && (await this.onAnnotation(message, document, this.feed.report));
        if (reply !== undefined) {
          this.post(reply);
        }
        return;
      }
      default:
        await vscode.commands.executeCommand(COMMANDS[message.type]);
    }
  }

  /** A report that the view was told of, also where it has been closed since. */
  private async reportOf(key: string): Promise<vscode.TextDocument | undefined> {
    return this.told.has(key) ? reportAt(key) : undefined;
  }
}
