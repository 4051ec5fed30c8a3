import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openCopy, putCursor, run } from '../support/editing';
import { eventually, hoverText, openReport, read } from '../support/workspace';

describe('Commands of the Entities view', () => {
  it('confirm and reject all mentions of those selected, in one step of undo', async () => {
    await openCopy('entities.txt');
    const node = (id: string) => ({ kind: 'entity', entity: { id } });
    await run('confirmMention', node('daoud-varash'));
    const yaml = await read('entities.annotations.yaml');
    const confirmed = yaml.match(/entity: daoud-varash/g)?.length ?? 0;
    assert(confirmed > 3, `${confirmed} mentions`);
    await run('rejectMention', node('qelima'), [node('qelima'), node('tarsin')]);
    const rejected = await read('entities.annotations.yaml');
    assert.match(rejected, /rejected:\n {2}- quote: Qelima\n[\s\S]*- quote: Tarsin\n/i);
    await run('undoAnnotation');
    await eventually(async () => !(await read('entities.annotations.yaml')).includes('rejected'));
    await run('undoAnnotation');
    await eventually(async () =>
      (await read('entities.annotations.yaml').catch(() => '')).includes('daoud-varash')
        ? undefined
        : true,
    );
  });

  it('go from mention to mention, and take a name along', async () => {
    const editor = await openReport('entities.txt');
    await eventually(() => hoverText(editor, 'Varash said'));
    putCursor(editor, 'Henrik');
    await run('nextMention');
    assert.equal(editor.document.getText(editor.selection), 'Solano');
    await run('nextMention');
    assert.equal(editor.document.getText(editor.selection), 'Henrik Solano');
    await run('copyName');
    assert.equal(await vscode.env.clipboard.readText(), 'Henrik Solano');
  });
});
