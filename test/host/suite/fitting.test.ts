import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAllEditors, run } from '../support/editing';
import {
  eventually,
  file,
  freshFolder,
  openReport,
  pause,
  read,
  write,
} from '../support/workspace';

const TEXT = `Ferry strike enters its third week

The strike of ferry crews at Nordhaven entered its third week on Monday, the union said. Karla Munk,
who speaks for the owners, said that no talks were planned before the end of the month.
`;
const YAML = `# mine
version: 1
source: before.txt
annotations:
  - id: a1
    quote: no talks were planned before the end of the month
    comment: Says the owners' side.
`;
const LOOKED_MS = 3000;

describe('A report that another program has renamed', () => {
  // Each has one of its own: a report that is opened again in the same place has been looked at already.
  let folder = '';
  const place = (name: string) => `${folder}/${name}`;
  const exists = async (name: string) =>
    vscode.workspace.fs.stat(file(place(name))).then(
      () => true,
      () => false,
    );
  const use = async (editor: vscode.TextEditor) => {
    await vscode.commands.executeCommand(
      'dossier.useFittingAnnotations',
      editor.document.uri.toString(),
    );
  };

  beforeEach(async () => {
    folder = freshFolder();
    await vscode.workspace.fs.createDirectory(file(folder));
    await write(place('before.txt'), TEXT);
    await write(place('before.annotations.yaml'), YAML);
  });
  afterEach(closeAllEditors);

  const renamed = async () => {
    // As another program does it: VS Code tells nobody of a rename.
    await vscode.workspace.fs.rename(file(place('before.txt')), file(place('after.txt')));
    return openReport(place('after.txt'));
  };

  it('gets its annotations when the reader takes what fits', async () => {
    const editor = await renamed();
    await eventually(async () => {
      await use(editor).catch(() => undefined);
      return (await exists('after.annotations.yaml')) || undefined;
    });
    assert.equal(
      await eventually(async () => {
        const yaml = await read(place('after.annotations.yaml'));
        return yaml.includes('source: after.txt') ? yaml : undefined;
      }),
      YAML.replace('before.txt', 'after.txt'),
    );
    assert.equal(await exists('before.annotations.yaml'), false);
    await run('nextAnnotation');
    const { document, selection } = editor;
    assert.equal(document.getText(selection), 'no talks were planned before the end of the month');
  });

  it('whose own report was called anything gets them with the new name', async () => {
    await write(place('before.annotations.yaml'), YAML.replace('before.txt', 'before.md'));
    const editor = await renamed();
    await eventually(async () => {
      await use(editor).catch(() => undefined);
      return (await exists('after.annotations.yaml')) || undefined;
    });
    await eventually(async () =>
      (await read(place('after.annotations.yaml'))).includes('source: after.txt'),
    );
  });

  it('whose file is left alone while its own report is there, whatever that is called', async () => {
    const yaml = YAML.replace('before.txt', 'before.md');
    await write(place('before.annotations.yaml'), yaml);
    await write(place('before.md'), TEXT);
    const editor = await renamed();
    await pause(LOOKED_MS);
    await use(editor).catch(() => undefined);
    assert.equal(await read(place('before.annotations.yaml')), yaml);
  });

  for (const [what, change] of [
    [
      'whose file is left alone while its own report is there',
      async () => write(place('before.txt'), TEXT),
    ],
    [
      'whose text is another is offered nothing',
      async () =>
        write(place('after.txt'), TEXT.replace('no talks were planned', 'talks are held')),
    ],
    [
      'that has annotations already keeps them',
      async () => write(place('after.annotations.yaml'), 'version: 1\nannotations: []\n'),
    ],
  ] as const) {
    it(what, async () => {
      await vscode.workspace.fs.rename(file(place('before.txt')), file(place('after.txt')));
      await change();
      const editor = await openReport(place('after.txt'));
      await pause(LOOKED_MS);
      await use(editor).catch(() => undefined);
      assert.equal(await read(place('before.annotations.yaml')), YAML);
    });
  }
});
