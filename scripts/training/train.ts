// npm run train -- <corpora folder> <gazetteer folder>
// Trains media/recogniser.bin. The development test parts are left out.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createLists, type Resources } from '../../src/core/recognition/resources';
import { calibrate } from './calibrate';
import { type LabelledText, readCorpora, withCapitals } from './corpus';
import { encodeAsset, quantise } from './encode';
import { readLists } from './lists';
import { type TrainingOptions, train } from './perceptron';

const OPTIONS: TrainingOptions = {
  bits: 20,
  epochs: 12,
  shuffles: 5,
  dropout: 0.5,
  leastSeen: 2,
};
/** Steps of a quantised weight below this are dropped: they cost size and change nothing measured. */
const LEAST_STEP = 3;
/** A tenth of the training texts calibrates the confidence of a model trained without them. */
const CALIBRATION_PART = 10;

const [corpora, gazetteer] = process.argv.slice(2);
if (corpora === undefined || gazetteer === undefined) {
  console.error('Usage: npm run train -- <corpora folder> <gazetteer folder>');
  process.exit(2);
}
const texts = [...readCorpora(corpora).values()].flat().filter(({ heldOut }) => !heldOut);
const names = readLists(path.resolve('scripts/training/lists'), gazetteer);
const commonWords = commonWordsOf(texts);
const resources = createLists(names, commonWords);
console.log(
  `${texts.length} texts, ${names.size} listed names, ${commonWords.length} common words`,
);

const confidence = measureConfidence(texts, resources);
const model = train(withCapitals(texts), resources, OPTIONS);
const weights = { ...quantise(model, OPTIONS.bits, LEAST_STEP), ...confidence };
const bytes = encodeAsset(weights, names, commonWords);
writeFileSync('media/recogniser.bin', bytes);
console.log(
  `media/recogniser.bin: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} gzipped`,
);

function measureConfidence(all: readonly LabelledText[], lists: Resources) {
  const kept = all.filter((_, index) => index % CALIBRATION_PART !== 0);
  const apart = all.filter((_, index) => index % CALIBRATION_PART === 0);
  const trial = train(withCapitals(kept), lists, { ...OPTIONS, shuffles: 1 });
  const found = calibrate(apart, lists, quantise(trial, OPTIONS.bits, LEAST_STEP));
  console.log(
    `confidence: slope ${found.slope.toFixed(3)}, intercept ${found.intercept.toFixed(3)}`,
  );
  return found;
}

/** Words that the texts have in lower case at least twice, Latin-1 only, as the asset stores them. */
function commonWordsOf(all: readonly LabelledText[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of all) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}{2,40}(?![\p{L}\p{N}-])/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([word, count]) => count >= 2 && !/[^\x20-\xff]/.test(word))
    .map(([word]) => word);
}
