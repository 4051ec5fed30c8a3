import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { REPORT, YAML } from './support/sample';
import { useReader } from './support/session';
import { eventually } from './support/wait';
import type { Workbench } from './support/workbench';

/**
 * How long both write at once; a minute and more by the environment, as `docs/annotations-store.md`
 * does.
 */
const SECONDS = Number(process.env.DOSSIER_TWO_WINDOWS_SECONDS ?? 5);

/** Annotates what the cursor is at, again and again. Returns the comments. */
async function annotate({ page, palette }: Workbench, name: string): Promise<readonly string[]> {
  const comments: string[] = [];
  for (const end = Date.now() + SECONDS * 1000; Date.now() < end; ) {
    const comment = `${name} ${comments.length + 1}`;
    await page.keyboard.press('Alt+M');
    await palette.widget.waitFor();
    await page.keyboard.type(comment);
    await page.keyboard.press('Enter');
    await palette.widget.waitFor({ state: 'hidden' });
    comments.push(comment);
  }
  return comments;
}

describe('Two windows on one report', () => {
  const reader = useReader();

  it('lose nothing of what both write at the same time', async function () {
    this.timeout(60_000 + 3000 * SECONDS);
    const windows = [reader().workbench, await reader().another()];
    for (const { files, editor } of windows) {
      await files.open(REPORT);
      await editor.name('Daoud Varash');
      await editor.goTo(5);
    }
    const written = await Promise.all(windows.map((one, index) => annotate(one, `W${index + 1}`)));
    const all = written.flat();
    const comments = () => {
      const file: { annotations: { comment: string }[] } = parse(
        reader().workbench.files.read(YAML) ?? 'annotations: []',
      );
      return file.annotations.map(({ comment }) => comment);
    };
    await eventually(() => comments().length >= all.length, 'all in the file');
    console.log(`      ${written.map(({ length }) => length).join(' and ')} annotations`);
    assert.deepEqual([...comments()].sort(), [...all].sort());
    for (const { panel } of windows) {
      await panel.open();
      await panel.text(new RegExp(`^${all.length} annotations$`, 'm'));
    }
  });
});
