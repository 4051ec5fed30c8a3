// npm run train -- <corpora folder> <gazetteer folder>
// Trains media/recogniser.bin. The development test is left out.
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { createLists, type Resources } from '../../src/core/recognition/resources';
import { readEnglishWords } from './common/openData';
import { readWordVectors } from './common/wordVectors';
import { type LabelledText, readCorpora, withCapitals } from './labelled/corpus';
import { calibrate } from './recogniser/calibrate';
import { encodeAsset, quantise, type Steps, type StoredWeights } from './recogniser/encode';
import { train } from './recogniser/field';
import { readGazetteer } from './recogniser/gazetteer';
import { MOST_BYTES, OPTIONS, STEPS } from './recogniser/settings';
import { CLASSED_WORDS, createLexiconEntries, topicsOf, usesOf } from './recogniser/wordClasses';

/** One text in so many is left out of a training that is only there to measure confidence. */
const CALIBRATION_EVERY = 5;
/** Confidence is measured on these sets, since they follow the product's conventions. */
const CALIBRATED: ReadonlySet<string> = new Set(['original', 're3d']);

const [corpora, gazetteer] = process.argv.slice(2);
if (corpora === undefined || gazetteer === undefined) {
  console.error('Usage: npm run train -- <corpora folder> <gazetteer folder>');
  process.exit(2);
}
const texts = [...readCorpora(corpora).values()].flat().filter(({ heldOut }) => !heldOut);
const names = readGazetteer(gazetteer);
const vectors = readWordVectors(CLASSED_WORDS);
const senses = readEnglishWords();
const sources = { names, senses, vectors, topics: topicsOf(vectors) };
const lexicon = createLexiconEntries(sources, texts, usesOf(sources, texts));
const resources = createLists(lexicon);
console.log(`${texts.length} texts, ${names.size} listed names, ${lexicon.keys.length} entries`);

const model = train(withCapitals(texts), resources, OPTIONS);
const steps = STEPS.find((one) => sizeOf(quantise(model, OPTIONS.bits, one)) <= MOST_BYTES);
if (steps === undefined) {
  throw new Error(
    `However coarse the weights, the asset has more than ${MOST_BYTES} bytes gzipped.`,
  );
}
const calibration = measureConfidence(texts, resources, steps);
const weights = quantise(model, OPTIONS.bits, steps, calibration);
const bytes = encodeAsset(weights, lexicon);
writeFileSync('media/recogniser.bin', bytes);
console.log(
  `media/recogniser.bin: ${steps.most} steps, ${bytes.length} bytes, ${sizeOf(weights)} gzipped`,
);

function sizeOf(some: StoredWeights): number {
  return gzipSync(encodeAsset(some, lexicon), { level: 9 }).length;
}

/** The curve of confidence, by a model that has not seen the texts that it is measured on. */
function measureConfidence(all: readonly LabelledText[], lists: Resources, stored: Steps) {
  const kept = all.filter((_, index) => index % CALIBRATION_EVERY !== 0);
  const apart = all.filter(
    ({ set }, index) => index % CALIBRATION_EVERY === 0 && CALIBRATED.has(set),
  );
  const trial = train(withCapitals(kept), lists, { ...OPTIONS, shuffles: 1 });
  return calibrate(apart, lists, quantise(trial, OPTIONS.bits, stored));
}
