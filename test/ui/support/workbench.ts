import path from 'node:path';
import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { Editor } from './editor';
import { Entities } from './entities';
import { Files } from './files';
import { Palette } from './palette';
import { Panel } from './panel';
import { eventually, everywhere, still } from './wait';

/** A window may take so long to be there on a slow machine. */
const START_MS = 75_000;

/** Where screenshots are kept, out of version control. */
export const SCREENSHOTS = path.resolve('out/screenshots');

/** The settings of the open folder. */
export const SETTINGS_FILE = '.vscode/settings.json';

/** Each kind of theme: the class that the workbench has, and a theme as it is set. */
export const THEMES = {
  light: { mark: 'vs', id: 'Light Modern' },
  dark: { mark: 'vs-dark', id: 'Dark Modern' },
  'hc-dark': { mark: 'hc-black', id: 'Default High Contrast' },
  'hc-light': { mark: 'hc-light', id: 'Default High Contrast Light' },
} as const;
export type ThemeKind = keyof typeof THEMES;
export const THEME_KINDS: readonly ThemeKind[] = ['light', 'dark', 'hc-dark', 'hc-light'];

/** The window of VS Code. What its parts show is read, and waited for, by their own objects. */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly palette: Palette;
  readonly panel: Panel;
  readonly entities: Entities;
  readonly files: Files;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.palette = new Palette(page);
    this.editor = new Editor(page, this.palette);
    this.panel = new Panel(page, this.palette);
    this.entities = new Entities(page, this.palette);
    this.files = new Files(page, folder, this.palette);
  }

  /** Opens the window at an address of VS Code that shows a folder. */
  static async open(context: BrowserContext, url: string, folder: string): Promise<Workbench> {
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(url, { timeout: START_MS });
    const workbench = new Workbench(page, folder);
    // What Dossier adds to the window comes all at once, and a palette that is open by then lacks it.
    await workbench.panel.icon.waitFor({ timeout: START_MS });
    return workbench;
  }

  /** Gives the open folder settings of its own; VS Code follows soon. */
  settings(settings: Record<string, unknown>): void {
    this.files.replace(SETTINGS_FILE, JSON.stringify(settings));
  }

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
    }
  }

  /** Waits until the clipboard has what is looked for: text, or files of the explorer as JSON. */
  async copied(has: RegExp, limitMs?: number): Promise<void> {
    const look = async () => {
      const texts = await this.page.evaluate(async () => {
        const read = async () => {
          const items = await navigator.clipboard.read();
          const blobs = items.flatMap((item) => item.types.map((type) => item.getType(type)));
          return Promise.all((await Promise.all(blobs)).map((blob) => blob.text()));
        };
        // It may change while it is read.
        return read().catch(() => []);
      });
      return texts.some((text) => has.test(text));
    };
    await eventually(look, `clipboard with ${has}`, limitMs);
  }

  /** Puts a text into the clipboard. */
  async copy(text: string): Promise<void> {
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
  }

  /** Changes the theme, and waits until the window, its editors and its webviews are painted in it. */
  async theme(kind: ThemeKind): Promise<void> {
    const { mark, id } = THEMES[kind];
    const settings = JSON.parse(this.files.read(SETTINGS_FILE) ?? '{}');
    this.settings({ ...settings, 'workbench.colorTheme': id });
    await everywhere(this.page, hasTheme, { mark, id }, `theme ${id} in all of the window`);
    await still(this.page);
  }

  /** The messages in the corner, which the reader has not closed. */
  notifications(): Locator {
    return this.page.locator('.notification-toast');
  }

  /** An item of the status bar by what it says. */
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** The picture beside the steps of the walkthrough, if that is the last webview that was opened. */
  walkthroughPicture(): FrameLocator {
    const views = this.page.locator('iframe.webview.ready');
    return views.last().contentFrame().frameLocator('iframe#active-frame');
  }

  /** Keeps a picture of the window as `out/screenshots/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }

  /** Keeps pictures of the window in the four kinds of theme: `NAME-light.png` and so on. */
  async screenshots(name: string, before?: (kind: ThemeKind) => Promise<void>): Promise<void> {
    for (const kind of THEME_KINDS) {
      await this.theme(kind);
      await before?.(kind);
      await this.screenshot(`${name}-${kind}`);
    }
    await this.theme('light');
  }
}

/** Whether all of a document has a theme. Runs in the page, so it uses nothing from outside. */
function hasTheme({ mark, id }: { readonly mark: string; readonly id: string }): boolean {
  const others = `.monaco-workbench:not(.${mark}), .monaco-editor:not(.${mark})`;
  // A webview says which theme it has on its body.
  const { vscodeThemeId = id } = document.body.dataset;
  return vscodeThemeId === id && document.querySelector(others) === null;
}
