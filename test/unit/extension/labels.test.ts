import assert from 'node:assert/strict';
import { withoutIcons } from '../../../src/extension/base/labels';

describe('Text for a place that shows icons', () => {
  it('shows none, whatever it says', () => {
    const shown = withoutIcons('the $(trash) file\ncosts $5 ($(x))');
    assert.doesNotMatch(shown, /\$\(/);
    assert.equal(shown.replaceAll('\u200b', ''), 'the $(trash) file costs $5 ($(x))');
  });
});
