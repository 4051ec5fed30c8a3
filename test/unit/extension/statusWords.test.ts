import assert from 'node:assert/strict';
import { readAnnotations } from '../../../src/core/index';
import { inEnglish } from '../../../src/core/text/message';
import { statusWords, toldProblems } from '../../../src/extension/editor/statusWords';

describe('The status bar', () => {
  const say = (...given: Parameters<typeof statusWords>) => {
    const { icon, message } = statusWords(...given);
    return `${icon}: ${inEnglish(message)}`;
  };

  it('tells how far a report is reviewed', () => {
    assert.equal(say({ reviewed: 2, total: 5 }, false, false), 'person: 2/5 names reviewed');
    assert.match(say({ reviewed: 2, total: 5 }, true, false), /^checklist: Review 2\/5: /);
    assert.equal(say({ reviewed: 0, total: 0 }, false, false), 'person: No names');
  });

  it('does not say that there are no names before the report was read', () => {
    assert.equal(say(undefined, false, false), 'loading~spin: Reading…');
    assert.equal(say(undefined, true, false), 'loading~spin: Reading…');
  });

  it('does not say that a report is read which is too long for that, before somebody asks', () => {
    assert.equal(say(undefined, false, true), 'person: Names not looked for');
    assert.equal(say({ reviewed: 1, total: 9 }, false, false), 'person: 1/9 names reviewed');
  });

  it('warns of what is wrong in the annotation file, and not of what is only worth a note', () => {
    const told = (yaml: string) =>
      toldProblems(readAnnotations(yaml).problems).map(({ code }) => code);
    const item = 'annotations:\n  - quote: three boats\n';
    // It has no version.
    assert.deepEqual(told(item), []);
    assert.deepEqual(told(`${item}    created: never\n`), ['invalid-created']);
    assert.deepEqual(told('annotations: [}\n'), ['not-yaml']);
  });
});
