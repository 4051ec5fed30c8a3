import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, file, hoverText, openReport, pause, read, write } from '../support/workspace';

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

/** A dossier of its own, so that other tests know nobody by it. */
const DOSSIER = 'who/dossier.yaml';
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

describe('The dossier in VS Code', () => {
  before(async () => {
    await write('who/first.txt', FIRST);
    await write('who/second.txt', SECOND);
    await write('who/hostile.txt', HOSTILE);
    await write(DOSSIER, '# ours\nversion: 1\n');
  });

  it('gets an entry that is filled in from the report', async () => {
    const editor = await openReport('who/first.txt');
    await card(editor, 'Hartan was killed', /Omar Hartan/);
    entityAt(editor, 'Hartan was killed');
    await commands.executeCommand('dossier.addToDossier');
    const yaml = await read(DOSSIER);
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
    const { document } = await openReport('who/first.txt');
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
    const editor = await openReport('who/first.txt');
    const { document } = editor;
    const edit = await commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, 'Hartan was killed'),
      'Umar al-Hartani',
    );
    assert.deepEqual(
      edit.entries().map(([uri]) => uri.path.split('/').at(-1)),
      ['dossier.yaml'],
    );
    assert(await vscode.workspace.applyEdit(edit));
    await card(editor, 'Hartan was killed', /Umar al\\-Hartani/);
    assert.equal(document.getText(), FIRST);
    const renamed = /name: Umar al-Hartani\n.*aliases: \[Salim Darwaz, Omar Hartan\]/s;
    // A dossier without changes of the reader's is saved with the rename.
    await eventually(async () => renamed.test(await read(DOSSIER)));
    assert(!(await vscode.workspace.openTextDocument(file(DOSSIER))).isDirty);
  });

  it('with changes that are not saved is left to its reader by Rename', async () => {
    const { document } = await openReport('who/first.txt');
    const dossier = await vscode.workspace.openTextDocument(file(DOSSIER));
    // What is changed while a save is under way, that of the test before, is told as saved.
    await dossier.save();
    const before = await read(DOSSIER);
    const note = new vscode.WorkspaceEdit();
    note.insert(dossier.uri, new vscode.Position(0, 0), '# not yet\n');
    await vscode.workspace.applyEdit(note);
    // What has just been typed has not been read yet.
    const edit = await commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, 'Hartan was killed'),
      'Omar Hartani',
    );
    assert(await vscode.workspace.applyEdit(edit));
    await pause(300);
    assert.match(dossier.getText(), /^# not yet\n.*name: Omar Hartani\n/s);
    assert(dossier.isDirty);
    assert.equal(await read(DOSSIER), before);
    const back = new vscode.WorkspaceEdit();
    const end = dossier.positionAt(dossier.getText().length);
    back.replace(dossier.uri, new vscode.Range(new vscode.Position(0, 0), end), before);
    await vscode.workspace.applyEdit(back);
    await dossier.save();
    // Reports that are not open follow the dossier a little later.
    await eventually(async () => {
      const symbols = await commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'hartani',
      );
      return !symbols.some(({ name }) => name === 'Omar Hartani');
    });
  });

  it('has a rename taken back as other changes are', async () => {
    const { document } = await openReport('who/first.txt');
    const before = await read(DOSSIER);
    const edit = await commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, 'Hartan was killed'),
      'Omar the Tall',
    );
    assert(await vscode.workspace.applyEdit(edit));
    await eventually(async () => (await read(DOSSIER)).includes('name: Omar the Tall'));
    await eventually(async () => {
      await commands.executeCommand('dossier.undoDossierChange');
      return (await read(DOSSIER)) === before;
    });
  });

  it('tells who is named in other reports, too', async () => {
    const editor = await openReport('who/first.txt');
    const { document } = editor;
    const found = await commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at(document, 'Hartan was killed'),
    );
    const count = (name: string) => found.filter(({ uri }) => uri.path.endsWith(name)).length;
    assert.equal(count('/first.txt'), 4);
    assert.equal(count('/second.txt'), 2);
    await card(editor, 'Hartan was killed', /second\\\.txt \\\(2\\\)/);
    const symbols = await commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'hartani',
    );
    const names = symbols.map(({ name, containerName }) => `${name}: ${containerName}`);
    assert(names.includes('Umar al-Hartani: second.txt, 2 mentions'), names.join('\n'));
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
    const count = async () => {
      const symbols = await commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'kelda norrin',
      );
      return symbols.length;
    };
    await write('who/closed.txt', SECOND.replaceAll('Omar Hartan', 'Kelda Norrin'));
    await eventually(async () => (await count()) > 0);
    await write('who/closed.annotations.yaml', 'rejected:\n  - quote: Kelda Norrin\n');
    await eventually(async () => (await count()) === 0);
  });

  it('marks all mentions of one, and outlines the report', async () => {
    const { document } = await openReport('who/first.txt');
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

  it('splits what the report makes one, and says so at once', async () => {
    const editor = await openReport('who/first.txt');
    entityAt(editor, 'Hartan was killed');
    const argument = { report: editor.document.uri.toString(), entity: 'omar-hartan' };
    await commands.executeCommand('dossier.splitEntity', argument, undefined, ['Salim Darwaz']);
    assert.match(await read(DOSSIER), /id: salim-darwaz\n.*notSame: \[omar-hartan\]/s);
    await card(editor, 'Salim Darwaz had', /\*\*Salim Darwaz\*\*/);
    await card(editor, 'Hartan was killed', /\*\*Umar al\\-Hartani\*\*/);
  });

  it('merges them again', async () => {
    const editor = await openReport('who/first.txt');
    const report = editor.document.uri.toString();
    const [one, other] = ['omar-hartan', 'salim-darwaz'].map((entity) => ({ report, entity }));
    await commands.executeCommand('dossier.mergeEntities', one, [one, other]);
    const yaml = await read(DOSSIER);
    assert.match(yaml, /same: \[salim-darwaz\]/);
    assert(!yaml.includes('notSame'), yaml);
    await card(editor, 'Salim Darwaz had', /\*\*Umar al\\-Hartani\*\*/);
  });

  it('is the same whichever of two is merged first, and has the change taken back', async () => {
    const editor = await openReport('who/first.txt');
    const report = editor.document.uri.toString();
    const before = await read(DOSSIER);
    const [one, other] = ['omar-hartan', 'ilya-petrov'].map((entity) => ({ report, entity }));
    const merged = async (rows: readonly unknown[]) => {
      await commands.executeCommand('dossier.mergeEntities', rows[0], rows);
      await card(editor, 'Ilya Petrov near', /\*\*Umar al\\-Hartani\*\*/);
      const yaml = await read(DOSSIER);
      await commands.executeCommand('dossier.undoDossierChange');
      await card(editor, 'Ilya Petrov near', /\*\*Ilya Petrov\*\*/);
      assert.equal(await read(DOSSIER), before);
      return yaml;
    };
    assert.equal(await merged([one, other]), await merged([other, one]));
  });

  it('has another type for someone at once, by the command and by its older id', async () => {
    const editor = await openReport('who/first.txt');
    const report = editor.document.uri.toString();
    const before = await read(DOSSIER);
    const row = { report, entity: 'ilya-petrov' };
    await commands.executeCommand('dossier.changeEntityType', row, undefined, 'group');
    assert.match(await read(DOSSIER), /id: ilya-petrov\n {4}type: group\n/);
    await card(editor, 'Ilya Petrov near', /group · in your dossier/);
    await commands.executeCommand('dossier.undoDossierChange');
    assert.equal(await read(DOSSIER), before);
    await card(editor, 'Ilya Petrov near', /person/);
  });

  it('takes confirmed names along when they are split off or are none in any report', async () => {
    const editor = await openReport('who/first.txt');
    const report = editor.document.uri.toString();
    const before = await read(DOSSIER);
    const [notes, words] = ['who/first.annotations.yaml', 'Salim Darwaz had'];
    entityAt(editor, words);
    await commands.executeCommand('dossier.confirmMention');
    assert.match(await read(notes), /quote: Salim Darwaz\n[\s\S]*entity: omar-hartan\n/);
    await card(editor, words, /al\\-Hartani/);
    const row = { report, entity: 'omar-hartan' };
    await commands.executeCommand('dossier.splitEntity', row, undefined, ['Salim Darwaz']);
    const text = await card(editor, words, /\*\*Salim Darwaz\*\*/);
    assert.match(text, /mention 2 of 2/);
    await commands.executeCommand('dossier.undoDossierChange');
    assert.equal(await read(DOSSIER), before);
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
    const editor = await openReport('who/first.txt');
    const yaml = await read(DOSSIER);
    await write(
      DOSSIER,
      `${yaml}  - {id: mill, type: place, name: the old mill}\nrejected: [Tamsur]\n`,
    );
    assert.match(await card(editor, 'old mill', /\*\*the old mill\*\*/), /place · in your dossier/);
    await eventually(async () => (await hoverText(editor, 'Tamsur')) === undefined);
  });

  it('rejects a name for all reports', async () => {
    const editor = await openReport('who/first.txt');
    await card(editor, 'Boko Haram', /Boko Haram/);
    await commands.executeCommand(
      'dossier.rejectInWorkspace',
      'Boko Haram',
      editor.document.uri.toString(),
    );
    assert.match(await read(DOSSIER), /rejected: \[Tamsur, Boko Haram\]/);
    await eventually(async () => (await hoverText(editor, 'Boko Haram')) === undefined);
  });

  it('shows background knowledge as such, and not where it is turned off', async () => {
    await write(DOSSIER, (await read(DOSSIER)).replace(', Boko Haram', ''));
    const editor = await openReport('who/first.txt');
    assert.match(await card(editor, 'Boko Haram', /background/), /Jihadist group/);
    const settings = vscode.workspace.getConfiguration('dossier');
    await settings.update('backgroundKnowledge', false, vscode.ConfigurationTarget.Workspace);
    await eventually(async () => {
      const text = await hoverText(editor, 'Boko Haram');
      return text !== undefined && !text.includes('background');
    });
    await settings.update('backgroundKnowledge', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('offers whom an open name stands for, and writes the choice', async () => {
    const { document } = await openReport('who/first.txt');
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
    const yaml = await read('who/first.annotations.yaml');
    assert.match(yaml, /motivation: identifying\n.*quote: Petrov\n.*entity: jan-petrov\n/s);
    await eventually(() =>
      vscode.languages.getDiagnostics(document.uri).every(({ code }) => code !== 'ambiguous-name'),
    );
  });

  it('has its problems in Problems, with a way to mend them', async () => {
    const before = await read(DOSSIER);
    await write(DOSSIER, before.replace('type: person', 'type: people'));
    const document = await vscode.workspace.openTextDocument(file(DOSSIER));
    await vscode.window.showTextDocument(document);
    // The editor follows the disk a little later where the dossier was open.
    await eventually(() => document.getText().includes('type: people'));
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
    assert.equal(await read(DOSSIER), before);
    await eventually(() => vscode.languages.getDiagnostics(document.uri).length === 0);
    const { items } = await commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      at(document, 'type: person').translate(0, 'ype: '.length),
    );
    assert(items.some(({ label }) => label === 'group'));
  });

  it('is never written to while it cannot be read', async () => {
    const before = await read(DOSSIER);
    await write(DOSSIER, 'entities: [');
    const editor = await openReport('who/first.txt');
    const report = editor.document.uri.toString();
    void commands.executeCommand('dossier.addToDossier', { report, entity: 'jan-petrov' });
    await pause(500);
    assert.equal(await read(DOSSIER), 'entities: [');
    assert.match(await card(editor, 'Hartan was killed', /al\\-Hartani/), /in your dossier/);
    await write(DOSSIER, before);
  });

  it('shows hostile names as text', async () => {
    const yaml = await read(DOSSIER);
    await write(
      DOSSIER,
      `${yaml.replace(/^rejected:.*\n/m, '')}  - id: evil\n    type: person\n    name: ${JSON.stringify(NAME)}\n    notes: ${JSON.stringify(NAME.repeat(500))}\n`,
    );
    const editor = await openReport('who/hostile.txt');
    const text = await card(editor, 'command:evil', /in your dossier/);
    assert(text.includes('\\[x\\]\\(command\\:evil\\) &#36;\\(bug\\) &lt;img src=x&gt;'), text);
    assert(text.length < 6000, `${text.length} characters`);
    await write(DOSSIER, yaml);
  });
});
