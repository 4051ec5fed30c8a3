import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Palette } from './palette';
import { eventually, succeeds } from './wait';

/** A file that is opened is in front after so long. */
const SHOWN_MS = 5000;

/** Writes files into a folder, by their paths in it. */
export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** The files of the open folder, on disk and in the workbench. */
export class Files {
  private readonly page: Page;
  private readonly folder: string;
  private readonly palette: Palette;

  constructor(page: Page, folder: string, palette: Palette) {
    this.page = page;
    this.folder = folder;
    this.palette = palette;
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  /** A file's text on disk; undefined where there is no such file. */
  read(name: string): string | undefined {
    return existsSync(this.path(name)) ? readFileSync(this.path(name), 'utf8') : undefined;
  }

  write(name: string, content: string | Uint8Array): void {
    writeFiles(this.folder, { [name]: content });
  }

  /** Writes a file in one step, so that nobody finds it empty. */
  replace(name: string, content: string): void {
    const whole = `${name}.new`;
    this.write(whole, content);
    renameSync(this.path(whole), this.path(name));
  }

  /** A file's text once it is on disk and has what is looked for. */
  async written(name: string, has: RegExp): Promise<string> {
    return eventually(() => {
      const text = this.read(name);
      return text !== undefined && has.test(text) ? text : undefined;
    }, `${name} with ${has}`);
  }

  /** Opens a file of the folder from the explorer, in a tab that stays. */
  async open(name: string): Promise<void> {
    await this.page.keyboard.press('Control+Shift+E');
    // While the explorer is drawn, the row that is clicked may become that of another file.
    await eventually(async () => {
      await this.row(name).dblclick();
      return succeeds(this.tab(name).waitFor({ timeout: SHOWN_MS }));
    }, `${name} in front`);
  }

  /** Opens a file unless it is the one in front. */
  async show(name: string): Promise<void> {
    if (!(await this.tab(name).isVisible())) {
      await this.open(name);
    }
  }

  /** Waits until a file is the one in front. */
  async shown(name: string): Promise<void> {
    await this.tab(name).waitFor();
  }

  /** A file in the explorer. */
  row(name: string): Locator {
    return this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
  }

  /** Closes the active tab. */
  async close(): Promise<void> {
    await this.palette.run('View: Close Editor');
  }

  private tab(name: string): Locator {
    return this.page.locator('.editor-group-container.active .tab.active', { hasText: name });
  }
}
