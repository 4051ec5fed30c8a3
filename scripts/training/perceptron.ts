import { type Document, readDocument } from '../../src/core/recognition/document';
import { FeatureBuffer, writeFeatures } from '../../src/core/recognition/features';
import { LABEL_COUNT, labelOf, OUTSIDE, Role } from '../../src/core/recognition/labels';
import type { Resources } from '../../src/core/recognition/resources';
import { bestLabels } from '../../src/core/recognition/viterbi';
import { runToEnd } from '../../src/core/text/steps';
import { findSections } from '../../src/core/text/structure';
import type { LabelledText } from './corpus';

export interface TrainingOptions {
  readonly bits: number;
  readonly epochs: number;
  /** Trainings in another order each; their weights are averaged. */
  readonly shuffles: number;
  /** The part of the features that is hidden at each look, 0 to 1. */
  readonly dropout: number;
  /** Features seen less often are left out. */
  readonly leastSeen: number;
}

export interface Model {
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** A run with the features of its tokens and its labels. */
interface Example {
  readonly features: readonly Uint32Array[];
  readonly labels: Uint8Array;
  readonly weight: number;
}

/** An averaged structured perceptron. The same texts and options make the same model. */
export function train(
  texts: readonly LabelledText[],
  resources: Resources,
  options: TrainingOptions,
): Model {
  const size = 2 ** options.bits * LABEL_COUNT;
  const sum: Model = {
    weights: new Float32Array(size),
    transitions: new Float32Array(LABEL_COUNT * LABEL_COUNT),
  };
  const examples = createExamples(texts, resources, options);
  for (let shuffle = 0; shuffle < options.shuffles; shuffle++) {
    const model = trainOnce(examples, options, createRandom(shuffle + 1));
    addTo(sum.weights, model.weights, 1 / options.shuffles);
    addTo(sum.transitions, model.transitions, 1 / options.shuffles);
    console.log(`shuffle ${shuffle + 1} of ${options.shuffles}: ${examples.length} runs`);
  }
  return sum;
}

function addTo(sum: Float32Array, values: Float32Array, factor: number): void {
  for (let index = 0; index < sum.length; index++) {
    sum[index] = (sum[index] ?? 0) + (values[index] ?? 0) * factor;
  }
}

function createExamples(
  texts: readonly LabelledText[],
  resources: Resources,
  { bits, leastSeen }: TrainingOptions,
): Example[] {
  const buffer = new FeatureBuffer(bits);
  const seen = new Uint8Array(2 ** bits);
  const examples: Example[] = [];
  for (const labelled of texts) {
    const document = read(labelled.text, resources);
    const labels = labelTokens(document, labelled);
    for (const run of document.runs) {
      if (labelled.ignored.some((zone) => touchesZone(document, run, zone))) {
        continue;
      }
      const features: Uint32Array[] = [];
      for (let index = run.from; index < run.to; index++) {
        writeFeatures(document, index, run, buffer);
        const own = buffer.features.slice(0, buffer.length);
        features.push(own);
        for (const feature of own) {
          seen[feature] = Math.min(255, (seen[feature] ?? 0) + 1);
        }
      }
      examples.push({
        features,
        labels: repair(labels.slice(run.from, run.to)),
        weight: labelled.weight,
      });
    }
  }
  return examples.map((example) => ({
    ...example,
    features: example.features.map((own) =>
      own.filter((feature) => (seen[feature] ?? 0) >= leastSeen),
    ),
  }));
}

/** Reads a text as the recogniser does. */
export function read(text: string, resources: Resources): Document {
  return runToEnd(readDocument(text, findSections(text), resources));
}

function touchesZone(
  { tokens }: Document,
  run: { readonly from: number; readonly to: number },
  zone: { readonly start: number; readonly end: number },
): boolean {
  return (tokens[run.from]?.start ?? 0) < zone.end && zone.start < (tokens[run.to - 1]?.end ?? 0);
}

/** BILOU labels of all tokens that a labelled name touches. */
export function labelTokens({ tokens }: Document, { names }: LabelledText): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  let from = 0;
  for (const { start, end, type } of [...names].sort((a, b) => a.start - b.start)) {
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= start) {
      from++;
    }
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) {
      to++;
    }
    if (to > from) {
      labels.fill(labelOf(type, Role.inside), from, to);
      labels[from] = labelOf(type, to - from === 1 ? Role.unit : Role.begin);
      if (to - from > 1) {
        labels[to - 1] = labelOf(type, Role.last);
      }
    }
    from = to;
  }
  return labels;
}

/** A name that the run's edge cuts is taken out, so that every sequence is well formed. */
function repair(labels: Uint8Array): Uint8Array {
  for (let at = 0; at < labels.length; ) {
    const label = labels[at] ?? OUTSIDE;
    const role = label === OUTSIDE ? Role.unit : (label - 1) & 3;
    let to = at + 1;
    if (role !== Role.unit) {
      while (to < labels.length && ((labels[to] ?? 0) - 1) % 4 === Role.inside) {
        to++;
      }
      const closed = role === Role.begin && labels[to] === label + Role.last;
      if (closed) {
        to++;
      } else {
        labels.fill(OUTSIDE, at, to);
      }
    }
    at = to;
  }
  return labels;
}

function trainOnce(
  examples: readonly Example[],
  { bits, epochs, dropout }: TrainingOptions,
  random: () => number,
): Model {
  const size = 2 ** bits * LABEL_COUNT;
  const weights = new Float32Array(size);
  const late = new Float64Array(size);
  const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  const lateTransitions = new Float64Array(transitions.length);
  let time = 1;
  const update = (values: Float32Array, lag: Float64Array, index: number, by: number) => {
    values[index] = (values[index] ?? 0) + by;
    lag[index] = (lag[index] ?? 0) + by * time;
  };
  const order = [...examples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffleInPlace(order, random);
    for (const { features, labels, weight } of order) {
      const shown = features.map((own) => own.filter(() => random() >= dropout));
      const guess = bestLabels(labels.length, score(shown, weights), transitions);
      for (let at = 0; at < labels.length; at++) {
        const right = labels[at] ?? 0;
        const wrong = guess[at] ?? 0;
        if (right !== wrong) {
          for (const feature of shown[at] ?? []) {
            update(weights, late, feature * LABEL_COUNT + right, weight);
            update(weights, late, feature * LABEL_COUNT + wrong, -weight);
          }
        }
        const before = (at > 0 ? labels[at - 1] : 0) ?? 0;
        const wrongBefore = (at > 0 ? guess[at - 1] : 0) ?? 0;
        if (right !== wrong || before !== wrongBefore) {
          update(transitions, lateTransitions, before * LABEL_COUNT + right, weight);
          update(transitions, lateTransitions, wrongBefore * LABEL_COUNT + wrong, -weight);
        }
      }
      time++;
    }
  }
  average(weights, late, time);
  average(transitions, lateTransitions, time);
  return { weights, transitions };
}

function score(features: readonly Uint32Array[], weights: Float32Array): Float32Array {
  const emissions = new Float32Array(features.length * LABEL_COUNT);
  features.forEach((own, at) => {
    for (const feature of own) {
      for (let label = 0; label < LABEL_COUNT; label++) {
        const index = at * LABEL_COUNT + label;
        emissions[index] = (emissions[index] ?? 0) + (weights[feature * LABEL_COUNT + label] ?? 0);
      }
    }
  });
  return emissions;
}

function average(values: Float32Array, late: Float64Array, time: number): void {
  for (let index = 0; index < values.length; index++) {
    values[index] = (values[index] ?? 0) - (late[index] ?? 0) / time;
  }
}

function shuffleInPlace<T>(items: T[], random: () => number): void {
  for (let index = items.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const [a, b] = [items[index], items[other]];
    if (a !== undefined && b !== undefined) {
      items[index] = b;
      items[other] = a;
    }
  }
}

/** A small seeded generator (mulberry32), so that training is the same everywhere. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let hash = Math.imul(state ^ (state >>> 15), 1 | state);
    hash = (hash + Math.imul(hash ^ (hash >>> 7), 61 | hash)) ^ hash;
    return ((hash ^ (hash >>> 14)) >>> 0) / 4294967296;
  };
}
