import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shrinkPng } from './png';
import { SCREENSHOTS, type Workbench } from './workbench';

/** The time in pictures, so that those of tomorrow say "2 days ago" too. */
export const PICTURED_MS = Date.parse('2026-11-25T10:00:00Z');

/** Pictures for the documentation at this width of the side bar; at others, to be looked at. */
const SHOWN_WIDTH = 300;

/** Settings under which two runs take the same pictures. */
export const STILL_SETTINGS = {
  'editor.cursorBlinking': 'solid',
  'editor.occurrencesHighlight': 'off',
  'workbench.list.smoothScrolling': false,
};

/** Keeps a picture of the side bar. */
export async function keepSideBar(workbench: Workbench, name: string): Promise<void> {
  await keep(workbench, name, await boxOf(workbench, '.part.sidebar'));
}

/** Keeps a picture of the window, or of a part of it, in `docs/images` and beside other screenshots. */
export async function keep(workbench: Workbench, name: string, clip?: Box): Promise<void> {
  const { page } = workbench;
  // Colours of a hover, and the end of a transition.
  await page.waitForTimeout(200);
  const png = await page.screenshot({ animations: 'disabled', ...(clip && { clip }) });
  const folder = path.join(SCREENSHOTS, 'pictures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.png`), png);
  if (isShown() && !name.startsWith(ONLY_LOOKED_AT)) {
    writeFileSync(`docs/images/${name}.png`, shrinkPng(png));
  }
}

/** Begins the names of pictures that the documentation does not have. */
export const ONLY_LOOKED_AT = '_';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export async function boxOf(workbench: Workbench, selector: string): Promise<Box> {
  const box = await workbench.page.locator(selector).first().boundingBox();
  if (box === null) {
    throw new Error(`There is no ${selector}.`);
  }
  return box;
}

/** Drags the edge of the side bar until it is as wide as is asked for, in px. */
export async function resize(workbench: Workbench, width = pictureWidth()): Promise<void> {
  const { page } = workbench;
  const box = await boxOf(workbench, '.part.sidebar');
  if (Math.abs(box.width - width) > 1) {
    await page.mouse.move(box.x + box.width, 500);
    await page.mouse.down();
    await page.mouse.move(box.x + width, 500, { steps: 8 });
    await page.mouse.up();
    await page.mouse.move(640, 8);
  }
}

/** Of the side bar in px, as `npm run screenshots -- --width` asks for it. */
function pictureWidth(): number {
  return Number(process.env.DOSSIER_PICTURES) || SHOWN_WIDTH;
}

function isShown(): boolean {
  return pictureWidth() === SHOWN_WIDTH;
}
