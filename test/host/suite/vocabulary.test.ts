import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { Vocabulary } from '../../../src/extension/annotations/vocabulary';
import { NO_STORAGE } from '../support/storage';
import { file, write } from '../support/workspace';

describe('The tags of the workspace', () => {
  it('are looked for again where that has failed', async () => {
    await write(
      'vocabulary/tags.annotations.yaml',
      'version: 1\nannotations:\n  - {id: t1, quote: Sarvel, tags: [vocabulary-again]}\n',
    );
    const store = new AnnotationStore(NO_STORAGE);
    const vocabulary = new Vocabulary(store, async () => []);
    const { findFiles } = vscode.workspace;
    const names = async () =>
      (await vocabulary.tags(file('vocabulary/none.txt'))).map(({ name }) => name);
    try {
      Object.assign(vscode.workspace, {
        findFiles: async () => {
          throw new Error('broken');
        },
      });
      await assert.rejects(names(), /broken/);
      Object.assign(vscode.workspace, { findFiles });
      assert((await names()).includes('vocabulary-again'));
    } finally {
      Object.assign(vscode.workspace, { findFiles });
      vocabulary.dispose();
      store.dispose();
    }
  });
});
