import assert from 'node:assert/strict';
import {
  addTags,
  changeOf,
  conflictOf,
  type DraftFields,
  startDraft,
  withDraft,
} from '../../../src/webview/model/draft';
import { item } from './support';

const ITEM = item('a1', {
  comment: 'first\n',
  tags: ['x'],
  entity: { id: 'omar', name: 'Omar' },
  reliability: 'B',
});
const draft = (fields: Partial<DraftFields>) => {
  const start = startDraft('r', ITEM);
  return { ...start, fields: { ...start.fields, ...fields } };
};

describe('The change that a form asks for', () => {
  it('is of the fields that the reader changed, and no other', () => {
    assert.deepEqual(changeOf(draft({})), { set: {}, unset: [] });
    assert.deepEqual(changeOf(draft({ comment: 'second\nline  ' })), {
      set: { comment: 'second\nline' },
      unset: [],
    });
    assert.deepEqual(changeOf(draft({ credibility: 2, reliability: undefined })), {
      set: { credibility: 2 },
      unset: ['reliability'],
    });
    assert.deepEqual(changeOf(draft({ comment: ' ', tags: [], entity: '' })), {
      set: {},
      unset: ['comment', 'tags', 'entity'],
    });
  });

  it('is shown while it is being written', () => {
    const shown = withDraft(ITEM, draft({ comment: '', tags: ['y'], reliability: 'C' }));
    assert.equal(shown.comment, undefined);
    assert.deepEqual(shown.tags, ['y']);
    assert.equal(shown.reliability, 'C');
    assert.deepEqual(shown.line, ITEM.line);
  });

  it('says where somebody else changed the same words', () => {
    const theirs = { ...ITEM, comment: 'theirs' };
    assert.equal(conflictOf(draft({ comment: 'mine' }), theirs), 'theirs');
    assert.equal(conflictOf(draft({ tags: [] }), theirs), undefined);
    assert.equal(conflictOf(draft({ comment: 'mine' }), ITEM), undefined);
  });

  it('has each tag once, without its sign', () => {
    assert.deepEqual(addTags(['x'], '#y, x,  two  words ,#'), ['x', 'y', 'two words']);
  });
});
