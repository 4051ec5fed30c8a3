import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeFiles } from './support/files';
import { openSample, REPORT, REPORT_TEXT, YAML } from './support/sample';
import { useReader } from './support/session';
import { eventually } from './support/wait';

const MARKET = readFileSync('samples/market-telegram.txt', 'utf8');

describe('An annotation of any report', () => {
  const reader = useReader({
    prepare: (folder) =>
      writeFiles(folder, {
        [REPORT]: REPORT_TEXT,
        [YAML]: 'annotations:\n  - quote: three boats\n    comment: Two, says the port.\n',
        'south/market.txt': MARKET,
        'south/market.annotations.yaml': `report:
  comment: Copied from a wire
  tags: [second hand]
annotations:
  - quote: two trucks with medicine
    comment: Whose trucks?
    motivation: questioning
    tags: [relief, $(bug)]
  - quote: Abu Nazir
    motivation: identifying
    entity: abu-nazir
  - quote: words that were there once
    comment: Of an older version${', as far as anybody in the south can tell'.repeat(5)}, and of Whitsun
`,
        'gone.annotations.yaml': 'annotations:\n  - quote: a report that is gone\n',
        'broken.annotations.yaml': 'annotations: [',
      }),
  });
  const find = async (typed: string, row: string) => {
    const { page, palette } = reader().workbench;
    await palette.run('Dossier: Find Annotation in All Reports…');
    await palette.widget.getByText('Find Annotation in All Reports').first().waitFor();
    await palette.widget.locator('input:focus').waitFor();
    await page.keyboard.type(typed);
    await palette.widget.locator('.monaco-list-row', { hasText: row }).first().waitFor();
    return palette;
  };

  it('is found by its tag, and shown where it is', async () => {
    const { workbench } = reader();
    await openSample(workbench);
    const { widget } = await find('', 'Two, says the port.');
    // What looks like an icon is shown as it is written.
    await widget.getByText('#relief #"$(bug)"').first().waitFor();
    // The report is told before what may be too long for the row.
    await widget.getByText('market.txt · “two trucks with medicine”').first().waitFor();
    await workbench.screenshot('find-annotation');
    await workbench.page.keyboard.type('#relief');
    await widget.getByText('Two, says the port.').first().waitFor({ state: 'hidden' });
    await workbench.page.keyboard.press('Enter');
    await workbench.files.shown('market.txt');
    await workbench.status(/\(24 selected\)/).waitFor();
  });

  it('is also what is said of a report as a whole', async () => {
    const { workbench } = reader();
    await openSample(workbench);
    const { widget } = await find('wire', 'Copied from a wire');
    await widget.getByText('market.txt · the report as a whole').first().waitFor();
    await widget.getByText('#"second hand"').first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.files.shown('market.txt');
  });

  it('is found by any of its words, in any order, and by a filter as in the view', async () => {
    const { workbench } = reader();
    await openSample(workbench);
    const { widget } = await find('', 'Two, says the port.');
    const rows = widget.locator('.monaco-list-row');
    // A name that is only confirmed is no remark.
    await eventually(async () => (await rows.count()) === 6, 'rows of all annotations');
    for (const [filter, row] of [
      ['says #RELIEF', undefined],
      ['trucks medicine #rel', 'Whose trucks?'],
      ['port boats two', 'Two, says the port.'],
      ['whitsun', 'Of an older version'],
      ['market -#relief -wire', 'Of an older version'],
      ['type:question', 'Whose trucks?'],
    ] as const) {
      await workbench.page.keyboard.press('Control+A');
      await workbench.page.keyboard.type(filter);
      await eventually(async () => {
        const labels = await rows.allInnerTexts();
        return row === undefined
          ? !labels.some((label) => /Two|trucks/.test(label))
          : labels.length === 1 && labels[0]?.includes(row);
      }, `rows for “${filter}”`);
    }
    await workbench.page.keyboard.press('Escape');
  });

  it('is told of where its passage, its report or its file is not as it was', async () => {
    const { page, files } = reader().workbench;
    // A word far into the comment.
    await find('Whitsun', 'Of an older version');
    await page.keyboard.press('Enter');
    await files.shown('market.txt');
    await page
      .getByText('The passage “words that were there once” is not in the report any more.')
      .first()
      .waitFor();
    await find('is gone', 'a report that is gone');
    await page.keyboard.press('Enter');
    await files.shown('gone.annotations.yaml');
    await find('broken', 'broken.annotations.yaml cannot be read.');
    await page.keyboard.press('Enter');
    await files.shown('broken.annotations.yaml');
  });

  it('is told from that of a report of the same name by the folder', async () => {
    const { page, files } = reader().workbench;
    files.write('north/market.txt', MARKET);
    files.write(
      'north/market.annotations.yaml',
      'annotations:\n  - quote: two trucks with medicine\n    comment: Whence?\n',
    );
    const { widget } = await find('medicine', 'Whence?');
    for (const folder of ['north', 'south']) {
      await widget.getByText(`${folder}/market.txt · “two trucks with medicine”`).first().waitFor();
    }
    await page.keyboard.press('Escape');
  });

  it('can put no link into a message', async () => {
    const { workbench } = reader();
    workbench.files.write('stranger.txt', MARKET);
    workbench.files.write(
      'stranger.annotations.yaml',
      `annotations:
  - quote: '[words](command:workbench.action.showCommands) of a stranger'
    comment: Not written by us
`,
    );
    await find('stranger', 'Not written by us');
    await workbench.page.keyboard.press('Enter');
    await workbench.files.shown('stranger.txt');
    const message = workbench.notifications().filter({ hasText: 'of a stranger' });
    await message.waitFor();
    assert.equal(await message.locator('.notification-list-item-message a').count(), 0);
  });
});
