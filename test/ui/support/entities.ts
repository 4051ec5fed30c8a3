import type { Locator, Page } from 'playwright-core';
import type { Palette } from './palette';
import { eventually, succeeds } from './wait';

/** Rows that take the focus have it after so long. */
const FOCUS_MS = 1000;

/** The Entities view, a tree. */
export class Entities {
  private readonly view: Locator;
  private readonly palette: Palette;

  constructor(page: Page, palette: Palette) {
    this.view = page.locator('.pane', { hasText: 'Entities' });
    this.palette = palette;
  }

  /** Shows the view; the focus goes there. */
  async open(): Promise<void> {
    // VS Code gives the focus to the rows only if they are there by then, and not just drawn anew.
    await eventually(async () => {
      await this.palette.run('Dossier: Focus on Entities View');
      await this.rows().first().waitFor();
      return succeeds(this.view.locator('.monaco-list:focus').waitFor({ timeout: FOCUS_MS }));
    }, 'focus on the rows');
  }

  /** Shows the view unless it is there; the focus goes there only if it is not. */
  async show(): Promise<void> {
    if (!(await this.rows().first().isVisible())) {
      await this.open();
    }
  }

  rows(): Locator {
    return this.view.locator('.monaco-list-row');
  }

  /** The labels of the rows on the screen, once one of them has what is looked for. */
  async labels(has: RegExp): Promise<readonly string[]> {
    return eventually(async () => {
      const labels = (await this.rows().allInnerTexts()).map((label) => label.replace(/\s+/g, ' '));
      return labels.some((label) => has.test(label)) ? labels : undefined;
    }, `entity with ${has}`);
  }
}
