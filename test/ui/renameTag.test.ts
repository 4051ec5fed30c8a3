import assert from 'node:assert/strict';
import { writeFiles } from './support/files';
import { openSample, REPORT, REPORT_TEXT, YAML } from './support/sample';
import { useReader } from './support/session';
import { eventually, succeeds } from './support/wait';

const SOUTH = 'south.annotations.yaml';
const yamlOf = (tags: string) => `version: 1
annotations:
  - id: a1
    quote: three boats
    tags: ${tags}
`;

describe('A tag', () => {
  const reader = useReader({
    prepare: (folder) =>
      writeFiles(folder, {
        [REPORT]: REPORT_TEXT,
        [YAML]: yamlOf('[vessels, vessel]'),
        'south.txt': REPORT_TEXT,
        [SOUTH]: yamlOf('[Vessels, port, vessels] # as printed'),
      }),
  });

  it('is renamed in all reports, chosen among those that look alike, and that is undone', async () => {
    const { workbench } = reader();
    const { page, files, palette } = workbench;
    await openSample(workbench);
    await palette.run('Dossier: Rename Tag in All Reports…');
    await palette.widget.getByText('#vessels').first().waitFor();
    const labels = (await palette.heard()).map((label) => label.split(',')[0]?.trim());
    assert.deepEqual(labels.slice(0, 4), ['#vessels', '#vessel', '#Vessels', '#port']);
    await workbench.screenshot('rename-tag');
    await page.keyboard.press('Enter');
    await palette.holds('vessels');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('port');
    await palette.widget.getByText('There is #port already, with 1 annotation').waitFor();
    await workbench.screenshot('rename-tag-there');
    await page.keyboard.press('Enter');
    await files.written(SOUTH, /tags: \[Vessels, port\] # as printed\n/);
    await files.written(YAML, /tags: \[port, vessel\]\n/);
    const told = workbench
      .notifications()
      .filter({ hasText: '#vessels and #port are one tag now' });
    assert.match(await told.innerText(), /: 2 annotations in 2 reports\./);
    await told.getByRole('button', { name: 'Undo' }).click();
    await files.written(SOUTH, /tags: \[Vessels, port, vessels\] # as printed\n/);
    await files.written(YAML, /tags: \[vessels, vessel\]\n/);
  });

  it('is renamed by the context menu of its chip', async () => {
    const { workbench } = reader();
    const { page, files, palette, panel } = workbench;
    await openSample(workbench);
    await panel.open();
    const chip = panel.card('a1').getByRole('button', { name: /^#vessel\b/ });
    const command = page.getByRole('menuitem', { name: 'Rename Tag in All Reports…' });
    const question = 'The new name of #vessel in all annotations';
    // A view that takes the focus a moment later closes the menu; and one that has only just opened
    // hears no click, and stays.
    await eventually(async () => {
      if (!(await command.isVisible())) {
        await chip.click({ button: 'right' });
      }
      return (
        (await succeeds(command.click({ timeout: 3000 }))) &&
        succeeds(palette.widget.getByText(question).first().waitFor({ timeout: 5000 }))
      );
    }, 'menu of the chip');
    await palette.answer(question, 'ship');
    await files.written(YAML, /tags: \[vessels, ship\]\n/);
  });
});
