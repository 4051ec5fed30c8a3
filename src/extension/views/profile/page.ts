import * as vscode from 'vscode';
import { type Profile, plainText, profileToMarkdown } from '../../../core/index';
import { sameContent } from '../../../webview/model/reconcile';
import type { FromPage, ToPage } from '../../../webview/profile/protocol';
import { ENGLISH } from '../../../webview/profile/strings';
import { showError } from '../../base/messages';
import { say } from '../../base/translate';
import { openDocument } from '../../documents/documents';
import { fileName } from '../../documents/fileNames';
import { reportAt, reportEditor, shownIn, showRange } from '../../documents/reportEditors';
import { showEntry } from '../../dossier/entryLocation';
import { pageOf } from '../webviewPage';
import { contentOf } from './content';
import type { Gathered, Gatherer } from './gather';
import { type Profiled, profiledIn } from './profiled';
import { readMessage } from './readMessage';
import { saveMarkdown } from './saveMarkdown';

/** How many reports are read at first, and each time that the reader wants more. */
const MOST_READ = 200;
/** Changes that come together are one. */
const REST_MS = 400;
/** While reports are read, the page shows what they say so far so often. */
const SHOW_MS = 500;

/** The page of one profile. It is read again when something changes, but only while it is seen. */
export class ProfilePage implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly gatherer: Gatherer;
  /** Shows a profile in a page of its own. */
  private readonly showApart: (profiled: Profiled) => void;
  private readonly disposables: vscode.Disposable;
  private profiled: Profiled;
  /** Whom the page showed before, the last of them last. */
  private readonly before: Profiled[] = [];
  private profile: Profile | undefined;
  /** The page has been loaded and listens. */
  private ready = false;
  /** What the page shows, or will when it is seen again. */
  private shown: ToPage | undefined;
  private most = MOST_READ;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading: vscode.CancellationTokenSource | undefined;
  private isStale = false;
  private readonly closing = new vscode.CancellationTokenSource();
  private isStopped = false;

  constructor(
    panel: vscode.WebviewPanel,
    root: vscode.Uri,
    gatherer: Gatherer,
    profiled: Profiled,
    showApart: (profiled: Profiled) => void,
  ) {
    this.panel = panel;
    this.gatherer = gatherer;
    this.profiled = profiled;
    this.showApart = showApart;
    const { webview } = panel;
    const title = vscode.l10n.t(ENGLISH.profile);
    this.disposables = vscode.Disposable.from(
      webview.onDidReceiveMessage((data: unknown) => {
        const message = readMessage(data);
        if (message !== undefined) {
          void this.receive(message);
        }
      }),
      gatherer.onDidChange(() => this.refreshSoon()),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) {
          // VS Code ends the page of a hidden tab; the next one asks for all.
          this.ready = false;
          this.reading?.cancel();
        }
      }),
    );
    webview.options = { enableScripts: true, localResourceRoots: [root] };
    panel.title = plainText(profiled.name);
    webview.html = pageOf(webview, root, { name: 'profile', strings: ENGLISH, title });
  }

  /** Whether the page shows somebody. */
  isOf({ report, id }: Profiled): boolean {
    return this.profiled.report === report && this.profiled.id === id;
  }

  /** Where it is; `undefined` where another tab is in front of it. */
  get column(): vscode.ViewColumn | undefined {
    return this.panel.viewColumn;
  }

  reveal(): void {
    this.panel.reveal();
  }

  dispose(): void {
    clearTimeout(this.timer);
    // What is still being read is for nobody: VS Code refuses what is said to a page that is closed.
    this.ready = false;
    this.isStopped = false;
    this.reading?.cancel();
    this.closing.cancel();
    this.disposables.dispose();
  }

  private refreshSoon(delayMs = REST_MS): void {
    this.isStale = true;
    clearTimeout(this.timer);
    if (this.panel.visible) {
      this.timer = setTimeout(() => void this.refresh(), delayMs);
    }
  }

  /** Reads what has to be read, and sends it; what changes meanwhile is read behind it. */
  private async refresh(): Promise<void> {
    if (this.reading !== undefined || !this.ready) {
      return;
    }
    const reading = new vscode.CancellationTokenSource();
    this.reading = reading;
    this.isStale = false;
    this.isStopped = false;
    try {
      await this.read(reading.token);
    } finally {
      this.reading = undefined;
      reading.dispose();
      this.post({ type: 'progress', done: 0, all: 0 });
    }
    if (this.isStale) {
      this.refreshSoon();
    }
  }

  private async read(token: vscode.CancellationToken): Promise<void> {
    const asked = this.profiled;
    let shownAt = Date.now();
    const gathered = await this.gatherer.gather(asked, this.most, token, (done, all, soFar) => {
      this.post({ type: 'progress', done, all });
      if (Date.now() - shownAt > SHOW_MS && asked === this.profiled) {
        this.show(soFar());
        shownAt = Date.now();
      }
    });
    if (asked !== this.profiled || (token.isCancellationRequested && !this.isStopped)) {
      return;
    }
    if (this.isStopped) {
      this.most = Math.max(1, gathered.profile.reports.length);
    }
    this.show(gathered);
    this.profiled = gathered.profiled;
  }

  private show({ profile, profiled }: Gathered): void {
    this.profile = profile;
    const { dossiers } = this.gatherer.sources;
    const back = this.before.at(-1)?.name;
    const message: ToPage = {
      type: 'content',
      content: contentOf(
        profile,
        (report) => dossiers.peek(vscode.Uri.parse(report, true))?.file.tags ?? [],
      ),
      subject: profiled,
      ...(back !== undefined && { back: plainText(back) }),
    };
    if (!sameContent(message, this.shown)) {
      this.panel.title = profile.name;
      this.shown = message;
      this.post(message);
    }
  }

  private post(message: ToPage): void {
    if (this.ready) {
      void this.panel.webview.postMessage(message);
    }
  }

  private async receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        if (this.shown !== undefined) {
          this.post(this.shown);
        }
        this.refreshSoon(0);
        return;
      case 'reveal':
        if (this.isToldOf(message.report)) {
          await this.goTo(message.report, message);
        }
        return;
      case 'openLink':
        await vscode.env.openExternal(vscode.Uri.parse(message.url, true));
        return;
      case 'openEntry':
        await this.openEntry();
        return;
      case 'addEntry':
        await this.addEntry();
        return;
      case 'copy':
        if (this.profile !== undefined) {
          await vscode.env.clipboard.writeText(profileToMarkdown(this.profile, say));
          this.post({ type: 'notice', message: vscode.l10n.t('Copied.') });
        }
        return;
      case 'save':
        await (this.profile && saveMarkdown(this.profile));
        return;
      case 'back': {
        const before = this.before.pop();
        if (before !== undefined) {
          this.turnTo(before);
        }
        return;
      }
      case 'stop':
        // What has not been read by now is left out until the reader wants it.
        this.isStopped = true;
        this.reading?.cancel();
        return;
      case 'readMore':
        this.most = (this.profile?.reports.length ?? 0) + MOST_READ;
        this.refreshSoon(0);
        return;
      case 'show':
        await this.showOther(message);
    }
  }

  private turnTo(profiled: Profiled): void {
    this.profiled = profiled;
    this.profile = undefined;
    this.shown = undefined;
    this.most = MOST_READ;
    this.reading?.cancel();
    this.panel.title = plainText(profiled.name);
    this.refreshSoon(0);
  }

  private async showOther({
    report,
    id,
    apart,
  }: Extract<FromPage, { readonly type: 'show' }>): Promise<void> {
    const index = (await this.gatherer.sources.index.get()).get();
    const entity = index.get(report)?.entities.find((one) => one.id === id);
    if (entity === undefined || !this.isToldOf(report)) {
      return;
    }
    const other = profiledIn(report, entity);
    if (apart) {
      this.showApart(other);
    } else {
      this.before.push(this.profiled);
      this.turnTo(other);
    }
  }

  /** The page may speak of the reports that it has been told of, and of no others. */
  private isToldOf(report: string): boolean {
    return this.profile?.reports.some(({ key }) => key === report) ?? false;
  }

  /** Shows words where their report is shown, or beside the page; never in front of it. */
  private async goTo(
    report: string,
    range: { readonly start: number; readonly end: number },
  ): Promise<void> {
    const document = await reportAt(report);
    if (document === undefined) {
      const name = fileName(vscode.Uri.parse(report, true));
      const message = vscode.l10n.t('{0} cannot be opened.', name);
      showError(message);
      return;
    }
    const viewColumn = shownIn(document) ?? columnBeside();
    showRange(await vscode.window.showTextDocument(document, { viewColumn }), range);
  }

  private async openEntry(): Promise<void> {
    const { report, id } = this.profiled;
    const options = { viewColumn: columnBeside(), preview: false };
    await showEntry(this.gatherer.sources.dossiers, vscode.Uri.parse(report, true), id, options);
  }

  /** Names are put into the dossier from a report that is open and has been read. */
  private async addEntry(): Promise<void> {
    const { report, id } = this.profiled;
    const open = openDocument(report);
    if (open === undefined || this.gatherer.sources.analyses.get(open) === undefined) {
      const first = this.profile?.reports.find(({ key }) => key === report)?.first;
      await this.goTo(report, first ?? { start: 0, end: 0 });
      const document = await reportAt(report);
      await (document && this.gatherer.sources.analyses.whenCurrent(document, this.closing.token));
    }
    await vscode.commands.executeCommand('dossier.addToDossier', { report, entity: id });
  }
}

/** Where reports are, or will be, so that the page stays in sight. */
function columnBeside(): vscode.ViewColumn {
  return reportEditor()?.viewColumn ?? vscode.ViewColumn.Beside;
}
