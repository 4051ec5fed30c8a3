import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anchorAll, looksLikeReport, readAnnotations, readDossier } from '../../src/core/index';

const FOLDER = 'samples';
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
const read = (name: string) => readFileSync(path.join(FOLDER, name), 'utf8');

describe('The samples', () => {
  for (const name of files.filter((file) => file.endsWith('.txt'))) {
    it(`have ${name}, which is recognised as a report`, () => {
      assert(looksLikeReport(path.basename(name), read(name)));
    });
  }

  for (const name of files.filter((file) => file.endsWith('.annotations.yaml'))) {
    it(`have ${name}, whose annotations are found at their positions`, () => {
      const { file, problems } = readAnnotations(read(name));
      assert.deepEqual(problems, []);
      const text = read(name.replace('.annotations.yaml', '.txt'));
      const anchors = anchorAll(text, file?.annotations ?? []);
      assert(anchors.length > 0);
      assert(anchors.every((anchor) => 'how' in anchor && anchor.how === 'position'));
    });
  }

  for (const name of files.filter((file) => path.basename(file) === 'dossier.yaml')) {
    it(`have ${name}, which has no problems, and the entities that annotations name`, () => {
      const { file, problems } = readDossier(read(name));
      assert.deepEqual(problems, []);
      const ids = new Set(file?.entities.map(({ id }) => id));
      const folder = path.dirname(name);
      for (const other of files.filter((file) => path.dirname(file) === folder)) {
        if (other.endsWith('.annotations.yaml')) {
          for (const { entity } of readAnnotations(read(other)).file?.annotations ?? []) {
            assert(entity === undefined || ids.has(entity), entity);
          }
        }
      }
    });
  }
});
