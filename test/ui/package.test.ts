import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { VSIX } from '../../scripts/lib/vsix.mjs';

/** What may be in the package, apart from the manifest that vsce adds. */
const ALLOWED = [
  /^extension\/(?:package(?:\.nls(?:\.[a-z-]+)?)?\.json|readme\.md|changelog\.md|license\.txt)$/i,
  /^extension\/dist\/(?:(?:web\/)?extension|reading|recogniserBundle)\.js$/,
  /^extension\/dist\/(?:webview\.(?:js|css)|codicon\.(?:css|ttf))$/,
  /^extension\/(?:media|schemas|walkthrough|l10n)\/[\w./-]+\.(?:svg|png|bin|json|md|tsv|txt)$/,
  /^extension\/samples\/harbour-raids\.txt$/,
  /^extension\/syntaxes\/report\.(?:tmLanguage|language-configuration)\.json$/,
];
const NEEDED = [
  ...['package.json', 'dist/extension.js', 'dist/reading.js', 'dist/web/extension.js'],
  'dist/webview.js',
  ...['dist/webview.css', 'dist/codicon.css', 'dist/codicon.ttf', 'media/recogniser.bin'],
  ...['media/recogniser.LICENSE.md', 'media/dossier.svg', 'syntaxes/report.tmLanguage.json'],
  ...['package.nls.json', 'package.nls.de.json', 'l10n/bundle.l10n.json'],
  'l10n/bundle.l10n.de.json',
];
/**
 * In bytes, minified: what the Node host loads with the first text file, and with the first report; and
 * all of it in one for the web worker.
 */
const BUNDLE_LIMITS = {
  'extension/dist/extension.js': 20 * 1024,
  'extension/dist/reading.js': 380 * 1024,
  'extension/dist/recogniserBundle.js': 190 * 1024,
  'extension/dist/web/extension.js': 560 * 1024,
};
const PACKAGE_LIMIT = 2.5 * 1024 * 1024;

interface Entry {
  readonly name: string;
  /** In bytes, as it is unpacked. */
  readonly size: number;
}

/** The files of a ZIP archive, from its central directory (PKWARE APPNOTE 4.3.12). */
function entriesOf(zip: Buffer): readonly Entry[] {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, size: zip.readUInt32LE(at + 24) });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

describe('The package', () => {
  const zip = readFileSync(VSIX);
  const entries = entriesOf(zip).filter(({ name }) => name.startsWith('extension/'));

  it('has what the extension needs', () => {
    const names = new Set(entries.map(({ name }) => name));
    const missing = NEEDED.filter((file) => !names.has(`extension/${file}`));
    assert.deepEqual(missing, []);
  });

  it('has nothing else', () => {
    const others = entries.filter(({ name }) => !ALLOWED.some((pattern) => pattern.test(name)));
    assert.deepEqual(
      others.map(({ name }) => name),
      [],
    );
  });

  it('is as small as it should be', () => {
    assert(zip.length <= PACKAGE_LIMIT, `${zip.length} bytes`);
    for (const [bundle, limit] of Object.entries(BUNDLE_LIMITS)) {
      const size = entries.find(({ name }) => name === bundle)?.size ?? Number.POSITIVE_INFINITY;
      assert(size <= limit, `${bundle} has ${size} bytes`);
    }
  });
});
