import assert from 'node:assert/strict';
import { LOST, useAnnotationsView } from './support/annotationsView';
import { REPORT_TEXT, YAML } from './support/sample';
import { eventually } from './support/wait';

describe('The Annotations view', () => {
  const { reader, begin, annotation, agree } = useAnnotationsView();

  it('shows annotations in the order of the text, and first those that have lost their place', async () => {
    const { panel } = reader().workbench;
    await begin();
    await panel.text(/Without a place[\s\S]*In the report[\s\S]*seized three boats[\s\S]*engines/);
    assert.match(await panel.text(/3 annotations/), /An older count\./);
  });

  it('shows what a filter lets through', async () => {
    const { workbench } = reader();
    const { page, panel } = workbench;
    await begin();
    await panel.card('m3').focus();
    await workbench.press('/');
    await page.keyboard.type('tag:procurement');
    await panel.text(/1 of 3 shown/);
    assert.equal(await panel.cards().count(), 1);
    await workbench.press('Escape');
    await panel.text(/3 annotations/);
  });

  it('attaches an annotation to one of the places it may belong to', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    await panel.card('p4').focus();
    await panel.frame
      .getByRole('button', { name: /^Accept line/ })
      .first()
      .waitFor();
    await panel.card('p4').focus();
    await workbench.press('a');
    await agree('p4', (found) => found !== undefined && found.quote !== LOST);
    const quote = annotation('p4')?.quote ?? '';
    assert(REPORT_TEXT.includes(quote));
    await panel.open();
    await eventually(
      async () => (await panel.frame.getByText('Without a place').count()) === 0,
      'list without lost annotations',
    );
    await workbench.press('Control+z');
    await agree('p4', (found) => found?.quote === LOST);
    await panel.text(/Without a place/);
  });

  it('makes room for what is unfolded', async () => {
    const { panel } = reader().workbench;
    await begin();
    await panel.card('p4').focus();
    const before = (await panel.card('p4').boundingBox())?.height ?? 0;
    await panel.frame.getByRole('button', { name: '1 more place' }).click();
    await eventually(async () => {
      const orphan = await panel.card('p4').boundingBox();
      const next = await panel.frame.getByRole('heading', { name: 'In the report' }).boundingBox();
      return orphan && next && orphan.height > before + 50 && next.y >= orphan.y + orphan.height - 1
        ? true
        : undefined;
    }, 'rest of the list below the places');
    await panel.frame.getByRole('button', { name: 'Best place only' }).click();
  });

  it('follows the cursor', async () => {
    const { panel, editor } = reader().workbench;
    await begin();
    await editor.goToWords(REPORT_TEXT, 'bought the engines,');
    const marked = panel.frame.locator('article[aria-current]');
    await eventually(
      async () => (await marked.innerText()).includes('engines'),
      'card at the cursor',
    );
  });

  it('shows a long name of an author beside the icon, in lines below each other', async () => {
    const { workbench } = reader();
    const { files, panel } = workbench;
    await begin();
    const name = 'Regional Desk for the Northern Coast of the Ministry of Ports and Fisheries';
    files.write(YAML, (files.read(YAML) ?? '').replace('creator: analyst', `creator: ${name}`));
    await panel.text(new RegExp(name));
    const icon = await panel.card('k2').locator('.motivation').boundingBox();
    const author = await panel.card('k2').locator('.creator').boundingBox();
    assert(icon && author);
    assert(author.height > icon.height, 'it takes several lines');
    assert(author.x > icon.x + icon.width && Math.abs(author.y - icon.y) < 2, 'it is beside it');
    await workbench.screenshots('long-author');
  });

  it('has buttons below each other where it is too narrow for both', async () => {
    const { panel } = reader().workbench;
    await begin();
    const row = panel.card('p4').locator('.button-row');
    const buttons = await row.evaluate((element) => {
      element.style.width = '120px';
      const boxes = [...element.children].map((one) => one.getBoundingClientRect());
      element.style.removeProperty('width');
      return boxes.map(({ top, bottom }) => ({ top, bottom }));
    });
    const [first, second, ...others] = buttons;
    assert(first && second && others.length === 0);
    assert(second.top >= first.bottom, 'each has a line of its own');
  });

  it('says where the file cannot be read, and keeps what was typed', async () => {
    const { files, panel } = reader().workbench;
    await begin();
    const good = files.read(YAML) ?? '';
    files.write(YAML, 'version: 1\nannotations: [');
    await panel.text(/cannot be read, so it is left as it is/);
    await panel.frame.getByRole('button', { name: 'Open File' }).waitFor();
    assert.deepEqual(await panel.accessibility(), []);
    files.write(YAML, 'version: 99\nannotations: []\n');
    await panel.text(/newer version of Dossier/);
    files.write(YAML, good);
    await panel.text(/Two\?/);
  });
});
