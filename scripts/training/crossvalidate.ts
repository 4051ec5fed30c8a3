// npm run crossvalidate -- <corpora folder> <gazetteer folder> <scorer> [--folds=N] [--errors=N]
//   [--shuffles=N] [--epochs=N] [--dropout=P] [--bits=N] [--seen=N] [--weight=N] [--reports=N] [--open=0]
//   [--only=original,reports,real]
// Trains on parts of the training texts and finds names in the rest: the development test is not
// touched. Prints F1 on `original` by folds over its texts, the same for the reports that come with
// the project where they are asked for, and on real texts of two sources that were left out of the
// training.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { recognise } from '../../src/core/recognition/recognise';
import { createLists, createTrained } from '../../src/core/recognition/resources';
import { findSections } from '../../src/core/text/structure';
import { type LabelledText, readCorpora, WRITTEN, withCapitals } from './corpus';
import { quantise } from './encode';
import { readLists } from './lists';
import { readEnglishWords } from './openData';
import { train } from './perceptron';
import { goldOf, predictionOf, type Result } from './scoring';
import { OPTIONS, STEPS } from './settings';
import { CLASSED_WORDS, createLexiconEntries, topicsOf, usesOf } from './wordClasses';
import { readWordVectors } from './wordVectors';

const { values, positionals } = parseArgs({ allowPositionals: true, strict: false });
const number = (name: string, otherwise: number) => Number(values[name] ?? otherwise);
const [corpora, gazetteer, scorer] = positionals;
if (corpora === undefined || gazetteer === undefined || scorer === undefined) {
  console.error('Usage: npm run crossvalidate -- <corpora folder> <gazetteer folder> <scorer>');
  process.exit(2);
}
const { score } = await import(pathToFileURL(path.resolve(scorer)).href);
const options = {
  ...OPTIONS,
  shuffles: number('shuffles', 1),
  epochs: number('epochs', 8),
  dropout: number('dropout', OPTIONS.dropout),
  bits: number('bits', OPTIONS.bits),
  leastSeen: number('seen', OPTIONS.leastSeen),
};
const names = readLists('scripts/training/lists', gazetteer, number('open', 1) === 1);
const senses = readEnglishWords();
const vectors = readWordVectors(CLASSED_WORDS);
const sources = { names, senses, vectors, topics: topicsOf(vectors) };
const sets = readCorpora(corpora);
const usable = (set: string) => (sets.get(set) ?? []).filter(({ heldOut }) => !heldOut);
const others = [...sets.keys()].filter((set) => !WRITTEN.has(set));
const original = usable('original').map((text) => ({
  ...text,
  weight: number('weight', text.weight),
}));
const reports = usable('reports').slice(0, number('reports', Number.POSITIVE_INFINITY));

const parts = String(values.only ?? 'original,real').split(',');

if (parts.includes('original')) {
  inFolds('original', original, reports);
}
if (parts.includes('reports')) {
  inFolds('reports', reports, original);
}
if (parts.includes('real')) {
  const real = ['re3d', 'gum-news'];
  const rest = others.filter((set) => !real.includes(set)).flatMap(usable);
  const uses = usesOf(sources, rest);
  const results = predict([...original, ...reports, ...rest], real.flatMap(usable), uses);
  for (const set of real) {
    report(
      `${set}, the source left out`,
      results.filter(({ text }) => text.set === set),
    );
  }
}

/** Names of a set's texts, found by trainings without a part of them each. */
function inFolds(
  name: string,
  set: readonly LabelledText[],
  written: readonly LabelledText[],
): void {
  const rest = others.flatMap(usable);
  const uses = usesOf(sources, rest);
  const folds = number('folds', 5);
  const results: Result[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const apart = set.filter((_, index) => index % folds === fold);
    const kept = set.filter((_, index) => index % folds !== fold);
    results.push(...predict([...rest, ...written, ...kept], apart, uses));
  }
  report(name, results);
}

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
