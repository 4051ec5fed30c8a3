import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { useReader } from './support/session';
import { eventually } from './support/wait';

const REPORT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads the port authority, said that two of the boats carried fuel.
`;
const YAML = 'version: 1\nannotations:\n  - id: a1\n    quote: carried fuel\n';

describe('A report that is renamed in the Explorer', () => {
  const reader = useReader({
    prepare: (folder) => {
      writeFileSync(path.join(folder, 'boats.txt'), REPORT);
      writeFileSync(path.join(folder, 'boats.annotations.yaml'), YAML);
    },
  });
  const row = (name: string) =>
    reader().workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });

  it('takes its annotations along, without a question, and back again with undo', async () => {
    const { page, files, editor } = reader().workbench;
    await files.open('boats.txt');
    await editor.name('Sarvel');
    await row('boats.txt').first().click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-folders-view input').first().waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('vessels.txt');
    await page.keyboard.press('Enter');
    await files.written('vessels.annotations.yaml', /quote: carried fuel/);
    await gone('boats.annotations.yaml');
    await row('vessels.txt').first().click();
    await page.keyboard.press('Control+Z');
    await files.written('boats.annotations.yaml', /quote: carried fuel/);
    await gone('vessels.annotations.yaml');
  });

  async function gone(name: string): Promise<void> {
    const { files } = reader().workbench;
    await eventually(() => (files.read(name) === undefined ? true : undefined), `no ${name}`);
  }
});
