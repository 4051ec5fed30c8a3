import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shrinkPng } from './support/png';
import { useReader } from './support/session';
import { eventually } from './support/wait';
import { SCREENSHOTS, THEME_KINDS, type ThemeKind, type Workbench } from './support/workbench';

const REPORT = 'new-emir.txt';
const YAML = 'new-emir.annotations.yaml';
const WIDTHS = [300, 450] as const;
/** The pictures that the documentation shows, as state, kind of theme and width; the rest is looked at. */
const SHOWN: ReadonlyMap<string, string> = new Map([
  ['reading-light', 'reading-light'],
  ['reading-dark', 'reading-dark'],
  ['cards-light-300', 'annotations-light'],
  ['cards-dark-300', 'annotations-dark'],
  ['form-light-300', 'editing-light'],
  ['form-dark-300', 'editing-dark'],
  ['orphans-light-300', 'orphans-light'],
  ['orphans-dark-300', 'orphans-dark'],
]);

/** What is changed in the sample after it was annotated: one passage is gone, another reads differently. */
const CHANGES = [
  [
    'The strike that killed him was, according to two residents of Khar, carried out by a Burraq drone of the Pakistan Air Force. The Pentagon said that no US aircraft was involved.',
    'Two residents of Khar spoke of a Burraq drone. It belonged to the Pakistan Air Force, they said.',
  ],
  [
    'In the same statement, ISPR repeated that JeS operates from Kunar and Nangarhar with help from Afghanistan’s intelligence service. Kabul rejects the charge.',
    'JeS, it added, operates from Kunar and Nangarhar with help from the intelligence service of Afghanistan. Kabul denies it.',
  ],
] as const;

function prepare(folder: string): void {
  cpSync('samples/bajaur', folder, { recursive: true });
  cpSync('samples/harbour-raids.txt', path.join(folder, 'harbour-raids.txt'));
  const report = path.join(folder, REPORT);
  const text = readFileSync(report, 'utf8');
  writeFileSync(
    report,
    CHANGES.reduce((changed, [before, after]) => changed.replace(before, after), text),
  );
}

// Taken by `npm run screenshots`, and no test of anything.
if (process.env.DOSSIER_PICTURES !== undefined) {
  describe('Pictures', function () {
    this.timeout(600_000);
    const reader = useReader({ prepare });

    it('of the view in each of its states', async () => {
      const { workbench } = reader();
      await workbench.files.open(REPORT);
      await workbench.editor.language('Report');
      await workbench.panel.open();
      await workbench.page.locator('.pane-header', { hasText: 'Entities' }).click();
      await workbench.panel.text(/11? annotations|10 annotations/);
      for (const width of WIDTHS) {
        await resize(workbench, width);
        for (const kind of THEME_KINDS) {
          await workbench.theme(kind);
          await takeAll(workbench, kind, width);
        }
      }
    });

    it('of what stands in the way', async () => {
      const { workbench } = reader();
      await resize(workbench, 300);
      for (const kind of THEME_KINDS) {
        await workbench.theme(kind);
        await takeTroubles(workbench, kind, 300);
      }
    });

    it('of reading', async () => {
      const { workbench } = reader();
      await workbench.files.open(REPORT);
      await workbench.panel.open();
      await resize(workbench, 340);
      for (const kind of ['light', 'dark'] as const) {
        await workbench.theme(kind);
        await workbench.editor.goTo(1);
        await workbench.editor.hover('Ihsanullah will');
        await keep(`reading-${kind}`, await workbench.page.screenshot());
        await workbench.page.keyboard.press('Escape');
      }
    });
  });
}

/** Goes through the states of the view, with a picture of each. */
async function takeAll(workbench: Workbench, kind: ThemeKind, width: number): Promise<void> {
  const { page, panel, files, editor, palette } = workbench;
  const { frame } = panel;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
    }
  };
  const card = (id: string) => frame.locator(`article[data-key="${id}"]`);
  /** To a card by keys, as those out of sight are not in the page. */
  const go = async (id: string) => {
    await panel.cards().first().focus();
    await press('Home');
    for (let step = 0; step < 20 && (await panel.focused()) !== id; step++) {
      await press('ArrowDown');
    }
  };
  const toTop = (id: string) =>
    card(id).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  const take = (state: string) => keepSideBar(workbench, `${state}-${kind}-${width}`);
  const details = frame.getByRole('button', { name: /Report Details/ });

  await files.open(REPORT);
  await panel.open();
  await frame
    .getByRole('button', { name: /^Accept line/ })
    .first()
    .waitFor();
  await frame.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
  await take('orphans');

  await go('f6g4sj');
  await frame.getByRole('button', { name: 'Confirm' }).waitFor();
  await take('review');
  await go('c81xz9');
  await toTop('k7f2q3');
  await card('m4xw8d').hover();
  await take('cards');
  await page.mouse.move(900, 600);
  await press('e');
  await frame.getByRole('form').waitFor();
  await take('form');
  await press('Escape');
  await frame.getByRole('form').waitFor({ state: 'hidden' });
  await eventually(
    async () => ((await panel.focused()) === 'c81xz9' ? true : undefined),
    'focus on the card',
  );
  await press('t');
  await frame.getByRole('form').waitFor();
  await page.keyboard.type('c');
  await frame.getByRole('listbox').waitFor();
  await take('tags');
  await press('Escape', 'Escape');
  await frame.getByRole('form').waitFor({ state: 'hidden' });

  await go('c81xz9');
  await press('/');
  await page.keyboard.type('type:assessing -tag:ties tag:');
  await frame.getByRole('listbox').waitFor();
  await take('filter');
  await press('Escape', 'Escape');
  await frame.getByText(/^\d+ annotations/).waitFor();

  await details.click();
  await frame.getByRole('textbox', { name: 'Publisher' }).waitFor();
  await take('details');
  await details.click();
  await frame.getByRole('button', { name: 'Group and Sort' }).click();
  await take('options');
  await frame.getByRole('button', { name: 'Group and Sort' }).click();
  await go('k7f2q3');
  await press('?');
  await take('keys');
  await press('Escape');

  await files.open(REPORT);
  await editor.select(files.read(REPORT) ?? '', 'brought silver and asked for our flag');
  await palette.run('Dossier: Write Annotation in the Panel');
  await frame.getByRole('form', { name: /brought silver/ }).waitFor();
  await page.keyboard.type('An admission that the talks took place.');
  await take('composer');
  await frame.getByRole('button', { name: 'Cancel' }).click();
  await frame.getByRole('button', { name: 'Discard' }).click();

  await files.open('harbour-raids.txt');
  await panel.open();
  await panel.text(/Select a passage/);
  await take('empty');
}

/** A file that cannot be read, and an annotation that waits for it. */
async function takeTroubles(workbench: Workbench, kind: ThemeKind, width: number): Promise<void> {
  const { page, panel, files, editor, palette } = workbench;
  const take = (state: string) => keepSideBar(workbench, `${state}-${kind}-${width}`);
  await files.open(REPORT);
  await panel.open();
  const good = files.read(YAML) ?? '';
  files.write(YAML, 'version: 1\nannotations: [');
  await panel.text(/cannot be read, so it is left as it is/);
  await take('invalid');
  await files.open(REPORT);
  await editor.goToWords(files.read(REPORT) ?? '', 'The talks failed');
  await palette.run('Dossier: Add Annotation');
  await palette.widget.locator('input').first().waitFor();
  await page.keyboard.type('By whose account?');
  await page.keyboard.press('Enter');
  await panel.open();
  await panel.text(/could not be written/);
  await take('pending');
  await panel.frame.getByRole('button', { name: 'Discard' }).first().click();
  files.write(YAML, good);
  await panel.text(/10 annotations/);
}

async function keepSideBar(workbench: Workbench, name: string): Promise<void> {
  const { page } = workbench;
  // Colours of a hover, and the end of a transition.
  await page.waitForTimeout(150);
  const clip = await page.locator('.part.sidebar').boundingBox();
  if (clip !== null) {
    await keep(name, await page.screenshot({ clip }));
  }
}

/** Drags the edge of the side bar. */
async function resize(workbench: Workbench, width: number): Promise<void> {
  const { page } = workbench;
  const box = await page.locator('.part.sidebar').boundingBox();
  if (box !== null) {
    await page.mouse.move(box.x + box.width, 500);
    await page.mouse.down();
    await page.mouse.move(box.x + width, 500, { steps: 8 });
    await page.mouse.up();
  }
}

/** Keeps a picture to be looked at, and with the documentation where it is shown there. */
async function keep(name: string, png: Buffer): Promise<void> {
  const folder = path.join(SCREENSHOTS, 'pictures');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.png`), png);
  const shown = SHOWN.get(name);
  if (shown !== undefined) {
    mkdirSync('docs/images', { recursive: true });
    writeFileSync(`docs/images/${shown}.png`, shrinkPng(png));
  }
}
