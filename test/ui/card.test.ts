import assert from 'node:assert/strict';
import { writeFiles } from './support/files';
import { useReader } from './support/session';

const NAME = '[x](command:evil) $(bug) <img src=x>';
/** Would turn round what is written behind it. */
const OVERRIDE = '\u202e';
const REPORT = `A raid on the harbour of Tamsur

Omar Hartan (a.k.a. Salim Darwaz) was a deputy leader in the Blue Front, the coast guard said. Hartan was killed in March, according to the mayor. Fighters of Boko Haram were not there.

They met ${NAME} at the harbour on Monday, and the coast guard said that nobody knew what it was.

The mayor said that the Harbour Watch was late again.
`;
const DOSSIER = `version: 1
entities:
  - id: omar-hartan
    type: person
    name: Omar Hartan
    notes: Known from the report of the port.
    memberOf: [{group: blue-front, role: deputy leader}]
    links: [https://www.example.org/hartan]
  - {id: blue-front, type: group, name: Blue Front}
  - id: evil
    type: person
    name: ${JSON.stringify(NAME)}
    notes: ${JSON.stringify(NAME.repeat(300))}
  - id: long
    type: group
    name: ${JSON.stringify(`Watch${OVERRIDE}ers ${'of the harbour '.repeat(700)}`)}
    aliases: [Harbour Watch]
`;
const ANNOTATIONS = `annotations:
  - {quote: the mayor, comment: ${JSON.stringify(`**bold** ${NAME}${OVERRIDE}`)}}
`;
/** VS Code's own delay before it shows a hover, as set below. */
const DELAY_MS = 300;

describe('The card', () => {
  const reader = useReader({
    prepare: (folder) =>
      writeFiles(folder, {
        'raid.txt': REPORT,
        'dossier.yaml': DOSSIER,
        'raid.annotations.yaml': ANNOTATIONS,
        '.vscode/settings.json': JSON.stringify({ 'editor.hover.delay': DELAY_MS }),
      }),
  });
  const open = async () => {
    const { files, editor } = reader().workbench;
    await files.show('raid.txt');
    await editor.names();
  };

  it('shows who a short name is, in the four kinds of theme', async () => {
    const { workbench } = reader();
    await open();
    await workbench.screenshots('card-known', async () => {
      const text = await workbench.editor.hover('Hartan');
      assert.match(text, /Omar Hartan/);
      assert.match(text, /in your dossier/);
      assert.match(text, /Known from the report of the port/);
    });
  });

  it('shows hostile names and comments as text', async () => {
    const { editor, page } = reader().workbench;
    await open();
    for (const [words, shown] of [
      ['command:evil', NAME],
      ['the mayor', `**bold** ${NAME}`],
    ] as const) {
      const text = await editor.hover(words);
      assert(text.includes(shown), text);
      assert(!text.includes(OVERRIDE));
      assert.equal(await editor.card.locator('img, strong:text("bold")').count(), 0);
      assert.equal(await editor.card.locator('.codicon-bug').count(), 0);
      assert.equal(await editor.card.locator('a[data-href^="command:evil"]').count(), 0);
      await page.keyboard.press('Escape');
    }
  });

  it('cuts a name of ten kilobytes, and takes out what would turn it round', async () => {
    const { editor, page } = reader().workbench;
    await open();
    const text = await editor.hover('Harbour Watch');
    assert.match(text, /Watchers of the harbour/);
    assert(text.length < 600, text);
    await page.keyboard.press('Escape');
  });

  it('says what its links do, instead of their targets', async () => {
    const { editor, page } = reader().workbench;
    await open();
    await editor.hover('Hartan');
    const titles = await editor.card
      .locator('a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('title') ?? ''));
    assert(titles.length > 4);
    assert(!titles.some((title) => title.includes('command:')), titles.join('\n'));
    await page.keyboard.press('Escape');
  });

  it('goes away from before what its links lead to', async () => {
    const { editor } = reader().workbench;
    await open();
    await editor.hover('Hartan');
    await editor.card.getByText('next ›').click();
    await editor.card.waitFor({ state: 'hidden' });
  });

  it('goes away once it has put somebody into the dossier', async () => {
    const { editor, files } = reader().workbench;
    await open();
    await editor.hover('Tamsur');
    await editor.card.getByText('Add to dossier').click();
    await files.written('dossier.yaml', /name: Tamsur/);
    await editor.card.waitFor({ state: 'hidden' });
  });

  it('is painted whenever the mouse rests on the name', async () => {
    const { editor, page } = reader().workbench;
    await open();
    const { x, y } = await editor.place('Boko Haram');
    const times: number[] = [];
    for (let round = 0; round < 8; round++) {
      await page.mouse.move(x, y + 250);
      await editor.card.waitFor({ state: 'hidden' });
      // Looked for in each frame of the page, since a look from outside comes up to half a second late.
      const painted = await page.evaluateHandle(() => ({
        afterMs: new Promise<number>((resolve) => {
          addEventListener('mousemove', ({ timeStamp }) => look(timeStamp), {
            once: true,
            capture: true,
          });
          const look = (start: number) =>
            requestAnimationFrame((now) => {
              const card = document.querySelector<HTMLElement>('.monaco-hover:not(.hidden)');
              if (card?.innerText.includes('Annotate')) {
                resolve(now - start);
              } else {
                look(start);
              }
            });
        }),
      }));
      await page.mouse.move(x, y);
      times.push(Math.round(await painted.evaluate(({ afterMs }) => afterMs)) - DELAY_MS);
    }
    times.sort((a, b) => a - b);
    console.log(`    card beyond the delay of VS Code, ms: ${times.join(' ')}`);
  });
});
