// Measures the Annotations view with many annotations, in the installed extension: how soon its first cards
// are painted, what scrolling and typing cost, and how much memory it takes. Machines that are busy
// with something else are slower: the load is printed with the figures.
//
//   npm run bench:panel [-- ANNOTATIONS [RUNS]]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { installChromium, launchChromium } from './lib/chromium.mjs';
import { installVsCode } from './lib/vscodeInstall.mjs';
import { startVsCode, workbenchUrl } from './lib/vscodeServer.mjs';
import { packageExtension, VSIX } from './lib/vsix.mjs';

const [count = 5000, runs = 7] = process.argv.slice(2).map(Number);
const REPORT_LENGTH = 1_000_000;

process.chdir(path.resolve(import.meta.dirname, '..'));
await installVsCode();
await installChromium();
await packageExtension();
const folder = mkdtempSync(path.join(tmpdir(), 'dossier-bench-'));
const sizes = fill(folder);
const server = await startVsCode({ vsix: VSIX, settings: { 'git.enabled': false } });
const browser = await launchChromium();
try {
  await measure();
} finally {
  await browser.close();
  server.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function measure() {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watch);
  await page.goto(workbenchUrl({ port: server.port, folder }));
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'many.txt' }).dblclick();
  await page.locator('#status\\.editor\\.mode', { hasText: 'Report' }).waitFor();
  const show = page.locator('.activitybar .action-label[aria-label*="Dossier"]').first();
  const hide = page.locator('.activitybar .action-label[aria-label*="Explorer"]').first();
  const frame = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const ready = frame.getByText(`${count} annotations`);
  const view = frame.locator('.scroller');
  await show.click();
  await ready.waitFor();
  const devtools = await page.context().newCDPSession(page);
  const heap = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  const openings = [];
  const heaps = [];
  for (let run = 0; run < runs; run++) {
    await hide.click();
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
    const before = await heap();
    const clicked = await page.evaluate(() => performance.timeOrigin + performance.now());
    await show.click();
    await ready.waitFor();
    const { seen, origin } = await view.evaluate(async () => {
      for (let wait = 0; globalThis.seen.paintedMs === undefined; wait++) {
        if (wait > 500) {
          throw new Error('The first snapshot was not seen.');
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return { seen: globalThis.seen, origin: performance.timeOrigin };
    });
    openings.push({
      click: origin + seen.paintedMs - clicked,
      paint: seen.paintedMs - seen.receivedMs,
      script: seen.handled[0],
    });
    heaps.push((await heap()) - before);
  }
  const scroll = await view.evaluate(scrollThrough);
  await frame.locator('article').first().focus();
  await page.keyboard.press('Escape');
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  await page.keyboard.press('Control+Home');
  await view.evaluate(() => {
    globalThis.seen.handled.length = 0;
    globalThis.seen.tasks.length = 0;
  });
  for (let key = 0; key < 20; key++) {
    await page.keyboard.type('x', { delay: 60 });
  }
  // What typing brings about comes when it rests; the newline moves every annotation a line on.
  await page.waitForTimeout(3000);
  const typing = await view.evaluate(() => structuredClone(globalThis.seen));
  await view.evaluate(() => {
    globalThis.seen.handled.length = 0;
  });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(3000);
  const newline = await view.evaluate(() => structuredClone(globalThis.seen));
  print({ openings, heaps, scroll, typing, newline });
}

function print({ openings, heaps, scroll, typing, newline }) {
  const load = loadavg().map((value) => value.toFixed(1));
  const ms = (values) => `${Math.round(median(values))} ms (${values.map(Math.round).join(', ')})`;
  console.log(`
${count} annotations on a report of ${sizes.report} KB, annotation file ${sizes.yaml} KB; load ${load.join(' ')}
click to first cards painted       ${ms(openings.map(({ click }) => click))}
snapshot to first cards painted    ${ms(openings.map(({ paint }) => paint))}
  of it script                     ${ms(openings.map(({ script }) => script))}
heap of the view                   ${median(heaps).toFixed(1)} MB
scrolling, frame median / 95 %     ${scroll.medianMs} / ${scroll.highMs} ms; long tasks ${JSON.stringify(scroll.tasks)}
20 keys in the report              ${typing.handled.length} snapshots, ${ms([...typing.handled, 0])}; long tasks ${JSON.stringify(typing.tasks)}
a new line above them all          ${newline.handled.length} snapshots, ${ms([...newline.handled, 0])}`);
}

/** Runs in every frame before its own scripts: when snapshots come, and when the first cards are painted. */
function watch() {
  const seen = { handled: [], tasks: [], receivedMs: undefined, paintedMs: undefined };
  globalThis.seen = seen;
  new PerformanceObserver((list) => {
    for (const { duration, name } of list.getEntries()) {
      if (name === 'self') {
        seen.tasks.push(Math.round(duration));
      }
    }
  }).observe({ type: 'longtask' });
  let start = 0;
  const listen = () => {
    if (document.querySelector('.view') === null) {
      requestAnimationFrame(listen);
      return;
    }
    // Before the page's own listener; the data is read here, so that making it of what was sent counts.
    const before = ({ data }) => {
      start = performance.now();
      return data;
    };
    const after = ({ data }) => {
      if (data?.type !== 'snapshot') {
        return;
      }
      seen.handled.push(performance.now() - start);
      if (seen.paintedMs === undefined && document.querySelector('article') !== null) {
        seen.receivedMs = start;
        requestAnimationFrame(() =>
          setTimeout(() => {
            seen.paintedMs = performance.now();
          }),
        );
      }
    };
    addEventListener('message', before, true);
    addEventListener('message', after);
  };
  requestAnimationFrame(listen);
}

/** Runs in the page: steadily, then from one end to the other. */
async function scrollThrough(scroller) {
  const { seen } = globalThis;
  seen.tasks.length = 0;
  const frames = [];
  let last = performance.now();
  for (let step = 0; step < 300; step++) {
    await new Promise(requestAnimationFrame);
    frames.push(performance.now() - last);
    last = performance.now();
    scroller.scrollTop =
      step < 240 ? scroller.scrollTop + 350 : (scroller.scrollHeight * ((step * 37) % 60)) / 60;
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  scroller.scrollTop = 0;
  frames.sort((a, b) => a - b);
  return {
    tasks: [...seen.tasks],
    medianMs: Math.round(frames[150]),
    highMs: Math.round(frames[285]),
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** A report as long as a book, and annotations on passages all through it. */
function fill(folder) {
  const passages = Array.from(
    { length: count },
    (_, index) =>
      `In district ${index} the council met on day ${index % 31} and counted ${index * 7} households.`,
  );
  const rest = Math.max(0, Math.floor(REPORT_LENGTH / count) - 90);
  const padding = 'The count was made by hand, and no one has looked at it since. '
    .repeat(Math.ceil(rest / 60))
    .slice(0, rest);
  const report = `A census of the districts\n\n${passages.map((text) => `${text} ${padding}`).join('\n\n')}\n`;
  const items = passages.map((quote, index) => {
    const comment = `Number ${index}. ${'To be checked against the register. '.repeat(index % 6)}`;
    return `  - id: n${index}\n    motivation: commenting\n    quote: ${quote}\n    comment: ${JSON.stringify(comment)}\n    tags: [t${index % 40}]\n    created: 2026-11-20T10:00:00Z\n`;
  });
  const yaml = `version: 1\nsource: many.txt\nannotations:\n${items.join('')}`;
  writeFileSync(path.join(folder, 'many.txt'), report);
  writeFileSync(path.join(folder, 'many.annotations.yaml'), yaml);
  return { report: Math.round(report.length / 1024), yaml: Math.round(yaml.length / 1024) };
}
