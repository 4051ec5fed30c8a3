import assert from 'node:assert/strict';
import { useReader } from './support/session';
import { eventually } from './support/wait';

const REPORT = 'harbour-raids.txt';
const YAML = 'harbour-raids.annotations.yaml';

describe('The first minutes with a report', () => {
  const reader = useReader();

  it('list who is named, with the facts that the report gives', async () => {
    const { workbench } = reader();
    const { page, files, editor, entities } = workbench;
    await files.open(REPORT);
    await editor.language('Report');
    await editor.name('Daoud Varash');
    await entities.open();
    const row = entities.rows().filter({ hasText: 'Daoud Varash' }).first();
    await row.click();
    await page.keyboard.press('ArrowRight');
    const labels = await entities.labels(/Mentions/);
    assert(
      labels.some((label) => /treasurer|killed/.test(label)),
      labels.join('\n'),
    );
    await workbench.screenshots('entities');
  });

  it('follow the cursor in the list', async () => {
    const { files, editor, entities } = reader().workbench;
    await editor.goToWords(files.read(REPORT) ?? '', 'Idris Qandar, was captured');
    const selected = entities.rows().and(reader().workbench.page.locator('.selected'));
    await eventually(
      async () => (await selected.first().innerText()).includes('Idris Qandar'),
      'the selected row',
    );
  });

  it('filter the list by a part of a name', async () => {
    const { page, palette, entities } = reader().workbench;
    await palette.run('Dossier: Filter Entities…');
    await palette.answer(/Filter Entities/, 'qand');
    await eventually(
      async () => (await entities.rows().filter({ hasText: 'Solano' }).count()) === 0,
      'filtered list',
    );
    assert((await entities.rows().filter({ hasText: 'Qandar' }).count()) > 0);
    await palette.run('Dossier: Clear Filter of Entities');
    await entities.rows().filter({ hasText: 'Solano' }).first().waitFor();
    await page.waitForTimeout(100);
  });

  it('ask for the details of the report, filled in from its page', async () => {
    const { page, palette, files, screenshot } = (({ workbench }) => ({
      page: workbench.page,
      palette: workbench.palette,
      files: workbench.files,
      screenshot: (name: string) => workbench.screenshot(name),
    }))(reader());
    await palette.run('Dossier: Edit Report Details');
    const input = palette.widget.locator('input[type="text"]').first();
    const step = async (title: RegExp) => palette.widget.getByText(title).first().waitFor();
    await step(/Report Details: Title/);
    assert.match(await input.inputValue(), /^Coast guard and marines raid/);
    await screenshot('report-details');
    await page.keyboard.press('Enter');
    await step(/Report Details: Author/);
    assert.equal(await input.inputValue(), 'Leonie Hartsuyker');
    await page.keyboard.press('Enter');
    await step(/Report Details: Publisher/);
    await page.keyboard.type('Harbour Post');
    await page.keyboard.press('Enter');
    await step(/Report Details: Published/);
    await page.keyboard.type('5 October 2016');
    await page.keyboard.press('Enter');
    await step(/Report Details: Address/);
    await page.keyboard.press('Enter');
    await step(/Reliability/);
    await page.keyboard.type('B');
    await page.keyboard.press('Enter');
    const yaml = await files.written(YAML, /report:/);
    assert.match(yaml, /author: \[Leonie Hartsuyker\]/);
    assert.match(yaml, /published: 2016-10-05\n/);
    assert.match(yaml, /publisher: Harbour Post\n/);
    assert.match(yaml, /reliability: B\n/);
  });

  it('are shown by a walkthrough with pictures', async () => {
    const { workbench } = reader();
    await workbench.palette.run('Dossier: How to Begin');
    await workbench.page.getByText('Begin with Dossier').first().waitFor();
    await workbench.page.waitForTimeout(1500);
    await workbench.screenshots('walkthrough');
  });

  it('have a sample report of the reader’s own', async () => {
    const { palette, editor } = reader().workbench;
    await palette.run('Dossier: Open Sample Report');
    await editor.language('Report');
    await editor.name('Daoud Varash');
  });
});
