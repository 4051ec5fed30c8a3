import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { openAnnotatedSample, openSample, REPORT_TEXT, YAML } from './support/sample';
import { useReader } from './support/session';
import { eventually } from './support/wait';

/** Keys pressed for one annotation, beyond those that type its text. */
const MOST_KEYS = 6;

/** A keyboard that counts: each key of a chord, but not the text that is typed. */
class CountingKeyboard {
  pressed = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async press(keys: string): Promise<void> {
    this.pressed += keys.split('+').length;
    await this.#page.keyboard.press(keys);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}

const ARRESTS = `annotations:
  - quote: A second man, Mullah Varash, was arrested
    tags: [arrests]
`;
const CALL = `annotations:
  - quote: In a call recorded last month, Varash said
    comment: A call
    tags: [arrests]
`;

const COMMENTS: readonly string[] = [
  'A bay in the north. #geography',
  'The group itself @ansar-al-marsa',
  'Who buys the engines ?',
  'Second source missing !C3',
  '#"to check"',
  'Same as in the first paragraph',
  'A title, not a name \\#1',
  'Arrested before? #arrests !B2',
  'See the ministry’s note of March',
  '?',
];

describe('Annotating with the keyboard alone', () => {
  const reader = useReader();
  const open = () => openSample(reader().workbench);

  it('takes at most six keys beyond the text, for each of ten passages', async () => {
    const { workbench } = reader();
    const { page, files, editor, palette } = workbench;
    await open();
    await editor.goTo(1);
    const keyboard = new CountingKeyboard(page);
    const start = Date.now();
    for (const [index, comment] of COMMENTS.entries()) {
      const before = keyboard.pressed;
      await keyboard.press('Control+F8');
      await keyboard.press('Alt+M');
      await palette.widget.waitFor();
      await keyboard.type(comment);
      await keyboard.press('Enter');
      await palette.widget.waitFor({ state: 'hidden' });
      assert(keyboard.pressed - before <= MOST_KEYS, `${keyboard.pressed - before} keys`);
      await eventually(
        () => files.read(YAML)?.match(/- id:/g)?.length === index + 1,
        `annotation ${index + 1}`,
      );
    }
    const seconds = (Date.now() - start) / 1000;
    console.log(
      `      ten annotations: ${keyboard.pressed / COMMENTS.length} keys each beyond the text, ` +
        `${seconds.toFixed(1)} s in all, writing included`,
    );
    const yaml = files.read(YAML) ?? '';
    assert.equal(yaml.match(/motivation: questioning/g)?.length, 2);
    assert.match(yaml, /tags: \[to check\]/);
    assert.match(yaml, /entity: ansar-al-marsa\n/);
    assert.match(yaml, /comment: "?A title, not a name #1"?\n/);
    assert.match(yaml, /reliability: B\n {4}credibility: 2\n/);
  });

  it('goes on with what was left unfinished, on its own passage and no other of its words', async () => {
    const { page, files, editor, palette } = reader().workbench;
    await open();
    const words = 'Varash';
    const start = REPORT_TEXT.lastIndexOf(words);
    const before = REPORT_TEXT.slice(0, start).split('\n');
    await editor.goTo(before.length, (before.at(-1) ?? '').length + 1);
    for (let step = 0; step < words.length; step++) {
      await page.keyboard.press('Shift+ArrowRight');
    }
    await page.keyboard.press('Alt+M');
    await palette.widget.waitFor();
    await page.keyboard.type('Half a thought');
    await page.keyboard.press('Escape');
    await palette.widget.waitFor({ state: 'hidden' });
    await editor.goToWords(REPORT_TEXT, 'In a call recorded');
    await page.keyboard.press('Alt+M');
    await palette.widget.getByText('Half a thought').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await palette.holds('Half a thought');
    await page.keyboard.press('Enter');
    const yaml = await files.written(YAML, /comment: Half a thought/);
    assert(yaml.includes(`position: [${start}, ${start + words.length}]`), yaml);
  });

  it('completes tags, entities and gradings by an arrow and Enter', async () => {
    const { page, editor, palette, files } = reader().workbench;
    await openAnnotatedSample(reader().workbench, /tags: \[arrests\]\n/, ARRESTS);
    await editor.goToWords(REPORT_TEXT, 'In a call recorded');
    await page.keyboard.press('Alt+M');
    await palette.widget.waitFor();
    for (const [typed, saves, downs] of [
      ['A call #arr', /#arr \(new tag\)$/, 1],
      ['@var', /@var \(several may be meant\)$/, 1],
      ['!B', /B Usually reliable$/, 2],
    ] as const) {
      await page.keyboard.type(typed);
      // The list says what would be saved of the token by now.
      await palette.widget.locator('.monaco-list-row').first().filter({ hasText: saves }).waitFor();
      const heard = await palette.heard();
      assert.deepEqual(
        heard.filter((label) => /^(check|tag|person|shield)\b/.test(label)),
        [],
      );
      for (let step = 0; step < downs; step++) {
        await page.keyboard.press('ArrowDown');
      }
      if (typed === '@var') {
        await reader().workbench.screenshot('annotate-completion');
      }
      await page.keyboard.press('Enter');
      await eventually(
        async () => (await palette.input.inputValue()).endsWith(' '),
        'the completed token',
      );
    }
    await page.keyboard.press('Enter');
    const yaml = await files.written(YAML, /comment: A call\n/);
    assert.match(yaml, /tags: \[arrests\]\n {4}reliability: B\n {4}credibility: 2\n/);
    assert.match(yaml, /entity: daoud-varash\n/);
    assert.match(yaml, /quote: In a call recorded last month, Varash said that the group would/);
  });

  it('says that a tag is new, and that a lone sign stays in the comment', async () => {
    const { page, editor, palette } = reader().workbench;
    await openAnnotatedSample(reader().workbench, /tags: \[arrests\]\n/, ARRESTS);
    await editor.goToWords(REPORT_TEXT, 'In a call recorded');
    await page.keyboard.press('Alt+M');
    await palette.widget.waitFor();
    for (const [typed, saves] of [
      ['A call #', /^Save: comment with “#”$/],
      ['ar', /^Save: comment · #ar \(new tag\)$/],
      ['rests', /^Save: comment · #arrests$/],
      [' at # 5 @', /^Save: comment with “#” and “@” · #arrests$/],
    ] as const) {
      await page.keyboard.type(typed);
      const row = palette.widget.locator('.monaco-list-row .label-description').first();
      await row.filter({ hasText: saves }).waitFor();
    }
    await page.keyboard.press('Escape');
  });

  it('keeps what was typed when the input is left, and offers it again', async () => {
    const { page, editor, palette } = reader().workbench;
    await open();
    await editor.goToWords(REPORT_TEXT, 'A second man');
    await page.keyboard.press('Alt+M');
    await palette.widget.waitFor();
    await page.keyboard.type('An unfinished thought');
    await page.mouse.click(700, 700);
    await palette.widget.waitFor({ state: 'hidden' });
    await editor.goToWords(REPORT_TEXT, 'A second man');
    await page.keyboard.press('Alt+M');
    await palette.holds('An unfinished thought');
    await page.keyboard.press('Escape');
  });

  it('offers nothing again that could not be written at first, and is now', async () => {
    const { page, editor, palette, files } = reader().workbench;
    await open();
    rmSync(files.path(YAML), { force: true });
    mkdirSync(files.path(YAML));
    try {
      await editor.goToWords(REPORT_TEXT, 'A second man');
      await page.keyboard.press('Alt+M');
      await palette.widget.waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('Not twice');
      await page.keyboard.press('Enter');
      const retry = page.getByRole('button', { name: 'Retry' }).first();
      await retry.waitFor();
      rmSync(files.path(YAML), { recursive: true });
      await retry.click();
      await files.written(YAML, /comment: Not twice/);
    } finally {
      rmSync(files.path(YAML), { recursive: true, force: true });
    }
    await editor.goToWords(REPORT_TEXT, 'A second man');
    await page.keyboard.press('Alt+M');
    await palette.widget.waitFor();
    assert.equal(await palette.input.inputValue(), '');
    await page.keyboard.press('Escape');
  });

  it('deletes, undoes and edits what is at the cursor', async () => {
    const { page, editor, palette, files } = reader().workbench;
    await openAnnotatedSample(reader().workbench, /comment: A call\n/, CALL);
    await editor.goToWords(REPORT_TEXT, 'In a call recorded');
    await palette.run('Dossier: Delete Annotation');
    await eventually(() => !files.read(YAML)?.includes('A call'), 'deletion');
    await palette.run('Dossier: Undo Annotation Change');
    await files.written(YAML, /comment: A call\n/);
    await palette.run('Dossier: Edit Annotation');
    await palette.widget.getByText(/Edit Annotation: “/).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.type(' again');
    await page.keyboard.press('Enter');
    const yaml = await files.written(YAML, /comment: A call again\n/);
    assert.match(yaml, /tags: \[arrests\]\n/);
    assert.match(yaml, /modified: /);
  });

  it('shows passages within passages, and is calm to read in each kind of theme', async () => {
    const { workbench } = reader();
    const { editor, palette } = workbench;
    await open();
    await editor.select(REPORT_TEXT, 'captured in March');
    await palette.run('Dossier: Add Annotation');
    await palette.answer(/captured in March/, 'Which year ?');
    await editor.select(REPORT_TEXT, 'emir, Sheikh Idris Qandar, was captured');
    await palette.run('Dossier: Add Annotation');
    await palette.answer(/emir/, 'A comment around others');
    await editor.goTo(1);
    await workbench.screenshots('reading');
  });

  it('decides on names by single keys in a mode that the status bar shows', async () => {
    const { workbench } = reader();
    const { page, editor, files } = workbench;
    await files.open('market-telegram.txt');
    await editor.name('Tomas Levandi');
    await editor.goTo(1);
    const decided = 'market-telegram.annotations.yaml';
    await page.keyboard.press('Shift+Alt+M');
    await workbench.status(/Review 0\//).waitFor();
    await page.keyboard.press('y');
    await workbench.status(/Review 1\//).waitFor();
    await page.keyboard.press('n');
    await workbench.status(/Review 2\//).waitFor();
    await page.keyboard.press('2');
    await workbench.status(/Review 3\//).waitFor();
    const yaml = await files.written(decided, /type: group/);
    assert.match(yaml, /rejected:/);
    await workbench.screenshot('review');
    await page.keyboard.press('u');
    await workbench.status(/Review 2\//).waitFor();
    await page.keyboard.press('Escape');
    await workbench.status(/2\/\d+ names reviewed/).waitFor();
    const unsaved = page.locator('.tab.active.dirty');
    assert.equal(await unsaved.count(), 0, 'a key has typed into the report');
  });
});
