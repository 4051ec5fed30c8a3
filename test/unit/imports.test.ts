import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folders of a folder, and files beside them, lowest first: each imports from lower rows only, and
 * those of one row know nothing of each other. All other files beside the folders are above them.
 */
const ORDER = {
  'src/core': [
    ['text'],
    ['yaml', 'recognition'],
    ['resolution'],
    ['analysis'],
    ['card', 'annotations'],
    ['dossier'],
    ['formats'],
    ['profile'],
  ],
  'src/extension': [
    ['base'],
    ['documents'],
    ['files'],
    ['annotations', 'dossier'],
    ['analysis'],
    ['entities'],
    ['editor', 'yaml', 'views', 'commands'],
  ],
};

describe('Imports', () => {
  for (const [root, rows] of Object.entries(ORDER)) {
    /** Of a folder or file beside the folders. */
    const rankOf = (name: string) => {
      const rank = rows.findIndex((row) => row.includes(name));
      return rank < 0 ? rows.length : rank;
    };

    it(`go one way in ${root}`, () => {
      const wrong = importsIn(root).filter(({ from, to }) => {
        const [own, other] = [firstPart(from), firstPart(to)];
        return own !== other && rankOf(own) < rows.length && rankOf(own) <= rankOf(other);
      });
      assert.deepEqual(wrong, []);
    });

    it(`are ordered for every folder of ${root}`, () => {
      const folders = readdirSync(root, { withFileTypes: true }).filter((one) => one.isDirectory());
      const missing = folders.filter(({ name }) => rankOf(name) === rows.length);
      assert.deepEqual(missing, []);
    });
  }
});

describe('Messages', () => {
  it('are all shown without links and icons, whatever words are in them', () => {
    const root = 'src/extension';
    const shown = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.ts') &&
        /\b(?:show(?:Information|Warning|Error)|setStatusBar)Message\b/.test(
          readFileSync(`${root}/${file}`, 'utf8'),
        ),
    );
    assert.deepEqual(shown, [path.join('base', 'messages.ts')]);
  });
});

/** All imports from a folder to itself, those of types and those on demand among them; paths in it. */
function importsIn(root: string): readonly { readonly from: string; readonly to: string }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((from) =>
      [...readFileSync(`${root}/${from}`, 'utf8').matchAll(/\b(?:from |import\()'(\.[^']+)'/g)]
        .map(([, name = '']) => ({ from, to: path.posix.join(from, '..', name) }))
        .filter(({ to }) => !to.startsWith('..')),
    );
}

/** The folder that a path begins with, or the name of its file. */
function firstPart(file: string): string {
  const [first = ''] = file.split('/');
  return first.replace(/\.ts$/, '');
}
