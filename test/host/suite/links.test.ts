import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readAnnotations } from '../../../src/core/index';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { WorkspaceLinks } from '../../../src/extension/annotations/workspaceLinks';
import { closeAllEditors, openCopy, putCursor, run } from '../support/editing';
import { MemoryFiles } from '../support/memoryFiles';
import { NO_STORAGE } from '../support/storage';
import { eventually, file, freshFolder, hoverText, read, write } from '../support/workspace';

const yaml = (...items: readonly string[]) => `version: 1\nannotations:\n${items.join('')}`;
const item = (id: string, quote: string, ...links: readonly string[]) =>
  `  - id: ${id}\n    quote: ${quote}\n${links.length > 0 ? '    links:\n' : ''}${links
    .map((to) => `      - to: ${to}\n`)
    .join('')}`;

describe('Link Annotation', () => {
  afterEach(closeAllEditors);

  const linksIn = async (name: string) =>
    readAnnotations(await read(name)).file?.annotations.map(({ links }) => links);

  it('links the annotation at the cursor, in one step of undo', async () => {
    const name = 'linked.annotations.yaml';
    await write(name, yaml(item('a', 'seized three boats'), item('b', 'Idris Qandar')));
    const editor = await openCopy('linked.txt');
    putCursor(editor, 'three boats');
    const report = editor.document.uri.toString();
    await run('linkAnnotation', { to: 'b', relation: 'contradicts' });
    assert.deepEqual(await linksIn(name), [[{ to: 'b', relation: 'contradicts' }], undefined]);
    assert.match((await hoverText(editor, 'three boats')) ?? '', /→ contradicts “Idris Qandar”/);
    // It is not said twice.
    const before = await read(name);
    await run('linkAnnotation', { report, id: 'a', to: 'b', relation: 'contradicts' });
    assert.equal(await read(name), before);
    const link = { report, id: 'a', to: 'b', relation: 'contradicts' };
    await run('removeLink', link);
    assert.deepEqual(await linksIn(name), [undefined, undefined]);
    await run('undoAnnotation');
    await run('undoAnnotation');
    await eventually(async () => (await linksIn(name))?.[0] === undefined);
  });
});

describe('Link Annotation, to one whose id is not written', () => {
  afterEach(closeAllEditors);

  it('writes that id, so that it stays the id of that annotation', async () => {
    const name = 'unnamed.annotations.yaml';
    const unnamed = '  - quote: Idris Qandar\n';
    await write(name, yaml(item('a', 'seized three boats'), unnamed));
    const editor = await openCopy('unnamed.txt');
    putCursor(editor, 'three boats');
    const to = readAnnotations(await read(name)).file?.annotations[1]?.id ?? '';
    await run('linkAnnotation', { to });
    const said = await read(name);
    assert(said.includes(`  - id: ${to}\n    quote: Idris Qandar\n`), said);
    await run('undoAnnotation');
    const undone = await read(name);
    assert(undone.includes(unnamed) && !undone.includes('links:'), undone);
  });
});

describe('The links of all reports', () => {
  const folder = freshFolder();
  const report = file(`${folder}/april/raids.txt`);
  const at = (name: string) => `${folder}/${name}`;

  it('are known at both ends, and once a report is called otherwise', async () => {
    await write(at('april/raids.txt'), 'Three boats were stopped near the Quay.\n');
    await write(
      at('april/raids.annotations.yaml'),
      yaml(item('linkraid1', 'Three boats', '../march/boats.txt#linkboat1')),
    );
    await write(at('march/boats.txt'), 'Four boats were stopped.\n');
    await write(
      at('march/boats.annotations.yaml'),
      yaml(
        item('linkboat1', 'Four boats'),
        item('linkboat2', 'stopped', '../april/raids.txt#linkraid1'),
      ),
    );
    const document = await vscode.workspace.openTextDocument(report);
    const files = new MemoryFiles();
    const provider = vscode.workspace.registerFileSystemProvider('dossier-older', files);
    const store = new AnnotationStore(NO_STORAGE);
    const links = new WorkspaceLinks(store);
    const lines = () =>
      links
        .linesOf(document)
        .get('linkraid1')
        ?.map(({ kind, text, report: other, isBack }) => [kind, text, other, isBack === true]);
    try {
      await store.load(document);
      // Nothing is read before it is asked for.
      assert.deepEqual(lines(), [['passage', '../march/boats.txt#linkboat1', 'boats.txt', false]]);
      assert(await links.read(document));
      assert(!(await links.read(document)));
      assert.deepEqual(lines(), [
        ['passage', 'Four boats', 'boats.txt', false],
        ['passage', 'stopped', 'boats.txt', true],
      ]);
      const known = links.linesOf(document);
      assert.equal(links.linesOf(document), known);
      for (const end of ['txt', 'annotations.yaml']) {
        await vscode.workspace.fs.rename(
          file(at(`march/boats.${end}`)),
          file(at(`march/renamed.${end}`)),
        );
      }
      await eventually(async () => {
        await links.read(document);
        return lines()?.[0]?.[2] === 'renamed.txt';
      });
      assert.deepEqual(lines(), [
        ['passage', 'Four boats', 'renamed.txt', false],
        ['passage', 'stopped', 'renamed.txt', true],
      ]);
      const found = await links.find(document, '../march/boats.txt#linkboat1');
      assert.equal(found?.report.path, file(at('march/renamed.txt')).path);
      // What another version of the file says, as a comparison shows it, is not what is said now.
      const uri = file(at('march/renamed.annotations.yaml')).with({ scheme: 'dossier-older' });
      files.put(uri.path, yaml(item('linkboat1', 'No boat')));
      const older = await vscode.workspace.openTextDocument(uri);
      await vscode.languages.setTextDocumentLanguage(older, 'plaintext');
      await links.read(document);
      assert.equal(lines()?.[0]?.[1], 'Four boats');
      await vscode.workspace.fs.delete(file(at('march/renamed.annotations.yaml')));
      await eventually(async () => {
        await links.read(document);
        return lines()?.[0]?.[0] === 'gone';
      });
      assert.equal(lines()?.length, 1);
    } finally {
      provider.dispose();
      links.dispose();
      store.dispose();
    }
  });

  it('lead out of what is looked through, whatever stands in their addresses', async () => {
    const from = await write(at('out.txt'), 'Two boats were seen.\n');
    const ends = ['node_modules/far.txt#linkfar1', '//no/where.txt#x', '"\\uD800.txt#x"'];
    await write(at('out.annotations.yaml'), yaml(item('linkout1', 'Two boats', ...ends)));
    await write(at('node_modules/far.txt'), 'Far away.\n');
    const far = await write(
      at('node_modules/far.annotations.yaml'),
      yaml(item('linkfar1', 'Far away')),
    );
    const document = await vscode.workspace.openTextDocument(from);
    const store = new AnnotationStore(NO_STORAGE);
    const links = new WorkspaceLinks(store);
    const kinds = () =>
      links
        .linesOf(document)
        .get('linkout1')
        ?.map(({ kind }) => kind);
    try {
      await store.load(document);
      await links.read(document);
      assert.deepEqual(kinds(), ['passage', 'gone', 'gone']);
      assert(!(await links.read(document)));
      await vscode.workspace.fs.delete(far);
      // The reader goes elsewhere, and comes back.
      await vscode.window.showTextDocument(document);
      await eventually(async () => {
        await links.read(document);
        return kinds()?.[0] === 'gone';
      });
    } finally {
      links.dispose();
      store.dispose();
    }
  });
});
