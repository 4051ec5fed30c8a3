import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { showFailure } from '../../../src/extension/annotations/tellUnwritten';
import { openDocument } from '../../../src/extension/documents/documents';
import { workspaceFile } from '../../../src/extension/files/workspaceFile';
import { annotate, rangeOf, run, select } from '../support/editing';
import { messagesOf } from '../support/messages';
import { NO_STORAGE } from '../support/storage';
import { eventually, file, hoverText, openReport, pause, read, write } from '../support/workspace';

const TEXT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads
the port authority, said that two of the boats carried fuel. The third was empty, and its crew of
five was released in the evening.

A spokesman for the ministry said that the operation would go on for another week.
`;

/** A report of its own for each story, opened. */
async function newReport(name: string, text = TEXT): Promise<vscode.TextEditor> {
  await write(`${name}.txt`, text);
  return openReport(`${name}.txt`);
}

const yamlOf = (name: string) => read(`${name}.annotations.yaml`);

async function yamlMatches(name: string, pattern: RegExp): Promise<string> {
  return eventually(async () => {
    const yaml = await yamlOf(name).catch(() => '');
    return pattern.test(yaml) ? yaml : undefined;
  });
}

function diagnosticsOf(name: string, code: string): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(file(name)).filter((one) => one.code === code);
}

async function someDiagnostic(name: string, code: string): Promise<vscode.Diagnostic> {
  return eventually(() => diagnosticsOf(name, code)[0]);
}

const noDiagnostic = (name: string, code: string) =>
  eventually(() => diagnosticsOf(name, code).length === 0);

describe('Annotations that cannot be written', () => {
  it('are told of with a way to their file, where there is one', async () => {
    const { document } = await newReport('unwritten');
    const store = new AnnotationStore(NO_STORAGE);
    const offered = async () => {
      const choices: string[] = [];
      await messagesOf(() => showFailure(store, document, 'It is read-only.'), choices);
      return choices;
    };
    assert.deepEqual(await offered(), ['Retry']);
    await write('unwritten.annotations.yaml', 'annotations: []\n');
    assert.deepEqual(await offered(), ['Retry', 'Open File']);
    store.dispose();
  });
});

describe('Annotations while a report is edited', () => {
  it('move along, and their selectors are refreshed when the report is saved', async () => {
    const editor = await newReport('moving');
    await annotate(editor, 'its crew of\nfive was released', 'By whom?');
    const before = await yamlOf('moving');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Updated. '));
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'five'), 'fifteen'));
    assert.equal(await yamlOf('moving'), before, 'nothing is written before the report is saved');
    await editor.document.save();
    const after = await yamlMatches('moving', /fifteen was released/);
    const at = editor.document.getText().indexOf('its crew');
    assert.match(
      after,
      new RegExp(`position: \\[${at}, ${at + 'its crew of\nfifteen was released'.length}\\]`),
    );
  });

  it('have their selectors refreshed by and by where they are many; commands go first', async () => {
    const name = 'many-passages';
    const count = 400;
    const lines = Array.from({ length: count }, (_, n) => `The boat number ${n} left the harbour.`);
    const items = lines.map((_, n) => `  - id: a${n}\n    quote: boat number ${n} left\n`);
    await write(`${name}.annotations.yaml`, `version: 1\nannotations:\n${items.join('')}`);
    const editor = await newReport(name, `${TEXT}\n${lines.join('\n')}\n`);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late edition\n'));
    await editor.document.save();
    await annotate(editor, 'three boats', 'First of all.');
    assert.match(await yamlOf(name), /First of all\./);
    await eventually(async () => {
      const yaml = await yamlOf(name);
      return yaml.match(/position: /g)?.length === count + 1 ? yaml : undefined;
    });
  });

  it('become orphans where their passage is deleted, and come back with undo', async () => {
    const editor = await newReport('undoing');
    await annotate(editor, 'two of the boats carried fuel', 'Says who?');
    await editor.edit((edit) =>
      edit.delete(rangeOf(editor.document, 'said that two of the boats carried fuel. ')),
    );
    const gone = await someDiagnostic('undoing.txt', 'orphan');
    assert.match(gone.message, /two of the boats carried fuel/);
    assert.equal(gone.range.start.line, 3, 'it is said where the passage was');
    await someDiagnostic('undoing.annotations.yaml', 'orphan');
    await vscode.commands.executeCommand('undo');
    await noDiagnostic('undoing.txt', 'orphan');
    await noDiagnostic('undoing.annotations.yaml', 'orphan');
  });

  it('stay where they are with other line ends', async () => {
    const editor = await newReport('line-ends');
    await annotate(editor, 'The third was empty', 'Why?');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late edition\n'));
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await pause(400);
    assert.match(
      await eventually(() => hoverText(editor, 'The third was empty')),
      /Why\?/,
      'where the card says so',
    );
    assert.equal(diagnosticsOf('line-ends.annotations.yaml', 'orphan').length, 0);
  });

  it('are placed again where the report is changed by another program', async () => {
    const editor = await newReport('outside');
    await annotate(editor, 'The third was empty', 'Why?');
    const moved = `Correction: a name was misspelt.\n\n${TEXT.replace('Sarvel', 'Sarwell')}`;
    await write('outside.txt', moved);
    await eventually(() => editor.document.getText() === moved);
    await pause(400);
    assert.equal(diagnosticsOf('outside.annotations.yaml', 'orphan').length, 0);
    await write('outside.txt', 'Nothing is left.\n');
    await someDiagnostic('outside.annotations.yaml', 'orphan');
    await write('outside.txt', moved);
    await noDiagnostic('outside.annotations.yaml', 'orphan');
  });
});

describe('The writing of annotations', () => {
  it('goes through the editor where the file is open, and saves it', async () => {
    const editor = await newReport('open');
    await annotate(editor, 'three boats', 'First.');
    const yaml = await vscode.workspace.openTextDocument(file('open.annotations.yaml'));
    await vscode.window.showTextDocument(yaml, { viewColumn: vscode.ViewColumn.Beside });
    const report = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await annotate(report, 'Sarvel', 'Second.');
    assert.match(yaml.getText(), /Second\./);
    assert.equal(yaml.isDirty, false);
    assert.match(await yamlOf('open'), /Second\./);
  });

  it('keeps what is unsaved in the editor of the file, and leaves it unsaved', async () => {
    const editor = await newReport('dirty');
    await annotate(editor, 'three boats', 'First.');
    const yaml = await vscode.workspace.openTextDocument(file('dirty.annotations.yaml'));
    const side = await vscode.window.showTextDocument(yaml, vscode.ViewColumn.Beside);
    await side.edit((edit) => edit.insert(new vscode.Position(0, 0), '# unsaved\n'));
    const report = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
    await annotate(report, 'Sarvel', 'Second.');
    assert.match(yaml.getText(), /^# unsaved\n[\s\S]*Second\./);
    assert.equal(yaml.isDirty, true);
    assert.doesNotMatch(await yamlOf('dirty'), /Second\./);
    await yaml.save();
  });

  it('merges with what another program wrote meanwhile', async () => {
    const editor = await newReport('merging');
    await annotate(editor, 'three boats', 'First.');
    const other = (await yamlOf('merging')).replace('First.', 'First, changed elsewhere.');
    await write('merging.annotations.yaml', `# kept\n${other}`);
    await annotate(editor, 'Sarvel', 'Second.');
    const yaml = await yamlOf('merging');
    assert.match(yaml, /^# kept\n[\s\S]*First, changed elsewhere\.[\s\S]*Second\./);
  });

  it('leaves no other files behind', async () => {
    const names = await vscode.workspace.fs.readDirectory(file('.'));
    assert.deepEqual(
      names.map(([name]) => name).filter((name) => /\.(?:tmp|lock)$/.test(name)),
      [],
    );
  });

  it('keeps what could not be written, and writes it when told to', async () => {
    const editor = await newReport('failing');
    await vscode.workspace.fs.createDirectory(file('failing.annotations.yaml'));
    select(editor, 'three boats');
    void run('addAnnotation', 'Not lost.');
    await pause(700);
    await vscode.workspace.fs.delete(file('failing.annotations.yaml'));
    await run('retryPending');
    assert.match(await yamlOf('failing'), /comment: Not lost\./);
    await run('retryPending');
    assert.equal((await yamlOf('failing')).split('Not lost.').length, 2, 'it is written once');
  });

  it('lets no change wait for that of an annotation that is gone', async () => {
    const { document } = await newReport('gone-first');
    const store = new AnnotationStore(NO_STORAGE);
    const pending = () => store.get(document.uri)?.pending.map(({ label }) => label);
    try {
      await store.load(document);
      const update = { type: 'update', id: 'gone', set: { comment: 'Kept.' } } as const;
      assert(await store.edit(document, [update], 'Edit'));
      await vscode.workspace.fs.createDirectory(file('gone-first.annotations.yaml'));
      const add = (id: string) =>
        ({ type: 'add', annotation: { id, quote: 'three boats' } }) as const;
      assert(await store.edit(document, [add('a1')], 'Add'));
      assert.deepEqual(pending(), ['Edit', 'Add']);
      await vscode.workspace.fs.delete(file('gone-first.annotations.yaml'));
      assert.match((await store.retry(document)) ?? '', /not in the file any more/);
      assert.deepEqual(pending(), ['Edit']);
      await store.edit(document, [add('gone')], 'Add');
      assert.equal(await store.retry(document), undefined);
      assert.match(await yamlOf('gone-first'), /id: a1\n[\s\S]*id: gone\n[\s\S]*comment: Kept\./);
    } finally {
      store.dispose();
    }
  });
});

describe('An annotation file that cannot be read', () => {
  it('leaves annotations and decisions in sight as they were, until it can be read again', async () => {
    const editor = await newReport('slip');
    await annotate(editor, 'three boats', 'In sight.');
    select(editor, 'Daoud Varash');
    await run('rejectMention');
    const yaml = await yamlMatches('slip', /rejected:/);
    await eventually(async () => !(await hoverText(editor, 'Daoud Varash')));
    await write('slip.annotations.yaml', `${yaml}broken: 'open\n`);
    await eventually(() =>
      vscode.languages
        .getDiagnostics(file('slip.annotations.yaml'))
        .find(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
    );
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextAnnotation');
    assert.equal(editor.document.getText(editor.selection), 'three boats');
    assert.equal(await hoverText(editor, 'Daoud Varash'), undefined);
    await write('slip.annotations.yaml', yaml.replace('In sight.', 'Afterwards'));
    await eventually(async () => (await hoverText(editor, 'three boats'))?.includes('Afterwards'));
  });

  it('is written to from its editor without another editor of a report in sight', async () => {
    const editor = await newReport('beside');
    await annotate(editor, 'three boats', 'Once.');
    await run('openAnnotationFile');
    await run('undoAnnotation');
    await yamlMatches('beside', /^(?![\s\S]*Once\.)/);
    const shown = vscode.window.visibleTextEditors.filter(
      ({ document }) => document === editor.document,
    );
    assert.equal(shown.length, 1);
    await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
  });
});

describe('Undo and redo of annotation commands', () => {
  it('give back the file to the letter', async () => {
    await write('history.annotations.yaml', HAND_MADE);
    await newReport('history');
    // The command ends only when its offer to undo is answered.
    void run('deleteAnnotation', { id: 'b2' });
    await yamlMatches('history', /^(?![\s\S]*id: b2)/);
    await run('undoAnnotation');
    assert.equal(await yamlOf('history'), HAND_MADE);
    await run('redoAnnotation');
    assert.doesNotMatch(await yamlOf('history'), /id: b2/);
    await run('undoAnnotation');
    assert.equal(await yamlOf('history'), HAND_MADE);
  });

  it('take an annotation back after the report was edited before it, and saved', async () => {
    const editor = await newReport('saved');
    await annotate(editor, 'three boats', 'To go.');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'NEW '));
    await editor.document.save();
    await yamlMatches('saved', /prefix: .*NEW /);
    await run('undoAnnotation');
    assert.doesNotMatch(await yamlOf('saved').catch(() => ''), /To go\./);
  });

  it('keep what others changed since', async () => {
    const editor = await newReport('shared');
    await annotate(editor, 'three boats', 'Ours.');
    const other = await yamlOf('shared');
    await write('shared.annotations.yaml', `# theirs\n${other}`);
    await run('undoAnnotation');
    const yaml = await yamlOf('shared');
    assert.match(yaml, /^# theirs\n/);
    assert.doesNotMatch(yaml, /Ours\./);
  });

  it('tell once of what others changed as well, and where', async () => {
    const { document } = await newReport('conflict');
    const path = 'conflict.annotations.yaml';
    /** What another program does to the text each time that a change is about to be written. */
    const meanwhile: ((text: string) => string)[] = [];
    const store = new AnnotationStore(NO_STORAGE, (uri) => ({
      ...workspaceFile(uri),
      stage: async (content) => {
        const change = meanwhile.shift();
        await (change && write(path, change(await read(path))));
        return workspaceFile(uri).stage(content);
      },
    }));
    try {
      await write(path, 'version: 1\nannotations:\n  - id: a1\n    quote: three boats\n');
      await store.load(document);
      const says = (comment: string) =>
        store.edit(document, [{ type: 'update', id: 'a1', set: { comment } }], 'Say');
      await says('Ours.');
      const choices: string[] = [];
      const told = await messagesOf(async () => {
        meanwhile.push((text) => text.replace('Ours.', 'Theirs.'));
        meanwhile.push((text) => `# theirs\n${text}`);
        assert.equal(await says('Ours again.'), undefined);
        meanwhile.push((text) => text.replace('Ours again.', 'Theirs again.'));
        meanwhile.push((text) => text.replace('# theirs', '# ours'));
        await store.undo(document);
      }, choices);
      assert.deepEqual(told, [
        'The same was changed elsewhere: both versions were kept. “three boats”',
        'What was to be undone or redone has been changed since: that was kept. “three boats”',
      ]);
      assert.deepEqual(choices, ['Show', 'Show']);
    } finally {
      store.dispose();
    }
  });
});

/** A file with an annotation whose passage the report does not have. */
const ORPHAN = `version: 1
annotations:
  - id: lost
    quote: two or three vessels laden with diesel oil
    prefix: "the port said "
    suffix: ". One was empty"
`;

describe('Problems of annotations', () => {
  const YAML = `${ORPHAN}  - id: odd
    quote: Sarvel
    credibility: 9
`;
  const codesOf = (name: string) =>
    vscode.languages.getDiagnostics(file(name)).map(({ code }) => code);

  /** Opens a file as a reader does: what an extension opens stays open for minutes, without a tab. */
  async function openTab(name: string, viewColumn: vscode.ViewColumn) {
    await vscode.commands.executeCommand('vscode.open', file(name), { viewColumn });
    return eventually(() => openDocument(file(name)));
  }

  /** A report and its annotation file, both in editors. */
  async function openBoth(name: string) {
    await write(`${name}.annotations.yaml`, YAML);
    await write(`${name}.txt`, TEXT);
    const report = await openTab(`${name}.txt`, vscode.ViewColumn.One);
    const yaml = await openTab(`${name}.annotations.yaml`, vscode.ViewColumn.Two);
    await eventually(() => {
      const codes = codesOf(`${name}.annotations.yaml`);
      return codes.includes('orphan') && codes.includes('invalid-credibility');
    });
    return { report, yaml };
  }

  async function close(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const own = tabs.filter(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key,
    );
    await vscode.window.tabGroups.close(own);
    await eventually(() => document.isClosed, 10_000);
    await pause(400);
  }

  it('stay while the report is open, also where the file is closed', async () => {
    const { yaml } = await openBoth('file-closed');
    const before = codesOf('file-closed.annotations.yaml');
    assert(before.includes('orphan'));
    await close(yaml);
    assert.deepEqual(codesOf('file-closed.annotations.yaml'), before);
    assert.deepEqual(codesOf('file-closed.txt'), ['orphan']);
  });

  it('stay while the file is open, but for those that are about the report', async () => {
    const { report, yaml } = await openBoth('report-closed');
    const before = codesOf('report-closed.annotations.yaml');
    await close(report);
    assert.deepEqual(
      codesOf('report-closed.annotations.yaml'),
      before.filter((code) => code !== 'orphan'),
    );
    assert.deepEqual(codesOf('report-closed.txt'), []);
    await close(yaml);
    assert.deepEqual(codesOf('report-closed.annotations.yaml'), []);
  });
});

describe('A place that the reader should confirm', () => {
  const DOUBTFUL = `version: 1
annotations:
  - id: crew
    quote: "and its crew of\\nseven was released in the evening"
    prefix: "The third was empty, "
    suffix: ".\\n"
  - id: month
    quote: the operation would go on for another month
    prefix: "A spokesman for the ministry said that "
    suffix: ".\\n"
`;
  const CODE = 'uncertain-place';
  const LAST = 'the operation would go on for another week';

  async function newDoubtful(name: string): Promise<vscode.TextEditor> {
    await write(`${name}.annotations.yaml`, DOUBTFUL);
    const editor = await newReport(name);
    await eventually(() => diagnosticsOf(`${name}.txt`, CODE).length === 2);
    return editor;
  }

  /** Picks one of both, where something happens while the reader is asked. */
  async function confirm(below: number, meanwhile: () => Promise<unknown>): Promise<void> {
    const asked = run('confirmPlace');
    await pause(500);
    await meanwhile();
    for (let step = 0; step < below; step++) {
      await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    }
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await asked;
  }

  async function change(editor: vscode.TextEditor, range: vscode.Range, text: string) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(editor.document.uri, range, text);
    assert(await vscode.workspace.applyEdit(edit));
  }

  it('is confirmed where it is by then, if the report has changed while the reader was asked', async () => {
    const editor = await newDoubtful('confirm-moved');
    const start = new vscode.Range(0, 0, 0, 0);
    await confirm(0, () => change(editor, start, 'Updated. '));
    const words = 'and its crew of\nfive was released in the evening';
    const at = editor.document.getText().indexOf(words);
    const yaml = await yamlOf('confirm-moved');
    assert.match(yaml, /five was released/);
    assert.match(yaml, new RegExp(`position: \\[${at}, ${at + words.length}\\]`));
    assert.match(yaml, /another month/);
    assert.equal(diagnosticsOf('confirm-moved.txt', CODE).length, 1);
  });

  it('comes back as one where its words are deleted, and that is undone', async () => {
    const editor = await newDoubtful('confirm-undone');
    const passage = 'and its crew of\nfive was released in the evening';
    await editor.edit((edit) => edit.delete(rangeOf(editor.document, passage)));
    await someDiagnostic('confirm-undone.txt', 'orphan');
    await vscode.commands.executeCommand('undo');
    await noDiagnostic('confirm-undone.txt', 'orphan');
    assert.equal(diagnosticsOf('confirm-undone.txt', CODE).length, 2);
  });

  it('is not confirmed if it is gone by then', async () => {
    const editor = await newDoubtful('confirm-gone');
    await confirm(1, () => change(editor, rangeOf(editor.document, LAST), ''));
    assert.equal(await yamlOf('confirm-gone'), DOUBTFUL);
  });
});

describe('Commands on a report that is behind another', () => {
  /** A report with another in front of it; as what names it to commands. */
  async function behind(name: string): Promise<string> {
    const editor = await newReport(name);
    select(editor, 'another week');
    await newReport(`${name}-front`);
    return editor.document.uri.toString();
  }

  it('undo and redo changes of that report', async () => {
    const editor = await newReport('undo-behind');
    await annotate(editor, 'three boats', 'Behind.');
    const front = await newReport('undo-front');
    await annotate(front, 'three boats', 'In front.');
    const report = editor.document.uri.toString();
    await run('undoAnnotation', { report });
    assert.doesNotMatch(await yamlOf('undo-behind').catch(() => ''), /Behind\./);
    await run('redoAnnotation', { report });
    assert.match(await yamlOf('undo-behind'), /Behind\./);
    assert.match(await yamlOf('undo-front'), /In front\./);
  });

  it('undo a step that is not the newest, and only once', async () => {
    const { document } = await newReport('by-step');
    const store = new AnnotationStore(NO_STORAGE);
    try {
      await store.load(document);
      const add = (id: string, quote: string) =>
        ({ type: 'add', annotation: { id, quote } }) as const;
      await store.edit(document, [add('a1', 'three boats')], 'First');
      const first = store.nextUndo(document.uri)?.id;
      await store.edit(document, [add('b2', 'Sarvel')], 'Second');
      assert.deepEqual(await store.undo(document, first), { label: 'First' });
      assert.match(await yamlOf('by-step'), /^(?![\s\S]*id: a1)[\s\S]*id: b2/);
      assert.deepEqual(await store.undo(document, first), { nothing: true });
      assert.deepEqual(await store.undo(document), { label: 'Second' });
      await eventually(async () => (await yamlOf('by-step').catch(() => '')) === '');
    } finally {
      store.dispose();
    }
  });

  it('attach an orphan of that report, to the best place or to what is selected there', async () => {
    await write('place-behind.annotations.yaml', ORPHAN);
    const best = await behind('place-behind');
    await run('acceptPlace', { report: best, id: 'lost', index: 0 });
    assert.match(await yamlOf('place-behind'), /quote: two of the boats carried fuel\n/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), best, 'it is shown');
    await write('select-behind.annotations.yaml', ORPHAN);
    const selected = await behind('select-behind');
    await run('reattachAnnotation', { report: selected, id: 'lost' });
    assert.match(await yamlOf('select-behind'), /quote: another week\n/);
  });

  it('edit an annotation of that report', async () => {
    await write('edit-behind.annotations.yaml', ORPHAN);
    const report = await behind('edit-behind');
    const edited = run('editAnnotation', { report, id: 'lost' });
    await pause(500);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await edited;
    assert.match(await yamlOf('edit-behind'), /modified: /);
  });

  it('edit an annotation as it was when the reader was asked: what others change meanwhile stays', async () => {
    const said = (comment: string) => `${ORPHAN}    comment: ${comment}\n    tags: [fuel]\n`;
    await write('edit-asked.annotations.yaml', said('Of this window'));
    const report = await behind('edit-asked');
    const edited = run('editAnnotation', { report, id: 'lost' });
    await pause(500);
    await write('edit-asked.annotations.yaml', said('Of another window'));
    await pause(1500);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await edited;
    const yaml = await yamlOf('edit-asked');
    assert.match(yaml, /comment: Of another window\n/);
    assert.match(yaml, /modified: /);
  });

  it('are about the report of the annotation file that has the focus, which stays there', async () => {
    await write('from-file.annotations.yaml', ORPHAN);
    await newReport('from-file');
    const yaml = await vscode.window.showTextDocument(file('from-file.annotations.yaml'));
    await run('keepOrphan');
    assert.match(await yamlOf('from-file'), /orphan: true\n/);
    await run('undoAnnotation');
    assert.doesNotMatch(await yamlOf('from-file'), /orphan: true/);
    assert.equal(vscode.window.activeTextEditor?.document, yaml.document);
  });

  it('offer to discard what could not be written of that report, and name it', async () => {
    await vscode.workspace.fs.createDirectory(file('discard.annotations.yaml'));
    const editor = await newReport('discard');
    select(editor, 'three boats');
    void run('addAnnotation', 'Not lost.');
    await pause(700);
    const report = editor.document.uri.toString();
    await newReport('discard-front');
    // In tests VS Code shows no dialogs: it says what would be in them.
    await assert.rejects(Promise.resolve(run('discardPending', { report })), /of discard\.txt/);
    await vscode.workspace.fs.delete(file('discard.annotations.yaml'));
    await run('retryPending', { report });
    assert.match(await yamlOf('discard'), /comment: Not lost\./);
  });
});

const HAND_MADE = `# my notes
version: 1
annotations:
  - id: a1 # the first
    quote: "Sarvel"
    mood: curious
  # about the boats
  - id: b2
    quote: three boats
    mine: [1, 2]   # unknown to all
`;

describe('An orphan', () => {
  it('is one problem, in the report, and a hint with the same fixes at its item', async () => {
    await write('one-problem.annotations.yaml', ORPHAN);
    await newReport('one-problem');
    const inReport = await someDiagnostic('one-problem.txt', 'orphan');
    const inFile = await someDiagnostic('one-problem.annotations.yaml', 'orphan');
    assert.equal(inReport.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(inFile.severity, vscode.DiagnosticSeverity.Hint);
    const titles = async (name: string) => (await actions(name)).map(({ title }) => title);
    await vscode.workspace.openTextDocument(file('one-problem.annotations.yaml'));
    assert.deepEqual(await titles('one-problem.annotations.yaml'), await titles('one-problem.txt'));
  });

  it('is not said to be gone where its words are there more than once', async () => {
    await write('more-than-once.annotations.yaml', 'annotations:\n  - quote: boats\n');
    await newReport('more-than-once');
    const { message } = await someDiagnostic('more-than-once.txt', 'orphan');
    assert.match(message, /stands in more-than-once\.txt more than once.*“boats”/);
  });

  async function actions(name: string): Promise<readonly vscode.CodeAction[]> {
    const { range } = await someDiagnostic(name, 'orphan');
    return vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      file(name),
      range,
      vscode.CodeActionKind.QuickFix.value,
    );
  }

  async function applyFix(name: string, title: RegExp): Promise<void> {
    const command = await eventually(
      async () => (await actions(name)).find((one) => title.test(one.title))?.command,
    );
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
  }

  it('is attached to the best place found', async () => {
    await write('accept.annotations.yaml', ORPHAN);
    await newReport('accept');
    await applyFix('accept.txt', /^Attach to “two of the boats carried fuel/);
    assert.match(await yamlOf('accept'), /quote: two of the boats carried fuel\n/);
    await noDiagnostic('accept.annotations.yaml', 'orphan');
  });

  it('has no preferred fix where another place is as good as the best', async () => {
    const preferred = async (name: string, quote: string) => {
      await write(`${name}.annotations.yaml`, `annotations:\n  - quote: ${quote}\n`);
      await newReport(name);
      const all = await actions(`${name}.txt`);
      assert(all.some(({ title }) => title.startsWith('Attach to “')));
      return all.filter(({ isPreferred }) => isPreferred).map(({ title }) => title);
    };
    assert.deepEqual(await preferred('two-as-good', 'boats'), []);
    const [best, ...others] = await preferred('one-best', 'two of the boats carried petrol');
    assert.match(best ?? '', /^Attach to “two of the boats carried fuel/);
    assert.deepEqual(others, []);
  });

  it('is attached to the selection', async () => {
    await write('reattach.annotations.yaml', ORPHAN);
    const editor = await newReport('reattach');
    await someDiagnostic('reattach.annotations.yaml', 'orphan');
    select(editor, 'another week');
    await run('reattachAnnotation', { id: 'lost' });
    assert.match(await yamlOf('reattach'), /quote: another week\n/);
    await noDiagnostic('reattach.txt', 'orphan');
  });

  it('is named where others were lost at the same place', async () => {
    const other =
      '  - id: other\n    quote: “four ships of the line,” and no more than that, sank\n';
    await write(
      'two-lost.annotations.yaml',
      `${ORPHAN.replace(/^ {4}(?:pre|suf)fix.*\n/gm, '')}${other}`,
    );
    await newReport('two-lost');
    const titles = (await actions('two-lost.txt')).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Delete')),
      [
        'Delete Annotation: “two or three vessels laden with diesel…”',
        'Delete Annotation: “‘four ships of the line,’ and no more…”',
      ],
      titles.join('\n'),
    );
  });

  it('is kept as one, and not complained of any more', async () => {
    await write('kept.annotations.yaml', ORPHAN);
    await newReport('kept');
    await applyFix('kept.txt', /^Keep Without a Place/);
    assert.match(await yamlOf('kept'), /orphan: true\n/);
    assert.match(await yamlOf('kept'), /two or three vessels/);
    await noDiagnostic('kept.txt', 'orphan');
    await noDiagnostic('kept.annotations.yaml', 'orphan');
  });
});

describe('The annotation file of a report', () => {
  async function rename(from: string, to: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file(from), file(to));
    assert(await vscode.workspace.applyEdit(edit));
  }

  const exists = async (name: string) =>
    vscode.workspace.fs.stat(file(name)).then(
      () => true,
      () => false,
    );

  it('goes along when the report is renamed', async () => {
    const editor = await newReport('old-name');
    await annotate(editor, 'three boats', 'Goes along.');
    await rename('old-name.txt', 'new-name.txt');
    await yamlMatches('new-name', /Goes along\./);
    assert.equal(await exists('old-name.annotations.yaml'), false);
    await yamlMatches('new-name', /^source: new-name\.txt$/m);
  });

  it('goes along with a report of any name, and with no other file of that name', async () => {
    const yaml = (source: string) =>
      `version: 1\nsource: ${source}\nannotations:\n  - id: a1\n    quote: three boats\n`;
    for (const [report, other, to] of [
      ['any-1.md', 'any-1.txt', 'any-1b.md'],
      ['any-2.txt', 'any-2.md', 'any-2b.txt'],
      ['any-3.txt', 'any-3.md', 'any-3b.log'],
    ] as const) {
      const [stem = ''] = report.split('.');
      await write(report, TEXT);
      await write(other, TEXT);
      await write(`${stem}.annotations.yaml`, yaml(report));
      await rename(other, `other-${other}`);
      await pause(500);
      assert.equal(await yamlOf(stem), yaml(report));
      await rename(report, to);
      assert.equal(
        await yamlMatches(`${stem}b`, new RegExp(`source: ${to}`)),
        yaml(report).replace(report, to),
      );
      assert.equal(await exists(`${stem}.annotations.yaml`), false);
    }
  });

  it('stays where another is in the way', async () => {
    const editor = await newReport('first-name');
    await annotate(editor, 'three boats', 'Stays.');
    await write('taken.annotations.yaml', 'version: 1\nannotations: []\n');
    await rename('first-name.txt', 'taken.txt');
    assert.match(await yamlOf('first-name'), /Stays\./);
    assert.equal(await yamlOf('taken'), 'version: 1\nannotations: []\n');
  });

  it('is kept when the report is deleted', async () => {
    const editor = await newReport('deleted');
    await annotate(editor, 'three boats', 'Kept.');
    const edit = new vscode.WorkspaceEdit();
    edit.deleteFile(file('deleted.txt'));
    await vscode.workspace.applyEdit(edit);
    assert.match(await yamlOf('deleted'), /Kept\./);
  });

  it('is nested under it in the Explorer once the reader wants that', async () => {
    const nesting = () => vscode.workspace.getConfiguration('explorer.fileNesting');
    assert.equal(nesting().get('enabled'), false, 'other projects look as they did');
    assert.equal(
      nesting().get<Record<string, string>>('patterns')?.['*.txt'],
      '$' + '{capture}.annotations.yaml',
    );
    await run('nestAnnotationFiles');
    assert.equal(nesting().get('enabled'), true);
    assert.equal(nesting().inspect('enabled')?.globalValue, undefined);
    await nesting().update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
