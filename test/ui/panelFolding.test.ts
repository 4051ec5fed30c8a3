import assert from 'node:assert/strict';
import { REPORT, YAML } from './support/sample';
import { SHARED, useReader } from './support/session';
import { eventually } from './support/wait';
import { THEME_KINDS } from './support/workbench';

const LINES = Array.from({ length: 20 }, (_, n) => `${n + 1}. What is known of this boat.`);
const LONG = [...LINES, 'See https://example.org/boats'].map((line) => `      ${line}\n`).join('');
const SHORT = LINES.slice(0, 10)
  .map((line) => `      ${line}\n`)
  .join('');
const others = Array.from(
  { length: 30 },
  (_, n) => `  - id: n${n}\n    quote: He was the man who bought the engines\n`,
);
const ANNOTATIONS = `version: 1
annotations:
  - id: long
    quote: seized three boats
    comment: |-
${LONG}  - id: short
    quote: seized three boats
    comment: |-
${SHORT}${others.join('')}`;

describe('A long comment in the Annotations view', () => {
  const reader = useReader(SHARED);
  const begin = async () => {
    const { files, panel } = reader().workbench;
    if (files.read(YAML) !== ANNOTATIONS) {
      files.write(YAML, ANNOTATIONS);
    }
    await files.show(REPORT);
    await panel.show();
    await panel.card('long').waitFor();
  };
  const more = () => reader().workbench.panel.frame.getByRole('button', { name: 'Show more' });
  const less = () => reader().workbench.panel.frame.getByRole('button', { name: 'Show less' });
  /** How many px of a comment are not shown. */
  const missing = (id: string) =>
    reader()
      .workbench.panel.card(id)
      .locator('.comment')
      .evaluate((one) => one.scrollHeight - one.clientHeight);

  it('is folded where that makes a difference, and unfolded by mouse and keyboard', async () => {
    const { workbench } = reader();
    await begin();
    assert.equal(await more().count(), 1);
    assert.equal(await more().getAttribute('aria-expanded'), 'false');
    assert((await missing('long')) > 100);
    assert((await missing('short')) <= 1);
    await more().click();
    await less().waitFor();
    assert.equal(await less().getAttribute('aria-expanded'), 'true');
    assert((await missing('long')) <= 1);
    await less().focus();
    await workbench.press('Enter');
    await more().waitFor();
    assert((await missing('long')) > 100);
    await workbench.press('Enter');
    await less().waitFor();
    await less().click();
    await more().waitFor();
  });

  it('stays unfolded while the reader is elsewhere in the list', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    await more().click();
    await less().waitFor();
    await panel.card('long').focus();
    await workbench.press('End');
    await panel.card('long').waitFor({ state: 'detached' });
    await workbench.press('Home');
    await less().waitFor();
    assert((await missing('long')) <= 1);
    await less().click();
    await more().waitFor();
  });

  it('is unfolded by the focus on a link that is not in sight', async () => {
    const { panel } = reader().workbench;
    await begin();
    await panel.card('long').getByRole('link').focus();
    await less().waitFor();
    await less().click();
    await more().waitFor();
  });

  it('is edited whole', async () => {
    const { workbench } = reader();
    const { panel } = workbench;
    await begin();
    await panel.card('long').focus();
    await workbench.press('e');
    const field = panel.card('long').locator('textarea');
    assert.equal(await field.inputValue(), [...LINES, 'See https://example.org/boats'].join('\n'));
    await workbench.press('Escape');
    await more().waitFor();
  });

  it('is shown in all kinds of themes, without barriers', async () => {
    const { workbench } = reader();
    await begin();
    for (const kind of THEME_KINDS) {
      await workbench.theme(kind);
      await workbench.screenshot(`folded-${kind}`);
      assert.deepEqual(await workbench.panel.accessibility(), []);
    }
    await more().click();
    await eventually(async () => (await less().count()) === 1, 'whole comment');
    await workbench.screenshot('unfolded');
    await workbench.theme('light');
  });
});
