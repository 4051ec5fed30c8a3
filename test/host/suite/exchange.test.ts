import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { importAnnotations } from '../../../src/extension/commands/exchange/importAnnotations';
import { annotate, openCopy, run } from '../support/editing';
import { messagesOf } from '../support/messages';
import { NO_STORAGE } from '../support/storage';
import { eventually, file, freshFolder, read, write } from '../support/workspace';

const address = (name: string) => file(name).toString();

const quoting = (id: string, exact: string) => ({
  id,
  bodyValue: `about ${id}`,
  target: { selector: { type: 'TextQuoteSelector', exact } },
});

describe('Export Annotations', () => {
  it('writes a file in each format', async () => {
    const editor = await openCopy('export.txt');
    await annotate(editor, 'three boats', 'counted #count');
    const starts = {
      w3c: /^\{\n {2}"@context": \[/,
      brat: /^T1\tCommenting \d+ \d+\tthree boats\n#1\tAnnotatorNotes T1\tcounted\n/,
      csv: /^report,line,quote,.*\r\n"export\.txt",\d+,"three boats","counted",/,
      markdown: /^# export\.txt\n\n> three boats\n\ncounted\n\n\\#count/,
    };
    for (const [format, start] of Object.entries(starts)) {
      // The message is there until somebody reads it.
      void run('exportAnnotations', format, address(`export.${format}`));
      const content = await eventually(() => read(`export.${format}`));
      assert.match(content, start);
    }
    // By its mark, Excel takes a table for UTF-8.
    const bytes = await vscode.workspace.fs.readFile(file('export.csv'));
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
  });
});

describe('Export Annotations of All Reports', () => {
  it('writes one table, of reports that are open, closed or gone, whatever cannot be read', async () => {
    const folder = freshFolder();
    const closed =
      'Omar Said left Tamsur on Tuesday, the harbour police said. They had not seen him for two days, and nobody knows where he went.\n';
    await write(`${folder}/closed.txt`, closed);
    const said = 'annotations:\n  - quote: Tamsur\n    comment: when?\n';
    await write(`${folder}/closed.annotations.yaml`, `${said}    entity: omar-said\n`);
    await write(`${folder}/gone.annotations.yaml`, said);
    await write(`${folder}/broken.annotations.yaml`, 'annotations: [');
    await annotate(await openCopy('all.txt'), 'three boats', 'counted');
    // Once it is known who is named in it.
    await eventually(async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'Omar Said',
      );
      return found.some(({ location }) => location.uri.path.endsWith(`${folder}/closed.txt`));
    });
    // The message is there until somebody reads it.
    void run('exportAllAnnotations', 'csv', address(`${folder}/all.csv`));
    const table = await eventually(() => read(`${folder}/all.csv`));
    assert.equal(table.match(/^\uFEFF?report,/gm)?.length, 1);
    assert.match(table, /^"all\.txt",\d+,"three boats","counted",/m);
    assert(table.includes(`"${folder}/closed.txt",1,"Tamsur","when?",`), table);
    assert(table.includes('"omar-said","Omar Said","person",'), table);
    assert(table.includes(`"${folder}/gone.txt",,"Tamsur","when?",`), table);
    await run('exportAllAnnotations', 'csv', address(`${folder}/closed.txt`));
    assert.equal(await read(`${folder}/closed.txt`), closed);

    void run('exportAllAnnotations', 'w3c', address(`${folder}/all.jsonld`));
    const { first } = JSON.parse(await eventually(() => read(`${folder}/all.jsonld`)));
    const sources = first.items.map(({ target }: { target: { source: string } }) => target.source);
    assert(sources.includes('all.txt') && sources.includes(`${folder}/closed.txt`), sources.join());

    // Copies of the texts, with their annotations beside them.
    void run('exportAllAnnotations', 'brat', address(`${folder}/brat`));
    const standoff = await eventually(() => read(`${folder}/brat/${folder}/closed.ann`));
    assert.match(standoff, /^T1\tAnnotation 15 21\tTamsur\n/);
    assert.equal(await read(`${folder}/brat/${folder}/closed.txt`), closed);
    await eventually(() => read(`${folder}/brat/all.ann`));
    await assert.rejects(read(`${folder}/brat/${folder}/gone.txt`));
    // In the folder of the reports these are their own texts, unless others are in their place.
    void run('exportAllAnnotations', 'brat', address('.'));
    assert.equal(await eventually(() => read(`${folder}/closed.ann`)), standoff);
    assert.equal(await read(`${folder}/closed.txt`), closed);
  });
});

describe('Export Annotations of All Reports in another encoding', () => {
  const encoding = (value: string | undefined) =>
    vscode.workspace.getConfiguration('files').update('encoding', value);
  afterEach(() => encoding(undefined));

  it('decodes closed reports as VS Code does', async () => {
    const folder = freshFolder();
    const words = 'The harbour police of Málaga said so on Tuesday.\n';
    const latin = Uint8Array.from(words, (letter) => letter.charCodeAt(0));
    await vscode.workspace.fs.writeFile(file(`${folder}/latin.txt`), latin);
    await write(
      `${folder}/latin.annotations.yaml`,
      'annotations:\n  - quote: police of Málaga\n    comment: which?\n',
    );
    await encoding('windows1252');
    void run('exportAllAnnotations', 'csv', address(`${folder}/all.csv`));
    const table = await eventually(() => read(`${folder}/all.csv`));
    assert(table.includes(`"${folder}/latin.txt",1,"police of Málaga","which?",`), table);
  });
});

describe('Import Annotations', () => {
  it('adds what is new, in one step of undo', async () => {
    const editor = await openCopy('import.txt');
    await annotate(editor, 'three boats', 'mine');
    const before = await read('import.annotations.yaml');
    const whenItHas = (words: string) =>
      eventually(async () => {
        const yaml = await read('import.annotations.yaml');
        return yaml.includes(words) && yaml;
      });
    const items = [quoting('a1', 'Varash said'), quoting('b2', 'not a word of the report at all')];
    await write('import.json', JSON.stringify(items));
    void run('importAnnotations', address('import.json'));
    const after = await whenItHas('id: b2\n');
    assert(after.startsWith(before));
    assert.match(
      after,
      /- id: a1\n {4}quote: Varash said\n {4}prefix: .*\n {4}suffix: .*\n {4}position/,
    );
    assert.match(
      after,
      /- id: b2\n {4}quote: not a word of the report at all\n {4}comment: about b2\n/,
    );
    // Once more, with one that is new.
    await write('import.json', JSON.stringify([...items, quoting('c3', 'patrol boat')]));
    void run('importAnnotations', address('import.json'));
    const again = await whenItHas('id: c3\n');
    assert.equal(again.match(/id: (?:a1|b2|c3)\n/g)?.length, 3);
    await run('undoAnnotation');
    await run('undoAnnotation');
    assert.equal(await read('import.annotations.yaml'), before);
  });

  it('says how many are new, and that what was there already is left as it is', async () => {
    const folder = freshFolder();
    const { document } = await openCopy(`${folder}/again.txt`);
    const from = file(`${folder}/again.json`);
    const store = new AnnotationStore(NO_STORAGE);
    try {
      await write(`${folder}/again.json`, JSON.stringify([quoting('a1', 'Varash said')]));
      const first = await messagesOf(() => importAnnotations(store, document, from));
      assert.deepEqual(first, ['Annotations imported from again.json: 1.']);
      const changed = { ...quoting('a1', 'Varash said'), bodyValue: 'something else' };
      await write(`${folder}/again.json`, JSON.stringify([changed, quoting('b2', 'patrol boat')]));
      const again = await messagesOf(() => importAnnotations(store, document, from));
      assert.deepEqual(again, [
        'Annotations imported from again.json: 1. There already, and left as they are: 1.',
      ]);
      assert.match(await read(`${folder}/again.annotations.yaml`), /comment: about a1\n/);
    } finally {
      store.dispose();
    }
  });

  it('writes nothing where the file cannot be read', async () => {
    const editor = await openCopy('refused.txt');
    await annotate(editor, 'three boats', 'mine');
    const before = await read('refused.annotations.yaml');
    await write('refused.json', '[{"id": }]');
    await write('refused.ann', new Uint8Array([0x54, 0x31, 0xff, 0xfe]));
    for (const name of ['refused.json', 'refused.ann', 'no-such.json']) {
      await run('importAnnotations', address(name));
      assert.equal(await read('refused.annotations.yaml'), before);
    }
  });
});
