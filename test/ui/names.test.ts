import assert from 'node:assert/strict';
import { writeFiles } from './support/files';
import { useReader } from './support/session';
import { eventually, succeeds } from './support/wait';

const REPORT = `Raid on the harbour of Tamsur

Omar Hartan (a.k.a. Salim Darwaz) was a deputy leader in the Blue Front, the coast guard said. Hartan was killed in March. Salim Darwaz had been seen in Tamsur before the raid, and the Blue Front did not comment on it.

Jan Petrov met Ilya Petrov near the old mill on Friday. Petrov left by boat, and nobody has seen him in the town since then. Fighters of Boko Haram were not there, as far as the police know.
`;

const DOSSIER = `version: 1
entities:
  - {id: omar-hartan, type: person, name: Omar Hartan, aliases: [Salim Darwaz]}
`;

describe('Names in VS Code', () => {
  const reader = useReader({ prepare: (folder) => writeFiles(folder, { 'raid.txt': REPORT }) });
  const open = async () => {
    const { files, editor } = reader().workbench;
    await files.show('raid.txt');
    await editor.name('Omar Hartan');
  };
  const openWithList = async () => {
    await open();
    await reader().workbench.entities.show();
  };

  it('are found as symbols by any of the names of one', async () => {
    const { files, palette } = reader().workbench;
    await open();
    await palette.go('Control+T', 'darwaz', 'Omar Hartan (Salim Darwaz)');
    await files.shown('raid.txt');
  });

  it('are underlined no longer than they are names, the only ones of their type, too', async () => {
    const { editor, files, page } = reader().workbench;
    const report = `Two drivers are questioned

Omar Hartan was seen by two drivers in Kabul on Monday, as the coast guard said. He left by boat, and nobody has seen him in the town since then.
`;
    files.write('drivers.txt', report);
    await files.show('drivers.txt');
    await editor.name('Kabul');
    await editor.goToWords(report, 'Kabul');
    await page.keyboard.press('Delete');
    await eventually(async () => {
      const names = await editor.names();
      return names.every(({ text }) => text !== 'abul') || undefined;
    }, 'text without an underlined “abul”');
  });

  it('are in Problems where the report leaves them open, with whom they may name', async () => {
    const { workbench } = reader();
    const { page, editor, files } = workbench;
    await open();
    await editor.goToWords(REPORT, 'Raid on');
    await page.keyboard.press('F8');
    const zone = page.locator('.marker-widget', { hasText: 'Jan Petrov' });
    await zone.waitFor();
    await workbench.screenshot('open-name');
    await page.keyboard.press('Escape');
    await zone.waitFor({ state: 'hidden' });
    // The focus comes back to the text a moment after the zone is gone.
    const fix = page.getByText('This is Jan Petrov');
    await eventually(async () => {
      await page.keyboard.press('Control+.');
      return succeeds(fix.waitFor({ timeout: 3000 }));
    }, 'list of fixes');
    await fix.click();
    const yaml = await files.written('raid.annotations.yaml', /entity: jan-petrov/);
    assert.match(yaml, /quote: Petrov\n/);
  });

  it('have a menu in Entities without the keys that hold in review alone', async () => {
    const { workbench } = reader();
    const { page, entities } = workbench;
    await open();
    await entities.open();
    const row = entities.rows().filter({ hasText: 'Omar Hartan' }).first();
    await row.click({ button: 'right' });
    const item = page.locator('.context-view .action-item', { hasText: 'Not a Name' }).first();
    await item.waitFor();
    await workbench.screenshot('entities-menu');
    const menu = await page.locator('.context-view').first().innerText();
    assert.match(menu, /Confirm Name/);
    assert.doesNotMatch(menu, /\b(?:Enter|Del|Delete)\b/);
    await page.keyboard.press('Escape');
  });

  it('can be decided on in Entities whatever is selected in the explorer', async () => {
    const { page, entities, files, palette } = reader().workbench;
    // While the explorer is drawn, the row that is clicked may become that of another file.
    await eventually(async () => {
      await open();
      await page.keyboard.press('Control+Shift+E');
      await files.row('.vscode').click();
      const selected = files.row('.vscode').and(page.locator('.selected'));
      return succeeds(selected.waitFor({ timeout: 1000 }));
    }, 'selected folder');
    await entities.open();
    const row = entities.rows().filter({ hasText: 'Ilya Petrov' }).first();
    await row.click({ button: 'right' });
    const menu = page.locator('.context-view').first();
    await menu.locator('.action-item', { hasText: 'Confirm Name' }).waitFor();
    const disabled = menu.locator('.action-item.disabled', { hasText: /\S/ });
    assert.deepEqual(await disabled.allInnerTexts(), []);
    await page.keyboard.press('Escape');
    await row.click();
    await page.keyboard.press('F2');
    await palette.widget.getByText('The name in the dossier').waitFor();
    await page.keyboard.press('Escape');
  });

  it('are made one by Merge on those selected, by the fullest name of them', async () => {
    const { workbench } = reader();
    const { page, entities, files } = workbench;
    await openWithList();
    await entities.rows().filter({ hasText: 'Omar Hartan' }).first().click();
    const other = entities.rows().filter({ hasText: 'Jan Petrov' }).first();
    await other.click({ modifiers: ['Control'] });
    await other.click({ button: 'right' });
    const menu = page.locator('.context-view').first();
    const merge = menu.locator('.action-item', { hasText: 'Merge Entities' });
    await merge.waitFor();
    const labels = await menu.innerText();
    assert.doesNotMatch(labels, /^(?:Rename|Split|Same As|Show Card)/m);
    // VS Code takes a click right after a menu has opened for a part of the one that opened it: a key.
    await merge.hover();
    await merge.and(page.locator('.focused')).waitFor();
    await page.keyboard.press('Enter');
    const yaml = await files.written('dossier.yaml', /aliases:/);
    assert.match(yaml, /name: Omar Hartan\n/);
  });

  it('are someone of the dossier by Same As, here or in all reports, by keyboard alone', async () => {
    const { page, editor, files, palette } = reader().workbench;
    const list = palette.widget;
    if (files.read('dossier.yaml') === undefined) {
      files.write('dossier.yaml', DOSSIER);
    }
    await open();
    await editor.goToWords(REPORT, 'Ilya Petrov near');
    await palette.run('Dossier: Same As…');
    await list.getByText('Who or what is “Ilya Petrov”?').waitFor();
    await page.keyboard.type('deputy leader');
    await list.locator('.monaco-list-row.focused', { hasText: 'Omar Hartan' }).waitFor();
    assert((await palette.heard()).some((label) => label.startsWith('Omar Hartan, person')));
    await page.keyboard.press('Enter');
    await list.getByText('“Ilya Petrov” is Omar Hartan').waitFor();
    await palette.choose('In all reports: Ilya Petrov and Omar Hartan are one');
    await files.written('dossier.yaml', /aliases: .*Ilya Petrov/);
    await palette.run('Dossier: Undo Dossier Change');
    await eventually(
      () => !(files.read('dossier.yaml') ?? '').includes('Ilya Petrov'),
      'dossier as before',
    );
    await page.keyboard.press('Escape');
  });

  it('are renamed by F2 in Entities as in the text', async () => {
    const { page, entities, files, palette } = reader().workbench;
    await openWithList();
    await entities.rows().filter({ hasText: 'Ilya Petrov' }).first().click();
    await page.keyboard.press('F2');
    await palette.widget.getByText('The name in the dossier').waitFor();
    await page.keyboard.type('Ilya the Elder');
    await page.keyboard.press('Enter');
    await files.written('dossier.yaml', /name: Ilya the Elder\n/);
    await entities.labels(/Ilya the Elder/);
    await palette.run('Dossier: Undo Dossier Change');
    await entities.labels(/Ilya Petrov/);
  });

  it('are meant by the row with the focus where that is not the one selected', async () => {
    const { page, entities, palette } = reader().workbench;
    await openWithList();
    const focused = page.locator('.pane .monaco-list:focus .monaco-list-row.focused');
    await entities.rows().filter({ hasText: 'Ilya Petrov' }).first().click();
    await focused.filter({ hasText: 'Ilya Petrov' }).waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await focused.filter({ hasText: 'Omar Hartan' }).waitFor();
    await page.keyboard.press('F2');
    await palette.holds('Omar Hartan');
    await page.keyboard.press('Escape');
  });

  it('are meant by rows or by the cursor in the palette, whichever was last; in doubt it asks', async () => {
    const { workbench } = reader();
    const { page, editor, entities, palette } = workbench;
    await openWithList();
    const asked = async (name: string) => {
      await palette.run('Dossier: Rename Entity…');
      await palette.holds(name);
      await page.keyboard.press('Escape');
    };
    const row = entities.rows().filter({ hasText: 'Ilya Petrov' }).first();
    const selected = page.locator('.pane .monaco-list-row.selected');
    await editor.goToWords(REPORT, 'Omar Hartan (');
    await selected.filter({ hasText: 'Omar Hartan' }).waitFor();
    await asked('Omar Hartan');

    await row.click();
    await palette.run('Dossier: Rename Entity…');
    await palette.widget.getByText('selected in the Entities view').waitFor();
    await workbench.screenshot('who-is-meant');
    await palette.choose('Omar Hartan');
    await palette.widget.getByText('The name in the dossier').waitFor();
    await page.keyboard.press('Escape');

    await editor.goToWords(REPORT, 'the old mill');
    await row.click({ modifiers: ['Control'] });
    await row.click();
    await asked('Ilya Petrov');

    await editor.goToWords(REPORT, 'old mill');
    await palette.run('Dossier: Rename Entity…');
    await palette.widget.getByText('selected in the Entities view').waitFor();
    await palette.choose('Someone else');
    await palette.widget.getByText('Blue Front').first().waitFor();
    await page.keyboard.press('Escape');
  });

  it('are copied from the rows that are selected, wherever the cursor of the report is', async () => {
    const { workbench } = reader();
    const { page, entities, palette } = workbench;
    await openWithList();
    await entities.rows().filter({ hasText: 'Ilya Petrov' }).first().click();
    await page.keyboard.press('Control+C');
    await workbench.copied(/^Ilya Petrov$/);
    await page.keyboard.press('Control+P');
    await palette.input.waitFor();
    await page.keyboard.press('Control+V');
    await palette.holds('Ilya Petrov');
    await page.keyboard.press('Escape');
  });

  it('are counted anew in Entities where a setting hides them', async () => {
    const { workbench } = reader();
    const { page, files } = workbench;
    // Who is in the dossier, or was confirmed, is sure.
    files.write('dossier.yaml', 'version: 1\n');
    files.write('raid.annotations.yaml', '');
    await openWithList();
    const told = page.locator('.pane-header .description').filter({ hasText: /reviewed/ });
    await told.waitFor();
    workbench.settings({ 'dossier.recognition.minConfidence': 1 });
    await workbench.status(/No names/).waitFor();
    await told.waitFor({ state: 'hidden' });
    workbench.settings({});
    await told.waitFor();
  });

  it('say which keys decide while they are reviewed', async () => {
    const { workbench } = reader();
    const { page, editor } = workbench;
    await open();
    await editor.goToWords(REPORT, 'Raid on');
    await page.keyboard.press('Shift+Alt+M');
    await workbench.status(/Y confirm.*Esc leave/).waitFor();
    await page.keyboard.press('Escape');
    await workbench.status(/reviewed/).waitFor();
  });

  it('are reviewed by the same keys where the review begins in a view', async () => {
    const { workbench } = reader();
    const { page, entities, palette, files } = workbench;
    await open();
    await entities.open();
    await entities.rows().filter({ hasText: 'Ilya Petrov' }).first().click();
    await palette.run('Dossier: Review Names');
    await workbench.status(/Y confirm/).waitFor();
    const before = files.read('raid.annotations.yaml') ?? '';
    await page.keyboard.press('y');
    await eventually(
      () => (files.read('raid.annotations.yaml') ?? '') !== before,
      'a confirmed name',
    );
    await page.keyboard.press('u');
    await page.keyboard.press('Escape');
    await workbench.status(/reviewed/).waitFor();
  });

  it('that were rejected are listed in Entities, and come back from there', async () => {
    const { workbench } = reader();
    const { page, editor, entities, files, palette } = workbench;
    await open();
    await editor.goToWords(REPORT, 'Boko Haram');
    await palette.run('Dossier: Not a Name');
    await files.written('raid.annotations.yaml', /rejected:\n {2}- quote: Boko Haram\n/);
    await entities.open();
    const row = entities
      .rows()
      .filter({ hasText: 'Boko Haram' })
      .filter({ hasText: 'in one place' });
    const heading = entities
      .rows()
      .and(page.locator('.focused[aria-expanded="false"]'))
      .filter({ hasText: 'Rejected Names' });
    // The rows that others have expanded leave no room for it: keys go there. What is expanded while
    // the list is drawn anew is not.
    await eventually(async () => {
      await page.keyboard.press('End');
      if (await heading.isVisible()) {
        await page.keyboard.press('ArrowRight');
      }
      return row.and(page.locator('.focused')).isVisible();
    }, 'last row');
    await row.hover();
    await workbench.screenshot('entities-rejected');
    const restore = row.locator('.action-label[aria-label^="Restore Rejected Name"]');
    // A list that is painted anew shows it when the mouse moves again.
    await eventually(async () => {
      await row.hover();
      return succeeds(restore.click({ timeout: 3000 }));
    }, 'button of the row');
    await eventually(
      () => !/quote: Boko Haram/.test(files.read('raid.annotations.yaml') ?? ''),
      'file without a rejected name',
    );
    await editor.name('Boko Haram');
    await entities.labels(/Boko Haram/);
  });
});
