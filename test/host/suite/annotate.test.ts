import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openCopy, putCursor, rangeOf, run, select } from '../support/editing';
import { eventually, hoverText, pause, read } from '../support/workspace';

describe('Add Annotation', () => {
  it('takes each selection, the name at the cursor, or the sentence', async () => {
    const editor = await openCopy('places.txt');
    select(editor, 'three boats', ' two members ');
    await run('addAnnotation', 'counted #count');
    putCursor(editor, 'Qandar, was captured');
    await run('addAnnotation', 'who');
    putCursor(editor, 'has not commented');
    await run('addAnnotation', 'why !B2 ?');
    const yaml = await read('places.annotations.yaml');
    const quotes = [...yaml.matchAll(/^ {4}quote: (.*)$/gm)].map(([, quote]) => quote);
    assert.deepEqual(quotes, [
      'three boats',
      'two members',
      'Idris Qandar',
      'AAM has not commented on his death.',
    ]);
    assert.match(yaml, /motivation: questioning\n/);
    assert.match(yaml, /reliability: B\n/);
    assert.match(yaml, /credibility: 2\n/);
  });

  it('gives an entity its id, whatever name was typed', async () => {
    const editor = await openCopy('entity.txt');
    select(editor, 'He was the man who bought the engines');
    await run('addAnnotation', '@"Abu Marwan"');
    assert.match(await read('entity.annotations.yaml'), /entity: daoud-varash\n/);
  });

  it('annotates the sentence above where the cursor is on a blank line', async () => {
    const editor = await openCopy('blank.txt');
    const [headline = '', blank] = editor.document.getText().split('\n');
    assert.equal(blank, '');
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await run('addAnnotation', 'all of it');
    assert((await read('blank.annotations.yaml')).includes(`quote: ${headline}\n`));
  });

  it('annotates a passage that a link names', async () => {
    const editor = await openCopy('link.txt');
    const uri = editor.document.uri.toString();
    const start = editor.document.getText().indexOf('patrol boat');
    await run('addAnnotation', uri, start, start + 6, 'linked');
    assert.match(await read('link.annotations.yaml'), /quote: patrol\n/);
  });

  it('annotates all mentions in one step of undo', async () => {
    const editor = await openCopy('mentions.txt');
    putCursor(editor, 'Qandar, was captured');
    const at = 'dossier.annotateAllMentions';
    await vscode.commands.executeCommand(at, undefined, 'one man');
    const yaml = await read('mentions.annotations.yaml');
    assert.equal(yaml.match(/comment: one man/g)?.length, 3);
    await run('undoAnnotation');
    await eventually(async () => {
      const after = await read('mentions.annotations.yaml').catch(() => '');
      return !after.includes('one man');
    });
  });

  it('annotates no mentions of a report that has changed while the reader was asked', async () => {
    const editor = await openCopy('mentions-moved.txt');
    const accept = () =>
      vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    putCursor(editor, 'Qandar, was captured');
    const asked = run('annotateAllMentions');
    await pause(500);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(editor.document.uri, new vscode.Position(0, 0), 'Latest: ');
    await vscode.workspace.applyEdit(edit);
    await accept();
    await pause(500);
    // Where the reader were asked for a comment now, this would save it.
    await accept();
    await asked;
    await assert.rejects(read('mentions-moved.annotations.yaml'));

    await eventually(() => hoverText(editor, 'Qandar, was captured'));
    putCursor(editor, 'Qandar, was captured');
    const again = run('annotateAllMentions');
    await pause(500);
    await accept();
    await pause(500);
    await accept();
    await again;
    assert.equal((await read('mentions-moved.annotations.yaml')).match(/- id:/g)?.length, 3);
  });

  it('is offered by the light bulb on a selection and on a name', async () => {
    const editor = await openCopy('bulb.txt');
    const titles = async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        editor.document.uri,
        editor.selection,
      );
      return actions.map(({ title }) => title);
    };
    select(editor, 'three boats');
    assert((await titles()).includes('Add Annotation'));
    putCursor(editor, 'Qandar, was captured');
    assert((await titles()).includes('Annotate All 3 Mentions of Idris Qandar'));
  });
});

describe('The hover over an annotated passage', () => {
  it('says what there is to be said of it, with or without a comment', async () => {
    const editor = await openCopy('hover.txt');
    const says = (words: string, text: string) =>
      eventually(async () => (await hoverText(editor, words))?.replaceAll('\\', '').includes(text));
    for (const [words, input, text] of [
      [
        'three boats',
        'How many? #count !B2',
        '$(comment) How many?  \n#count · B2 Usually reliable',
      ],
      ['has not commented', '#silence', '$(tag) #silence'],
      ['patrol boat', 'Whose? ?', '$(question) Whose?'],
    ] as const) {
      select(editor, words);
      await run('addAnnotation', input);
      await says(words, text);
    }
  });
});

describe('The other places of what is at the cursor', () => {
  it('are marked for a name, and not for any other word', async () => {
    const { document } = await openCopy('marked.txt');
    const marked = (words: string) =>
      vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        rangeOf(document, words).start.translate(0, 1),
      );
    assert(((await marked('Varash said')) ?? []).length > 2);
    assert.deepEqual(await marked('the bay'), []);
  });
});

describe('Copy as Quotation', () => {
  it('copies selections, or the sentence at the cursor, with their source', async () => {
    const editor = await openCopy('quotation.txt');
    const source =
      '— Leonie Hartsuyker, “Coast guard and marines raid Ansar al-Marsa boats off Qelima”, line';
    select(editor, 'three boats', '“stay on the water.”');
    await run('copyQuotation');
    assert.equal(
      await vscode.env.clipboard.readText(),
      `“three boats”\n${source} 5\n\n“‘stay on the water.’”\n${source} 9`,
    );
    putCursor(editor, 'has not commented');
    await run('copyQuotation');
    assert.equal(
      await vscode.env.clipboard.readText(),
      `“AAM has not commented on his death.”\n${source} 9`,
    );
  });
});
