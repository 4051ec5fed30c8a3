import type { Locator, Page } from 'playwright-core';
import type { Palette } from './palette';
import { eventually } from './wait';

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
    const focus = () => this.palette.run('Dossier: Focus on Entities View');
    await focus();
    await this.rows().first().waitFor();
    // VS Code gives the focus to the rows only if they were there by then.
    const list = this.view.locator('.monaco-list:focus');
    if (!(await list.isVisible())) {
      await focus();
      await list.waitFor();
    }
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
