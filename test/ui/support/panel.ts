import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Palette } from './palette';
import { eventually, succeeds } from './wait';
import { axeFindings, documentFrame, type Finding } from './webview';

/** The Annotations view: its document stands in two frames. */
export class Panel {
  private readonly page: Page;
  private readonly palette: Palette;
  readonly frame: FrameLocator;
  /** The icon of Dossier's views in the activity bar. */
  readonly icon: Locator;

  constructor(page: Page, palette: Palette) {
    this.page = page;
    this.palette = palette;
    this.icon = page.locator('.activitybar .action-label[aria-label*="Dossier"]').first();
    this.frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Shows the view; the focus goes there. */
  async open(): Promise<void> {
    await this.palette.run('Dossier: Focus on Annotations View');
    await this.frame.locator('body').waitFor();
  }

  /** Shows the view unless it is there; the focus goes there only if it is not. */
  async show(): Promise<void> {
    if (!(await this.frame.locator('body').isVisible())) {
      await this.open();
    }
  }

  /** A button in the title of the view. */
  button(name: string): Locator {
    return this.title().locator(`[aria-label^="${name}"]`);
  }

  /** Chooses a command in the menu of the view's title. */
  async chooseInMenu(name: string): Promise<void> {
    const command = this.page.getByRole('menuitem', { name });
    // A view that takes the focus a moment later closes the menu; and a menu that has only just opened
    // hears no click.
    await eventually(async () => {
      if (!(await command.isVisible())) {
        await this.title().locator('.codicon-toolbar-more').click();
      }
      return (
        (await succeeds(command.click({ timeout: 3000 }))) &&
        succeeds(command.waitFor({ state: 'hidden', timeout: 1000 }))
      );
    }, 'menu of the view');
  }

  /** The card of the annotation with an id. */
  card(id: string): Locator {
    return this.frame.locator(`article[data-key="${id}"]`);
  }

  /** The annotations' cards. */
  cards(): Locator {
    return this.frame.locator('article');
  }

  /** The id of the card that has the focus; of anything else, its kind of element. */
  async focused(): Promise<string> {
    return this.frame
      .locator(':focus')
      .evaluate((element) => element.getAttribute('data-key') ?? element.tagName);
  }

  /** The text of the view once it has what is looked for. */
  async text(has: RegExp): Promise<string> {
    return eventually(async () => {
      const text = await this.frame.locator('body').innerText();
      return has.test(text) ? text : undefined;
    }, `panel with ${has}`);
  }

  /** Every control as it is called to those who hear it: role and name, or the role alone. */
  async controls(): Promise<readonly string[]> {
    const tree = await this.frame.locator('body').ariaSnapshot();
    const control =
      /^\s*- '?(button|textbox|combobox|radio|radiogroup|link|article|list|form|option|dialog)\b(?: ("(?:[^"\\]|\\.)*"))?/gm;
    return [...tree.matchAll(control)].map(([, role = '', name]) =>
      name === undefined ? role : `${role} ${JSON.parse(name)}`,
    );
  }

  /** What axe finds wrong with the view as it is, against WCAG and good practice. */
  async accessibility(): Promise<readonly Finding[]> {
    return axeFindings(await this.contentFrame());
  }

  /** The frame of the view's own document; another one each time that the view is opened. */
  async contentFrame(): Promise<Frame> {
    await this.frame.locator('body').waitFor();
    return documentFrame(this.page.locator('iframe.webview.ready'));
  }

  private title(): Locator {
    return this.page.locator('.pane-header', { hasText: 'Annotations' });
  }
}
