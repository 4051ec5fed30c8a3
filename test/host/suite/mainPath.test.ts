import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotate, putCursor, run } from '../support/editing';
import { eventually, file, hoverText, openReport, read, write } from '../support/workspace';

// The main path, in the order in which a reader goes it.
describe('A report in VS Code', () => {
  it('is told from other text files', async () => {
    await write('requirements.txt', 'flask==1.0\nrequests>=2\n');
    const other = await vscode.window.showTextDocument(file('requirements.txt'));
    await openReport('harbour-raids.txt');
    assert.equal(other.document.languageId, 'plaintext');
  });

  it('shows who a short name is', async () => {
    const editor = await openReport('harbour-raids.txt');
    const card = await eventually(() => hoverText(editor, 'Varash said'));
    assert.match(card, /\*\*Daoud Varash\*\*/);
    assert.match(card, /Abu Marwan/);
  });

  it('keeps an annotation in a YAML file beside the report', async () => {
    const editor = await openReport('harbour-raids.txt');
    await annotate(editor, 'three boats', 'Two, says the port. #count');
    const yaml = await read('harbour-raids.annotations.yaml');
    assert.match(yaml, /^version: 1\nsource: harbour-raids\.txt\nannotations:\n {2}- id: /);
    assert.match(yaml, /quote: three boats\n/);
    assert.match(yaml, /comment: Two, says the port\.\n/);
    assert.match(yaml, /tags: \[count\]\n/);
  });

  it('follows a change of the YAML file by hand', async () => {
    const editor = await openReport('harbour-raids.txt');
    const yaml = await read('harbour-raids.annotations.yaml');
    const changed = yaml.replace('Two, says the port.', 'Changed by hand.');
    await write('harbour-raids.annotations.yaml', `# mine\n${changed}`);
    await eventually(async () => {
      const text = await hoverText(editor, 'three boats');
      return text?.includes('Changed by hand') ? text : undefined;
    });
    putCursor(editor, 'Varash said');
    await run('addAnnotation', 'Who is he?');
    const after = await read('harbour-raids.annotations.yaml');
    assert(after.startsWith(`# mine\n${changed.trimEnd()}\n`), 'nothing else was touched');
    assert.match(after, /quote: Varash\n/);
  });

  it('never writes to an annotation file that does not parse', async () => {
    const broken = 'annotations: [\n  - quote: "open\n';
    await write('broken.annotations.yaml', broken);
    await vscode.workspace.fs.copy(file('harbour-raids.txt'), file('broken.txt'));
    const editor = await openReport('broken.txt');
    await eventually(() => hoverText(editor, 'Varash said'));
    void run('addAnnotation', 'Not to be written.');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(await read('broken.annotations.yaml'), broken);
  });
});
