import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotate, openCopy, putCursor, run } from '../support/editing';
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

const selected = ({ document, selection }: vscode.TextEditor) => document.getText(selection);
/** A report with one name in it. */
const reportOn = (name: string) =>
  `The boats were late again that morning, and nobody on the quay could say why they were. ${name} said that the sea was calm and that there was no need to worry about them.\n`;

describe('Decisions on names', () => {
  it('confirm a name with who it is', async () => {
    const editor = await openCopy('confirm.txt');
    putCursor(editor, 'Varash said that');
    await run('confirmMention');
    const yaml = await read('confirm.annotations.yaml');
    assert.match(yaml, /motivation: identifying\n/);
    assert.match(yaml, /quote: Varash\n/);
    assert.match(yaml, /entity: daoud-varash\n/);
    assert.match(yaml, /type: person\n/);
    await run('confirmMention');
    assert.equal((await read('confirm.annotations.yaml')).match(/- id:/g)?.length, 1);
  });

  it('are no annotations to go to as long as nothing is said of a name', async () => {
    const editor = await openCopy('go-to.txt');
    for (const name of ['Daoud Varash', 'Varash said that', 'Qelima on Tuesday']) {
      putCursor(editor, name);
      await run('confirmMention');
    }
    await annotate(editor, 'three boats', 'How many?');
    for (const step of ['nextAnnotation', 'nextAnnotation', 'previousAnnotation']) {
      await run(step);
      assert.equal(selected(editor), 'three boats');
    }
    await annotate(editor, 'Daoud Varash', 'Who is he?');
    const seen: string[] = [];
    for (const step of ['nextAnnotation', 'nextAnnotation']) {
      await run(step);
      seen.push(selected(editor));
    }
    assert.deepEqual(seen.sort(), ['Daoud Varash', 'three boats']);
  });

  it('take one passage out at once, and undo brings it back', async () => {
    const editor = await openCopy('reject.txt');
    putCursor(editor, 'Henrik');
    await run('rejectMention');
    await eventually(async () => !(await hoverText(editor, 'Henrik')));
    assert.match(
      await read('reject.annotations.yaml'),
      /rejected:\n {2}- quote: Henrik Solano\n {4}prefix: /,
    );
    await run('undoAnnotation');
    await eventually(() => hoverText(editor, 'Henrik'));
  });

  it('take a name out of the whole report', async () => {
    const editor = await openCopy('reject-name.txt');
    putCursor(editor, 'Qelima on Tuesday');
    await run('rejectName');
    await eventually(async () => !(await hoverText(editor, 'Qelima,')));
    assert.match(await read('reject-name.annotations.yaml'), /rejected:\n {2}- quote: Qelima\n$/);
  });

  it('are taken back for a name, in one place, in the report and in all reports', async () => {
    const editor = await openCopy('restore.txt');
    const isGone = () => eventually(async () => !(await hoverText(editor, 'Qelima,')));
    const isBack = () => eventually(() => hoverText(editor, 'Qelima,'));
    const restore = (scope: string) =>
      run('restoreName', { kind: 'rejection', rejected: { name: 'Qelima', scope } });

    putCursor(editor, 'Qelima,');
    await run('rejectMention');
    await isGone();
    await restore('report');
    assert.match(await read('restore.annotations.yaml'), /quote: Qelima\n {4}prefix: /);
    await restore('passages');
    await isBack();
    assert.doesNotMatch(await read('restore.annotations.yaml'), /Qelima/);

    putCursor(editor, 'Qelima,');
    await run('rejectName');
    await isGone();
    await restore('report');
    await isBack();
    await run('undoAnnotation');
    await isGone();
    await restore('report');
    await isBack();

    await run('rejectInWorkspace', 'Qelima', editor.document.uri.toString());
    await isGone();
    await restore('workspace');
    await isBack();
    assert.doesNotMatch(await read('dossier.yaml'), /Qelima/);
    await vscode.workspace.fs.delete(file('dossier.yaml'));
  });

  it('make a name of words that were not seen as one, and change its type', async () => {
    const editor = await openCopy('type.txt');
    const start = editor.document.positionAt(
      editor.document.getText().indexOf('harbour committee'),
    );
    editor.selection = new vscode.Selection(start, start.translate(0, 17));
    await run('markAsGroup');
    await eventually(async () => {
      const card = await hoverText(editor, 'harbour committee');
      return card?.includes('group') ? card : undefined;
    });
    await run('markAsPlace');
    await eventually(async () => {
      const card = await hoverText(editor, 'harbour committee');
      return card?.includes('place') ? card : undefined;
    });
    assert.equal((await read('type.annotations.yaml')).match(/- id:/g)?.length, 1);
  });

  it('are not written where the report has changed while the reader was asked', async () => {
    const editor = await openCopy('moved.txt');
    for (const command of ['changeType', 'sameAs']) {
      await eventually(() => hoverText(editor, 'Varash said'));
      putCursor(editor, 'Varash said that');
      const asked = run(command);
      await pause(500);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(editor.document.uri, new vscode.Position(0, 0), 'Latest: ');
      await vscode.workspace.applyEdit(edit);
      for (let step = 0; step < 2; step++) {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await pause(500);
      }
      await asked;
    }
    await assert.rejects(read('moved.annotations.yaml'));
  });

  it('say that a name is someone else’s, whose name is the likeliest, here or in all reports', async () => {
    await write('same/dossier.yaml', 'version: 1\n');
    const editor = await openCopy('same/same.txt');
    /** Takes the row of a list that is so far below the first. */
    const take = async (below = 0) => {
      await pause(500);
      for (let step = 0; step < below; step++) {
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      }
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    };
    putCursor(editor, 'Varash said that');
    const here = run('sameAs');
    await take();
    await take();
    await here;
    const written = await read('same/same.annotations.yaml');
    assert.match(written, /quote: Varash\n[\s\S]*entity: mullah-varash\n/);
    assert.equal(written.match(/- id:/g)?.length, 1);
    await run('undoAnnotation');
    const everywhere = run('sameAs');
    await take();
    await take(2);
    await everywhere;
    assert.match(
      await read('same/dossier.yaml'),
      /name: Daoud Varash\n {4}aliases: \[Abu Marwan, Mullah Varash\]/,
    );
    await eventually(async () =>
      (await hoverText(editor, 'Mullah Varash'))?.includes('**Daoud Varash**'),
    );
  });

  it('make somebody one with whom another report names by a full name, in the dossier', async () => {
    const folder = freshFolder();
    await write(`${folder}/dossier.yaml`, 'version: 1\n');
    await write(
      `${folder}/first.txt`,
      'Arrest in Qelima\n\nPolice arrested Abdul Rauf Khadim, a commander of the Blue Front, in Qelima on Monday, two officers said. Khadim was alone, and did not resist when they came.\n',
    );
    await write(
      `${folder}/second.txt`,
      'Seven held after raid\n\nMullah Rauf of the Blue Front led the raid on the port of Qelima last winter, the coast guard said. Nobody has seen Mullah Rauf in the town since then, and his house is empty.\n',
    );
    await openReport(`${folder}/first.txt`);
    const editor = await openReport(`${folder}/second.txt`);
    await eventually(() => hoverText(editor, 'Mullah Rauf'));
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Rauf Khadim',
      );
      return found.some(({ location }) => location.uri.path.endsWith('first.txt'));
    });
    putCursor(editor, 'Mullah Rauf of');
    const decided = run('sameAs');
    await pause(500);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await decided;
    const dossier = await read(`${folder}/dossier.yaml`);
    assert.match(dossier, /name: Abdul Rauf Khadim\n {4}aliases: \[.*Mullah Rauf.*\]/);
    await eventually(async () =>
      (await hoverText(editor, 'Mullah Rauf'))?.includes('**Abdul Rauf Khadim**'),
    );
    await assert.rejects(read(`${folder}/second.annotations.yaml`));
  });

  it('are none where words that are no name are said to be none', async () => {
    const editor = await openCopy('none.txt');
    const start = editor.document.positionAt(editor.document.getText().indexOf('stay on the'));
    editor.selection = new vscode.Selection(start, start.translate(0, 11));
    await run('rejectMention');
    await run('rejectName');
    await assert.rejects(read('none.annotations.yaml'));
  });

  it('lead from name to name, leaving out what is decided', async () => {
    const editor = await openCopy('walk-a.txt');
    putCursor(editor, 'Coast guard');
    await run('nextUnreviewed');
    const first = selected(editor);
    await run('startReview');
    await run('confirmMention');
    const second = selected(editor);
    assert.notEqual(second, '');
    await run('rejectMention');
    assert.notEqual(selected(editor), second);
    putCursor(editor, 'Coast guard');
    await run('nextUnreviewed');
    assert.notEqual(`${selected(editor)} ${editor.selection.start.line}`, `${first} 0`);
    await run('stopReview');
  });

  it('leave no text read-only that was a report when the review began', async () => {
    const editor = await openCopy('unlocked.txt');
    const text = editor.document.getText();
    const typed = async () => {
      await vscode.commands.executeCommand('type', { text: 'x' });
      return vscode.window.activeTextEditor?.document.getText() !== text;
    };
    await run('startReview');
    await eventually(async () => {
      const isLocked = !(await typed());
      await (isLocked ? undefined : vscode.commands.executeCommand('undo'));
      return isLocked;
    });
    await vscode.languages.setTextDocumentLanguage(editor.document, 'plaintext');
    await run('stopReview');
    await eventually(typed);
  });

  it('leave the text alone in review, and all keys undo what was decided last', async () => {
    await write('keys/dossier.yaml', 'version: 1\n');
    const editor = await openCopy('keys/keys.txt');
    const text = editor.document.getText();
    putCursor(editor, 'Coast guard');
    await run('startReview');
    const first = selected(editor);
    await eventually(async () => {
      await vscode.commands.executeCommand('type', { text: 'x' });
      const isKept = editor.document.getText() === text;
      await (isKept ? undefined : vscode.commands.executeCommand('undo'));
      return isKept;
    });
    await run('inReview', 'confirmMention');
    const second = selected(editor);
    assert.notEqual(second, first);
    await run('inReview', 'rejectInWorkspace');
    assert.match(await read('keys/dossier.yaml'), /rejected:/);
    assert.notEqual(selected(editor), second, 'review goes on');
    await run('inReview', 'undoAnnotation');
    assert.doesNotMatch(await read('keys/dossier.yaml'), new RegExp(second));
    assert.match(await read('keys/keys.annotations.yaml'), /identifying/);
    await run('inReview', 'undoAnnotation');
    await eventually(async () =>
      /identifying/.test(await read('keys/keys.annotations.yaml').catch(() => ''))
        ? undefined
        : true,
    );
    await run('inReview', 'stopReview');
    // Typing works again once the review is left.
    await eventually(async () => {
      await vscode.commands.executeCommand('type', { text: 'x' });
      return editor.document.getText() !== text;
    });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are each about the name that is selected by then, however fast the keys', async () => {
    const editor = await openCopy('fast.txt');
    const places: vscode.Selection[] = [];
    putCursor(editor, 'Coast guard');
    await run('startReview');
    for (let name = 0; name < 3; name++) {
      places.push(editor.selection);
      await run('inReview', 'nextUnreviewed');
    }
    editor.selection = places[0] ?? editor.selection;
    await Promise.all(
      ['confirmMention', 'rejectMention', 'confirmMention'].map((key) => run('inReview', key)),
    );
    await run('stopReview');
    const yaml = await read('fast.annotations.yaml');
    const [first, second, third] = places.map((place) => editor.document.getText(place));
    const quotes = (part = '') => [...part.matchAll(/quote: (.*)/g)].map(([, words]) => words);
    const [annotations, rejected] = yaml.split('rejected:');
    assert.deepEqual(quotes(annotations), [first, third]);
    assert.deepEqual(quotes(rejected), [second]);
  });

  it('are undone in the report that they are about, also once review has gone on to the next', async () => {
    await write('zx-first.txt', reportOn('Henrik Solano'));
    await write('zx-second.txt', reportOn('Idris Qandar'));
    const other = await openReport('zx-second.txt');
    await annotate(other, 'the sea was calm', 'Was it?');
    const editor = await openReport('zx-first.txt');
    await eventually(() => hoverText(editor, 'Henrik'));
    putCursor(editor, 'Henrik');
    await run('startReview');
    await run('inReview', 'confirmMention');
    await eventually(() =>
      vscode.window.activeTextEditor?.document.uri.path.endsWith('/zx-second.txt'),
    );
    await run('inReview', 'undoAnnotation');
    await assert.rejects(read('zx-first.annotations.yaml'), 'nothing is confirmed');
    assert.match(await read('zx-second.annotations.yaml'), /Was it\?/);
    await run('stopReview');
  });

  it('are undone in review with what was annotated meanwhile, one after the other', async () => {
    const editor = await openCopy('undo-all.txt');
    putCursor(editor, 'Coast guard');
    await run('startReview');
    await run('inReview', 'confirmMention');
    const asked = run('inReview', 'addAnnotation');
    await pause(500);
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await asked;
    const count = async () =>
      (await read('undo-all.annotations.yaml').catch(() => '')).match(/- id:/g)?.length ?? 0;
    assert.equal(await count(), 2);
    await run('inReview', 'undoAnnotation');
    assert.match(await read('undo-all.annotations.yaml'), /identifying/);
    assert.equal(await count(), 1);
    await run('inReview', 'undoAnnotation');
    assert.equal(await count(), 0);
    await run('stopReview');
  });

  it('lead on to the next report once all names of one are decided', async () => {
    await write('zz-first.txt', reportOn('Henrik Solano'));
    await write('zz-second.txt', reportOn('Idris Qandar'));
    const editor = await openReport('zz-first.txt');
    await eventually(() => hoverText(editor, 'Henrik'));
    putCursor(editor, 'Henrik');
    await run('confirmMention');
    await run('nextUnreviewed');
    const other = await eventually(() => {
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.path.endsWith('/zz-second.txt') ? active : undefined;
    });
    assert.equal(selected(other), 'Idris Qandar');
  });
});
