import path from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { Editor } from './editor';
import { Entities } from './entities';
import { Files } from './files';
import { Palette } from './palette';
import { Panel } from './panel';

/** Where screenshots are kept, out of version control. */
export const SCREENSHOTS = path.resolve('out/screenshots');

/** Each kind of theme: the class that the workbench has, and a theme as chosen and as set. */
export const THEMES = {
  light: { mark: 'vs', name: 'Light Modern', id: 'Light Modern' },
  dark: { mark: 'vs-dark', name: 'Dark Modern', id: 'Dark Modern' },
  'hc-dark': { mark: 'hc-black', name: 'Dark High Contrast', id: 'Default High Contrast' },
  'hc-light': { mark: 'hc-light', name: 'Light High Contrast', id: 'Default High Contrast Light' },
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
  private current: ThemeKind = 'light';

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
    await page.goto(url);
    await page.locator('.monaco-workbench').waitFor();
    return new Workbench(page, folder);
  }

  /** Gives the open folder settings of its own; VS Code follows soon. */
  settings(settings: Record<string, unknown>): void {
    this.files.write('.vscode/settings.json', JSON.stringify(settings));
  }

  /** Changes the theme, and waits until the workbench has it. */
  async theme(kind: ThemeKind): Promise<void> {
    const { mark, name } = THEMES[kind];
    if (kind === this.current) {
      return;
    }
    this.current = kind;
    await this.palette.run('Preferences: Color Theme');
    await this.palette.choose(name);
    await this.page.locator(`.monaco-workbench.${mark}`).waitFor();
    // The class comes before the colours of editors and webviews.
    await this.page.waitForTimeout(700);
  }

  /** The messages in the corner, which the reader has not closed. */
  notifications(): Locator {
    return this.page.locator('.notification-toast');
  }

  /** An item of the status bar by what it says. */
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
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
