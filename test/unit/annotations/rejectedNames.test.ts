import assert from 'node:assert/strict';
import { rejectedNames } from '../../../src/core/annotations/rejectedNames';

describe('what the reader has said is no name', () => {
  const here = { quote: 'Tags', prefix: 'see ' };
  const there = { quote: 'Tags', suffix: ' below' };

  it('is nothing at first', () => {
    assert.deepEqual(rejectedNames([], []), []);
  });

  it('is told by its words and by how far it goes, in the order of the words', () => {
    const all = { quote: 'Tags' };
    assert.deepEqual(rejectedNames([here, { quote: 'Brent' }, all, there], ['Tags', 'Aden']), [
      { name: 'Aden', scope: 'workspace', rejections: [] },
      { name: 'Brent', scope: 'report', rejections: [{ quote: 'Brent' }] },
      { name: 'Tags', scope: 'passages', rejections: [here, there] },
      { name: 'Tags', scope: 'report', rejections: [all] },
      { name: 'Tags', scope: 'workspace', rejections: [] },
    ]);
  });

  it('is the same words across a line end', () => {
    const broken = { quote: 'Blue\nFront', prefix: 'the ' };
    const whole = { quote: 'Blue Front', prefix: 'a ' };
    assert.deepEqual(rejectedNames([broken, whole], []), [
      { name: 'Blue Front', scope: 'passages', rejections: [broken, whole] },
    ]);
  });
});
