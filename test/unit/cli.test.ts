import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CLI = path.resolve('dist/cli.cjs');
const QUOTE = {
  target: { selector: { type: 'TextQuoteSelector', exact: 'a shura of eleven men' } },
};

describe('The command line', () => {
  let folder = '';
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
});
