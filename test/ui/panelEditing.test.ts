import assert from 'node:assert/strict';
import { useAnnotationsView } from './support/annotationsView';
import { REPORT, REPORT_TEXT } from './support/sample';
import { eventually } from './support/wait';

describe('The Annotations view', () => {
  const { reader, begin, annotation, agree } = useAnnotationsView();

  /** Gives one of them a comment of two lines. */
  const rewrite = async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    await panel.card('k2').focus();
    await workbench.press('e', 'Control+a');
    await page.keyboard.type('Two, says the port.');
    await workbench.press('Enter');
    await page.keyboard.type('Ask again.');
    await workbench.press('Control+Enter');
    await agree('k2', (found) => found?.comment?.trim() === 'Two, says the port.\nAsk again.');
  };

  it('changes a comment of several lines in place', async () => {
    const { panel } = reader().workbench;
    await begin();
    await rewrite();
    await panel.text(/Two, says the port\.\s+Ask again\./);
    await eventually(async () => (await panel.focused()) === 'k2', 'focus on the card');
  });

  it('undoes and redoes it by key', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    await rewrite();
    await workbench.press('Control+z');
    await agree('k2', (found) => found?.comment?.trim() === 'Two?');
    await panel.text(/Two\?/);
    await workbench.press('Control+Shift+z');
    await agree('k2', (found) => found?.comment?.includes('Ask again.') === true);
    await panel.text(/Ask again\./);
  });

  it('goes to a card that comes back by undo, by key or by the notice', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    for (const undo of [
      () => workbench.press('Control+z'),
      () => panel.frame.getByRole('button', { name: 'Undo' }).click(),
    ]) {
      await panel.card('k2').focus();
      await workbench.press('Delete');
      await agree('k2', (found) => found === undefined);
      await eventually(async () => (await panel.focused()) === 'm3', 'focus on the next card');
      await undo();
      await eventually(async () => (await panel.focused()) === 'k2', 'focus on the card');
    }
  });

  it('keeps what was typed when it is given up, and over the end of the page', async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    await begin();
    await panel.card('k2').focus();
    await workbench.press('e', 'End');
    await page.keyboard.type(' Unsaved words.');
    await workbench.press('Escape');
    await panel.text(/You have not saved what you wrote/);
    assert.equal(annotation('k2')?.comment?.includes('Unsaved'), false);
    await page.keyboard.press('Control+Shift+E');
    await page.locator('.explorer-folders-view').waitFor();
    await panel.open();
    await panel.text(/Unsaved words\./);
    await panel.card('k2').focus();
    await workbench.press('e', 'Control+Enter');
    await agree('k2', (found) => found?.comment?.includes('Unsaved words.') === true);
  });

  it('leaves VS Code its keys in a form, where those of the list are letters', async () => {
    const { workbench } = reader();
    const { page, panel, palette } = workbench;
    await begin();
    await panel.card('k2').focus();
    await workbench.press('e', 'End');
    await page.keyboard.type(' neck');
    await workbench.press('F1');
    await palette.input.waitFor();
    await workbench.press('Escape');
    await agree('k2', (found) => found?.comment?.trim().endsWith('Two? neck') === true);
    await panel.open();
    await panel.card('k2').focus();
    await workbench.press('Control+z');
    await agree('k2', (found) => found?.comment?.includes('neck') === false);
  });

  it('keeps to itself the keys that edit, which VS Code would apply to the report', async () => {
    const { workbench } = reader();
    const { page, files, panel } = workbench;
    await begin();
    await panel.card('k2').focus();
    await workbench.press('/');
    await page.keyboard.type('nothing');
    await workbench.press('Control+a');
    await page.keyboard.type('seized');
    await panel.text(/1 of 3 shown/);
    await workbench.press('Control+z', 'Control+a', 'Backspace');
    await panel.text(/3 annotations/);
    await workbench.press('Escape');
    await panel.open();
    await panel.card('k2').focus();
    await workbench.press('Control+a', 'Delete');
    await agree('k2', (found) => found === undefined);
    await workbench.press('Control+z');
    await agree('k2', (found) => found !== undefined);
    assert.equal(files.read(REPORT), REPORT_TEXT);
    assert.equal(await page.locator('.tab.dirty').count(), 0);
  });

  it('grades with two keys', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    await panel.card('m3').focus();
    await workbench.press('g', 'b', '2', 'Control+Enter');
    await agree('m3', (found) => found?.reliability === 'B' && found.credibility === 2);
    await panel.text(/B2/);
  });

  it('completes tags from the workspace', async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    await begin();
    await panel.card('m3').focus();
    await workbench.press('t');
    await page.keyboard.type('bo');
    await panel.frame.getByRole('option', { name: 'boats' }).waitFor();
    await workbench.press('ArrowDown', 'Enter', 'Control+Enter');
    await agree('m3', (found) => found?.tags?.join() === 'procurement,boats');
  });

  it('takes an entity of the report', async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    await begin();
    await panel.card('m3').focus();
    await workbench.press('e');
    await panel.frame.getByRole('combobox', { name: 'Entity' }).focus();
    await page.keyboard.type('sola');
    await panel.frame.getByRole('option', { name: /Henrik Solano/ }).waitFor();
    await workbench.press('Enter', 'Control+Enter');
    await agree('m3', (found) => found?.entity !== undefined);
    await panel.text(/Henrik Solano/);
  });

  it('deletes with a way back, and the focus goes to the next card', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    await panel.card('k2').focus();
    await workbench.press('Delete');
    await agree('k2', (found) => found === undefined);
    await panel.text(/Annotation deleted\./);
    await eventually(async () => (await panel.focused()) === 'm3', 'focus on the next card');
    await workbench.press('Control+z');
    await agree('k2', (found) => found !== undefined);
    await panel.text(/Two\?/);
  });

  it('offers entities that only the dossier knows', async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    await begin();
    await panel.card('k2').focus();
    await workbench.press('e');
    await panel.frame.getByRole('combobox', { name: 'Entity' }).focus();
    await page.keyboard.type('vast');
    await panel.frame.getByRole('option', { name: /Vastern Lines.*Group, dossier/ }).waitFor();
    await workbench.press('Enter', 'Control+Enter');
    await agree('k2', (found) => found?.entity === 'vastern');
    await panel.text(/Vastern Lines/);
  });
});
