import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Palette } from './palette';
import { eventually } from './wait';

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
    mkdirSync(path.dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), content);
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
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    await row.first().dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Closes the active tab. */
  async close(): Promise<void> {
    await this.palette.run('View: Close Editor');
  }
}
