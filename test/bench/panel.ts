import { eventually } from '../ui/support/wait';
import type { Workbench } from '../ui/support/workbench';
import { withInstalledExtension } from './support/installed';
import { FEW, MANY, writeReports } from './support/manyAnnotations';
import { machineLoad } from './support/measuring';
import { high, median, type Painting, seen, watch } from './support/timings';

/**
 * The Annotations view of the installed extension on a report of 1 MB, with more and more
 * annotations: how soon its cards are painted, what an edit, a key and a scroll cost, and how much
 * memory it takes. Times are those of the browser's timeline. One machine runs VS Code, its
 * extensions and the browser, so look at the growth, and at the load that is printed with it. In
 * this VS Code the view shares its thread with the workbench; on the desktop it has its own.
 *
 *   npm run bench -- panel [RUNS] [ANNOTATIONS…]
 */
const [runs = 5, ...given] = process.argv.slice(2).map(Number);
const COUNTS = given.length > 0 ? given : [50, 500, 5000];
const SETTLED_MS = 1500;
const KEYS = 20;

interface Figures {
  readonly [figure: string]: number;
}

const columns: Figures[] = [];
await withInstalledExtension(async (inWindow) => {
  for (const count of COUNTS) {
    const prepare = (folder: string) => writeReports(folder, count);
    columns.push(await inWindow(prepare, (workbench) => measureIn(workbench, count)));
  }
});
print();

async function measureIn(workbench: Workbench, count: number): Promise<Figures> {
  const { page, files, editor, panel } = workbench;
  page.setDefaultTimeout(60_000);
  const press = async (key: string, times = 1, pauseMs = 80) => {
    for (let n = 0; n < times; n++) {
      await page.keyboard.press(key);
      await page.waitForTimeout(pauseMs);
    }
  };
  const settle = () => page.waitForTimeout(SETTLED_MS);
  const now = () => page.evaluate(() => performance.timeOrigin + performance.now());
  const show = page.locator('.activitybar .action-label[aria-label*="Dossier"]').first();
  const hide = page.locator('.activitybar .action-label[aria-label*="Explorer"]').first();
  const painted = (type: string, since: number) =>
    eventually(async () => {
      const { paintings } = await seen(await panel.contentFrame());
      return paintings.find((one) => one.type === type && one.receivedMs >= since);
    }, `painting of ${type}`);
  const figures: Record<string, number> = {};

  await files.open(FEW);
  await editor.language('Report');
  await files.open(MANY);
  await editor.language('Report');
  await workbench.status(/\d+ names/).waitFor();
  await show.click();
  await panel.text(new RegExp(`${count} annotations`));
  await settle();

  const openings: {
    readonly click: number;
    readonly origin: number;
    readonly first: Painting;
    readonly last: Painting;
  }[] = [];
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  const heaps: number[] = [];
  for (let run = 0; run < runs; run++) {
    await hide.click();
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    await settle();
    const before = await heap();
    const click = await now();
    await show.click();
    await panel.text(new RegExp(`${count} annotations`));
    const frame = await panel.contentFrame();
    await watch(frame, true);
    const first = await painted('change', 0);
    await settle();
    const { originMs: origin, paintings } = await seen(frame);
    openings.push({ click, origin, first, last: paintings.at(-1) ?? first });
    heaps.push((await heap()) - before);
  }
  figures['open: click to painted'] = median(openings.map((o) => o.first.paintedMs - o.click));
  figures['  of it VS Code, until the page begins'] = median(
    openings.map((o) => o.origin - o.click),
  );
  figures['  page begins to first change'] = median(
    openings.map((o) => o.first.receivedMs - o.origin),
  );
  figures['  change to page'] = median(
    openings.map(({ first }) => first.renderedMs - first.receivedMs),
  );
  figures['  page to painted'] = median(
    openings.map(({ first }) => first.paintedMs - first.renderedMs),
  );
  figures['open: click to all in the page'] = median(
    openings.map(({ last, click }) => last.paintedMs - click),
  );
  figures['heap of the view, MB'] = median(heaps);

  const frame = await panel.contentFrame();
  const switches: { readonly click: number; readonly text: number; readonly first: Painting }[] =
    [];
  const tab = (name: string) => page.locator('.tab', { hasText: name }).first();
  await watch(frame);
  for (let run = 0; run < runs; run++) {
    await tab(FEW).click();
    await panel.text(/2 annotations/);
    await settle();
    await watch(frame);
    const text = page.evaluate(untilShown, MANY);
    const click = await now();
    await tab(MANY).click();
    const first = await painted('change', click);
    switches.push({ click, text: await text, first });
    await settle();
  }
  figures['switch to the report: click to painted'] = median(
    switches.map(({ first, click }) => first.paintedMs - click),
  );
  figures['  of it VS Code, until the text is shown'] = median(
    switches.map(({ text, click }) => text - click),
  );
  figures['  change to painted'] = median(
    switches.map(({ first }) => first.paintedMs - first.receivedMs),
  );

  await watch(frame);
  const scrolled = await frame.evaluate(scrollThrough);
  const { longTasksMs } = await seen(frame);
  figures['scrolling: frame, median'] = median(scrolled);
  figures['scrolling: frame, 95 %'] = high(scrolled);
  figures['scrolling: longest task over 50'] = Math.max(0, ...longTasksMs);

  // Keys on the page: in the filter, in a form, and saving it.
  await watch(frame);
  await panel.cards().first().focus();
  await page.keyboard.press('/');
  for (const letter of 'register tag:count') {
    await press(letter === ' ' ? 'Space' : letter);
  }
  figures['filter: key to painted'] = median((await seen(frame)).keysMs);
  figures['filter: key to painted, 95 %'] = high((await seen(frame)).keysMs);
  await press('Escape', 2);
  await panel.cards().first().focus();
  await page.keyboard.press('e');
  await panel.frame.getByRole('form').waitFor();
  await watch(frame);
  for (const letter of 'Number one looked at again') {
    await press(letter === ' ' ? 'Space' : letter);
  }
  figures['form: key to painted'] = median((await seen(frame)).keysMs);
  const saves: number[] = [];
  for (let run = 0; run < runs; run++) {
    await watch(frame);
    const start = await now();
    await page.keyboard.press('Control+Enter');
    saves.push((await painted('done', start)).paintedMs - start);
    await settle();
    await panel.cards().first().focus();
    await page.keyboard.press('e');
    await panel.frame.getByRole('form').waitFor();
    await page.keyboard.press('x');
  }
  figures['edit: Ctrl+Enter to saved and painted'] = median(saves);
  await press('Escape', 2);

  // Keys in the editor: what the view makes of them, and what the workbench does.
  await editor.goTo(1);
  await settle();
  const typing = async (what: string, key: string, pauseMs: number) => {
    await watch(frame);
    await watch(page);
    await press(key, KEYS, pauseMs);
    await settle();
    const inView = await seen(frame);
    const busy = inView.paintings.map(({ renderedMs, receivedMs }) => renderedMs - receivedMs);
    const { keysMs, longTasksMs: tasks } = await seen(page);
    figures[`${what}: key to painted in the editor`] = median(keysMs);
    figures[`${what}: messages to the view`] = busy.length;
    figures[`${what}: message to page, longest`] = Math.max(0, ...busy);
    figures[`${what}: longest task over 50`] = Math.max(0, ...tasks);
  };
  await typing('letters', 'x', 250);
  await typing('new lines', 'Enter', 250);
  await typing('cursor', 'ArrowDown', 250);
  return figures;
}

/** Runs in the page: when an editor shows a file, in ms since the epoch. */
async function untilShown(name: string): Promise<number> {
  const shown = `.editor-group-container.active .monaco-editor[data-uri$="${name}"] .view-line`;
  for (let frame = 0; frame < 1000 && document.querySelector(shown) === null; frame++) {
    await new Promise(requestAnimationFrame);
  }
  return performance.timeOrigin + performance.now();
}

/** Runs in the page: steadily, then from one place to another. Gives the time between frames. */
async function scrollThrough(): Promise<readonly number[]> {
  const scroller = document.querySelector('.scroller');
  const frames: number[] = [];
  let last = performance.now();
  for (let step = 0; scroller !== null && step < 300; step++) {
    await new Promise(requestAnimationFrame);
    frames.push(performance.now() - last);
    last = performance.now();
    scroller.scrollTop =
      step < 240 ? scroller.scrollTop + 350 : (scroller.scrollHeight * ((step * 37) % 60)) / 60;
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  scroller?.scrollTo(0, 0);
  return frames;
}

function print(): void {
  const [first = {}] = columns;
  const width = Math.max(...Object.keys(first).map(({ length }) => length));
  const cell = (text: string) => text.padStart(10);
  console.log(`\nms, the median of ${runs}; ${machineLoad()}`);
  console.log(
    `${'annotations'.padEnd(width)}${COUNTS.map((count) => cell(`${count}`)).join('')}${cell('last/first')}`,
  );
  for (const figure of Object.keys(first)) {
    const values = columns.map((column) => column[figure] ?? Number.NaN);
    const [least = Number.NaN] = values;
    const growth = (values.at(-1) ?? Number.NaN) / least;
    console.log(
      `${figure.padEnd(width)}${values.map((value) => cell(value.toFixed(value < 10 ? 1 : 0))).join('')}${cell(Number.isFinite(growth) ? `× ${growth.toFixed(1)}` : '')}`,
    );
  }
}
