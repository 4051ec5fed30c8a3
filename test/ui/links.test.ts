import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readAnnotations } from '../../src/core/index';
import { writeFiles } from './support/files';
import { openSample, REPORT, REPORT_TEXT, YAML } from './support/sample';
import { useReader } from './support/session';
import { eventually, succeeds } from './support/wait';

const OTHER = 'south/market.txt';
const ANNOTATIONS = `version: 1
source: ${REPORT}
annotations:
  - id: k2
    quote: seized three boats
    comment: The port says two.
    tags: [boats]
    links:
      - to: m3
        relation: contradicts
      - to: south/market.txt#t5
        relation: same dealer
      - to: https://example.org/boats
      - to: p9
  - id: m3
    quote: He was the man who bought the engines
    comment: From whom?
`;
const MARKET = `version: 1
source: market.txt
annotations:
  - id: t5
    quote: two trucks with medicine
    comment: Whose trucks?
  - id: u6
    quote: Abu Nazir
    comment: Who is he?
    links:
      - to: ../${REPORT}#m3
        relation: corroborates
`;

describe('The links of an annotation', () => {
  const reader = useReader({
    prepare: (folder) =>
      writeFiles(folder, {
        [REPORT]: REPORT_TEXT,
        [OTHER]: readFileSync('samples/market-telegram.txt', 'utf8'),
      }),
  });
  const linksOf = (id: string) => {
    const { file } = readAnnotations(reader().workbench.files.read(YAML) ?? '');
    return file?.annotations.find((one) => one.id === id)?.links;
  };
  const begin = async () => {
    const { workbench } = reader();
    const { files, panel } = workbench;
    files.write(YAML, ANNOTATIONS);
    files.write('south/market.annotations.yaml', MARKET);
    await openSample(workbench);
    await panel.show();
    return workbench;
  };

  it('are on the cards of both ends, whatever report these are in', async () => {
    const { page, panel, screenshotsOf } = await shown();
    const lines = panel.card('k2').locator('.card-link');
    await eventually(async () => {
      const texts = await lines.allInnerTexts();
      return texts.join('|').includes('two trucks with medicine');
    }, 'words of the other report');
    assert.deepEqual(
      (await lines.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()),
      [
        'contradicts He was the man who bought the engines . Go There',
        'same dealer two trucks with medicine market.txt . Go There',
        'links to https://example.org/boats . Open in the Browser',
        'links to p9 . This annotation is gone.',
      ],
    );
    assert.deepEqual(
      (await panel.card('m3').locator('.card-link').allInnerTexts()).map((text) =>
        text.replace(/\s+/g, ' ').trim(),
      ),
      [
        'is contradicted by seized three boats . Go There',
        'is corroborated by Abu Nazir market.txt . Go There',
      ],
    );
    await page.mouse.move(0, 0);
    await screenshotsOf('links');
    assert.deepEqual(await panel.accessibility(), []);
  });

  it('lead to the other passage, also in another report', async () => {
    const { files, panel, status } = await shown();
    await panel
      .card('k2')
      .getByRole('button', { name: /^contradicts/ })
      .click();
    await status(/\(37 selected\)/).waitFor();
    // The list moves to the card at the cursor.
    await panel.frame.locator('article.at-cursor[data-key="m3"]').waitFor();
    await panel
      .card('k2')
      .getByRole('button', { name: /^same dealer/ })
      .click();
    await files.shown('market.txt');
    await status(/\(24 selected\)/).waitFor();
  });

  it('are made by a key, to a passage that the reader chooses', async () => {
    const { page, panel, palette } = await shown();
    await panel.card('m3').focus();
    await page.keyboard.press('l');
    await palette.widget.locator('.monaco-list-row', { hasText: 'Whose trucks?' }).waitFor();
    await page.keyboard.type('trucks');
    await palette.widget
      .locator('.monaco-list-row', { hasText: 'The port' })
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await palette.widget.locator('.monaco-list-row', { hasText: 'corroborates' }).first().waitFor();
    await page.keyboard.type('explains');
    await page.keyboard.press('Enter');
    await eventually(() => linksOf('m3')?.length === 1, 'link in the file');
    assert.deepEqual(linksOf('m3'), [{ to: 'south/market.txt#t5', relation: 'explains' }]);
    await panel
      .card('m3')
      .getByRole('button', { name: /^explains/ })
      .waitFor();
    // One step of undo.
    await panel.card('m3').focus();
    await page.keyboard.press('Control+z');
    await eventually(() => linksOf('m3') === undefined, 'file without the link');
  });

  it('are made by the context menu of a card, also to a web page', async () => {
    const { page, panel, palette } = await shown();
    const command = page.getByRole('menuitem', { name: 'Link Annotation…' });
    // A view that takes the focus a moment later closes the menu; and one that has only just opened
    // hears no click, and stays.
    await eventually(async () => {
      if (!(await command.isVisible())) {
        await panel.card('m3').locator('.comment').click({ button: 'right' });
      }
      return (
        (await succeeds(command.click({ timeout: 3000 }))) &&
        succeeds(palette.widget.getByText('Whose trucks?').first().waitFor({ timeout: 5000 }))
      );
    }, 'menu of the card');
    await reader().workbench.screenshot('link-end');
    await page.keyboard.type('https://example.org/x');
    await palette.widget.locator('.monaco-list-row', { hasText: 'example.org/x' }).waitFor();
    await page.keyboard.press('Enter');
    await palette.widget.locator('.monaco-list-row', { hasText: 'No relation' }).waitFor();
    await reader().workbench.screenshot('link-relation');
    await page.keyboard.type('No rel');
    await page.keyboard.press('Enter');
    await eventually(() => linksOf('m3')?.length === 1, 'link in the file');
  });

  it('get another relation, and are removed, on the card', async () => {
    const { page, panel, palette } = await shown();
    const card = panel.card('k2');
    await card.getByRole('button', { name: 'Change the relation “same dealer”' }).click();
    await palette.widget.locator('.monaco-list-row', { hasText: 'updates' }).first().waitFor();
    await page.keyboard.type('words of mine');
    await page.keyboard.press('Enter');
    await eventually(() => linksOf('k2')?.[1]?.relation === 'words of mine', 'other relation');
    await card.getByRole('button', { name: /^Remove the link: words of mine/ }).click();
    await eventually(() => linksOf('k2')?.length === 3, 'file without the link');
  });

  const shown = async () => {
    const workbench = await begin();
    const { page, files, panel, palette } = workbench;
    await panel.card('m3').getByText('is corroborated by').waitFor();
    return {
      ...{ page, files, panel, palette },
      status: (text: RegExp) => workbench.status(text),
      screenshotsOf: (name: string) => workbench.screenshots(name),
    };
  };
});
