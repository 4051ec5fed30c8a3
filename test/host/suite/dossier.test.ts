import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  eventually,
  file,
  freshFolder,
  hoverText,
  openReport,
  pause,
  read,
  write,
} from '../support/workspace';

const FIRST = `Raid on the harbour of Tamsur

Omar Hartan (a.k.a. Salim Darwaz) was a deputy leader in the Blue Front, the coast guard said. Hartan was killed in March. Salim Darwaz had been seen in Tamsur before the raid, and the Blue Front did not comment on it.

Jan Petrov met Ilya Petrov near the old mill on Friday. Petrov left by boat, and nobody has seen him in the town since then. Fighters of Boko Haram were not there, as far as the police know.
`;
const SECOND = `Another report from the town

Omar Hartan was seen near the bridge by two fishermen, who told the police of it on Sunday. Omar Hartan is said to have left the Blue Front in the spring, after a quarrel about money.
`;
const NAME = '[x](command:evil) $(bug) <img src=x>';
const HOSTILE = `A strange report from the sea

They met ${NAME} at the harbour on Monday, and the coast guard said that nobody knew what it was. The boat had left before they came, and it was not seen again in the town.
`;

const EMPTY = '# ours\nversion: 1\n';
/** What there is once Omar Hartan was added, and renamed. */
const KNOWN = `# ours
version: 1
entities:
  - id: omar-hartan
    type: person
    name: Umar al-Hartani
    aliases: [Salim Darwaz, Omar Hartan]
    memberOf: [{ group: blue-front, role: deputy leader }]
  - id: blue-front
    type: group
    name: Blue Front
`;

const commands = vscode.commands;
const at = (document: vscode.TextDocument, words: string) =>
  document.positionAt(document.getText().indexOf(words) + 1);
const card = (editor: vscode.TextEditor, words: string, wanted: RegExp) =>
  eventually(async () => {
    const text = await hoverText(editor, words);
    return text !== undefined && wanted.test(text) ? text : undefined;
  });
const entityAt = (editor: vscode.TextEditor, words: string) => {
  editor.selection = new vscode.Selection(at(editor.document, words), at(editor.document, words));
};
const symbols = (query: string) =>
  commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );

/** Opens a report of a folder of the test's own, with another one and a dossier beside it. */
async function openWith(dossier: string, text = FIRST) {
  const folder = freshFolder();
  const name = `${folder}/dossier.yaml`;
  await write(`${folder}/second.txt`, SECOND);
  await write(`${folder}/first.txt`, text);
  await write(name, dossier);
  const editor = await openReport(`${folder}/first.txt`);
  const { document } = editor;
  const report = document.uri.toString();
  const row = (entity: string) => ({ report, entity });
  return { folder, editor, document, report, row, dossier: name };
}

/** Renames who is named by words, as F2 does; resolves to the files that the edit was about. */
async function rename(
  document: vscode.TextDocument,
  words: string,
  name: string,
): Promise<readonly string[]> {
  const edit = await commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    at(document, words),
    name,
  );
  assert(await vscode.workspace.applyEdit(edit));
  return edit.entries().map(([uri]) => vscode.workspace.asRelativePath(uri));
}

/** Resolves once a file was saved from its editor. */
function isSaved(name: string): Promise<void> {
  return new Promise((resolve) => {
    const listener = vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.toString() === file(name).toString()) {
        listener.dispose();
        resolve();
      }
    });
  });
}

/** Turns background knowledge off, waits until a card has none, and does what is left to do meanwhile. */
async function withoutBackground(
  editor: vscode.TextEditor,
  run = async (): Promise<void> => {},
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('dossier');
  await settings.update('backgroundKnowledge', false, vscode.ConfigurationTarget.Workspace);
  try {
    await eventually(async () => {
      const text = await hoverText(editor, 'Boko Haram');
      return text !== undefined && !text.includes('background');
    });
    await run();
  } finally {
    await settings.update('backgroundKnowledge', undefined, vscode.ConfigurationTarget.Workspace);
  }
}

describe('The dossier in VS Code', () => {
  it('gets an entry that is filled in from the report', async () => {
    const { editor, dossier } = await openWith(EMPTY);
    await card(editor, 'Hartan was killed', /Omar Hartan/);
    entityAt(editor, 'Hartan was killed');
    await commands.executeCommand('dossier.addToDossier');
    const yaml = await read(dossier);
    assert.match(yaml, /^# ours\nversion: 1\nentities:\n {2}- id: omar-hartan\n {4}type: person\n/);
    assert.match(
      yaml,
      /aliases: \[Salim Darwaz\]\n {4}memberOf: \[\{ ?group: blue-front, role: deputy leader ?\}\]/,
    );
    assert.match(
      await card(editor, 'Hartan was killed', /in your dossier/),
      /deputy leader, Blue Front/,
    );
  });

  it('leads from a name to its entry, and else to its first mention', async () => {
    const { editor, document } = await openWith(KNOWN);
    await card(editor, 'Hartan was killed', /in your dossier/);
    const target = async (words: string) => {
      const [found] = await commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at(document, words),
      );
      assert(found);
      return [
        found.uri.path.split('/').at(-1),
        (await vscode.workspace.openTextDocument(found.uri)).getText(found.range),
      ];
    };
    assert.deepEqual(await target('Hartan was killed'), ['dossier.yaml', 'id: omar-hartan']);
    assert.deepEqual(await target('Petrov near'), ['first.txt', 'Ilya Petrov']);
  });

  it('is written by Rename, which leaves the report alone', async () => {
    const { editor, document, dossier } = await openWith(
      KNOWN.replace('Umar al-Hartani', 'Omar Hartan').replace(', Omar Hartan]', ']'),
    );
    await card(editor, 'Hartan was killed', /in your dossier/);
    // A dossier without changes of the reader's is saved with the rename.
    const saved = isSaved(dossier);
    assert.deepEqual(await rename(document, 'Hartan was killed', 'Umar al-Hartani'), [dossier]);
    await card(editor, 'Hartan was killed', /Umar al\\-Hartani/);
    assert.equal(document.getText(), FIRST);
    await saved;
    assert.equal(await read(dossier), KNOWN);
    assert(!(await vscode.workspace.openTextDocument(file(dossier))).isDirty);
  });

  it('with changes that are not saved is left to its reader by Rename', async () => {
    const { editor, document, dossier } = await openWith(KNOWN);
    await card(editor, 'Hartan was killed', /in your dossier/);
    const open = await vscode.workspace.openTextDocument(file(dossier));
    const note = new vscode.WorkspaceEdit();
    note.insert(open.uri, new vscode.Position(0, 0), '# not yet\n');
    await vscode.workspace.applyEdit(note);
    // What has just been typed has not been read yet.
    await rename(document, 'Hartan was killed', 'Omar Hartani');
    await pause(300);
    assert.match(open.getText(), /^# not yet\n.*name: Omar Hartani\n/s);
    assert(open.isDirty);
    assert.equal(await read(dossier), KNOWN);
    await open.save();
  });

  it('has a rename taken back as other changes are', async () => {
    const { editor, document, dossier } = await openWith(KNOWN);
    await card(editor, 'Hartan was killed', /in your dossier/);
    const saved = isSaved(dossier);
    await rename(document, 'Hartan was killed', 'Omar the Tall');
    await saved;
    assert.match(await read(dossier), /name: Omar the Tall/);
    await eventually(async () => {
      await commands.executeCommand('dossier.undoDossierChange');
      return (await read(dossier)) === KNOWN;
    });
  });

  it('tells who is named in other reports, too', async () => {
    const { folder, editor, document } = await openWith(KNOWN);
    await card(editor, 'Hartan was killed', /second\\\.txt \\\(2\\\)/);
    const found = await commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, 'Hartan was killed'),
    );
    const count = (name: string) =>
      found.filter(({ uri }) => uri.path.endsWith(`/${folder}/${name}`)).length;
    assert.equal(count('first.txt'), 4);
    assert.equal(count('second.txt'), 2);
    const names = (await symbols('hartani')).map(
      ({ name, containerName, location }) => `${name}: ${containerName}, ${location.uri.path}`,
    );
    assert(
      names.some((name) => /^Umar al-Hartani: 2 mentions, .*\/second\.txt$/.test(name)),
      names.join('\n'),
    );
  });

  it('finds reports with a dossier of their own, told by their folder if they have one name', async () => {
    const text = SECOND.replaceAll('Omar Hartan', 'Tilda Osgar');
    await write('towns/a/raid.txt', text);
    await write('towns/b/raid.txt', text);
    await write(
      'towns/a/dossier.yaml',
      'version: 1\nentities:\n  - {id: tilda, type: person, name: Tilda Osgar}\n',
    );
    const editor = await openReport('towns/b/raid.txt');
    await card(editor, 'Tilda Osgar was', /other reports:.*\[towns\/a\/raid/);
  });

  it('follows what is decided in the annotation file of a report that is not open', async () => {
    const folder = freshFolder();
    await write(`${folder}/closed.txt`, SECOND.replaceAll('Omar Hartan', 'Kelda Norrin'));
    await eventually(async () => (await symbols('kelda norrin')).length > 0);
    await write(`${folder}/closed.annotations.yaml`, 'rejected:\n  - quote: Kelda Norrin\n');
    await eventually(async () => (await symbols('kelda norrin')).length === 0);
  });

  it('marks all mentions of one, and outlines the report', async () => {
    const { editor, document } = await openWith(KNOWN);
    await card(editor, 'Hartan was killed', /in your dossier/);
    const marks = await commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at(document, 'Salim Darwaz had'),
    );
    assert.deepEqual(
      marks.map(({ range }) => document.getText(range)),
      ['Omar Hartan', 'Salim Darwaz', 'Hartan', 'Salim Darwaz'],
    );
    const [chapter] = await commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.equal(chapter?.name, 'Raid on the harbour of Tamsur');
    assert(chapter.children.some(({ name }) => name === 'Umar al-Hartani'));
  });

  it('has its name shown as it is where VS Code draws icons into the names of symbols', async () => {
    const { editor, document } = await openWith(
      KNOWN.replace('Umar al-Hartani', 'Umar $(zap) Hartani'),
    );
    await card(editor, 'Hartan was killed', /in your dossier/);
    const [chapter] = await commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const found = [...(chapter?.children ?? []), ...(await symbols('Hartani'))];
    const names = found.map(({ name }) => name).filter((name) => name.includes('zap'));
    assert(names.length > 1, names.join());
    for (const name of names) {
      assert.equal(name, 'Umar $\u200b(zap) Hartani');
    }
  });

  it('splits what the report makes one, says so at once, and merges it again', async () => {
    const { editor, row, dossier } = await openWith(KNOWN);
    await card(editor, 'Salim Darwaz had', /\*\*Umar al\\-Hartani\*\*/);
    const [one, other] = [row('omar-hartan'), row('salim-darwaz')];
    await commands.executeCommand('dossier.splitEntity', one, undefined, ['Salim Darwaz']);
    assert.match(await read(dossier), /id: salim-darwaz\n.*notSame: \[omar-hartan\]/s);
    await card(editor, 'Salim Darwaz had', /\*\*Salim Darwaz\*\*/);
    await card(editor, 'Hartan was killed', /\*\*Umar al\\-Hartani\*\*/);
    await commands.executeCommand('dossier.mergeEntities', one, [one, other]);
    const yaml = await read(dossier);
    assert.match(yaml, /same: \[salim-darwaz\]/);
    assert(!yaml.includes('notSame'), yaml);
    await card(editor, 'Salim Darwaz had', /\*\*Umar al\\-Hartani\*\*/);
  });

  it('is the same whichever of two is merged first, and has the change taken back', async () => {
    const { editor, row, dossier } = await openWith(KNOWN);
    await card(editor, 'Ilya Petrov near', /\*\*Ilya Petrov\*\*/);
    const merged = async (rows: readonly unknown[]) => {
      await commands.executeCommand('dossier.mergeEntities', rows[0], rows);
      await card(editor, 'Ilya Petrov near', /\*\*Umar al\\-Hartani\*\*/);
      const yaml = await read(dossier);
      await commands.executeCommand('dossier.undoDossierChange');
      await card(editor, 'Ilya Petrov near', /\*\*Ilya Petrov\*\*/);
      assert.equal(await read(dossier), KNOWN);
      return yaml;
    };
    const [one, other] = [row('omar-hartan'), row('ilya-petrov')];
    assert.equal(await merged([one, other]), await merged([other, one]));
  });

  it('has another type for someone at once, by the command and by its older id', async () => {
    const { editor, row, dossier } = await openWith(KNOWN);
    await card(editor, 'Ilya Petrov near', /person/);
    await commands.executeCommand(
      'dossier.changeEntityType',
      row('ilya-petrov'),
      undefined,
      'group',
    );
    assert.match(await read(dossier), /id: ilya-petrov\n {4}type: group\n/);
    await card(editor, 'Ilya Petrov near', /group · in your dossier/);
    await commands.executeCommand('dossier.undoDossierChange');
    assert.equal(await read(dossier), KNOWN);
    await card(editor, 'Ilya Petrov near', /person/);
  });

  it('takes confirmed names along when they are split off or are none in any report', async () => {
    const { folder, editor, row, dossier } = await openWith(KNOWN);
    const [notes, words] = [`${folder}/first.annotations.yaml`, 'Salim Darwaz had'];
    await card(editor, words, /al\\-Hartani/);
    entityAt(editor, words);
    await commands.executeCommand('dossier.confirmMention');
    assert.match(await read(notes), /quote: Salim Darwaz\n[\s\S]*entity: omar-hartan\n/);
    await card(editor, words, /al\\-Hartani/);
    await commands.executeCommand('dossier.splitEntity', row('omar-hartan'), undefined, [
      'Salim Darwaz',
    ]);
    const text = await card(editor, words, /\*\*Salim Darwaz\*\*/);
    assert.match(text, /mention 2 of 2/);
    await commands.executeCommand('dossier.undoDossierChange');
    assert.equal(await read(dossier), KNOWN);
    await card(editor, words, /\*\*Salim Darwaz\*\*/);
    await commands.executeCommand('dossier.undoAnnotation');
    await card(editor, words, /al\\-Hartani/);

    entityAt(editor, words);
    await commands.executeCommand('dossier.rejectInWorkspace');
    await eventually(async () => (await hoverText(editor, words)) === undefined);
    await commands.executeCommand('dossier.undoDossierChange');
    await card(editor, words, /al\\-Hartani/);
    assert.doesNotMatch(await read(notes).catch(() => ''), /Salim Darwaz/);
  });

  it('goes before what is recognised, in every open report, as soon as it says so', async () => {
    const { editor, dossier } = await openWith(KNOWN);
    await card(editor, 'Tamsur', /place/);
    await write(
      dossier,
      `${KNOWN}  - {id: mill, type: place, name: the old mill}\nrejected: [Tamsur]\n`,
    );
    assert.match(await card(editor, 'old mill', /\*\*the old mill\*\*/), /place · in your dossier/);
    await eventually(async () => (await hoverText(editor, 'Tamsur')) === undefined);
  });

  it('rejects a name for all reports', async () => {
    const { editor, report, dossier } = await openWith(`${KNOWN}rejected: [Tamsur]\n`);
    await card(editor, 'Boko Haram', /Boko Haram/);
    await commands.executeCommand('dossier.rejectInWorkspace', 'Boko Haram', report);
    assert.match(await read(dossier), /rejected: \[Tamsur, Boko Haram\]/);
    await eventually(async () => (await hoverText(editor, 'Boko Haram')) === undefined);
  });

  it('rejects the name that is meant also where the report has just been changed', async () => {
    const { editor, row, dossier } = await openWith(EMPTY);
    await card(editor, 'Tamsur', /place/);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late in the evening: '));
    await commands.executeCommand('dossier.rejectInWorkspace', row('tamsur'));
    assert.match(await read(dossier), /rejected: \[Tamsur\]/);
  });

  it('shows background knowledge as such, and not where it is turned off', async () => {
    const { editor } = await openWith(EMPTY);
    assert.match(await card(editor, 'Boko Haram', /background/), /Jihadist group/);
    await withoutBackground(editor);
  });

  it('offers whom an open name stands for, and writes the choice', async () => {
    const { folder, document } = await openWith(EMPTY);
    const hint = await eventually(() =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(
          ({ code, range }) => code === 'ambiguous-name' && document.getText(range) === 'Petrov',
        ),
    );
    assert.equal(hint.severity, vscode.DiagnosticSeverity.Information);
    const actions = await commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      hint.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const choice = actions.find(({ title }) => title === 'This Is Jan Petrov');
    assert(choice?.command, actions.map(({ title }) => title).join());
    await commands.executeCommand(choice.command.command, ...(choice.command.arguments ?? []));
    const yaml = await read(`${folder}/first.annotations.yaml`);
    assert.match(yaml, /motivation: identifying\n.*quote: Petrov\n.*entity: jan-petrov\n/s);
    await eventually(() =>
      vscode.languages.getDiagnostics(document.uri).every(({ code }) => code !== 'ambiguous-name'),
    );
  });

  it('leaves the problems of open names alone where a new analysis says the same', async () => {
    const { editor } = await openWith(EMPTY);
    const { uri } = editor.document;
    await eventually(() =>
      vscode.languages.getDiagnostics(uri).some(({ code }) => code === 'ambiguous-name'),
    );
    await card(editor, 'Boko Haram', /background/);
    let changes = 0;
    const listening = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      changes += uris.filter((one) => one.toString() === uri.toString()).length;
    });
    try {
      await withoutBackground(editor, async () => {
        // VS Code tells of changes a little later.
        await pause(200);
        assert.equal(changes, 0);
      });
    } finally {
      listening.dispose();
    }
  });

  it('has its problems in Problems, with a way to mend them', async () => {
    const { dossier } = await openWith(KNOWN.replace('type: person', 'type: people'));
    const document = await vscode.workspace.openTextDocument(file(dossier));
    await vscode.window.showTextDocument(document);
    const problem = await eventually(() =>
      vscode.languages.getDiagnostics(document.uri).find(({ code }) => code === 'unknown-type'),
    );
    const actions = await commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      problem.range,
    );
    const fix = actions.find(({ title }) => title === 'Change to person');
    assert(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await document.save();
    assert.equal(await read(dossier), KNOWN);
    await eventually(() => vscode.languages.getDiagnostics(document.uri).length === 0);
    const { items } = await commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at(document, 'type: person').translate(0, 'ype: '.length),
    );
    assert(items.some(({ label }) => label === 'group'));
  });

  it('is never written to while it cannot be read', async () => {
    const { editor, row, dossier } = await openWith(KNOWN);
    await card(editor, 'Hartan was killed', /in your dossier/);
    await write(dossier, 'entities: [');
    void commands.executeCommand('dossier.addToDossier', row('jan-petrov'));
    await pause(500);
    assert.equal(await read(dossier), 'entities: [');
    assert.match(await card(editor, 'Hartan was killed', /al\\-Hartani/), /in your dossier/);
    await write(dossier, KNOWN);
  });

  it('refuses to be renamed in, before a name is typed, where it cannot be read', async () => {
    const { editor, document, dossier } = await openWith(KNOWN);
    await card(editor, 'Hartan was killed', /in your dossier/);
    const prepare = () =>
      Promise.resolve(
        commands.executeCommand<{ readonly placeholder: string }>(
          'vscode.prepareRename',
          document.uri,
          at(document, 'Hartan was killed'),
        ),
      );
    assert.equal((await prepare()).placeholder, 'Umar al-Hartani');
    await write(dossier, 'entities: [');
    await eventually(() => vscode.languages.getDiagnostics(file(dossier)).length > 0);
    await assert.rejects(prepare(), /The dossier was not changed: /);
  });

  it('shows hostile names as text', async () => {
    const { editor } = await openWith(
      `${KNOWN}  - id: evil\n    type: person\n    name: ${JSON.stringify(NAME)}\n    notes: ${JSON.stringify(NAME.repeat(500))}\n`,
      HOSTILE,
    );
    const text = await card(editor, 'command:evil', /in your dossier/);
    assert(text.includes('\\[x\\]\\(command\\:evil\\) &#36;\\(bug\\) &lt;img src=x&gt;'), text);
    assert(text.length < 6000, `${text.length} characters`);
  });
});
