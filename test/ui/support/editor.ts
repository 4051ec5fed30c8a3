import type { Locator, Page } from 'playwright-core';
import type { Palette } from './palette';
import { eventually, still } from './wait';

/** A name as it is painted. */
export interface PaintedName {
  readonly text: string;
  /** The style of its underline, such as `solid`, and its colour. */
  readonly underline: string;
  readonly underlineColor: string;
}

/** The text editor that has the focus. */
export class Editor {
  private readonly page: Page;
  private readonly palette: Palette;
  /** The card under the mouse. */
  readonly card: Locator;

  constructor(page: Page, palette: Palette) {
    this.page = page;
    this.palette = palette;
    this.card = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content').first();
  }

  private get root(): Locator {
    return this.page
      .locator('.editor-group-container.active .editor-instance .monaco-editor')
      .first();
  }

  /** The language that the status bar names, once it is `name`. */
  async language(name: string): Promise<void> {
    const item = this.page.locator('#status\\.editor\\.mode', { hasText: name });
    await item.waitFor();
  }

  /** The underlined names on the screen, once there are any. */
  async names(): Promise<readonly PaintedName[]> {
    const spans = this.root.locator('.view-lines span[class*="ced-"]');
    await spans.first().waitFor();
    return spans.evaluateAll((elements) =>
      elements
        .map((element) => ({ element, style: getComputedStyle(element) }))
        .filter(({ style }) => style.textDecorationLine.includes('underline'))
        .map(({ element, style }) => ({
          text: (element.textContent ?? '').replaceAll('\u00a0', ' '),
          underline: style.textDecorationStyle,
          underlineColor: style.textDecorationColor,
        })),
    );
  }

  /** The name painted over `text`, once it is. */
  async name(text: string): Promise<PaintedName> {
    return eventually(
      async () => (await this.names()).find((name) => name.text === text),
      `name "${text}"`,
    );
  }

  /** The backgrounds of the annotated passages on the screen, a colour for each stretch of a line. */
  async passages(): Promise<readonly string[]> {
    return this.root
      .locator('.view-overlays .cdr[class*="ced-"]')
      .evaluateAll((elements) =>
        elements
          .map((element) => getComputedStyle(element).backgroundColor)
          .filter((color) => color !== 'rgba(0, 0, 0, 0)'),
      );
  }

  /** Puts the cursor at a place by Go to Line; lines and columns from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.palette.go('Control+G', `${line}:${column}`, `to go to line ${line}`);
  }

  /** Puts the cursor before the first occurrence of words in the open file's text. */
  async goToWords(text: string, words: string): Promise<void> {
    const before = text.slice(0, at(text, words)).split(/\r?\n/);
    await this.goTo(before.length, (before.at(-1) ?? '').length + 1);
  }

  /** Selects the first occurrence of words in the open file's text, by the keyboard. */
  async select(text: string, words: string): Promise<void> {
    await this.goToWords(text, words);
    for (let step = 0; step < [...words].length; step++) {
      await this.page.keyboard.press('Shift+ArrowRight');
    }
  }

  /** Moves the mouse over words on the screen, and gives the card's text once it has some. */
  async hover(words: string): Promise<string> {
    const { x, y } = await this.place(words);
    if (await this.card.isVisible()) {
      // The card of other words stays for a moment.
      await this.page.mouse.move(0, 0);
      await this.card.waitFor({ state: 'hidden' });
    }
    // A first hover may come before the analysis: the mouse leaves and comes back.
    return eventually(async () => {
      await this.page.mouse.move(x, y + 200);
      await this.page.mouse.move(x - 2, y, { steps: 3 });
      await this.page.mouse.move(x, y);
      try {
        await this.card.waitFor({ timeout: 3000 });
        await still(this.page);
        return (await this.card.innerText({ timeout: 3000 })).trim();
      } catch {
        return undefined;
      }
    }, `card over "${words}"`);
  }

  /** The middle of words on the screen, in pixels of the page. */
  async place(words: string): Promise<{ readonly x: number; readonly y: number }> {
    return eventually(
      () =>
        this.root.evaluate((editor, wanted) => {
          for (const line of editor.querySelectorAll('.view-line')) {
            const nodes: Text[] = [];
            const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (node instanceof Text) {
                nodes.push(node);
              }
            }
            const whole = nodes
              .map(({ data }) => data)
              .join('')
              .replaceAll('\u00a0', ' ');
            let offset = whole.indexOf(wanted);
            if (offset === -1) {
              continue;
            }
            offset += Math.floor(wanted.length / 2);
            for (const node of nodes) {
              if (offset < node.length) {
                const range = document.createRange();
                range.setStart(node, offset);
                range.setEnd(node, offset + 1);
                const box = range.getBoundingClientRect();
                return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
              }
              offset -= node.length;
            }
          }
          return undefined;
        }, words),
      `"${words}" on the screen`,
    );
  }
}

function at(text: string, words: string): number {
  const offset = text.indexOf(words);
  if (offset === -1) {
    throw new Error(`"${words}" is not in the text.`);
  }
  return offset;
}
