import assert from 'node:assert/strict';
import { useAnnotationsView } from './support/annotationsView';
import { REPORT_TEXT, YAML } from './support/sample';
import { eventually } from './support/wait';

describe('The Annotations view', () => {
  const { reader, begin } = useAnnotationsView();

  it('writes a new annotation of the selection', async () => {
    const { workbench } = reader();
    const { page, files, panel, editor, palette } = workbench;
    await begin();
    await editor.select(REPORT_TEXT, 'stay on the water');
    await palette.run('Dossier: Write Annotation in the Annotations View');
    await panel.frame.getByRole('form', { name: /stay on the water/ }).waitFor();
    await page.keyboard.type('A boast.');
    await workbench.press('Control+Enter');
    const yaml = await files.written(YAML, /comment: A boast\./);
    assert.match(yaml, /quote: stay on the water\n/);
    await panel.text(/A boast\./);
  });

  it('says in a message that there is nothing to annotate where it is closed', async () => {
    const { workbench } = reader();
    const { editor, palette, panel } = workbench;
    await begin();
    await palette.run('View: Close Primary Side Bar');
    await editor.select(REPORT_TEXT, '\n\n');
    await palette.run('Dossier: Write Annotation in the Annotations View');
    await workbench.notifications().filter({ hasText: 'Select a passage to annotate.' }).waitFor();
    await panel.open();
  });

  it('says where the filter hides what was just written', async () => {
    const { workbench } = reader();
    const { page, files, panel, editor, palette } = workbench;
    await begin();
    await panel.card('m3').focus();
    await workbench.press('/');
    await page.keyboard.type('tag:boats');
    await panel.text(/1 of 3 shown/);
    await editor.select(REPORT_TEXT, 'captured in March');
    await palette.run('Dossier: Write Annotation in the Annotations View');
    await panel.frame.getByRole('form', { name: /captured in March/ }).waitFor();
    await page.keyboard.type('By whom?');
    await workbench.press('Control+Enter');
    await files.written(YAML, /comment: By whom\?/);
    await panel.frame
      .getByRole('status')
      .filter({ hasText: 'The filter hides an annotation that is new or has changed.' })
      .waitFor();
    await panel.frame.getByRole('button', { name: 'Clear Filter' }).last().click();
    await panel.text(/4 annotations[\s\S]*By whom\?/);
  });

  it('shows the colour and the meaning that the reader gives a tag', async () => {
    const { workbench } = reader();
    const { page, files, panel, editor, palette } = workbench;
    await begin();
    const before = await editor.passages();
    const tag = panel.card('k2').locator('.chip.tag');
    assert.equal(await tag.getAttribute('data-color'), null);
    await palette.run('Dossier: Define Tag…');
    await palette.choose('#boats');
    await palette.choose('Purple');
    await palette.answer('Meaning of #boats', 'How many there were.');
    await files.written(
      'dossier.yaml',
      /tags:\n {2}- name: boats\n {4}color: purple\n {4}notes: How many there were\.\n$/,
    );
    await panel.card('k2').locator('.chip.tag[data-color="purple"]').waitFor();
    assert.match((await tag.getAttribute('title')) ?? '', /^How many there were\./);
    await eventually(async () => {
      const now = await editor.passages();
      return now.length === before.length && now.some((color) => !before.includes(color));
    }, 'passage in the colour of its tag');
    assert.deepEqual(await panel.accessibility(), []);
    await palette.run('Dossier: Undo Dossier Change');
    await panel.card('k2').locator('.chip.tag:not([data-color])').waitFor();
    await eventually(
      async () => (await editor.passages()).every((color) => before.includes(color)),
      'passages in one colour again',
    );
    await page.keyboard.press('Escape');
  });

  it('records details of the report', async () => {
    const { workbench } = reader();
    const { files, panel } = workbench;
    await begin();
    await panel.frame.getByRole('button', { name: /Report Details/ }).click();
    const published = panel.frame.getByRole('textbox', { name: 'Published' });
    await published.fill('5 October 2019');
    await workbench.press('Enter');
    await files.written(YAML, /published: 2019-10-05/);
    assert.equal(await published.inputValue(), '2019-10-05');
    await panel.frame.getByRole('textbox', { name: 'Address' }).fill('no address');
    await workbench.press('Enter');
    await panel.text(/An address begins with/);
    await panel.frame.getByRole('textbox', { name: 'Address' }).fill('');
    await panel.frame.getByRole('button', { name: /Report Details/ }).click();
  });

  it('keeps what is thought of the report as a whole, from the palette and in the view', async () => {
    const { workbench } = reader();
    const { page, files, panel, palette } = workbench;
    await begin();
    await palette.run('Dossier: Comment on the Report…');
    await palette.widget.getByText(/Comment on the Report: “Coast guard/).waitFor();
    await page.keyboard.type('Planted, see https://example.org/x #doubt !C');
    await palette.widget
      .getByText(/Save: comment · #doubt \(new tag\) · C Fairly reliable/)
      .waitFor();
    await page.keyboard.press('Enter');
    await files.written(
      YAML,
      /report:\n {2}comment: Planted, see https:\/\/example\.org\/x\n {2}tags: \[doubt\]\n {2}reliability: C\n/,
    );
    await workbench.status(/Written down/).waitFor();
    const whole = panel.frame.getByRole('region', { name: 'On the report as a whole' });
    await whole.getByText(/Planted, see/).waitFor();
    await whole.getByText('#doubt').waitFor();
    assert.deepEqual(await panel.accessibility(), []);
    await workbench.screenshot('annotations-whole');
    await whole.getByRole('button', { name: /Edit what you think/ }).click();
    const comment = panel.frame.locator('.details-form textarea');
    await panel.frame.locator('.details-form textarea:focus').waitFor();
    await page.keyboard.type('\nOr so');
    await workbench.press('Escape');
    assert.equal(await comment.inputValue(), 'Planted, see https://example.org/x');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nOr not. ');
    assert.match(await comment.inputValue(), /Or not\. $/);
    await workbench.press('Control+Enter');
    await files.written(
      YAML,
      /comment: \|-?\n {4}Planted, see https:\/\/example\.org\/x\n {4}Or not\.\n/,
    );
    await panel.frame.getByRole('button', { name: 'Remove tag doubt' }).click();
    await files.written(YAML, /^(?![\s\S]*doubt)/);
    await comment.fill('');
    await workbench.press('Control+Enter');
    await files.written(YAML, /report:\n {2}reliability: C\n/);
    await panel.frame.getByRole('button', { name: /Report Details/ }).click();
    await whole.waitFor({ state: 'detached' });
  });
});
