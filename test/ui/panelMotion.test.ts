import assert from 'node:assert/strict';
import { REPORT, YAML } from './support/sample';
import { SHARED, useReader } from './support/session';
import { eventually } from './support/wait';

describe('Motion in the Annotations view', () => {
  const reader = useReader(SHARED);

  it('ends if VS Code is told to reduce it, and comes back', async () => {
    const { workbench } = reader();
    const { files, panel, editor } = workbench;
    files.write(YAML, 'annotations:\n  - quote: captured in March\n');
    await files.open(REPORT);
    await editor.name('Daoud Varash');
    await panel.open();
    const button = panel.frame.locator('.icon-button').first();
    const lasts = (seconds: number) =>
      eventually(async () => {
        const duration = await button.evaluate((one) => getComputedStyle(one).transitionDuration);
        return Number.parseFloat(duration) === seconds ? duration : undefined;
      }, `motion of ${seconds} s`);
    workbench.settings({ 'workbench.reduceMotion': 'off' });
    assert.match(await lasts(0.08), /^0\.08s/);
    workbench.settings({ 'workbench.reduceMotion': 'on' });
    assert.match(await lasts(0), /^0s/);
    workbench.settings({ 'workbench.reduceMotion': 'off' });
    assert.match(await lasts(0.08), /^0\.08s/);
    workbench.settings({});
    await lasts(0);
  });
});
