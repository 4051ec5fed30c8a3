import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { useReader } from './support/session';
import { eventually } from './support/wait';

const sample = () => readFileSync('samples/harbour-raids.txt', 'utf8');
const REPORT = 'harbour-raids.txt';
const YAML = 'harbour-raids.annotations.yaml';

describe('What is out of the ordinary', () => {
  const reader = useReader({
    prepare: (folder) => {
      const put = (name: string, content: string | Uint8Array) =>
        writeFileSync(path.join(folder, name), content);
      put(REPORT, sample());
      put('latin.txt', Buffer.from(sample().replace('Tuesday', 'Tu\u00e9sday'), 'latin1'));
      put(
        'binary.txt',
        new Uint8Array(4096).map((_, index) => (index * 7919) % 256),
      );
      put('long.txt', sample().repeat(Math.ceil(2_100_000 / sample().length)));
      put('broken.txt', sample());
      put('broken.annotations.yaml', 'annotations: [\n  - quote: "open\n');
      put('gone.txt', sample());
      const gone = ['one', 'two', 'three'].map((id) => `  - id: ${id}\n    quote: ${id} whales\n`);
      put('gone.annotations.yaml', `version: 1\nannotations:\n${gone.join('')}    orphan: true\n`);
    },
  });

  it('is said where a report has bytes that are no UTF-8', async () => {
    const { files, editor, notifications, screenshot } = workbench();
    await files.open('latin.txt');
    await editor.language('Report');
    await notifications().filter({ hasText: 'latin.txt is not UTF-8 text' }).waitFor();
    await screenshot('not-utf8');
  });

  it('is counted in the status bar, but for annotations that are kept without a place', async () => {
    const { files, status } = workbench();
    await files.open('gone.txt');
    const item = status(/names reviewed/);
    await item.filter({ hasText: / 2$/ }).waitFor();
    files.write(
      'gone.annotations.yaml',
      `${files.read('gone.annotations.yaml') ?? ''}`.replaceAll(
        /(whales\n)( {2}-)/g,
        '$1    orphan: true\n$2',
      ),
    );
    await item.filter({ hasText: /reviewed$/ }).waitFor();
  });

  it('is left to VS Code where a file is binary', async () => {
    const { files, page } = workbench();
    await files.open('binary.txt');
    await page.getByText('binary or uses an unsupported text encoding').waitFor();
  });

  it('is said where a report is very long, and names are looked for on demand', async () => {
    const { files, editor, notifications, screenshot } = workbench();
    await files.open('long.txt');
    await editor.language('Report');
    const message = notifications().filter({ hasText: 'long.txt is very long' });
    await message.waitFor();
    await screenshot('very-long');
    await message.getByRole('button', { name: 'Look for Names' }).click();
    await editor.name('Daoud Varash');
  });

  it('is said in the panel where the annotation file does not parse', async () => {
    const { files, panel } = workbench();
    await files.open('broken.txt');
    await panel.open();
    await panel.text(/broken\.annotations\.yaml/);
    assert.equal(files.read('broken.annotations.yaml'), 'annotations: [\n  - quote: "open\n');
  });

  it('is said where an annotation cannot be written, which is kept and written later', async () => {
    const { files, editor, palette, notifications, screenshot } = workbench();
    mkdirSync(files.path(YAML));
    await files.open(REPORT);
    await editor.language('Report');
    await editor.select(sample(), 'three boats');
    await palette.run('Dossier: Add Annotation');
    await palette.answer(/three boats/, 'Not to be lost.');
    await notifications().filter({ hasText: 'could not be written' }).waitFor();
    await screenshot('not-written');
    rmdirSync(files.path(YAML));
    await palette.run('Dossier: Write Unsaved Annotation Changes');
    await files.written(YAML, /comment: Not to be lost\./);
  });

  function workbench() {
    const { workbench } = reader();
    return {
      ...workbench,
      notifications: () => workbench.notifications(),
      status: (text: RegExp) => workbench.status(text),
      screenshot: (name: string) => workbench.screenshot(name),
    };
  }
});

describe('A report that is opened without a folder', () => {
  const reader = useReader({
    prepare: (folder) => writeFileSync(path.join(folder, REPORT), sample()),
    openFile: REPORT,
  });

  it('has its names, its card, and its annotations in the file beside it', async () => {
    const { files, editor, palette, panel } = reader().workbench;
    await editor.language('Report');
    await editor.name('Daoud Varash');
    await editor.select(sample(), 'three boats');
    await palette.run('Dossier: Add Annotation');
    await palette.answer(/three boats/, 'Alone.');
    const yaml = await files.written(YAML, /comment: Alone\./);
    await panel.open();
    await panel.text(/Alone\./);
    files.write(YAML, yaml.replace('Alone.', 'Alone, by hand.'));
    await panel.text(/Alone, by hand\./);
    await eventually(async () => (await editor.passages()).length > 0, 'background of the passage');
  });
});
