import assert from 'node:assert/strict';
import { openAnnotatedSample, YAML } from './support/sample';
import { SHARED, useReader } from './support/session';

const BOATS = `annotations:
  - quote: three boats
    comment: Two, says the port.
`;

describe('Export and import', () => {
  const reader = useReader(SHARED);

  it('are in the menu of the view and the palette, and say what they did', async () => {
    const { workbench } = reader();
    const { page, files, palette, panel } = workbench;
    await openAnnotatedSample(workbench, /says the port/, BOATS);
    await panel.open();
    await panel.chooseInMenu('Export Annotations…');
    await palette.widget.getByText('Markdown').first().waitFor();
    await workbench.screenshot('exchange-formats');
    await palette.choose('Markdown');
    await palette.saveAs(files.path('digest.md'));
    await files.written('digest.md', /> three boats\n\nTwo, says the port\./);
    await page.getByText('1 annotation was exported to digest.md.').first().waitFor();

    files.write(
      'notes.json',
      JSON.stringify([
        {
          bodyValue: 'Which?',
          target: { selector: { type: 'TextQuoteSelector', exact: 'patrol boat' } },
        },
        {
          bodyValue: 'Gone',
          target: { selector: { type: 'TextQuoteSelector', exact: 'no such words' } },
        },
        { target: 'https://example.org' },
      ]),
    );
    await palette.run('Dossier: Import Annotations…');
    await palette.widget.locator('.monaco-list-row', { hasText: 'notes.json' }).click();
    await files.written(YAML, /quote: no such words/);
    const said = page.getByText(/Annotations imported from notes\.json: 2\./).first();
    await said.waitFor();
    assert.match(
      await said.innerText(),
      /Without their passage in this report: 1\. Not taken over as they are: 1\./,
    );
    await workbench.screenshot('exchange-imported');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await files.written(YAML, /^(?![\s\S]*no such words)/);
  });
});
