import type { Locator, Page } from 'playwright-core';
import type { Palette } from './palette';
import { eventually } from './wait';

/** The Entities view, a tree. */
export class Entities {
  private readonly page: Page;
  private readonly palette: Palette;

  constructor(page: Page, palette: Palette) {
    this.page = page;
    this.palette = palette;
  }

  /** Shows the view; the focus goes there. */
  async open(): Promise<void> {
    await this.palette.run('Dossier: Focus on Entities View');
    await this.rows().first().waitFor();
  }

  rows(): Locator {
    return this.page.locator('.pane', { hasText: 'Entities' }).locator('.monaco-list-row');
  }

  /** The labels of the rows on the screen, once one of them has what is looked for. */
  async labels(has: RegExp): Promise<readonly string[]> {
    return eventually(async () => {
      const labels = (await this.rows().allInnerTexts()).map((label) => label.replace(/\s+/g, ' '));
      return labels.some((label) => has.test(label)) ? labels : undefined;
    }, `entity with ${has}`);
  }
}
