import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { main } from '../../src/cli/main';

const CLI = path.resolve('dist/cli.cjs');
const QUOTE = {
  target: { selector: { type: 'TextQuoteSelector', exact: 'a shura of eleven men' } },
};

describe('The command line', () => {
  let folder = '';
  const at = (name: string) => path.join(folder, name);
  const read = (name: string) => readFileSync(at(name), 'utf8');
  const run = (args: readonly string[], input = '') => {
    const options = { cwd: folder, input, encoding: 'utf8' } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], options);
    return { status, stdout, stderr };
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'dossier-cli-'));
    cpSync('samples/bajaur', folder, { recursive: true });
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('analyses a report', () => {
    const { status, stdout } = run(['analyze', 'new-emir.txt']);
    assert.equal(status, 0);
    assert.match(stdout, /^person\t\d+\tMaulvi Ihsanullah$/m);
    const line = run(['analyze', '--jsonl'], '{"id": 1, "text": "Omar Hartan spoke."}\n').stdout;
    assert.deepEqual(Object.keys(JSON.parse(line)), ['id', 'sections', 'mentions', 'entities']);
  });

  it('says which line is not a document', () => {
    for (const bad of ['{"text": ', '[]', '{"words": "Omar Hartan spoke."}', '{"text": 1}']) {
      const input = `{"text": "Omar Hartan spoke."}\n\n${bad}\n`;
      const { status, stdout, stderr } = run(['analyze', '--jsonl'], input);
      assert.equal(status, 2);
      assert.equal(stdout.match(/^\{/gm)?.length, 1);
      assert.equal(stderr, '-:3: This is not of the form {"id": …, "text": …}.\n');
    }
  });

  it('says which files it cannot read, and reads the others', () => {
    mkdirSync(at('folder'));
    writeFileSync(at('utf16.txt'), Buffer.from('\uFEFFOmar Hartan spoke.', 'utf16le'));
    writeFileSync(at('marked.txt'), '\uFEFFOmar Hartan spoke.\r\n');
    const names = ['gone.txt', 'folder', 'utf16.txt', 'marked.txt'];
    assert.deepEqual(run(['analyze', ...names]), {
      status: 2,
      stdout: 'person\t1\tOmar Hartan\n',
      stderr: [
        'gone.txt: There is no such file.\n',
        'folder: There is a folder where the file should be.\n',
        'utf16.txt: The file is not text in UTF-8.\n',
      ].join(''),
    });
    for (const from of names.slice(0, 3)) {
      const { status, stderr } = run(['import', '--from', from, 'new-emir.txt']);
      assert.equal(status, 2);
      assert(stderr.startsWith(`${from}: `), stderr);
    }
  });

  it('reads documents behind a byte order mark', () => {
    const { status, stdout } = run(['analyze', '--jsonl'], '\uFEFF{"id": 1, "text": "No."}\r\n');
    assert.deepEqual([status, JSON.parse(stdout).id], [0, 1]);
  });

  it('ends without a word where nobody reads any further', function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const shell = (command: string) =>
      spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    for (const args of ['export --format csv new-emir.txt', 'analyze new-emir.txt', '--help']) {
      assert.equal(shell(`"${process.execPath}" "${CLI}" ${args} | true`).stderr, '');
    }
  });

  it('says where what it prints cannot be written', function () {
    if (!existsSync('/dev/full')) {
      this.skip();
    }
    for (const args of ['export --format csv new-emir.txt', 'analyze new-emir.txt']) {
      const command = `"${process.execPath}" "${CLI}" ${args} > /dev/full`;
      const { status, stderr } = spawnSync('sh', ['-c', command], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 2);
      assert.match(stderr, /ENOSPC/);
    }
  });

  it('exports the annotations beside a report', () => {
    const { status, stdout } = run(['export', '--format', 'w3c', 'new-emir.txt']);
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).type, 'AnnotationCollection');
    const table = run(['export', '--format', 'csv', 'new-emir.txt', 'new-emir.txt']).stdout;
    assert.equal(table.match(/^report,/gm)?.length, 1);
    // Names are those of the dossier.
    assert.match(table, /"ihsanullah","Maulvi Ihsanullah","person"/);
  });

  it('exports the names of those whom only the report names', () => {
    writeFileSync(at('new.txt'), 'Omar Hartan spoke in Sarvel on Monday, a spokesman said.\n');
    const { entities } = JSON.parse(run(['analyze', '--json', 'new.txt']).stdout);
    const { id } = entities.find(({ name }: { readonly name: string }) => name === 'Omar Hartan');
    writeFileSync(
      at('new.annotations.yaml'),
      `version: 1\nannotations:\n  - {quote: spokesman, entity: ${id}}\n`,
    );
    const { stdout } = run(['export', '--format', 'csv', 'new.txt']);
    assert(stdout.includes(`"${id}","Omar Hartan","person"`), stdout);
  });

  it('exports over no report, and never twice into one file', () => {
    const yaml = read('new-emir.annotations.yaml');
    mkdirSync(at('other'));
    for (const name of ['other/new-emir', 'digest']) {
      writeFileSync(at(`${name}.annotations.yaml`), yaml);
    }
    writeFileSync(at('other/new-emir.txt'), read('new-emir.txt'));
    writeFileSync(at('digest.md'), read('new-emir.txt'));
    const out = (format: string, ...files: readonly string[]) =>
      run(['export', '--format', format, '--out', '.', ...files]);
    const twice = out('csv', 'new-emir.txt', 'other/new-emir.txt');
    assert.deepEqual(
      [twice.status, twice.stderr],
      [2, 'new-emir.csv: Several reports would be written to this file.\n'],
    );
    assert(!existsSync(at('new-emir.csv')));
    assert.equal(out('markdown', 'digest.md').status, 0);
    assert.equal(read('digest.md'), read('new-emir.txt'));
    assert.match(read('digest.annotations.md'), /Ihsanullah/);
    writeFileSync(at('digest.txt'), read('new-emir.txt'));
    const over = out('markdown', 'digest.txt', './digest.md');
    assert.deepEqual([over.status, over.stderr], [2, 'digest.md: This is a report itself.\n']);
    assert.equal(read('digest.md'), read('new-emir.txt'));
  });

  it('says how many annotations a format cannot hold', () => {
    const orphan = '  - quote: not a word of the report\n';
    writeFileSync(
      at('new-emir.annotations.yaml'),
      read('new-emir.annotations.yaml').replace('annotations:\n', `annotations:\n${orphan}`),
    );
    const { status, stderr } = run(['export', '--format', 'brat', '--out', '.', 'new-emir.txt']);
    assert.deepEqual(
      [status, stderr],
      [1, 'new-emir.txt: 1 without a passage in the report left out\n'],
    );
    assert.match(read('new-emir.ann'), /^T1\tPerson 68 85\tMaulvi Ihsanullah\n/);
  });

  it('imports annotations once, and leaves the rest of the file as it is', () => {
    const before = read('new-emir.annotations.yaml');
    const data = JSON.stringify([{ ...QUOTE, id: 'abc' }, { target: 'x' }]);
    const first = run(['import', 'new-emir.txt'], data);
    assert.deepEqual(
      [first.status, first.stdout, first.stderr],
      [
        1,
        'new-emir.txt: 1 imported, 0 there already, 0 without a passage\n',
        '-:[1]: The annotation names no passage of a text, and was left out.\n',
      ],
    );
    const after = read('new-emir.annotations.yaml');
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
    assert.deepEqual(added.slice(0, 2), ['  - id: abc', '    quote: a shura of eleven men']);
    assert(added.every((line) => /^ {2}(- id| {2}(?:quote|prefix|suffix|position)):/.test(line)));
    writeFileSync(at('data.json'), data);
    const second = run(['import', '--format', 'w3c', '--from', 'data.json', 'new-emir.txt']);
    assert.equal(second.stdout, 'new-emir.txt: 0 imported, 1 there already, 0 without a passage\n');
    assert.equal(read('new-emir.annotations.yaml'), after);
  });

  it('makes the annotation file', () => {
    rmSync(at('new-emir.annotations.yaml'));
    assert.equal(run(['import', 'new-emir.txt'], JSON.stringify(QUOTE)).status, 0);
    assert.match(
      read('new-emir.annotations.yaml'),
      /^version: 1\nsource: new-emir.txt\nannotations:\n {2}- id: q\w{7}\n {4}quote: a shura/,
    );
  });

  it('writes nothing where it cannot read the data or the file', () => {
    rmSync(at('new-emir.annotations.yaml'));
    const { status, stderr } = run(['import', 'new-emir.txt'], '[{"id": }]');
    assert.deepEqual([status, stderr], [2, '-:1:9: This is not valid JSON.\n']);
    assert(!existsSync(at('new-emir.annotations.yaml')));
    writeFileSync(at('new-emir.annotations.yaml'), 'annotations: [\n');
    const broken = run(['import', 'new-emir.txt'], JSON.stringify(QUOTE));
    assert.equal(broken.status, 2);
    assert.match(broken.stderr, /^new-emir\.annotations\.yaml:\d+:\d+: /);
    assert.equal(read('new-emir.annotations.yaml'), 'annotations: [\n');
    assert.equal(run(['export', '--format', 'csv', 'new-emir.txt']).status, 2);
  });

  it('validates the annotations of a report that is called otherwise than .txt', () => {
    const yaml = read('new-emir.annotations.yaml');
    const orphan = '  - quote: not a word of the report\n';
    const lost = yaml.replace('annotations:\n', `annotations:\n${orphan}`);
    writeFileSync(at('emir.md'), read('new-emir.txt'));
    writeFileSync(
      at('emir.annotations.yaml'),
      `source: emir.md\n${lost.replace(/^source:.*\n/m, '')}`,
    );
    const { status, stdout } = run(['validate', 'emir.annotations.yaml']);
    assert.equal(status, 1);
    assert.match(stdout, /^emir\.annotations\.yaml:\d+:\d+: .*\n$/);
  });

  it('validates links to annotations of other reports', () => {
    const links = ['emir.txt#b', 'emir.txt#gone', 'no.txt#b', '\\0#b', 'gone']
      .map((to) => `      - to: "${to}"\n`)
      .join('');
    const item = 'version: 1\nannotations:\n  - id: b\n    quote: Maulvi\n';
    writeFileSync(at('emir.annotations.yaml'), item);
    writeFileSync(at('other.annotations.yaml'), `${item}    links:\n${links}`);
    const { status, stdout } = run(['validate', 'other.annotations.yaml']);
    assert.equal(status, 1);
    assert.deepEqual(stdout.split('\n'), [
      'other.annotations.yaml:7:13: There is no annotation “gone” of emir.txt.',
      'other.annotations.yaml:8:13: There is no annotation “b” of no.txt.',
      'other.annotations.yaml:9:13: There is no annotation “b” of \0.',
      'other.annotations.yaml:10:13: There is no annotation “gone” in this file.',
      '',
    ]);
  });

  it('validates annotation files and dossiers', () => {
    const files = ['new-emir.annotations.yaml', 'dossier.yaml'];
    assert.deepEqual(run(['validate', ...files]), { status: 0, stdout: '', stderr: '' });
    writeFileSync(at(files[0] ?? ''), 'version: 1\nannotations:\n  - id: a\n    credibility: 9\n');
    writeFileSync(at('dossier.yaml'), 'version: 1\nentities:\n  - name: Omar\n');
    const { status, stdout } = run(['validate', ...files]);
    assert.equal(status, 1);
    assert.deepEqual(stdout.split('\n'), [
      'new-emir.annotations.yaml:3:3: The annotation has no “quote”.',
      'new-emir.annotations.yaml:4:18: “credibility” has to be one of 1, 2, 3, 4, 5, 6.',
      'dossier.yaml:3:5: This entry has no type. Use person, group or place.',
      '',
    ]);
    const gone = '  - quote: not a word of the report\n';
    writeFileSync(at('new-emir.annotations.yaml'), `version: 1\nannotations:\n${gone}`);
    assert.deepEqual(run(['validate', 'new-emir.annotations.yaml']), {
      status: 1,
      stdout:
        'new-emir.annotations.yaml:3:12: The annotated passage is not in new-emir.txt any more.\n',
      stderr: '',
    });
    const missing = run(['validate', 'no.annotations.yaml', 'dossier.yaml']);
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /^no\.annotations\.yaml: There is no such file/);
    assert.match(missing.stdout, /^dossier\.yaml:3/);
  });

  it('writes an annotation file whose name leaves no room for that of a lock', () => {
    const name = 'б'.repeat(112);
    writeFileSync(at(`${name}.txt`), read('new-emir.txt'));
    const { status } = run(['import', `${name}.txt`], JSON.stringify(QUOTE));
    assert.equal(status, 0);
    assert.match(read(`${name}.annotations.yaml`), /a shura of eleven men/);
  });

  it('writes where a symbolic link leads, there or not yet', function () {
    if (process.platform === 'win32') {
      this.skip();
    }
    const name = 'new-emir.annotations.yaml';
    rmSync(at(name));
    symlinkSync(at(`drive/${name}`), at(name));
    const add = () => run(['import', 'new-emir.txt'], JSON.stringify(QUOTE));
    assert.equal(add().status, 2);
    assert(lstatSync(at(name)).isSymbolicLink());
    mkdirSync(at('drive'));
    assert.equal(add().status, 0);
    assert(lstatSync(at(name)).isSymbolicLink());
    assert.match(read(`drive/${name}`), /a shura of eleven men/);
  });

  it('says how it is used', () => {
    const { status, stderr } = run([]);
    assert.equal(status, 2);
    assert.match(stderr, /^Usage: /);
    for (const asked of ['--help', '-h']) {
      assert.deepEqual(run([asked]), { status: 0, stdout: stderr, stderr: '' });
    }
  });

  for (const args of [
    ['publish'],
    ['export', 'new-emir.txt'],
    ['export', '--format', 'pdf', 'new-emir.txt'],
    ['export', '--format', 'w3c', 'new-emir.txt', 'new-emir.txt'],
    ['analyze', '--jsonl', 'new-emir.txt'],
    ['import'],
    ['import', '--format', 'csv', 'new-emir.txt'],
    ['validate'],
    ['analyze', '--format', 'csv', 'new-emir.txt'],
    ['export', '--format', 'csv', '--from', 'new-emir.txt', 'new-emir.txt'],
    ['validate', '--json', 'dossier.yaml'],
  ]) {
    it(`does not understand: ${args.join(' ')}`, async () => {
      assert.equal(await main(args), undefined);
    });
  }
});
