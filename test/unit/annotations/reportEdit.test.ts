import assert from 'node:assert/strict';
import { editAnnotations } from '../../../src/core/annotations/editAnnotations';

describe('An edit of the report’s details', () => {
  it('sets some and takes others away', () => {
    const yaml = 'version: 1\nreport:\n  title: A title\n  publisher: A Journal\nannotations: []\n';
    const set = { published: '2017-12-05' };
    assert.deepEqual(editAnnotations(yaml, [{ type: 'report', set, unset: ['publisher'] }]), {
      yaml: 'version: 1\nreport:\n  title: A title\n  published: 2017-12-05\nannotations: []\n',
    });
  });
});
