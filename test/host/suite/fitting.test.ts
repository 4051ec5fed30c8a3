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
/** A report that was opened earlier than another may be looked at so much later. */
const LATER_MS = 500;

/** A report that another program has renamed, in a folder of its own: one is looked at once in a place. */
class Renamed {
  private readonly folder = freshFolder();
  /** Where it is open. */
  editor: vscode.TextEditor | undefined;

  place(name: string): string {
    return `${this.folder}/${name}`;
  }

  /** @param change what else is done to its folder before it is opened */
  async open(change: (renamed: Renamed) => Promise<unknown> = async () => {}): Promise<void> {
    await write(this.place('before.txt'), TEXT);
    await write(this.place('before.annotations.yaml'), YAML);
    // As another program does it: VS Code tells nobody of a rename.
    await vscode.workspace.fs.rename(file(this.place('before.txt')), file(this.place('after.txt')));
    await change(this);
    await vscode.window.showTextDocument(file(this.place('after.txt')), { preview: false });
    this.editor = await openReport(this.place('after.txt'));
  }

  /** Takes what fits, if that is known. */
  async use(): Promise<void> {
    const command = 'dossier.useFittingAnnotations';
    await vscode.commands.executeCommand(command, file(this.place('after.txt')).toString());
  }

  async useOnceKnown(): Promise<void> {
    await eventually(async () => {
      await this.use().catch(() => undefined);
      return this.has('after.annotations.yaml');
    });
  }

  async has(name: string): Promise<boolean> {
    return vscode.workspace.fs.stat(file(this.place(name))).then(
      () => true,
      () => false,
    );
  }

  read(name: string): Promise<string> {
    return read(this.place(name));
  }
}

const YAML_OF_OTHER = YAML.replace('before.txt', 'before.md');

describe('A report that another program has renamed', () => {
  after(closeAllEditors);

  it('gets its annotations when the reader takes what fits', async () => {
    const renamed = new Renamed();
    await renamed.open();
    await renamed.useOnceKnown();
    assert.equal(
      await eventually(async () => {
        const yaml = await renamed.read('after.annotations.yaml');
        return yaml.includes('source: after.txt') ? yaml : undefined;
      }),
      YAML.replace('before.txt', 'after.txt'),
    );
    assert.equal(await renamed.has('before.annotations.yaml'), false);
    await run('nextAnnotation');
    const { editor } = renamed;
    assert.equal(
      editor?.document.getText(editor.selection),
      'no talks were planned before the end of the month',
    );
  });

  it('whose own report was called anything gets them with the new name', async () => {
    const renamed = new Renamed();
    await renamed.open(() => write(renamed.place('before.annotations.yaml'), YAML_OF_OTHER));
    await renamed.useOnceKnown();
    await eventually(async () =>
      (await renamed.read('after.annotations.yaml')).includes('source: after.txt'),
    );
  });

  /** What is done where there is nothing to take. */
  const others: Readonly<Record<string, (renamed: Renamed) => Promise<unknown>>> = {
    'whose file is left alone while its own report is there, whatever that is called': async (
      renamed,
    ) => {
      await write(renamed.place('before.annotations.yaml'), YAML_OF_OTHER);
      await write(renamed.place('before.md'), TEXT);
    },
    'whose file is left alone while its own report is there': (renamed) =>
      write(renamed.place('before.txt'), TEXT),
    'whose text is another is offered nothing': (renamed) =>
      write(renamed.place('after.txt'), TEXT.replace('no talks were planned', 'talks are held')),
    'that has annotations already keeps them': (renamed) =>
      write(renamed.place('after.annotations.yaml'), 'version: 1\nannotations: []\n'),
  };
  const opened = new Map<string, { readonly renamed: Renamed; readonly yaml: string }>();

  before('all are looked at', async () => {
    for (const [what, change] of Object.entries(others)) {
      const renamed = new Renamed();
      await renamed.open(change);
      opened.set(what, { renamed, yaml: await renamed.read('before.annotations.yaml') });
    }
    // Nothing tells of a look that finds nothing: one that finds something comes after them.
    const last = new Renamed();
    await last.open();
    await last.useOnceKnown();
    await pause(LATER_MS);
  });

  for (const what of Object.keys(others)) {
    it(what, async () => {
      const { renamed, yaml } = opened.get(what) ?? {};
      await renamed?.use().catch(() => undefined);
      assert.equal(await renamed?.read('before.annotations.yaml'), yaml);
    });
  }
});
