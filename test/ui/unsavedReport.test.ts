import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { useReader } from './support/session';

const REPORT = 'The coast guard stopped three boats off Sarvel on Tuesday, officials said.';

for (const [where, isEmpty] of [
  ['in a folder', false],
  ['with no folder open', true],
] as const) {
  describe(`A report that was never saved, ${where}`, () => {
    const reader = useReader({
      prepare: (folder) => mkdirSync(path.join(folder, 'desk')),
      isEmpty,
    });

    /** Writes a report into a new file that is saved nowhere. */
    async function type(): Promise<void> {
      const { page, palette, editor } = reader().workbench;
      await palette.run('File: New Untitled Text File');
      await page.keyboard.type(REPORT);
      await palette.run('Change Language Mode');
      await palette.choose('Report');
      await editor.name('Sarvel');
    }

    /** Runs a command on a name, and takes the offer to save the report under a name. */
    async function saveAsOffered(command: string, offered: string, name: string): Promise<void> {
      const { workbench } = reader();
      const { palette, editor, files } = workbench;
      await type();
      await editor.goToWords(REPORT, 'Sarvel');
      await palette.run(command);
      const offer = workbench.notifications().filter({ hasText: offered });
      await offer.getByRole('button', { name: 'Save…' }).click();
      await palette.saveAs(files.path(name));
    }

    it('is offered to be saved where a name is confirmed, and what was said is written', async () => {
      const { files } = reader().workbench;
      await saveAsOffered(
        'Dossier: Confirm Name',
        'written once it is saved',
        'desk/confirmed.txt',
      );
      await files.written('desk/confirmed.annotations.yaml', /motivation: identifying/);
    });

    if (isEmpty) {
      it('is offered to be saved where the dossier of its folder is to be changed', async () => {
        const { files } = reader().workbench;
        await saveAsOffered(
          'Dossier: Not a Name in Any Report',
          'Save the report first',
          'desk/rejected.txt',
        );
        await files.written('desk/dossier.yaml', /Sarvel/);
      });
    }

    it('has the Annotations view offer to save it, and its annotations written beside it', async () => {
      const { workbench } = reader();
      const { page, palette, editor, panel, files } = workbench;
      await type();
      await panel.open();
      await panel.text(/kept beside the report once that is saved/);
      await page.keyboard.press('Control+1');
      await editor.select(REPORT, 'three boats');
      await page.keyboard.press('Alt+M');
      await palette.answer(/three boats/, 'Two, says the port.');
      await panel.open();
      const text = await panel.text(/Yours are written once it is saved/);
      assert.match(text, /Two, says the port\./);
      assert.doesNotMatch(text, /could not be written|Retry/);
      assert.deepEqual(await panel.accessibility(), []);
      await workbench.screenshot(isEmpty ? 'unsaved-report-alone' : 'unsaved-report');
      await panel.frame.getByRole('button', { name: 'Save…' }).click();
      await palette.saveAs(files.path('desk/boats.txt'));
      await files.written('desk/boats.annotations.yaml', /Two, says the port\./);
      await files.shown('boats.txt');
    });
  });
}
