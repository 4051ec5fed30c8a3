import assert from 'node:assert/strict';
import { createDrawing } from '../../../src/webview/drawing';

describe('Drawing', () => {
  it('starts after the current one, once, if it is requested meanwhile', () => {
    const steps: string[] = [];
    const drawing = createDrawing(() => {
      steps.push('begin');
      if (steps.length === 1) {
        drawing.request();
        drawing.request();
      }
      steps.push('end');
    });
    drawing.request();
    assert.deepEqual(steps, ['begin', 'end', 'begin', 'end']);
  });

  it('waits for components that draw themselves', () => {
    const steps: string[] = [];
    const drawing = createDrawing(() => steps.push('draw'));
    drawing.during(() => {
      drawing.request();
      steps.push('component');
    });
    assert.deepEqual(steps, ['component', 'draw']);
  });

  it('works again after a failure', () => {
    let failing = true;
    let drawn = 0;
    const drawing = createDrawing(() => {
      if (failing) {
        throw new Error('A component failed.');
      }
      drawn += 1;
    });
    assert.throws(() => drawing.request());
    failing = false;
    drawing.request();
    assert.equal(drawn, 1);
  });
});
