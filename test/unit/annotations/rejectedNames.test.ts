import assert from 'node:assert/strict';
import { rejectedNames } from '../../../src/core/annotations/rejectedNames';

describe('the names that the reader has rejected', () => {
  const here = { quote: 'Tags', prefix: 'see ' };
  const there = { quote: 'Tags', suffix: ' below' };

  it('are none at first', () => {
    assert.deepEqual(rejectedNames([], []), []);
  });

  it('are listed by words and by scope, in alphabetical order', () => {
    const all = { quote: 'Tags' };
    assert.deepEqual(rejectedNames([here, { quote: 'Brent' }, all, there], ['Tags', 'Aden']), [
      { name: 'Aden', scope: 'workspace', rejections: [] },
      { name: 'Brent', scope: 'report', rejections: [{ quote: 'Brent' }] },
      { name: 'Tags', scope: 'passages', rejections: [here, there] },
      { name: 'Tags', scope: 'report', rejections: [all] },
      { name: 'Tags', scope: 'workspace', rejections: [] },
    ]);
  });

  it('are the same with a line end between their words', () => {
    const broken = { quote: 'Blue\nFront', prefix: 'the ' };
    const whole = { quote: 'Blue Front', prefix: 'a ' };
    assert.deepEqual(rejectedNames([broken, whole], []), [
      { name: 'Blue Front', scope: 'passages', rejections: [broken, whole] },
    ]);
  });
});
