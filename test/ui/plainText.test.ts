import { writeFiles } from './support/files';
import { useReader } from './support/session';

const NOTES = 'requirements.txt';

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
