import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { VSIX } from '../../scripts/lib/vsix.mjs';

/** What may be in the package, apart from the manifest that vsce adds. */
const ALLOWED = [
  /^extension\/(?:package(?:\.nls(?:\.[a-z-]+)?)?\.json|readme\.md|changelog\.md|license\.txt)$/i,
  /^extension\/dist\/(?:(?:web\/)?extension|parts\/[\w-]+)\.js$/,
  /^extension\/dist\/(?:(?:webview|profile)\.(?:js|css)|codicon\.(?:css|ttf))$/,
  /^extension\/(?:media|schemas|walkthrough|l10n)\/[\w./-]+\.(?:svg|png|bin|json|md|tsv|txt)$/,
  /^extension\/samples\/harbour-raids\.txt$/,
  /^extension\/syntaxes\/report\.(?:tmLanguage|language-configuration)\.json$/,
];
const NEEDED = [
  ...['package.json', 'dist/extension.js', 'dist/web/extension.js'],
  ...[
    'dist/webview.js',
    'dist/webview.css',
    'dist/profile.js',
    'dist/profile.css',
    'dist/codicon.css',
    'dist/codicon.ttf',
    'media/recogniser.bin',
  ],
  ...[
    'media/recogniser.LICENSE.md',
    'media/dossier.svg',
    'media/icon.png',
    'syntaxes/report.tmLanguage.json',
  ],
  ...['package.nls.json', 'package.nls.de.json', 'l10n/bundle.l10n.json'],
  'l10n/bundle.l10n.de.json',
];
const ACTIVATION = /^extension\/dist\/extension\.js$/;
const NAMES = /^extension\/dist\/(?:extension|parts\/(?:reading|recogniserBundle)-\w+)\.js$/;
const READING =
  /^extension\/dist\/(?:extension|parts\/(?:reading|recogniserBundle|resolverBundle)-\w+)\.js$/;
const WEB = /^extension\/dist\/web\/extension\.js$/;

interface Entry {
  readonly name: string;
  /** In bytes, as it is unpacked. */
  readonly size: number;
  read(): string;
}

/** The files of a ZIP archive, from its central directory (PKWARE APPNOTE 4.3.12). */
function entriesOf(zip: Buffer): readonly Entry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const read = () => inflateRawSync(packed).toString('utf8');
    entries.push({ name, size: zip.readUInt32LE(at + 24), read });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

/** Files with all that they load at once, in bytes; what they load when it is needed is left out. */
function sizeOf(entries: readonly Entry[], pattern: RegExp): number {
  const loaded = new Set<Entry>();
  const add = (entry: Entry) => {
    if (!loaded.has(entry)) {
      loaded.add(entry);
      const code = entry.read().replaceAll(/\.then\(\(\)=>\w+\(require\("[^"]+"\)\)\)/g, '');
      for (const [, file = ''] of code.matchAll(/\brequire\("(\.[^"]+)"\)/g)) {
        const needed = path.posix.join(path.posix.dirname(entry.name), file);
        const found = entries.find(({ name }) => name === needed);
        assert(found, `${needed} is missing`);
        add(found);
      }
    }
  };
  const found = entries.filter(({ name }) => pattern.test(name));
  assert(found.length > 0, `${pattern} is missing`);
  found.forEach(add);
  return [...loaded].reduce((sum, { size }) => sum + size, 0);
}

describe('The package', () => {
  const zip = readFileSync(VSIX);
  const entries = entriesOf(zip).filter(({ name }) => name.startsWith('extension/'));
  const KB = 1024;
  /** What training wrote is data, though it is code here: about as long in the package. */
  const learned = readdirSync('src/core', { recursive: true, encoding: 'utf8' })
    .map((file) => path.join('src/core', file))
    .filter((file) => path.basename(file) === 'weights.ts')
    .filter((file) => readFileSync(file, 'utf8').startsWith('// Made by'))
    .reduce((sum, file) => sum + statSync(file).size, 0);

  it('has what the extension needs', () => {
    const names = new Set(entries.map(({ name }) => name));
    const missing = NEEDED.filter((file) => !names.has(`extension/${file}`));
    assert.deepEqual(missing, []);
  });

  it('has a README that points to nothing outside it', () => {
    const readme = entries.find(({ name }) => /readme\.md$/i.test(name))?.read() ?? '';
    assert.match(readme, /^# Dossier/);
    const links = readme.matchAll(/\]\(([^)]*)\)|(?:src|srcset|href)="([^"]*)"/g);
    assert.deepEqual(
      [...links]
        .map(([, link, source]) => link ?? source)
        .filter((to) => !/^https:|^#/.test(to ?? '')),
      [],
    );
  });

  it('has nothing else', () => {
    const others = entries.filter(({ name }) => !ALLOWED.some((pattern) => pattern.test(name)));
    assert.deepEqual(
      others.map(({ name }) => name),
      [],
    );
  });

  for (const [what, size, limit] of [
    ['as a whole', () => zip.length, 2560 * KB],
    ['in what comes with any text file', () => sizeOf(entries, ACTIVATION), 20 * KB],
    ['in what comes before the first names', () => sizeOf(entries, NAMES), 190 * KB],
    ['in what comes with the first report', () => sizeOf(entries, READING) - learned, 334 * KB],
    ['in the web worker, where all is one file', () => sizeOf(entries, WEB) - learned, 790 * KB],
  ] as const) {
    it(`is small ${what}`, () => {
      assert(size() <= limit, `${size()} bytes, where there may be ${limit}`);
    });
  }
});
