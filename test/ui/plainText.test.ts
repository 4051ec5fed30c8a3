import assert from 'node:assert/strict';
import { writeFiles } from './support/files';
import { REPORT } from './support/sample';
import { useReader } from './support/session';

const NOTES = 'requirements.txt';

describe('A report that the reader sets to Plain Text', () => {
  const reader = useReader();

  it('has nothing said of its names any more', async () => {
    const { workbench } = reader();
    const { files, editor, palette, page } = workbench;
    await files.open(REPORT);
    await editor.name('Daoud Varash');
    await workbench.status(/names reviewed/).waitFor();
    await palette.run('Dossier: Focus on Entities View');
    const entities = page.getByRole('treeitem', { name: /Daoud Varash/ });
    await entities.first().waitFor();
    await files.open(REPORT);
    await palette.run('Change Language Mode');
    await palette.choose('Plain Text');
    await editor.language('Plain Text');
    await workbench.status(/names reviewed/).waitFor({ state: 'hidden' });
    await entities.first().waitFor({ state: 'hidden' });
  });
});

/** The features wait for the first report: what is used before it has to start them. */
describe('With nothing but a text file that is no report open', () => {
  const prepare = (folder: string) => writeFiles(folder, { [NOTES]: 'flask==1.0\nrequests>=2\n' });

  describe('the panel', () => {
    const reader = useReader({ prepare });

    it('opens, and says what it is for', async () => {
      const { files, editor, panel } = reader().workbench;
      await files.open(NOTES);
      await editor.language('Plain Text');
      await panel.open();
      await panel.text(/requirements\.txt is plain text, not a report\.\s+Read as Report/);
      await panel.text(/Open a report/);
      assert.deepEqual(await panel.accessibility(), []);
    });
  });

  describe('the views', () => {
    const reader = useReader({ prepare });

    it('offer to, also where the explorer has not shown it', async () => {
      const { files, editor, panel, palette, page } = reader().workbench;
      await panel.icon.click();
      await panel.text(/Open a report/);
      await palette.go('Control+P', NOTES, NOTES);
      await editor.language('Plain Text');
      const entities = page.locator('.pane', { hasText: 'Entities' });
      await entities.getByText('The file in the editor is plain text').waitFor();
      await files.close();
      await entities.getByText('Open a .txt article').waitFor();
    });

    it('make a report of it, however it reads', async () => {
      const { workbench } = reader();
      const { files, editor, panel, page } = workbench;
      const note = 'We met Daoud Varash in Berlin.\n';
      files.write('note.txt', note);
      await files.open('note.txt');
      await editor.language('Plain Text');
      await panel.icon.click();
      await panel.text(/note\.txt is plain text/);
      const entities = page.locator('.pane', { hasText: 'Entities' });
      await entities.getByText('The file in the editor is plain text').waitFor();
      assert.equal(await entities.locator('.monaco-button').count(), 1);
      await workbench.screenshots('plain-text');
      await panel.frame.getByRole('button', { name: 'Read as Report' }).click();
      await editor.language('Report');
      await editor.name('Berlin');
      await panel.text(/Select a passage and say what you think of it/);
      // Another one by the button of the other view, and by that of a message.
      for (const name of ['second.txt', 'third.txt']) {
        files.write(name, note);
        await files.close();
        await files.open(name);
        await panel.icon.click();
        await panel.text(/is plain text/);
        if (name === 'second.txt') {
          await entities.getByText('Read as Report').click();
        } else {
          await panel.button('Add Annotation').click();
          const message = workbench.notifications().filter({ hasText: 'third.txt is plain text' });
          await message.getByText('Read as Report').click();
        }
        await editor.language('Report');
        await editor.name('Berlin');
      }
    });
  });

  describe('a command of the palette', () => {
    const reader = useReader({ prepare });

    it('does what it says', async () => {
      const { files, editor, palette } = reader().workbench;
      await files.open(NOTES);
      await editor.language('Plain Text');
      await palette.run('Dossier: Open Sample Report');
      await editor.language('Report');
      await editor.name('Daoud Varash');
    });
  });
});
