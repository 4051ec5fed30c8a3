import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { writeFiles } from './support/files';
import { useReader } from './support/session';
import { eventually, succeeds } from './support/wait';

const REPORT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads the port authority, said that two of the boats carried fuel.
`;
const YAML = 'version: 1\nannotations:\n  - id: a1\n    quote: carried fuel\n';

describe('A report that is renamed in the Explorer', () => {
  const reader = useReader({
    prepare: (folder) =>
      writeFiles(folder, {
        'boats.txt': REPORT,
        'boats.annotations.yaml': YAML,
        'cranes.txt': REPORT,
        'cranes.annotations.yaml': YAML,
        'values.yaml': 'replicas: 2\n',
      }),
  });

  it('takes its annotations along before any report is opened', async () => {
    const { page, files } = reader().workbench;
    await files.open('values.yaml');
    // By the menu: a click would open the report. What takes the focus a moment later closes the menu,
    // and one that has only just opened hears no click, and stays.
    const command = page.getByRole('menuitem', { name: 'Rename...' });
    const input = page.locator('.explorer-folders-view input').first();
    await eventually(async () => {
      if (!(await command.isVisible())) {
        await files.row('cranes.txt').click({ button: 'right' });
      }
      return (
        (await succeeds(command.click({ timeout: 3000 }))) &&
        succeeds(input.waitFor({ timeout: 3000 }))
      );
    }, 'menu of the report');
    await rename('lifts.txt');
    await files.written('lifts.annotations.yaml', /quote: carried fuel/);
    await gone('cranes.annotations.yaml');
  });

  it('takes its annotations along, without a question, and back again with undo', async () => {
    const { page, files, editor } = reader().workbench;
    await files.open('boats.txt');
    await editor.name('Sarvel');
    await files.row('boats.txt').click();
    await page.keyboard.press('F2');
    await rename('vessels.txt');
    await files.written('vessels.annotations.yaml', /quote: carried fuel/);
    await gone('boats.annotations.yaml');
    await files.row('vessels.txt').click();
    await page.keyboard.press('Control+Z');
    await files.written('boats.annotations.yaml', /quote: carried fuel/);
    await gone('vessels.annotations.yaml');
  });

  it('takes what was begun in the Annotations view along, also while that is not there', async () => {
    const begun = /You have not saved what you wrote: Says who\?/;
    const { workbench } = reader();
    const { page, files, panel, editor, palette } = workbench;
    await files.show('boats.txt');
    await panel.open();
    await panel.card('a1').focus();
    await workbench.press('e');
    await page.keyboard.type('Says who?');
    await workbench.press('Escape');
    await panel.text(begun);
    await page.keyboard.press('Control+Shift+E');
    await files.row('boats.txt').waitFor();
    const loaded = page.waitForEvent('load');
    await palette.run('Developer: Reload Window');
    await loaded;
    await files.row('boats.txt').waitFor();
    await files.show('boats.txt');
    await editor.name('Sarvel');
    await files.row('boats.txt').click();
    await page.keyboard.press('F2');
    await rename('ships.txt');
    await files.written('ships.annotations.yaml', /quote: carried fuel/);
    await panel.open();
    await panel.text(begun);
  });

  async function rename(to: string): Promise<void> {
    const { page } = reader().workbench;
    await page.locator('.explorer-folders-view input').first().waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(to);
    await page.keyboard.press('Enter');
  }

  async function gone(name: string): Promise<void> {
    const { files } = reader().workbench;
    await eventually(() => files.read(name) === undefined, `no ${name}`);
  }
});

describe('A report that another program renames', () => {
  const reader = useReader({
    prepare: (folder) =>
      writeFiles(folder, {
        'boats.txt': REPORT,
        'boats.annotations.yaml': YAML_OF_TWO,
        'cranes.txt': REPORT.replaceAll('boat', 'crane'),
        'ferries.txt': REPORT.replaceAll('boats', 'ferries'),
        'old-ferries.annotations.yaml': YAML_OF_FERRIES,
      }),
  });

  it('is offered the annotations of its old name, once, and in the view until it takes them', async () => {
    const { workbench } = reader();
    const { files, editor, panel } = workbench;
    renameSync(files.path('boats.txt'), files.path('vessels.txt'));
    await files.open('vessels.txt');
    const offer = workbench.notifications().filter({ hasText: 'boats.annotations.yaml' });
    assert.match(
      await offer.innerText(),
      /The annotations in boats\.annotations\.yaml fit vessels\.txt\./,
    );
    await workbench.screenshot('fitting-offer');
    await offer.getByRole('button', { name: 'Not Now' }).click();
    await offer.waitFor({ state: 'hidden' });
    await panel.open();
    await panel.text(/The annotations in boats\.annotations\.yaml fit this report\./);
    await workbench.screenshot('fitting');
    assert.deepEqual(await panel.accessibility(), []);
    await files.open('cranes.txt');
    await editor.name('Sarvel');
    await files.open('vessels.txt');
    await panel.open();
    await panel.text(/fit this report/);
    // What is offered for a report that is shown later comes later.
    await files.open('ferries.txt');
    await workbench.notifications().filter({ hasText: 'old-ferries.annotations.yaml' }).waitFor();
    assert.equal(await offer.count(), 0, 'it asks once');
    await files.open('vessels.txt');
    await panel.open();
    await panel.text(/boats\.annotations\.yaml fit this report/);
    await panel.frame.getByRole('button', { name: 'Use Them' }).click();
    await files.written('vessels.annotations.yaml', /source: vessels\.txt/);
    assert.equal(files.read('boats.annotations.yaml'), undefined);
    await panel.text(/Says who\?/);
  });
});

const YAML_OF_FERRIES = 'annotations:\n  - quote: two of the ferries carried fuel\n';

const YAML_OF_TWO = `version: 1
source: boats.txt
annotations:
  - id: a1
    quote: two of the boats carried fuel
    comment: Says who?
  - id: a2
    quote: leads the port authority
`;

describe('Reports that are deleted, copied and saved under other names', () => {
  const NAMES = ['one', 'two', 'three', 'four'];
  const reader = useReader({
    prepare: (folder) => {
      for (const name of NAMES) {
        writeFiles(folder, { [`${name}.txt`]: REPORT, [`${name}.annotations.yaml`]: yamlOf(name) });
      }
    },
  });
  const yamlOf = (name: string) => `version: 1\nsource: ${name}.txt\n${YAML.slice(11)}`;
  const confirm = (name: string) =>
    reader().workbench.page.locator('.monaco-dialog-box').getByRole('button', { name }).click();

  it('leave their annotations, and take them with them only when told to; undo brings all back', async () => {
    const { workbench } = reader();
    const { page, files, palette } = workbench;
    // Of what is deleted while the window opens the extension hears nothing: it is there once it has
    // answered a command.
    await palette.run('Dossier: Find Annotation in All Reports…');
    await palette.widget.getByText('Find Annotation in All Reports').first().waitFor();
    await page.keyboard.press('Escape');
    await palette.widget.waitFor({ state: 'hidden' });
    await files.row('one.txt').click();
    await files.row('two.txt').click({ modifiers: ['Control'] });
    await page.keyboard.press('Delete');
    await confirm('Delete');
    const offer = workbench.notifications().filter({ hasText: '2 reports were deleted' });
    await offer.waitFor();
    assert.equal(await workbench.notifications().count(), 1);
    assert.equal(files.read('one.annotations.yaml'), yamlOf('one'));
    await offer.getByRole('button', { name: 'Delete Annotations' }).click();
    await eventually(() => files.read('two.annotations.yaml') === undefined, 'end of both files');
    await files.row('three.txt').click();
    await page.keyboard.press('Control+Z');
    await files.written('one.annotations.yaml', /source: one\.txt/);
    await files.written('two.annotations.yaml', /source: two\.txt/);
    assert.equal(files.read('one.annotations.yaml'), yamlOf('one'));
    assert.equal(files.read('one.txt'), REPORT);
  });

  it('have them beside their copies where both are copied', async () => {
    const { workbench } = reader();
    const { page, files, editor } = workbench;
    await files.open('three.txt');
    await editor.name('Sarvel');
    const both = /^(?!.*copy)(?=.*three\.txt)(?=.*three\.annotations\.yaml)/;
    for (const name of ['three copy', 'three copy 2']) {
      // A moment later the explorer selects what is shown, or has been pasted; and it may lose a key. Of
      // what was copied before, nothing is to be left: while the clipboard changes, nothing is pasted.
      await eventually(
        async () => {
          await workbench.copy('');
          await files.row('three.txt').click();
          await files.row('three.annotations.yaml').click({ modifiers: ['Control'] });
          await page.keyboard.press('Control+C');
          if (!(await succeeds(workbench.copied(both, 2000)))) {
            return false;
          }
          await page.keyboard.press('Control+V');
          const pasted = () => files.read(`${name}.txt`) !== undefined;
          return succeeds(eventually(pasted, `${name}.txt`, 8000));
        },
        `${name}.txt`,
        60_000,
      );
      const yaml = await files.written(`${name}.annotations.yaml`, /source: three copy/);
      assert.equal(yaml, yamlOf(name));
    }
    assert.equal(files.read('three.annotations.yaml'), yamlOf('three'));
  });

  it('have them beside what they are saved as, with what was changed since', async () => {
    const { page, files, editor, palette } = reader().workbench;
    await files.open('four.txt');
    await editor.name('Sarvel');
    await editor.goTo(1);
    await page.keyboard.type('Late ');
    await page.keyboard.press('Control+Shift+S');
    await palette.saveAs(files.path('five.txt'));
    const yaml = await files.written('five.annotations.yaml', /source: five\.txt/);
    assert.match(yaml, /quote: carried fuel/);
    await files.shown('five.txt');
    await eventually(async () => (await editor.passages()).length === 1, 'passage in the copy');
    assert.equal(files.read('four.txt'), REPORT);
    assert.equal(files.read('four.annotations.yaml'), yamlOf('four'));
  });
});
