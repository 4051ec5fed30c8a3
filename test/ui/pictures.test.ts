import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from './support/files';
import {
  boxOf,
  keep,
  keepSideBar,
  ONLY_LOOKED_AT,
  PICTURED_MS,
  resize,
  STILL_SETTINGS,
} from './support/pictures';
import { DENIAL, STRIKE } from './support/profiled';
import { type Reader, useReader } from './support/session';
import { THEME_KINDS, THEMES, type ThemeKind } from './support/workbench';

const REPORT = 'new-emir.txt';
const YAML = 'new-emir.annotations.yaml';
const OTHER = 'harbour-raids.txt';

/** Changes to the sample once it is annotated: one passage is gone, another reads differently. */
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

function prepare(folder: string, kind: ThemeKind): void {
  cpSync('samples/bajaur', folder, { recursive: true });
  cpSync(`samples/${OTHER}`, path.join(folder, OTHER));
  writeFileSync(path.join(folder, 'notes.md'), '# Notes\n');
  const settings = { ...STILL_SETTINGS, 'workbench.colorTheme': THEMES[kind].id };
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

/** The same with a report that has changed since. */
function prepareChanged(folder: string, kind: ThemeKind): void {
  prepare(folder, kind);
  const report = path.join(folder, REPORT);
  const text = readFileSync(report, 'utf8');
  writeFileSync(
    report,
    CHANGES.reduce((changed, [before, after]) => changed.replace(before, after), text),
  );
}

/** The same with reports of other days. */
function prepareSeveral(folder: string, kind: ThemeKind): void {
  prepare(folder, kind);
  writeFiles(folder, { 'strike.txt': STRIKE, 'denial.txt': DENIAL });
}

// Taken by `npm run screenshots`, and no test of anything.
if (process.env.DOSSIER_PICTURES !== undefined) {
  for (const kind of THEME_KINDS) {
    describe(`Pictures in ${kind}`, function () {
      this.timeout(300_000);
      this.retries(0);

      describe('of the view', () => {
        const reader = useReader({
          prepare: (folder) => prepareChanged(folder, kind),
          nowMs: PICTURED_MS,
        });
        it('with annotations', () => takeCards(reader(), kind));
        it('with trouble', () => takeTroubles(reader(), kind));
      });

      describe('of reading', () => {
        const reader = useReader({
          prepare: (folder) => prepare(folder, kind),
          nowMs: PICTURED_MS,
        });
        it('with the card, the input, the list of names and the review', () =>
          takeReading(reader(), kind));
        it('for the first time', () => takeFirstMinutes(reader(), kind));
      });

      describe('of all reports', () => {
        const reader = useReader({
          prepare: (folder) => prepareSeveral(folder, kind),
          nowMs: PICTURED_MS,
        });
        it('with a profile, and the list of everybody', () => takeAllReports(reader(), kind));
      });
    });
  }

  describe('Pictures in German', function () {
    this.timeout(300_000);
    const reader = useReader({
      prepare: (folder) => prepareChanged(folder, 'light'),
      nowMs: PICTURED_MS,
      language: 'de',
    });
    it('of the view', () => takeCards(reader(), 'light', `${ONLY_LOOKED_AT}de-`));
  });
}

/** Opens the report with the view beside it, alone in the side bar. */
async function openView({ workbench }: Reader, kind: ThemeKind): Promise<void> {
  const { page, files, panel } = workbench;
  await files.open(REPORT);
  await page.locator(`.monaco-workbench.${THEMES[kind].mark}`).waitFor();
  await page.locator('.activitybar .action-label[aria-label*="Dossier"]').first().click();
  await panel.frame.locator('article').first().waitFor();
  await page.locator('.pane-header').nth(1).click();
  await resize(workbench);
  // The icons are a font.
  await panel.frame.locator('body').evaluate(() => document.fonts.ready.then(() => undefined));
}

/** The view in each of its states, in any language: by classes and keys. */
async function takeCards(reader: Reader, kind: ThemeKind, prefix = ''): Promise<void> {
  const { workbench } = reader;
  const { page, panel, editor, files } = workbench;
  const { frame } = panel;
  const take = (state: string) => keepSideBar(workbench, `${prefix}${state}-${kind}`);
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
  const form = frame.locator('form');
  const action = (icon: string) => frame.locator(`.toolbar-actions .codicon-${icon}`);
  const away = () => page.mouse.move(900, 600);

  await openView(reader, kind);
  await frame.locator('.places .place').first().waitFor();
  await frame.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
  await away();
  await take('orphans');

  await go('f6g4sj');
  await take('place-to-confirm');
  await go('c81xz9');
  await toTop('m4xw8d');
  await card('m4xw8d').hover();
  await take('annotations');
  await away();
  await press('e');
  await form.waitFor();
  await take('editing');
  await press('Escape');
  await form.waitFor({ state: 'hidden' });
  await go('m4xw8d');
  await press('g');
  await form.waitFor();
  await press('b', '2');
  await take('grading');
  await press('Escape');
  await form.waitFor({ state: 'hidden' });
  await card('m4xw8d').locator('.note button').last().click();

  await go('c81xz9');
  await press('/');
  await page.keyboard.type('type:assessing -tag:ties tag:');
  await frame.getByRole('listbox').waitFor();
  await take('filter');
  await press('Escape', 'Escape');
  await action('settings').click();
  await frame.locator('.view-options select').first().selectOption('tag');
  await away();
  await go('c81xz9');
  await frame.locator('h2.group', { hasText: '#claim' }).evaluate((heading) => {
    heading.scrollIntoView({ block: 'start' });
  });
  await take('grouped');
  await frame.locator('.view-options select').first().selectOption('position');
  await action('settings').click();

  await frame.locator('.report-title').click();
  await frame.getByRole('textbox').nth(2).waitFor();
  await away();
  await frame.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
  await take('details');
  await frame.locator('.report-title').click();
  await go('m4xw8d');
  await press('?');
  await take('keys');
  await press('Escape');

  await files.open(REPORT);
  await editor.select(files.read(REPORT) ?? '', 'brought silver and asked for our flag');
  await page.locator('.activitybar .action-label[aria-label*="Dossier"]').first().click();
  await action('add').click();
  await form.waitFor();
  await page.keyboard.type('An admission that the talks took place.');
  await away();
  await take('new');
  await press('Escape');
}

/** What stands in the way, and what is there before anything is. */
async function takeTroubles(reader: Reader, kind: ThemeKind): Promise<void> {
  const { workbench } = reader;
  const { page, panel, files, editor, palette } = workbench;
  const take = (state: string) => keepSideBar(workbench, `${state}-${kind}`);
  const good = files.read(YAML) ?? '';
  await panel.cards().first().focus();
  await page.keyboard.press('Home');
  for (let step = 0; step < 20 && (await panel.focused()) !== 'w2n6rk'; step++) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('e');
  await panel.frame.locator('form').waitFor();
  await page.keyboard.type(' Ask the author.');
  files.write(
    YAML,
    good.replace('Of 2017. Nothing newer in the report.', 'Of 2017, says Durrani.'),
  );
  await panel.text(/says Durrani/);
  await take('conflict');
  await page.keyboard.press('Escape');
  await panel.frame.getByRole('button', { name: 'Discard' }).first().click();

  files.write(YAML, `${good.slice(0, good.indexOf('annotations:'))}annotations: [\n`);
  await panel.text(/cannot be read, so it is left as it is/);
  await take('invalid');
  await files.open(REPORT);
  await editor.goToWords(files.read(REPORT) ?? '', 'The talks failed');
  await palette.run('Dossier: Add Annotation');
  await palette.answer(/The talks failed/, 'By whose account?');
  await panel.open();
  await panel.text(/could not be written/);
  // The view has gone to the card at the cursor.
  await panel.frame.locator('.scroller').evaluate((scroller) => scroller.scrollTo(0, 0));
  await page.mouse.move(900, 600);
  await take('pending');
  await panel.frame.getByRole('button', { name: 'Discard' }).first().click();
  await page.locator('.monaco-dialog-box').getByText('Discard', { exact: true }).click();
  files.write(YAML, good);
  await panel.text(/9 annotations/);

  await files.open(OTHER);
  await panel.open();
  await panel.text(/Select a passage/);
  await page.mouse.move(900, 600);
  await take('empty');
  await palette.run('View: Close All Editors');
  await files.open('notes.md');
  await panel.open();
  await panel.text(/Open a report/);
  await page.mouse.move(900, 600);
  await take('no-report');
}

/** What all reports say of one, and whom they name. */
async function takeAllReports({ workbench }: Reader, kind: ThemeKind): Promise<void> {
  const { page, files, editor, palette, entities } = workbench;
  await files.open(REPORT);
  await editor.name('Maulvi Ihsanullah');
  await entities.open();
  await page.locator('.pane-header', { hasText: 'Annotations' }).click();
  await resize(workbench);
  await palette.run('Dossier: Show Entities of All Reports');
  await entities.rows().filter({ hasText: '3 reports' }).first().waitFor();
  await entities.rows().filter({ hasText: 'Maulvi Ihsanullah' }).first().click();
  await page.keyboard.press('ArrowRight');
  await entities.rows().filter({ hasText: 'strike.txt' }).first().waitFor();
  await page.mouse.move(900, 600);
  await keepSideBar(workbench, `cast-${kind}`);
  await palette.run('Dossier: Show Entities of This Report');

  await palette.run('View: Close Primary Side Bar');
  await page.keyboard.press('Control+1');
  await editor.goToWords(files.read(REPORT) ?? '', 'Ihsanullah will');
  await palette.run('Dossier: Show Profile');
  const frame = page.locator('iframe.webview.ready').contentFrame().frameLocator('#active-frame');
  await frame
    .getByText(/in 3 reports/)
    .first()
    .waitFor();
  await page.mouse.move(300, 700);
  await keep(workbench, `profile-${kind}`);
}

/** The window while a report is read. */
async function takeReading({ workbench }: Reader, kind: ThemeKind): Promise<void> {
  const { page, files, editor, panel, palette, entities } = workbench;
  const window = (state: string) => keep(workbench, `${state}-${kind}`);
  await files.open(REPORT);
  await editor.language('Report');
  await panel.open();
  await panel.text(/9 annotations/);
  await resize(workbench, 340);
  await files.open(REPORT);
  await panel.open();
  await page.keyboard.press('Control+1');
  await editor.goTo(1);
  await editor.hover('Ihsanullah will');
  await window('reading');
  await page.keyboard.press('Escape');

  await editor.select(files.read(REPORT) ?? '', 'a preacher with no battlefield record');
  await palette.run('Dossier: Add Annotation');
  await palette.widget
    .getByText(/a preacher/)
    .first()
    .waitFor();
  await page.keyboard.type('Who says so, and to whom? !3 #c');
  await palette.widget.locator('.monaco-list-row').first().waitFor();
  await window('completion');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await editor.goToWords(files.read(REPORT) ?? '', 'Ihsanullah will');
  await entities.open();
  await page.locator('.pane-header', { hasText: 'Annotations' }).click();
  await resize(workbench);
  await entities.rows().filter({ hasText: 'Maulvi Ihsanullah' }).first().click();
  await page.keyboard.press('ArrowRight');
  await entities.labels(/Mentions/);
  await page.mouse.move(900, 600);
  await keepSideBar(workbench, `entities-${kind}`);
  await page.locator('.pane-header', { hasText: 'Annotations' }).click();

  await entities.open();
  await resize(workbench, 340);
  await page.keyboard.press('Control+1');
  await editor.goTo(1);
  await page.keyboard.press('Shift+Alt+M');
  await workbench.status(/Review \d+\//).waitFor();
  // What is left, and the entity that is asked about, come a little later.
  await page.locator('.activitybar .badge-content', { hasText: /\d/ }).first().waitFor();
  await entities.rows().filter({ hasText: 'Jamaat-e-Sabiqun' }).first().waitFor();
  await page.mouse.move(900, 700);
  await window('review');
  await page.keyboard.press('Escape');
}

/** The walkthrough. */
async function takeFirstMinutes({ workbench }: Reader, kind: ThemeKind): Promise<void> {
  const { page, palette } = workbench;
  await palette.run('View: Close All Editors');
  await palette.run('View: Close Primary Side Bar');
  await palette.run('Dossier: How to Begin');
  const steps = page.locator('.getting-started-step');
  for (const [index, step] of ['read', 'annotate', 'review', 'keep'].entries()) {
    await steps.nth(index).click();
    await page.waitForTimeout(700);
    const name = index === 0 ? 'walkthrough' : `${ONLY_LOOKED_AT}walkthrough-${step}`;
    await keep(workbench, `${name}-${kind}`, await boxOf(workbench, '.part.editor'));
  }
}
