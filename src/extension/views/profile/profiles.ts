import * as vscode from 'vscode';
import { PROFILE_COMMAND } from '../../base/commandIds';
import { hideCard, reportEditor } from '../../documents/reportEditors';
import type { CardContexts } from '../../entities/cardContext';
import { chooseProfiled } from './choose';
import { Gatherer, type ProfileSources } from './gather';
import { ProfilePage } from './page';
import { type Profiled, readProfiled } from './profiled';

/** The type of the webviews. */
const PROFILE_PAGE = 'dossier.profile';

/** The pages of profiles: all that the reports of the workspace say of somebody, in order of time. */
export class Profiles implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly extensionUri: vscode.Uri;
  private readonly gatherer: Gatherer;
  private readonly pages = new Set<ProfilePage>();
  private readonly command: vscode.Disposable;

  constructor(extensionUri: vscode.Uri, sources: ProfileSources, contextOf: CardContexts) {
    this.extensionUri = extensionUri;
    this.gatherer = new Gatherer(sources);
    this.command = vscode.commands.registerCommand(
      PROFILE_COMMAND,
      async (...args: readonly unknown[]) => {
        const profiled = await chooseProfiled(sources, contextOf, args);
        if (profiled !== undefined) {
          hideCard();
          this.show(profiled);
        }
      },
    );
  }

  /**
   * The page of somebody: the one that shows him already, or else a new one, where others are or beside
   * the report.
   */
  show(profiled: Profiled): void {
    const shown = [...this.pages].find((page) => page.isOf(profiled));
    if (shown !== undefined) {
      shown.reveal();
      return;
    }
    const [other] = this.pages;
    const beside =
      reportEditor() === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    const column = other?.column ?? beside;
    const options = { enableFindWidget: true };
    const panel = vscode.window.createWebviewPanel(PROFILE_PAGE, profiled.name, column, options);
    this.fill(panel, profiled);
  }

  /** Fills a page that was open when VS Code was closed, by what it has kept. */
  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const profiled = readProfiled(state);
    if (profiled === undefined) {
      panel.dispose();
    } else {
      this.fill(panel, profiled);
    }
  }

  dispose(): void {
    this.command.dispose();
    for (const page of this.pages) {
      page.dispose();
    }
    this.gatherer.dispose();
  }

  private fill(panel: vscode.WebviewPanel, profiled: Profiled): void {
    const root = vscode.Uri.joinPath(this.extensionUri, 'dist');
    const icon = (kind: string) =>
      vscode.Uri.joinPath(this.extensionUri, 'media', `profile-${kind}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const page = new ProfilePage(panel, root, this.gatherer, profiled, (other) => this.show(other));
    this.pages.add(page);
    panel.onDidDispose(() => {
      page.dispose();
      this.pages.delete(page);
    });
  }
}
