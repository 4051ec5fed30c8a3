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
      await panel.text(/Open a report/);
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
