import { writeFiles } from './support/files';
import { useReader } from './support/session';

const DOSSIER = `version: 1
entities:
  - {id: omar-hartan, type: ghost, name: Omar Hartan}
`;

for (const [where, how] of [
  ['in a folder', {}],
  ['with no folder open', { openFile: 'dossier.yaml' }],
] as const) {
  describe(`A dossier that is the first file to be opened, ${where}`, () => {
    const reader = useReader({
      prepare: (folder) => writeFiles(folder, { 'dossier.yaml': DOSSIER }),
      ...how,
    });

    it('is checked, and completed', async () => {
      const { page, files, editor } = reader().workbench;
      if (!('openFile' in how)) {
        await files.open('dossier.yaml');
      }
      await page.locator('.squiggly-error, .squiggly-warning').first().waitFor();
      await editor.goToWords(DOSSIER, 'ghost');
      await page.keyboard.press('Control+Space');
      await page.locator('.suggest-widget .monaco-list-row', { hasText: 'person' }).waitFor();
    });
  });
}
