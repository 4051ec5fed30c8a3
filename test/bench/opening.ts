import { cpSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { installChromium, launchChromium } from '../../scripts/lib/chromium.mjs';
import { installVsCode } from '../../scripts/lib/vscodeInstall.mjs';
import { startVsCode, workbenchUrl } from '../../scripts/lib/vscodeServer.mjs';
import { packageExtension, VSIX } from '../../scripts/lib/vsix.mjs';
import { Workbench } from '../ui/support/workbench';
import { median } from './support/timings';

/**
 * How long a reader waits who opens a report, the first of a window, with the installed extension: from
 * the click in the Explorer until the text is shown, its names are underlined, and the status bar counts
 * them, when who is who and what is said of them is known too. Then the same for a second report. Each
 * run is in a new window with an extension host of its own; one machine runs them all, so look at the
 * differences, and at the load that is printed with them.
 *
 *   npm run bench -- opening [RUNS] [FOLDER_WITH_TWO_REPORTS]
 */
const [runs = '5', given = 'samples'] = process.argv.slice(2);
const SETTLED_MS = 3000;
const MARKS = ['text', 'names', 'counted'] as const;

type Times = Record<(typeof MARKS)[number], number>;

await installVsCode();
await installChromium();
await packageExtension();
const firsts: Times[] = [];
const seconds: Times[] = [];
const server = await startVsCode({ vsix: VSIX, settings: { 'git.enabled': false } });
const browser = await launchChromium();
try {
  for (let run = 0; run < Number(runs); run++) {
    const [first, second] = await measure(browser);
    firsts.push(first);
    seconds.push(second);
  }
} finally {
  await browser.close();
  server.stop();
}
console.log(
  `\nms after the click, median of ${runs} (least); load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}`,
);
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

async function measure(browser: Browser): Promise<readonly [Times, Times]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-bench-'));
  const reports = readdirSync(given).filter((file) => file.endsWith('.txt'));
  for (const file of reports) {
    cpSync(path.join(given, file), path.join(folder, file));
  }
  const [first = '', second = ''] = reports.sort(
    (a, b) => statSync(path.join(given, b)).size - statSync(path.join(given, a)).size,
  );
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const url = workbenchUrl({ port: server.port, folder });
    const workbench = await Workbench.open(context, url, folder);
    await workbench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await workbench.page.waitForTimeout(SETTLED_MS);
    const times = [await open(workbench, first), await open(workbench, second)] as const;
    return times;
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function open({ page }: Workbench, name: string): Promise<Times> {
  const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
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
