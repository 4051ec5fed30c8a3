import assert from 'node:assert/strict';
import { openSample, REPORT, REPORT_TEXT, YAML } from './support/sample';
import { useReader } from './support/session';
import { eventually } from './support/wait';

describe('The first minutes with a report', () => {
  const reader = useReader();
  const open = () => openSample(reader().workbench);
  const openWithList = async () => {
    await open();
    await reader().workbench.entities.show();
  };

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
    const { editor, entities } = reader().workbench;
    await openWithList();
    await editor.goToWords(REPORT_TEXT, 'Idris Qandar, was captured');
    const selected = entities.rows().and(reader().workbench.page.locator('.selected'));
    await eventually(
      async () => (await selected.first().innerText()).includes('Idris Qandar'),
      'the selected row',
    );
  });

  it('filter the list by a part of a name', async () => {
    const { palette, entities } = reader().workbench;
    await openWithList();
    await palette.run('Dossier: Filter Entities…');
    await palette.answer(/Filter Entities/, 'qand');
    await eventually(
      async () => (await entities.rows().filter({ hasText: 'Solano' }).count()) === 0,
      'filtered list',
    );
    assert((await entities.rows().filter({ hasText: 'Qandar' }).count()) > 0);
    await palette.run('Dossier: Clear Filter of Entities');
    await entities.rows().filter({ hasText: 'Solano' }).first().waitFor();
  });

  it('ask for the details of the report, filled in from its page', async () => {
    const { workbench } = reader();
    const { page, palette, files } = workbench;
    await open();
    await palette.run('Dossier: Edit Report Details');
    const step = async (title: RegExp) => palette.widget.getByText(title).first().waitFor();
    await step(/Report Details: Title/);
    assert.match(await palette.input.inputValue(), /^Coast guard and marines raid/);
    await workbench.screenshot('report-details');
    await page.keyboard.press('Enter');
    await step(/Report Details: Author/);
    assert.equal(await palette.input.inputValue(), 'Leonie Hartsuyker');
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
    const { page, palette, entities, files } = workbench;
    await openWithList();
    await palette.run('Dossier: How to Begin');
    await page.getByText('Begin with Dossier').first().waitFor();
    // The report behind it has a tab: who is named there stays in the list.
    await entities.rows().filter({ hasText: 'Daoud Varash' }).first().waitFor();
    await workbench.screenshots('walkthrough');
    await palette.run('View: Close All Editors');
    const pane = page.locator('.pane', { hasText: 'Entities' });
    await pane.getByText('Open a .txt article').waitFor();
    // One thing is proposed, the others are said in passing.
    assert.equal(await pane.locator('.monaco-button').count(), 1);
    await files.open(REPORT);
  });

  it('have a sample report of the reader’s own', async () => {
    const { palette, editor } = reader().workbench;
    await palette.run('Dossier: Open Sample Report');
    await editor.language('Report');
    await editor.name('Daoud Varash');
  });
});
