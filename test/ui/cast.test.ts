import assert from 'node:assert/strict';
import { writeFiles } from './support/files';
import { useReader } from './support/session';
import { eventually } from './support/wait';

const REPORTS = {
  'raid.txt': `Raid on the harbour of Tamsur

Omar Hartan, a deputy leader of the Blue Front, was killed in Tamsur on Friday, the coast guard said. Hartan had been seen near the old mill before the raid, and the Blue Front did not comment on it.
`,
  'denial.txt': `Blue Front denies the death of its deputy leader

A spokesman of the Blue Front said on Sunday that Omar Hartan is alive. Ilya Petrov, who met Omar Hartan in Qelima, told the police the same.
`,
  'mill.txt': `Two drivers speak of the old mill

Tova Brenik saw Omar Hartan near the old mill, two drivers told the police on Monday. Tova Brenik left the village in the spring.
`,
};
const DOSSIER = `version: 1
entities:
  - {id: omar-hartan, type: person, name: Omar Hartan, notes: Runs the boats of the Blue Front}
`;

describe('Entities of all reports', () => {
  const reader = useReader({
    prepare: (folder) => writeFiles(folder, { ...REPORTS, 'dossier.yaml': DOSSIER }),
  });
  const row = (words: RegExp) => reader().workbench.entities.rows().filter({ hasText: words });

  it('are listed by the number of reports, and lead to them, to profiles and to the dossier', async () => {
    const { workbench } = reader();
    const { palette, entities, files, page } = workbench;
    await files.show('raid.txt');
    await workbench.editor.name('Omar Hartan');
    await entities.open();
    await page.getByRole('button', { name: 'Show Entities of All Reports' }).click();
    const labels = await entities.labels(/Omar Hartan ?3 reports/);
    assert.match(labels[0] ?? '', /^People ?3/);
    assert.match(labels[1] ?? '', /^Omar Hartan ?3 reports · Runs the boats of the Blue Front/);
    assert.match(
      await page.locator('.pane-header', { hasText: 'Entities' }).innerText(),
      /3 reports/,
    );

    await row(/^Omar Hartan/).click();
    await entities.labels(/mill\.txt ?1 mention/);
    await workbench.screenshots('all-entities');
    await row(/^mill\.txt/).click();
    await files.shown('mill.txt');
    await workbench.status(/Ln 3, .*\(11 selected\)/).waitFor();

    // Of the row that is open, and not of the report in the editor.
    await row(/^Tova Brenik/).click({ button: 'right' });
    const menu = page.locator('.monaco-menu');
    await menu.waitFor();
    const commands = (await menu.locator('.action-label').allInnerTexts()).filter(Boolean);
    assert.deepEqual(commands, [
      'Show Profile',
      'Show All Mentions in All Reports',
      'Add to Dossier',
    ]);
    await page.keyboard.press('Escape');
    await row(/^Omar Hartan/).click({ button: 'right' });
    const mentions = menu.locator('.action-item', { hasText: 'Show All Mentions in All Reports' });
    await mentions.hover();
    await mentions.and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Enter');
    const peek = page.locator('.reference-zone-widget');
    // Twice in two of the three reports.
    await peek.getByText(/Locations \(5\)/).waitFor();
    await workbench.screenshot('all-mentions');
    await page.keyboard.press('Escape');
    await palette.run('View: Close All Editors');
    await row(/^Ilya Petrov/).click({ button: 'right' });
    const add = menu.locator('.action-item', { hasText: 'Add to Dossier' });
    await add.hover();
    await add.and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Enter');
    await files.written('dossier.yaml', /Ilya Petrov/);
    await files.shown('denial.txt');

    await row(/^Omar Hartan/).hover();
    await row(/^Omar Hartan/)
      .getByRole('button', { name: 'Show Profile' })
      .click();
    await eventually(
      async () => (await page.getByRole('tab', { name: /Omar Hartan/ }).count()) > 0 || undefined,
      'profile',
    );
    await page.getByRole('button', { name: 'Show Entities of This Report' }).click();
    await page.getByRole('button', { name: 'Show Entities of All Reports' }).waitFor();
  });
});
