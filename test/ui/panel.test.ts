import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readAnnotations } from '../../src/core/index';
import { saidByCards, saidByFile } from './support/said';
import { useReader } from './support/session';
import { eventually } from './support/wait';

const REPORT = 'harbour-raids.txt';
const YAML = 'harbour-raids.annotations.yaml';
const LOST = 'four boats were taken off the harbour of Qelima by marines';

/** Two annotations of the sample with a place, and one whose passage is gone. */
const ANNOTATIONS = `version: 1
source: ${REPORT}
annotations:
  - id: k2
    motivation: assessing
    quote: seized three boats
    comment: Two?
    tags: [boats]
    credibility: 3
    creator: analyst
    created: 2026-11-20T10:00:00Z
  - id: m3
    motivation: tagging
    quote: He was the man who bought the engines
    tags: [procurement]
    created: 2026-11-20T10:00:00Z
  - id: p4
    motivation: commenting
    quote: ${LOST}
    suffix: " on Tuesday, officials said"
    comment: An older count.
    created: 2026-11-20T10:00:00Z
`;
const DOSSIER = `version: 1
entities:
  - {id: vastern, type: group, name: Vastern Lines}
`;

function prepare(folder: string): void {
  cpSync('samples', folder, { recursive: true });
  writeFileSync(path.join(folder, YAML), ANNOTATIONS);
  writeFileSync(path.join(folder, 'dossier.yaml'), DOSSIER);
}

describe('The Annotations view', () => {
  const reader = useReader({ prepare });
  const panel = () => reader().workbench.panel;
  const press = (...keys: readonly string[]) => pressAll(reader().workbench.page, keys);
  const type = (text: string) => reader().workbench.page.keyboard.type(text);
  const card = (id: string) => panel().frame.locator(`article[data-key="${id}"]`);
  const annotation = (id: string) => {
    const { file } = readAnnotations(reader().workbench.files.read(YAML) ?? '');
    return file?.annotations.find((one) => one.id === id);
  };
  const agree = async (id: string, says: (found: ReturnType<typeof annotation>) => boolean) =>
    eventually(() => says(annotation(id)), `${id} as expected in ${YAML}`);

  let begun = false;
  beforeEach('the panel is open again, whatever went before', async () => {
    if (begun && !(await panel().frame.locator('body').isVisible())) {
      await panel().open();
    }
    begun = true;
  });

  afterEach('the panel says what the file says', async function () {
    if (this.currentTest?.state === 'passed') {
      const inFile = () =>
        saidByFile(readAnnotations(reader().workbench.files.read(YAML) ?? '').file);
      let seen = '';
      await eventually(async () => {
        const cards = panel().frame.locator('article[data-key]');
        seen = JSON.stringify(await cards.evaluateAll(saidByCards));
        return seen === JSON.stringify(inFile());
      }, 'panel that says what is in the file').catch((error: unknown) => {
        assert.deepEqual(JSON.parse(seen), inFile(), String(error));
      });
    }
  });

  it('shows annotations in the order of the text, and first those that have lost their place', async () => {
    await reader().workbench.files.open(REPORT);
    await reader().workbench.editor.language('Report');
    await panel().open();
    // Room for every card of this list: what is out of sight is not drawn.
    await reader().workbench.page.locator('.pane-header', { hasText: 'Entities' }).click();
    await panel().text(
      /Without a place[\s\S]*In the report[\s\S]*seized three boats[\s\S]*engines/,
    );
    assert.match(await panel().text(/3 annotations/), /An older count\./);
  });

  it('changes a comment of several lines in place', async () => {
    await card('k2').focus();
    await press('e', 'Control+a');
    await type('Two, says the port.');
    await press('Enter');
    await type('Ask again.');
    await press('Control+Enter');
    await agree('k2', (found) => found?.comment?.trim() === 'Two, says the port.\nAsk again.');
    await panel().text(/Two, says the port\.\s+Ask again\./);
    await eventually(async () => (await panel().focused()) === 'k2', 'focus on the card');
  });

  it('undoes and redoes it by key', async () => {
    await press('Control+z');
    await agree('k2', (found) => found?.comment?.trim() === 'Two?');
    await panel().text(/Two\?/);
    await press('Control+Shift+z');
    await agree('k2', (found) => found?.comment?.includes('Ask again.') === true);
    await panel().text(/Ask again\./);
  });

  it('keeps what was typed when it is given up, and over the end of the page', async () => {
    await card('k2').focus();
    await press('e', 'End');
    await type(' Unsaved words.');
    await press('Escape');
    await panel().text(/You have not saved what you wrote/);
    assert.equal(annotation('k2')?.comment?.includes('Unsaved'), false);
    const { page } = reader().workbench;
    await page.keyboard.press('Control+Shift+E');
    await page.locator('.explorer-folders-view').waitFor();
    await panel().open();
    await panel().text(/Unsaved words\./);
    await card('k2').focus();
    await press('e', 'Control+Enter');
    await agree('k2', (found) => found?.comment?.includes('Unsaved words.') === true);
  });

  it('leaves VS Code its keys in a form, where those of the list are letters', async () => {
    const { palette } = reader().workbench;
    await card('k2').focus();
    await press('e', 'End');
    await type(' neck');
    await press('F1');
    await palette.widget.locator('input[type="text"]').first().waitFor();
    await press('Escape');
    await agree('k2', (found) => found?.comment?.trim().endsWith('words. neck') === true);
    await panel().open();
    await card('k2').focus();
    await press('Control+z');
    await agree('k2', (found) => found?.comment?.includes('neck') === false);
  });

  it('keeps to itself the keys that edit, which VS Code would apply to the report', async () => {
    const { files } = reader().workbench;
    const report = files.read(REPORT);
    await card('k2').focus();
    await press('/');
    await type('nothing');
    await press('Control+a');
    await type('seized');
    await panel().text(/1 of 3 shown/);
    await press('Control+z', 'Control+a', 'Backspace');
    await panel().text(/3 annotations/);
    await press('Escape');
    await panel().open();
    await card('k2').focus();
    await press('Control+a', 'Delete');
    await agree('k2', (found) => found === undefined);
    await press('Control+z');
    await agree('k2', (found) => found !== undefined);
    assert.equal(files.read(REPORT), report);
    assert.equal(await reader().workbench.page.locator('.tab.dirty').count(), 0);
  });

  it('grades with two keys', async () => {
    await card('m3').focus();
    await press('g', 'b', '2', 'Control+Enter');
    await agree('m3', (found) => found?.reliability === 'B' && found.credibility === 2);
    await panel().text(/B2/);
  });

  it('completes tags from the workspace', async () => {
    await card('m3').focus();
    await press('t');
    await type('bo');
    await panel().frame.getByRole('option', { name: 'boats' }).waitFor();
    await press('ArrowDown', 'Enter', 'Control+Enter');
    await agree('m3', (found) => found?.tags?.join() === 'procurement,boats');
  });

  it('takes an entity of the report', async () => {
    await card('m3').focus();
    await press('e');
    await panel().frame.getByRole('combobox', { name: 'Entity' }).focus();
    await type('sola');
    await panel()
      .frame.getByRole('option', { name: /Henrik Solano/ })
      .waitFor();
    await press('Enter', 'Control+Enter');
    await agree('m3', (found) => found?.entity !== undefined);
    await panel().text(/Henrik Solano/);
  });

  it('shows what a filter lets through', async () => {
    await card('m3').focus();
    await press('/');
    await type('tag:procurement');
    await panel().text(/1 of 3 shown/);
    assert.equal(await panel().cards().count(), 1);
    await press('Escape');
    await panel().text(/3 annotations/);
  });

  it('attaches an annotation to one of the places it may belong to', async () => {
    await card('p4').focus();
    await panel()
      .frame.getByRole('button', { name: /^Accept line/ })
      .first()
      .waitFor();
    await card('p4').focus();
    await press('a');
    await agree('p4', (found) => found !== undefined && found.quote !== LOST);
    const quote = annotation('p4')?.quote ?? '';
    assert((reader().workbench.files.read(REPORT) ?? '').includes(quote));
    await panel().open();
    await eventually(
      async () => (await panel().frame.getByText('Without a place').count()) === 0,
      'list without lost annotations',
    );
    await press('Control+z');
    await agree('p4', (found) => found?.quote === LOST);
    await panel().text(/Without a place/);
  });

  it('makes room for what is unfolded', async () => {
    await card('p4').focus();
    const before = (await card('p4').boundingBox())?.height ?? 0;
    await panel()
      .frame.getByRole('button', { name: /more places$/ })
      .click();
    await eventually(async () => {
      const orphan = await card('p4').boundingBox();
      const next = await panel()
        .frame.getByRole('heading', { name: 'In the report' })
        .boundingBox();
      return orphan && next && orphan.height > before + 50 && next.y >= orphan.y + orphan.height - 1
        ? true
        : undefined;
    }, 'rest of the list below the places');
    await panel().frame.getByRole('button', { name: 'Best place only' }).click();
  });

  it('deletes with a way back, and the focus goes to the next card', async () => {
    await card('k2').focus();
    await press('Delete');
    await agree('k2', (found) => found === undefined);
    await panel().text(/Annotation deleted\./);
    await eventually(async () => (await panel().focused()) === 'm3', 'focus on the next card');
    await press('Control+z');
    await agree('k2', (found) => found !== undefined);
    await panel().text(/Ask again\./);
  });

  it('writes a new annotation of the selection', async () => {
    const { editor, palette, files } = reader().workbench;
    await editor.select(files.read(REPORT) ?? '', 'stay on the water');
    await palette.run('Dossier: Write Annotation in the Panel');
    await panel()
      .frame.getByRole('form', { name: /stay on the water/ })
      .waitFor();
    await type('A boast.');
    await press('Control+Enter');
    const yaml = await files.written(YAML, /comment: A boast\./);
    assert.match(yaml, /quote: stay on the water\n/);
    await panel().text(/A boast\./);
  });

  it('says where the filter hides what was just written', async () => {
    const { editor, palette, files } = reader().workbench;
    await card('m3').focus();
    await press('/');
    await type('tag:boats');
    await panel().text(/2 of 4 shown/);
    await files.open(REPORT);
    await editor.select(files.read(REPORT) ?? '', 'captured in March');
    await palette.run('Dossier: Write Annotation in the Panel');
    await panel()
      .frame.getByRole('form', { name: /captured in March/ })
      .waitFor();
    await type('By whom?');
    await press('Control+Enter');
    await files.written(YAML, /comment: By whom\?/);
    await panel()
      .frame.getByRole('status')
      .filter({ hasText: 'The filter hides an annotation that is new or has changed.' })
      .waitFor();
    await panel().frame.getByRole('button', { name: 'Clear Filter' }).last().click();
    await panel().text(/5 annotations[\s\S]*By whom\?/);
  });

  it('offers entities that only the dossier knows', async () => {
    await card('k2').focus();
    await press('e');
    await panel().frame.getByRole('combobox', { name: 'Entity' }).focus();
    await type('vast');
    await panel()
      .frame.getByRole('option', { name: /Vastern Lines.*Group, dossier/ })
      .waitFor();
    await press('Enter', 'Control+Enter');
    await agree('k2', (found) => found?.entity === 'vastern');
    await panel().text(/Vastern Lines/);
  });

  it('records details of the report', async () => {
    await panel()
      .frame.getByRole('button', { name: /Report Details/ })
      .click();
    await panel().frame.getByRole('textbox', { name: 'Published' }).fill('2019-10-05');
    await press('Enter');
    await reader().workbench.files.written(YAML, /published: 2019-10-05/);
    await panel().frame.getByRole('textbox', { name: 'Address' }).fill('no address');
    await press('Enter');
    await panel().text(/An address begins with/);
    await panel().frame.getByRole('textbox', { name: 'Address' }).fill('');
    await panel()
      .frame.getByRole('button', { name: /Report Details/ })
      .click();
  });

  it('follows the cursor', async () => {
    const { editor, files } = reader().workbench;
    await files.open(REPORT);
    await panel().open();
    await editor.goToWords(files.read(REPORT) ?? '', 'bought the engines,');
    const marked = panel().frame.locator('article[aria-current]');
    await eventually(
      async () => (await marked.innerText()).includes('engines'),
      'card at the cursor',
    );
  });

  it('names every control for those who hear it', async () => {
    await panel().open();
    await card('m3').focus();
    await press('e');
    await panel().frame.getByRole('form').waitFor();
    const names = await panel().controls();
    assert.deepEqual(
      names.filter((name) => !name.includes(' ')),
      [],
    );
    for (const [role, name] of [
      ['textbox', 'Comment'],
      ['combobox', 'Tags'],
      ['combobox', 'Entity'],
      ['combobox', 'Type'],
      ['combobox', 'Filter annotations'],
      ['radiogroup', 'Reliability of the source'],
      ['radiogroup', 'Credibility of the statement'],
      ['radio', 'B: Usually reliable'],
      ['radio', '2: Probably true'],
      ['button', 'Save'],
      ['button', 'Cancel'],
      ['button', 'Remove tag boats'],
      ['button', 'Write an annotation of the selection'],
      ['button', 'Follow the cursor'],
      ['button', 'Group and Sort'],
      ['button', 'Keyboard shortcuts'],
      ['button', /^Accept line \d+, \d+ % alike$/],
      ['list', `Annotations of ${REPORT}`],
      ['heading', /Report Details/],
    ] as const) {
      assert((await panel().frame.getByRole(role, { name }).count()) > 0, `${role} ${name}`);
    }
    await press('Escape');
  });

  it('is without findings of axe in each kind of theme, in each of its states', async () => {
    const { workbench } = reader();
    const states: Readonly<Record<string, () => Promise<void>>> = {
      cards: async () => panel().open(),
      form: async () => {
        await card('k2').focus();
        await press('e');
        await panel().frame.getByRole('form').waitFor();
      },
      filter: async () => {
        await press('Escape', '/');
        await type('tag:');
        await panel().frame.getByRole('listbox').waitFor();
      },
      keys: async () => {
        await press('Escape', 'Escape');
        await card('m3').focus();
        await press('?');
        await panel().frame.getByRole('dialog').waitFor();
      },
      details: async () => {
        await press('Escape');
        await panel()
          .frame.getByRole('button', { name: /Report Details/ })
          .click();
        await panel().frame.getByRole('textbox', { name: 'Publisher' }).waitFor();
      },
      end: async () =>
        panel()
          .frame.getByRole('button', { name: /Report Details/ })
          .click(),
    };
    await workbench.screenshots('annotations', async (kind) => {
      for (const [name, state] of Object.entries(states)) {
        await state();
        assert.deepEqual(await panel().accessibility(), [], `${name} in ${kind}`);
        await workbench.screenshot(`annotations-${name}-${kind}`);
      }
    });
  });

  it('says where the file cannot be read, and keeps what was typed', async () => {
    const { files } = reader().workbench;
    const good = files.read(YAML) ?? '';
    files.write(YAML, 'version: 1\nannotations: [');
    await panel().text(/cannot be read, so it is left as it is/);
    await panel().frame.getByRole('button', { name: 'Open File' }).waitFor();
    assert.deepEqual(await panel().accessibility(), []);
    files.write(YAML, 'version: 99\nannotations: []\n');
    await panel().text(/newer version of Dossier/);
    files.write(YAML, good);
    await panel().text(/A boast\./);
  });
});

async function pressAll(
  page: { readonly keyboard: { press(key: string): Promise<void> } },
  keys: readonly string[],
): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
  }
}
