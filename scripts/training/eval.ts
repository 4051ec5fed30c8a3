// npm run eval -- <corpora folder> <scorer> [gold.jsonl …] [--errors=N] [--rules]
// Measures the recogniser on the development test, and on the files that are named. Prints F1 by set
// and type, how reliable confidence is, the speed, and how well names are resolved and facts found.
//   --errors=N   lists the N most frequent errors of each kind
//   --rules      measures the rules that are used where the trained recogniser cannot be loaded
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { recognise } from '../../src/core/recognition/recognise';
import { createResources } from '../../src/core/recognition/resources';
import { recogniseByRules } from '../../src/core/recognition/rules/recogniseByRules';
import { findSections } from '../../src/core/text/structure';
import {
  FILES_WITH_ALL_FACTS,
  type LabelledText,
  originalFiles,
  readCorpora,
  readSet,
} from './labelled/corpus';
import { goldOf, predictionOf } from './labelled/scoring';
import { reliabilityTable } from './recogniser/reliability';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'string' }, rules: { type: 'boolean' } },
});
const [corpora, scorer, ...goldFiles] = positionals;
if (corpora === undefined || scorer === undefined) {
  console.error(
    'Usage: npm run eval -- <corpora folder> <scorer> [gold.jsonl …] [--errors=N] [--rules]',
  );
  process.exit(2);
}
const resources = options.rules
  ? { untrained: recogniseByRules }
  : createResources(readFileSync('media/recogniser.bin'));
if (resources.trained === undefined && !options.rules) {
  throw new Error('media/recogniser.bin is not of the format that is read.');
}
const folder = mkdtempSync(path.join(tmpdir(), 'dossier-eval-'));
const sets = new Map<string, readonly LabelledText[]>();
for (const [name, texts] of readCorpora(corpora)) {
  sets.set(
    name,
    texts.filter(({ heldOut }) => heldOut),
  );
}
for (const file of goldFiles) {
  sets.set(path.basename(file, '.jsonl'), readSet(file));
}
for (const [name, texts] of sets) {
  if (texts.length > 0) {
    evaluate(name, texts);
  }
}
const original = sets.get('original') ?? [];
console.log(reliabilityTable(original.map((text) => ({ text, found: find(text.text) }))));
measureSpeed([...sets.values()].flat());
measureResolution(corpora);
rmSync(folder, { recursive: true, force: true });

function find(text: string) {
  return recognise(text, findSections(text), resources);
}

function evaluate(name: string, texts: readonly LabelledText[]): void {
  const gold = path.join(folder, `${name}.gold.jsonl`);
  const found = path.join(folder, `${name}.found.jsonl`);
  writeFileSync(gold, `${texts.map((text) => JSON.stringify(goldOf(text))).join('\n')}\n`);
  writeFileSync(
    found,
    texts
      .map((text) => `${JSON.stringify(predictionOf({ text, found: find(text.text) }))}\n`)
      .join(''),
  );
  console.log(`\n${name}: ${texts.length} texts`);
  const list = options.errors === undefined ? [] : ['--errors', options.errors];
  console.log(execFileSync('node', [scorer ?? '', gold, found, ...list], { encoding: 'utf8' }));
}

function measureSpeed(texts: readonly LabelledText[]): void {
  const length = texts.reduce((sum, { text }) => sum + text.length, 0);
  const start = performance.now();
  for (const { text } of texts) {
    find(text);
  }
  const seconds = (performance.now() - start) / 1000;
  console.log(`speed: ${(length / 1e6 / seconds).toFixed(2)} MB/s`);
}

/** How well names are resolved and facts found, by scripts/evaluation/resolution.mjs. */
function measureResolution(from: string): void {
  const table = (title: string, ...rest: readonly string[]) => {
    console.log(`\nresolution, ${title}`);
    execFileSync('node', ['scripts/evaluation/resolution.mjs', ...rest], { stdio: 'inherit' });
  };
  const files = originalFiles(from);
  const withAllFacts = files.slice(0, FILES_WITH_ALL_FACTS);
  table('original', '--part', 'test', ...files);
  table('original, sets with all facts', '--part', 'test', '--facts', ...withAllFacts);
  for (const name of ['gum-news', ...goldFiles.map((file) => path.basename(file, '.jsonl'))]) {
    if (sets.get(name)?.length) {
      table(name, path.join(folder, `${name}.gold.jsonl`));
    }
  }
}
