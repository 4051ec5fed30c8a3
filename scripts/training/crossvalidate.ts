// npm run crossvalidate -- <corpora folder> <gazetteer folder> <scorer> [options]
// Trains on some of the training texts, finds names in the others, and prints F1. The development test
// is not touched.
//
//   --only=original,reports,real   what to measure: `original` and the project's own reports, each by
//                                  folds over its texts, and real texts of two sources that are left
//                                  out of the training; by default `original,real`
//   --folds=N                      into how many parts a set is split
//   --errors=N                     lists the N most frequent errors of each kind
//   --reports=N                    trains on the first N of the project's own reports only
//   --weight=N                     how much mistakes in `original` count
//   --open=0                       leaves the lists of open data out
//   --shuffles=N --epochs=N --dropout=P --rate=N --penalty=N --bits=N --seen=N   see TrainingOptions in field.ts
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { recognise } from '../../src/core/recognition/recognise';
import { createLists, createTrained } from '../../src/core/recognition/resources';
import { findSections } from '../../src/core/text/structure';
import { readEnglishWords } from './common/openData';
import { readWordVectors } from './common/wordVectors';
import { type LabelledText, readCorpora, WRITTEN, withCapitals } from './labelled/corpus';
import { goldOf, predictionOf, type Result } from './labelled/scoring';
import { quantise } from './recogniser/encode';
import { train } from './recogniser/field';
import { readGazetteer } from './recogniser/gazetteer';
import { OPTIONS, STEPS } from './recogniser/settings';
import { CLASSED_WORDS, createLexiconEntries, topicsOf, usesOf } from './recogniser/wordClasses';

const { values, positionals } = parseArgs({ allowPositionals: true, strict: false });
const number = (name: string, otherwise: number) => Number(values[name] ?? otherwise);
const [corpora, gazetteer, scorer] = positionals;
if (corpora === undefined || gazetteer === undefined || scorer === undefined) {
  console.error(
    'Usage: npm run crossvalidate -- <corpora folder> <gazetteer folder> <scorer> [options]',
  );
  process.exit(2);
}
const { score } = await import(pathToFileURL(path.resolve(scorer)).href);
const options = {
  ...OPTIONS,
  shuffles: number('shuffles', 1),
  epochs: number('epochs', OPTIONS.epochs),
  dropout: number('dropout', OPTIONS.dropout),
  rate: number('rate', OPTIONS.rate),
  penalty: number('penalty', OPTIONS.penalty),
  bits: number('bits', OPTIONS.bits),
  leastSeen: number('seen', OPTIONS.leastSeen),
};
const names = readGazetteer(gazetteer, number('open', 1) === 1);
const senses = readEnglishWords();
const vectors = readWordVectors(CLASSED_WORDS);
const sources = { names, senses, vectors, topics: topicsOf(vectors) };
const sets = readCorpora(corpora);
const trainingPart = (set: string) => (sets.get(set) ?? []).filter(({ heldOut }) => !heldOut);
const realSets = [...sets.keys()].filter((set) => !WRITTEN.has(set));
const original = trainingPart('original').map((text) => ({
  ...text,
  weight: number('weight', text.weight),
}));
const reports = trainingPart('reports').slice(0, number('reports', Number.POSITIVE_INFINITY));

const wanted = String(values.only ?? 'original,real').split(',');

if (wanted.includes('original')) {
  inFolds('original', original, reports);
}
if (wanted.includes('reports')) {
  inFolds('reports', reports, original);
}
if (wanted.includes('real')) {
  const leftOut = ['re3d', 'gum-news'];
  const rest = realSets.filter((set) => !leftOut.includes(set)).flatMap(trainingPart);
  const uses = usesOf(sources, rest);
  const results = predict([...original, ...reports, ...rest], leftOut.flatMap(trainingPart), uses);
  for (const set of leftOut) {
    report(
      `${set}, the source left out`,
      results.filter(({ text }) => text.set === set),
    );
  }
}

/**
 * Splits a set into folds, and finds the names of each by a training without it.
 *
 * @param more texts of our own to train on
 */
function inFolds(name: string, set: readonly LabelledText[], more: readonly LabelledText[]): void {
  const rest = realSets.flatMap(trainingPart);
  const uses = usesOf(sources, rest);
  const folds = number('folds', 5);
  const results: Result[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const leftOut = set.filter((_, index) => index % folds === fold);
    const kept = set.filter((_, index) => index % folds !== fold);
    results.push(...predict([...rest, ...more, ...kept], leftOut, uses));
  }
  report(name, results);
}

/** Trains on some texts, and finds names in others. */
function predict(
  trainOn: readonly LabelledText[],
  texts: readonly LabelledText[],
  uses: Uint16Array,
): readonly Result[] {
  const lists = createLists(createLexiconEntries(sources, trainOn, uses));
  const model = train(withCapitals(trainOn), lists, options);
  const trained = createTrained(lists, quantise(model, options.bits, STEPS[0]));
  return texts.map((text) => ({
    text,
    found: recognise(text.text, findSections(text.text), { trained }),
  }));
}

function report(name: string, results: readonly Result[]): void {
  const gold = results.map(({ text }) => goldOf(text));
  const out = score(gold, results.map(predictionOf), { errors: number('errors', 0) });
  const row = ['PERSON', 'GROUP', 'PLACE', 'ALL', 'SPAN'].map(
    (type) => `${type} ${out.exact[type].F}`,
  );
  console.log(`${name}, ${results.length} texts: ${row.join(', ')}; ${JSON.stringify(out.errors)}`);
  if (out.top !== undefined) {
    console.log(JSON.stringify(out.top, undefined, 1));
  }
}
