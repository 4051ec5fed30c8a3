import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { writeFiles } from './support/files';
import { resize } from './support/pictures';
import { DENIAL, STRIKE } from './support/profiled';
import { openSample } from './support/sample';
import { useReader } from './support/session';
import { eventually } from './support/wait';
import { axeFindings, documentFrame } from './support/webview';

const HOSTILE = '[x](command:evil) $(bug) <img src=x> \u202e';
const RUMOUR = `A rumour of ${HOSTILE}

Maulvi Ihsanullah, a former member of the TTP ${HOSTILE}, met Azizullah Swati in Mamund. Azizullah Swati is the TTP’s chief for Malakand, and nobody knows what they spoke of.
`;
const RUMOUR_YAML = `annotations:
  - {quote: met Azizullah Swati in Mamund, entity: ihsanullah, comment: ${JSON.stringify(`Who says so? ${HOSTILE}`)}}
`;

function prepare(folder: string): void {
  cpSync('samples', folder, { recursive: true });
  writeFiles(folder, {
    'bajaur/strike.txt': STRIKE,
    'bajaur/denial.txt': DENIAL,
    'bajaur/rumour.txt': RUMOUR,
    'bajaur/rumour.annotations.yaml': RUMOUR_YAML,
  });
}

/** A reader's window, and the page of a profile in it. */
function useProfile(language?: string) {
  const reader = useReader({ prepare, ...(language && { language }) });
  const webview = () => reader().workbench.page.locator('iframe.webview.ready');
  const frame = () => webview().contentFrame().frameLocator('iframe#active-frame');
  /** The text of the page once it has what is looked for. */
  const text = (has: RegExp) =>
    eventually(async () => {
      const shown = await frame().locator('body').innerText();
      return has.test(shown) ? shown : undefined;
    }, `profile with ${has}`);
  const accessibility = async () => axeFindings(await documentFrame(webview()));
  const openReport = async () => {
    const { files, editor, page } = reader().workbench;
    // What the explorer says of a row under the mouse would be in front of another.
    await page.mouse.move(640, 8);
    await page.keyboard.press('Control+Shift+E');
    if (!(await files.row('new-emir.txt').isVisible())) {
      await files.row('bajaur').click();
    }
    await files.open('new-emir.txt');
    await editor.name('Maulvi Ihsanullah');
  };
  return { reader, frame, text, accessibility, openReport };
}

describe('A profile', () => {
  const { reader, frame, text, accessibility, openReport } = useProfile();

  /** Shows the page of Ihsanullah, whatever was shown before. */
  const begin = async () => {
    const { palette, editor } = reader().workbench;
    await palette.run('View: Close All Editors');
    await openReport();
    await editor.goTo(3, 3);
    await palette.run('Dossier: Show Profile');
    await text(/Maulvi Ihsanullah[\s\S]*Named Together With/);
    await text(/in 4 reports/);
  };

  it('is opened from the card, and leads to the words of a report', async () => {
    const { workbench } = reader();
    const { editor, files } = workbench;
    await openReport();
    await eventually(async () => {
      const card = await editor.hover('Maulvi Ihsanullah');
      return /other reports/.test(card);
    }, 'card that names other reports');
    await editor.card.getByText('Profile', { exact: true }).click();
    const shown = await text(/in 4 reports, 3 March 2019 to 19 March 2019/);
    assert.match(shown, /person · in your dossier/);
    assert.match(shown, /Fourth emir of Jamaat-e-Sabiqun/);
    const order = [/3 March 2019\n/, /\n19 March 2019\n/, /\nday not known\n/].map((day) =>
      shown.search(day),
    );
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    await frame().getByRole('link', { name: 'Ihsanullah was killed in Kunar' }).click();
    await files.shown('denial.txt');
    await workbench.status(/Ln 3, .*\(30 selected\)/).waitFor();
    // The page stays beside it.
    await text(/contradicts.*Emir of Jamaat-e-Sabiqun reported killed in Kunar/);
  });

  it('is without findings of axe in each kind of theme, and names its parts', async () => {
    const { workbench } = reader();
    const { page } = workbench;
    await begin();
    for (const [role, name] of [
      ['heading', 'Maulvi Ihsanullah'],
      ['heading', 'What the Reports Say'],
      ['region', 'Your Annotations'],
      ['region', 'Named Together With'],
      ['button', 'Dossier Entry'],
      ['button', 'Copy as Markdown'],
      ['link', 'Group releases message of its leader'],
    ] as const) {
      assert((await frame().getByRole(role, { name }).count()) > 0, `${role} ${name}`);
    }
    const { width = 0, height = 0 } = page.viewportSize() ?? {};
    await page.setViewportSize({ width, height: 2200 });
    await workbench.screenshots('profile', async (kind) => {
      assert.deepEqual(await accessibility(), [], kind);
    });
    await page.setViewportSize({ width, height });
  });

  it('is read by Tab in the order of the page', async () => {
    const { workbench } = reader();
    await begin();
    await frame().getByRole('link').first().focus();
    const stops: string[] = [];
    for (let stop = 0; stop < 5; stop++) {
      stops.push(await frame().locator(':focus').innerText());
      await workbench.press('Tab');
    }
    assert.deepEqual(stops.slice(1), [
      'Dossier Entry',
      'Copy as Markdown',
      'Save as Markdown…',
      'Emir of Jamaat-e-Sabiqun reported killed in Kunar',
    ]);
  });

  it('shows hostile words of reports and annotations as text', async () => {
    await begin();
    const shown = await text(/A rumour of/);
    assert(shown.includes('[x](command:evil) $(bug) <img src=x>'), shown);
    assert.match(shown, /Who says so\? \[x\]/);
    assert(!shown.includes('\u202e'));
    assert.equal(await frame().locator('img, .codicon-bug, [href^="command:"]').count(), 0);
  });

  it('leads to the profiles of others, and back', async () => {
    await begin();
    await frame().getByRole('button', { name: 'Azizullah Swati' }).click();
    await frame().getByRole('heading', { name: 'Azizullah Swati', level: 1 }).waitFor();
    await text(/chief for Malakand/);
    await frame().getByRole('button', { name: 'Back to Maulvi Ihsanullah' }).click();
    await frame().getByRole('heading', { name: 'Maulvi Ihsanullah', level: 1 }).waitFor();
  });

  it('follows changes of reports that are closed', async () => {
    const { files } = reader().workbench;
    await begin();
    files.write('bajaur/later.txt', DENIAL.replace('March 19, 2019', 'May 2, 2019'));
    await text(/in 5 reports, 3 March 2019 to 2 May 2019/);
    files.write('bajaur/later.txt', 'Nothing.\n');
    await text(/in 4 reports/);
  });

  it('names a few of the reports that say the same, and all when it is asked to', async () => {
    const { files, editor, palette } = reader().workbench;
    await begin();
    for (let day = 1; day <= 7; day++) {
      files.write(
        `bajaur/mayor-${day}.txt`,
        `Mayor opens bridge ${day}\n\nKHAR, July ${day}, 2021 — Omar Hartan, the mayor of Tamsur, opened a bridge over the river on Monday, officials said. The bridge had been closed since the flood of last year.\n`,
      );
    }
    await files.open('mayor-1.txt');
    await editor.name('Omar Hartan');
    await editor.goTo(3, 24);
    await palette.run('Dossier: Show Profile');
    await text(/Omar Hartan[\s\S]*in 7 reports/);
    const folded = await text(/also in[\s\S]*and 3 more/);
    assert(!folded.slice(0, folded.indexOf('and 3 more')).includes('bridge 5'), folded);
    await frame().getByRole('button', { name: 'and 3 more' }).click();
    assert.match(await text(/also in[^\n]*bridge 7/), /also in[^\n]*bridge 5/);
  });

  it('is copied as Markdown', async () => {
    const { workbench } = reader();
    await begin();
    await frame().getByRole('button', { name: 'Copy as Markdown' }).click();
    await text(/Copied\./);
    await workbench.copied(
      /^# Maulvi Ihsanullah\n[\s\S]*> — “Group releases message of its leader”, 2019-03-19, line 3\n/,
    );
  });

  it('is of whom the reader picks where no name is meant, of all reports', async () => {
    const { workbench } = reader();
    const { palette } = workbench;
    await palette.run('View: Close All Editors');
    await openSample(workbench);
    await palette.run('Dossier: Show Profile');
    await palette.widget.getByText('In this report').waitFor();
    await palette.choose('Azizullah Swati');
    await frame().getByRole('heading', { name: 'Azizullah Swati', level: 1 }).waitFor();
    await text(/chief for Malakand/);
  });

  it('is there again when the window is opened again', async () => {
    const { palette, page } = reader().workbench;
    await begin();
    await palette.run('Developer: Reload Window');
    await page.locator('.tab.active', { hasText: 'Maulvi Ihsanullah' }).waitFor();
    await text(/Maulvi Ihsanullah[\s\S]*in 4 reports/);
  });
});

describe('A profile in German', () => {
  const { reader, frame, text, accessibility, openReport } = useProfile('de');

  it('is without findings of axe, and not wider than its tab, where that has 300 px', async () => {
    const { workbench } = reader();
    const { editor, page, palette } = workbench;
    await openReport();
    await editor.goTo(3, 3);
    await palette.run('Dossier: Profil anzeigen');
    await text(/Was die Berichte sagen[\s\S]*Zusammen genannt mit/);
    assert.equal(await frame().locator('html').getAttribute('lang'), 'de');
    await palette.run('View: Close Other Editors in Group');
    await palette.run('View: Close Editors in Other Groups');
    const { width = 0 } = page.viewportSize() ?? {};
    const body = frame().locator('body');
    const pageWidth = () => body.evaluate(() => window.innerWidth);
    await resize(workbench, width - 350);
    await eventually(async () => (await pageWidth()) <= 320, 'narrow page');
    assert.equal(await body.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
    await workbench.screenshots('german-profile', async (kind) => {
      assert.deepEqual(await accessibility(), [], kind);
    });
  });
});
