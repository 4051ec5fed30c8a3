import assert from 'node:assert/strict';
import { REPORT } from './support/sample';
import { useReader } from './support/session';

describe('The Annotations view without annotations', () => {
  const reader = useReader();

  it('teaches in one sentence with one button', async () => {
    const { workbench } = reader();
    const { panel, files, editor } = workbench;
    await files.open(REPORT);
    await editor.language('Report');
    await panel.open();
    await panel.text(/Select a passage and say what you think of it/);
    assert.equal(await panel.frame.getByRole('button', { name: 'Add Annotation' }).count(), 1);
    assert.match(await panel.text(/Alt\+M/), /Or press Alt\+M/);
    await workbench.screenshots('annotations-empty', async (kind) => {
      await panel.text(/Select a passage/);
      assert.deepEqual(await panel.accessibility(), [], kind);
    });
  });

  it('says what to open where no report is', async () => {
    const { workbench } = reader();
    const { panel, files } = workbench;
    await files.open(REPORT);
    await files.close();
    await panel.open();
    await panel.text(/Open a report/);
    // VS Code keeps the title's actions as the view was opened with them: they have to work always.
    const add = panel.button('Add Annotation');
    await add.click();
    await workbench.notifications().getByText('Open a report').waitFor();
    assert.deepEqual(await panel.accessibility(), []);
    assert.equal(await panel.frame.getByRole('button', { name: 'Open File' }).count(), 1);
    await panel.frame.getByRole('button', { name: 'Open a Sample Report' }).click();
    await panel.text(/Select a passage and say what you think of it/);
    await add.click();
    await workbench.palette.widget.getByText(/Annotate:/).waitFor();
    await workbench.page.keyboard.press('Escape');
    // Last, as the walkthrough has a page of its own beside that of the view.
    await panel.frame.getByRole('button', { name: 'How to Begin' }).click();
    await workbench.page.locator('.getting-started-step').first().waitFor();
  });
});

describe('The Entities view', () => {
  const reader = useReader();

  it('says that a report has no names, and invites to open one only where none is open', async () => {
    const { workbench } = reader();
    const { files, editor, page, palette } = workbench;
    files.write(
      'quiet.txt',
      `Minutes of the garden club\n\n${'It rained, and we drank tea and talked about it. '.repeat(8)}\n`,
    );
    await files.open('quiet.txt');
    await editor.language('Report');
    await palette.run('Dossier: Focus on Entities View');
    const view = page.locator('.pane', { hasText: 'Entities' });
    const invitation = view.getByText('Open a Sample Report');
    await view.getByText('No names were found in this report.').waitFor();
    assert.equal(await invitation.count(), 0);
    await workbench.screenshot('entities-none');
    await files.close();
    await invitation.waitFor();
  });
});

describe('The Annotations view that is asked for while the first report is opened', () => {
  const reader = useReader();

  it('is there with it', async () => {
    const { panel, files } = reader().workbench;
    await files.open(REPORT);
    await panel.icon.click();
    await panel.text(/Select a passage and say what you think of it/);
  });
});
