import type { Locator, Page } from 'playwright-core';
import { eventually, succeeds } from './wait';

/** A workbench may lose a key while it moves the focus: after so long it is pressed again. */
const KEY_LOST_MS = 8000;
const MOST_PRESSES = 3;
/** A command that can be run is listed after so long. */
const LISTED_MS = 3000;
/** The box that asks where to save may change what is typed within so long. */
const SETTLING_MS = 500;

/** The command palette and the other boxes that drop from the top of the window; keyboard only. */
export class Palette {
  private readonly page: Page;
  readonly widget: Locator;
  /** The line that is typed into. */
  readonly input: Locator;

  constructor(page: Page) {
    this.page = page;
    this.widget = page.locator('.quick-input-widget');
    this.input = this.widget.locator('input[type="text"]').first();
  }

  /** Runs a command by its whole title, such as `Dossier: Add Annotation`. */
  async run(title: string): Promise<void> {
    // It lists what could be run when it was opened: what can be a moment later, it lists the next time.
    await eventually(async () => {
      await this.open('F1');
      await this.search(title);
      if (await succeeds(this.row(title).waitFor({ timeout: LISTED_MS }))) {
        return true;
      }
      await this.page.keyboard.press('Escape');
      await this.widget.waitFor({ state: 'hidden' });
      return false;
    }, `"${title}" in the palette`);
    await this.accept(title);
    // The box may stay, for a question of the command's; the list of commands is gone.
    const listed = this.widget.locator('.monaco-list-row').filter({ hasText: title });
    await listed.first().waitFor({ state: 'hidden' });
  }

  /** Waits until the line holds a text. */
  async holds(text: string): Promise<void> {
    await eventually(async () => (await this.input.inputValue()) === text, `"${text}" in the box`);
  }

  /** Types into the box that is open, which asks `question`, and accepts. */
  async answer(question: string | RegExp, text: string): Promise<void> {
    await this.widget.getByText(question).first().waitFor();
    await this.widget.locator('input:focus').waitFor();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** Gives the box that asks where to save a file its path, and accepts. */
  async saveAs(file: string): Promise<void> {
    const input = this.widget.locator('input:focus');
    // It proposes a path a little after it opens, in the place of what was typed by then.
    await eventually(
      async () => (await input.inputValue()).includes('/'),
      'proposal where to save',
    );
    // While it still reads the folder, it may put its proposal back, or not hear Enter.
    for (let press = 1; press <= MOST_PRESSES; press++) {
      await this.page.keyboard.press('Control+A');
      await this.search(file);
      await this.page.waitForTimeout(SETTLING_MS);
      if ((await input.inputValue()) === file) {
        await this.page.keyboard.press('Enter');
        if (await succeeds(this.widget.waitFor({ state: 'hidden', timeout: KEY_LOST_MS }))) {
          return;
        }
      }
    }
    throw new Error(`${file} could not be given.`);
  }

  /** Chooses the row of the list that is open whose whole label is `label`. */
  async choose(label: string): Promise<void> {
    await this.search(label);
    await this.row(label).waitFor();
    await this.accept(label);
  }

  private async accept(label: string): Promise<void> {
    const rows = this.widget.locator('.monaco-list-row');
    // The best match need not be the first: arrows go to it, as a reader would.
    for (let step = 0; step < (await rows.count()); step++) {
      if ((await this.focusedLabel()) === label) {
        await this.page.keyboard.press('Enter');
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`"${label}" cannot be chosen.`);
  }

  /** Opens what `keys` open, types `text`, waits for a row that has it or `row`, and accepts. */
  async go(keys: string, text: string, row = text): Promise<void> {
    await this.open(keys);
    await this.search(text);
    await this.row(row).waitFor();
    await this.page.keyboard.press('Enter');
    await this.widget.waitFor({ state: 'hidden' });
  }

  /** What a screen reader says of the rows of the list that is open. */
  async heard(): Promise<readonly string[]> {
    return this.widget
      .locator('.monaco-list-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Types for a list to be filtered: all but the last key at once, as VS Code filters at each. */
  private async search(text: string): Promise<void> {
    await this.page.keyboard.insertText(text.slice(0, -1));
    await this.page.keyboard.type(text.slice(-1));
  }

  private async open(keys: string): Promise<void> {
    for (let press = 1; press <= MOST_PRESSES; press++) {
      await this.page.keyboard.press(keys);
      if (await succeeds(this.input.waitFor({ timeout: KEY_LOST_MS }))) {
        return;
      }
    }
    throw new Error(`${keys} opened no box.`);
  }

  private async focusedLabel(): Promise<string> {
    const row = this.widget.locator('.monaco-list-row.focused .label-name').first();
    return (await row.innerText()).replaceAll('\u00a0', ' ');
  }

  private row(text: string): Locator {
    return this.widget.locator('.monaco-list-row', { hasText: text }).first();
  }
}
