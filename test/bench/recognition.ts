// npm run bench -- recognition <corpora folder> [report.txt]
// after npm install --prefix scripts/training
// Speed, memory, size and growth of the recogniser, with `compromise` in the same run as the peer.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { recognise } from '../../src/core/recognition/recognise';
import { createResources, type RecognitionResources } from '../../src/core/recognition/resources';
import { findSections } from '../../src/core/text/structure';
import { type HostileText, hostileTexts } from './support/hostileTexts';
import { processorMs } from './support/measuring';
import { readTexts } from './support/texts';

const [corpora, report] = process.argv.slice(2);
if (corpora === undefined) {
  console.error('Usage: npm run bench -- recognition <corpora folder> [report.txt]');
  process.exit(2);
}
const find = (text: string, resources: RecognitionResources) =>
  recognise(text, findSections(text), resources);

/** The least of a few runs, since other work of the machine slows memory down. */
function least(work: () => void, runs: number): number {
  return Math.min(...Array.from({ length: runs }, () => processorMs(work)));
}

const collect = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const empty = collect();
const bytes = readFileSync('media/recogniser.bin');
let resources: RecognitionResources = {};
const load = processorMs(() => {
  resources = createResources(bytes);
});
console.log(`load: ${load.toFixed(0)} ms`);
console.log(`asset: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`);
const article = report === undefined ? undefined : readFileSync(report, 'utf8');
if (article !== undefined) {
  const first = processorMs(() => find(article, resources));
  const warm = least(() => find(article, resources), 200);
  console.log(
    `${article.length} code units: first ${first.toFixed(1)} ms, warm ${warm.toFixed(2)} ms`,
  );
}

const before = collect();
const texts = readTexts(corpora);
const texted = collect() - before + empty;
const length = texts.reduce((sum, text) => sum + text.length, 0);
const all = () => {
  for (const text of texts) {
    find(text, resources);
  }
};
const cold = processorMs(all);
const warm = least(all, 7);
console.log(
  `memory over an empty process, the texts left out: ${(collect() - texted).toFixed(1)} MB`,
);
const part = texts.filter((_, index) => index % 10 === 0);
const partLength = part.reduce((sum, text) => sum + text.length, 0);
interface Names {
  json(options: { offset: boolean }): unknown;
}
type Compromise = (text: string) => { people(): Names; places(): Names; organizations(): Names };
const nlp: Compromise = createRequire(path.resolve('scripts/training/package.json'))('compromise');
const peers = () => {
  for (const text of part) {
    const document = nlp(text);
    document.people().json({ offset: true });
    document.places().json({ offset: true });
    document.organizations().json({ offset: true });
  }
};
const peer = least(peers, 2);
const speed = (units: number, ms: number) => units / ms / 1e3;
console.log(
  `${texts.length} texts, ${(length / 1e6).toFixed(1)} M code units: ` +
    `first pass ${speed(length, cold).toFixed(2)} MB/s, warm ${speed(length, warm).toFixed(2)} MB/s; ` +
    `compromise ${speed(partLength, peer).toFixed(3)} MB/s, ` +
    `ratio ${(speed(length, warm) / speed(partLength, peer)).toFixed(0)}`,
);

const pool = texts.join('\n\n');
const grown = (units: number) => pool.repeat(Math.ceil(units / pool.length)).slice(0, units);
const hostile: readonly HostileText[] = [['reports', grown], ...hostileTexts(grown)];
for (const [name, make] of hostile) {
  const sizes =
    name === 'reports' ? [10_000, 100_000, 1_000_000, 10_000_000] : [250_000, 1_000_000];
  const rates = sizes.map((units) => {
    const text = make(units);
    return `${units / 1000} K: ${(least(() => find(text, resources), units > 2e6 ? 1 : 3) / (text.length / 1e6)).toFixed(0)}`;
  });
  console.log(`${name}, ms per M code units: ${rates.join(', ')}`);
}
