import assert from 'node:assert/strict';
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { editAnnotations, readAnnotations } from '../../src/core/index';
import { useReader } from './support/session';
import { eventually } from './support/wait';

const REPORT = 'harbour-raids.txt';
const YAML = 'harbour-raids.annotations.yaml';
const LOST = 'four boats were taken off the harbour of Qelima by marines';

/** Annotations of the sample: two with a place, one whose passage is gone. */
function prepare(folder: string): void {
  cpSync('samples', folder, { recursive: true });
  const created = '2026-11-20T10:00:00Z';
  const result = editAnnotations(
    '',
    [
      {
        type: 'add',
        annotation: {
          id: 'k2',
          quote: 'seized three boats',
          comment: 'Two?',
          tags: ['boats'],
          credibility: 3,
          creator: 'analyst',
          created,
          motivation: 'assessing',
        },
      },
      {
        type: 'add',
        annotation: {
          id: 'm3',
          quote: 'He was the man who bought the engines',
          tags: ['procurement'],
          created,
          motivation: 'tagging',
        },
      },
      {
        type: 'add',
        annotation: {
          id: 'p4',
          quote: LOST,
          comment: 'An older count.',
          created,
          motivation: 'commenting',
          suffix: ' on Tuesday, officials said',
        },
      },
    ],
    REPORT,
  );
  assert('yaml' in result);
  writeFileSync(path.join(folder, YAML), result.yaml);
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
  /** Waits until the file and the panel both say it. */
  const agree = async (id: string, says: (found: ReturnType<typeof annotation>) => boolean) =>
    eventually(() => (says(annotation(id)) ? true : undefined), `${id} as expected in ${YAML}`);
  const focused = () =>
    panel()
      .frame.locator(':focus')
      .evaluate((element) => element.getAttribute('data-key') ?? element.tagName);

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
    await eventually(
      async () => ((await focused()) === 'k2' ? true : undefined),
      'focus on the card',
    );
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
    await reader().workbench.page.keyboard.press('Control+Shift+E');
    await panel().open();
    await panel().text(/Unsaved words\./);
    await card('k2').focus();
    await press('e', 'Control+Enter');
    await agree('k2', (found) => found?.comment?.includes('Unsaved words.') === true);
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

  it('follows the cursor', async () => {
    const { editor, files } = reader().workbench;
    await files.open(REPORT);
    await panel().open();
    await editor.goToWords(files.read(REPORT) ?? '', 'bought the engines,');
    const marked = panel().frame.locator('article[aria-current]');
    await eventually(
      async () => ((await marked.innerText()).includes('engines') ? true : undefined),
      'card at the cursor',
    );
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
