import assert from 'node:assert/strict';
import { placeAnnotations, placeSteps } from '../../../src/core/annotations/placing';

describe('the places of annotations', () => {
  const text = 'Killed in Ghazni. Seen in Kabul.';

  it('are kept if the selectors of an annotation have not changed', () => {
    const annotation = { id: 'a', quote: 'Ghazni' };
    const known = [{ annotation, range: { start: 0, end: 6 } }];
    const changed = { ...annotation, comment: 'new' };
    const [placed] = placeAnnotations(text, [changed], known);
    assert.deepEqual(placed, { annotation: changed, range: { start: 0, end: 6 } });
  });

  it('are looked for again if the selectors have changed', () => {
    const known = [{ annotation: { id: 'a', quote: 'Ghazni' }, range: { start: 0, end: 6 } }];
    const [placed] = placeAnnotations(text, [{ id: 'a', quote: 'Kabul' }], known);
    assert.deepEqual(placed?.range, { start: 26, end: 31 });
  });
});

describe('looking for lost passages', () => {
  it('pauses after each', () => {
    const placed = { annotation: { id: 'a', quote: 'Ghazni' }, range: { start: 0, end: 6 } };
    const lost = Array.from({ length: 50 }, (_, n) => ({ id: `b${n}`, quote: `Herat ${n}` }));
    const all = [placed.annotation, ...lost];
    const steps = placeSteps('Ghazni is quiet.', all, [placed]);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      count += 1;
    }
    assert.equal(count, lost.length);
    assert.deepEqual(step.value, placeAnnotations('Ghazni is quiet.', all, [placed]));
  });
});
