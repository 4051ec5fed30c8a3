import { cpSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Workbench } from '../ui/support/workbench';
import { withInstalledExtension } from './support/installed';
import { machineLoad } from './support/measuring';
import { median } from './support/timings';

/**
 * How long a reader waits who opens the first report of a window, with the installed extension:
 * from the click in the Explorer until the text is shown, until its names are underlined, and until
 * the status bar counts them, when who is who and all facts are known too. Then the same for a
 * second report. Each run is in a new window with an extension host of its own. One machine runs
 * everything, so look at the differences, and at the load that is printed with them.
 *
 *   npm run bench -- opening [RUNS] [FOLDER_WITH_TWO_REPORTS]
 */
const [runs = '5', given = 'samples'] = process.argv.slice(2);
const SETTLED_MS = 3000;
const EXPLORER_ROW = '.explorer-folders-view .monaco-list-row';
const MARKS = ['text', 'names', 'counted'] as const;

type Times = Record<(typeof MARKS)[number], number>;

const firsts: Times[] = [];
const seconds: Times[] = [];
await withInstalledExtension(async (inWindow) => {
  const [first = '', second = ''] = largestReports();
  for (let run = 0; run < Number(runs); run++) {
    const [one, other] = await inWindow(copyReports, async (workbench) => {
      await workbench.page.locator(EXPLORER_ROW).first().waitFor();
      await workbench.page.waitForTimeout(SETTLED_MS);
      return [await open(workbench, first), await open(workbench, second)] as const;
    });
    firsts.push(one);
    seconds.push(other);
  }
});
console.log(`\nms after the click, median of ${runs} (least); ${machineLoad()}`);
for (const [name, times] of [
  ['first report', firsts],
  ['second report', seconds],
] as const) {
  const cells = MARKS.map((mark) => {
    const values = times.map((one) => one[mark]);
    return `${mark} ${median(values).toFixed(0)} (${Math.min(...values).toFixed(0)})`;
  });
  console.log(`${name.padEnd(15)} ${cells.join('   ')}`);
}

function reportsGiven(): readonly string[] {
  return readdirSync(given).filter((file) => file.endsWith('.txt'));
}

function largestReports(): readonly string[] {
  const sizeOf = (file: string) => statSync(path.join(given, file)).size;
  return [...reportsGiven()].sort((a, b) => sizeOf(b) - sizeOf(a));
}

function copyReports(folder: string): void {
  for (const file of reportsGiven()) {
    cpSync(path.join(given, file), path.join(folder, file));
  }
}

async function open({ page }: Workbench, name: string): Promise<Times> {
  const row = page.locator(EXPLORER_ROW, { hasText: name }).first();
  const seen = page.evaluate(untilCounted, name);
  await row.click();
  const times = await seen;
  await page.waitForTimeout(SETTLED_MS);
  return times;
}

/** Runs in the page: looks at each frame for what has been painted since the click. */
async function untilCounted(name: string): Promise<Times> {
  const clicked = new Promise<number>((resolve) => {
    const listen = () => resolve(performance.now());
    addEventListener('mousedown', listen, { capture: true, once: true });
  });
  const start = await clicked;
  const editor = `.editor-group-container.active .monaco-editor[data-uri$="${name}"]`;
  const counts = () =>
    [...document.querySelectorAll('.statusbar-item')].some(({ textContent }) =>
      /\d+ names/.test(textContent ?? ''),
    );
  const times: Times = { text: 0, names: 0, counted: 0 };
  for (let frame = 0; frame < 3000; frame++) {
    await new Promise(requestAnimationFrame);
    const now = performance.now() - start;
    times.text ||= document.querySelector(`${editor} .view-line span`) === null ? 0 : now;
    times.names ||=
      document.querySelector(`${editor} .view-line span[class*="ced-"]`) === null ? 0 : now;
    times.counted ||= times.names > 0 && counts() ? now : 0;
    if (times.counted > 0) {
      break;
    }
  }
  return times;
}
