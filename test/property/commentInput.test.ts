import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseCommentInput, writeCommentInput } from '../../src/core/annotations/commentInput';
import { runs } from './support/runs';

describe('What is typed into an annotation', () => {
  it('is the same after it was written out, whatever the words', () => {
    const words = fc.stringMatching(/^[a-z#@!?\\ "1B\n]{0,20}$/).map((text) => text.trim());
    const tag = fc.stringMatching(/^[a-zé1][a-zé1 _-]{0,6}[a-zé]$/);
    fc.assert(
      fc.property(words, fc.uniqueArray(tag), fc.option(tag), (comment, tags, entity) => {
        const written = writeCommentInput({
          comment,
          tags,
          ...(entity !== null && { entity }),
          reliability: 'C',
          credibility: 6,
          motivation: 'questioning',
        });
        assert.deepEqual(parseCommentInput(written), {
          comment,
          tags,
          ...(entity !== null && { entity }),
          reliability: 'C',
          credibility: 6,
          questions: true,
        });
      }),
      runs(4),
    );
  });
});
