import { rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { REPORT, YAML } from './support/sample';
import { useReader } from './support/session';

describe('Extensions that VS Code ends', () => {
  const reader = useReader();

  it('write first what the reader has said', async () => {
    const { page, palette, files, editor } = reader().workbench;
    await files.open(REPORT);
    await editor.name('Daoud Varash');
    await editor.goTo(5);
    // Another program is at it.
    const lock = files.path(`.${YAML}.lock`);
    writeFileSync(lock, JSON.stringify({ token: 'ab12', pid: process.pid, host: hostname() }));
    await page.keyboard.press('Alt+M');
    await palette.widget.waitFor();
    await page.keyboard.type('Said at the last moment');
    await page.keyboard.press('Enter');
    await palette.widget.waitFor({ state: 'hidden' });
    await palette.run('Developer: Reload Window');
    await page.waitForTimeout(500);
    rmSync(lock);
    await files.written(YAML, /Said at the last moment/);
  });
});
