import type { Run } from '../../../src/core/recognition/reading/block';
import {
  chainsOf,
  type Document,
  rangesOf,
  readDocument,
} from '../../../src/core/recognition/reading/document';
import { Link, LONGEST_CHAIN } from '../../../src/core/recognition/reading/links';
import type { Resources } from '../../../src/core/recognition/resources';
import {
  FeatureBuffer,
  MOST_FEATURES,
  writeFeatures,
} from '../../../src/core/recognition/tagger/features';
import {
  LABEL_COUNT,
  labelOf,
  OUTSIDE,
  Role,
  roleOf,
} from '../../../src/core/recognition/tagger/labels';
import { TRANSITIONS, Viterbi } from '../../../src/core/recognition/tagger/viterbi';
import { overlaps, type TextRange } from '../../../src/core/text/range';
import { runToEnd } from '../../../src/core/text/steps';
import { findSections } from '../../../src/core/text/structure';
import { createRandom, shuffle } from '../common/random';
import type { LabelledText } from '../labelled/corpus';

/** The values in use are in settings.ts. */
export interface TrainingOptions {
  /** Features are hashed to so many bits. */
  readonly bits: number;
  /** How often a training goes through all texts. */
  readonly epochs: number;
  /** How many trainings there are, each with the texts in other orders; their weights are averaged. */
  readonly shuffles: number;
  /** The share of a token's features that is hidden each time it is learned from, 0 to 1. */
  readonly dropout: number;
  /** Features seen less often are left out. */
  readonly leastSeen: number;
}

/** What a training gives. */
export interface Model {
  /** The hashed feature of each row of weights, ascending; a row has a weight for each label. */
  readonly features: Uint32Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/** All chains of runs with the features of their tokens, one after the other in flat arrays. */
interface Examples {
  /** Features as rows of the weights, token after token. */
  readonly features: Uint32Array;
  /** Where the features of each token begin; one more than there are tokens. */
  readonly offsets: Uint32Array;
  readonly labels: Uint8Array;
  /** What ties each token to the one before. */
  readonly links: Uint8Array;
  /** Where the tokens of each chain of runs begin; one more than there are chains. */
  readonly chains: Uint32Array;
  /** How much a mistake in each chain counts. */
  readonly costs: Float32Array;
  /** The hashed feature of each row. */
  readonly rows: Uint32Array;
}

/** Trains an averaged structured perceptron. The same texts and options give the same model. */
export function train(
  texts: readonly LabelledText[],
  resources: Resources,
  options: TrainingOptions,
): Model {
  const examples = createExamples(texts, resources, options);
  const sum = new Float32Array(examples.rows.length * LABEL_COUNT);
  const transitions = new Float32Array(TRANSITIONS);
  for (let turn = 1; turn <= options.shuffles; turn++) {
    const model = trainOnce(examples, options, createRandom(turn));
    addTo(sum, model.weights, 1 / options.shuffles);
    addTo(transitions, model.transitions, 1 / options.shuffles);
    console.log(`shuffle ${turn} of ${options.shuffles}: ${examples.costs.length} chains`);
  }
  return { features: examples.rows, weights: sum, transitions };
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
): Examples {
  const buffer = new FeatureBuffer(bits);
  const seen = new Uint8Array(2 ** bits);
  const tokens: Uint32Array[] = [];
  const labelled: number[] = [];
  const links: number[] = [];
  const chains: number[] = [0];
  const costs: number[] = [];
  for (const text of texts) {
    const document = readText(text.text, resources);
    const labels = labelTokens(document, text);
    const ranges = rangesOf(document);
    for (const chain of chainsOf(document)) {
      if (
        text.ignored.some((range) => chain.some(({ run }) => overlaps(rangeOf(ranges, run), range)))
      ) {
        continue;
      }
      for (const { run, link } of chain) {
        for (let index = run.from; index < run.to; index++) {
          writeFeatures(document, index, run, buffer);
          const own = buffer.features.slice(0, buffer.length);
          tokens.push(own);
          links.push(index === run.from ? link : Link.none);
          for (const feature of own) {
            seen[feature] = Math.min(255, (seen[feature] ?? 0) + 1);
          }
        }
        labelled.push(...closeNames(labels.slice(run.from, run.to)));
      }
      chains.push(tokens.length);
      costs.push(text.weight);
    }
  }
  const rows: number[] = [];
  const rowOf = new Int32Array(2 ** bits).fill(-1);
  seen.forEach((count, feature) => {
    if (count >= leastSeen) {
      rowOf[feature] = rows.length;
      rows.push(feature);
    }
  });
  const kept = tokens.map((own) =>
    own.filter((feature) => (rowOf[feature] ?? -1) >= 0).map((feature) => rowOf[feature] ?? 0),
  );
  const offsets = new Uint32Array(kept.length + 1);
  kept.forEach((own, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + own.length;
  });
  const features = new Uint32Array(offsets[kept.length] ?? 0);
  kept.forEach((own, index) => {
    features.set(own, offsets[index]);
  });
  return {
    features,
    offsets,
    labels: Uint8Array.from(labelled),
    links: Uint8Array.from(links),
    chains: Uint32Array.from(chains),
    costs: Float32Array.from(costs),
    rows: Uint32Array.from(rows),
  };
}

/** Reads a text as the recogniser does. */
export function readText(text: string, resources: Resources): Document {
  return runToEnd(readDocument(text, findSections(text), resources));
}

function rangeOf(ranges: readonly TextRange[], { from, to }: Run): TextRange {
  return { start: ranges[from]?.start ?? 0, end: ranges[to - 1]?.end ?? 0 };
}

/** BILOU labels of all tokens that a labelled name touches. */
export function labelTokens(document: Document, { names }: LabelledText): Uint8Array {
  const tokens = rangesOf(document);
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

/**
 * Makes the labels of a run well formed, in place. Of a name that goes beyond the run ("Haqqani
 * network", "District Court, Southern District of New York"), the part in the run becomes a name.
 */
export function closeNames(labels: Uint8Array): Uint8Array {
  for (let from = 0, to = 0; from < labels.length; from = to) {
    to = from + 1;
    const label = labels[from] ?? OUTSIDE;
    const first = label - roleOf(label);
    if (label === OUTSIDE || label === first + Role.unit) {
      continue;
    }
    if (label !== first + Role.last) {
      while (labels[to] === first + Role.inside) {
        to++;
      }
      to += labels[to] === first + Role.last ? 1 : 0;
    }
    labels.fill(first + Role.inside, from, to);
    labels[from] = first + (to - from === 1 ? Role.unit : Role.begin);
    if (to - from > 1) {
      labels[to - 1] = first + Role.last;
    }
  }
  return labels;
}

/**
 * One training. Instead of adding up the weights after each chain for their average, it adds up each
 * change times the moment of the change (`late`): the average is `weights − late / time`.
 */
function trainOnce(
  { features, offsets, labels, links, chains, costs, rows }: Examples,
  { epochs, dropout }: TrainingOptions,
  random: () => number,
): Pick<Model, 'weights' | 'transitions'> {
  const weights = new Float32Array(rows.length * LABEL_COUNT);
  const late = new Float64Array(weights.length);
  const transitions = new Float32Array(TRANSITIONS);
  const lateTransitions = new Float64Array(transitions.length);
  const emissions = new Float32Array(LONGEST_CHAIN * LABEL_COUNT);
  const shown = new Uint32Array(LONGEST_CHAIN * MOST_FEATURES);
  const shownTo = new Uint32Array(LONGEST_CHAIN + 1);
  const hidden = Math.round(dropout * 256);
  const viterbi = new Viterbi(LONGEST_CHAIN);
  let time = 1;
  const order = Uint32Array.from(costs, (_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const chain of order) {
      const first = chains[chain] ?? 0;
      const length = (chains[chain + 1] ?? 0) - first;
      emissions.fill(0, 0, length * LABEL_COUNT);
      let count = 0;
      for (let at = 0; at < length; at++) {
        const to = offsets[first + at + 1] ?? 0;
        const base = at * LABEL_COUNT;
        let bytes = 0;
        for (let index = offsets[first + at] ?? 0, turn = 0; index < to; index++, turn++) {
          bytes = (turn & 3) === 0 ? (random() * 4294967296) >>> 0 : bytes >>> 8;
          if ((bytes & 255) < hidden) {
            continue;
          }
          const row = (features[index] ?? 0) * LABEL_COUNT;
          shown[count++] = row;
          for (let label = 0; label < LABEL_COUNT; label++) {
            emissions[base + label] = (emissions[base + label] ?? 0) + (weights[row + label] ?? 0);
          }
        }
        shownTo[at + 1] = count;
      }
      const guess = viterbi.solve(
        length,
        emissions,
        transitions,
        links.subarray(first, first + length),
      );
      const cost = costs[chain] ?? 1;
      for (let at = 0; at < length; at++) {
        const right = labels[first + at] ?? 0;
        const wrong = guess[at] ?? 0;
        if (right !== wrong) {
          for (let index = shownTo[at] ?? 0; index < (shownTo[at + 1] ?? 0); index++) {
            const row = shown[index] ?? 0;
            weights[row + right] = (weights[row + right] ?? 0) + cost;
            late[row + right] = (late[row + right] ?? 0) + cost * time;
            weights[row + wrong] = (weights[row + wrong] ?? 0) - cost;
            late[row + wrong] = (late[row + wrong] ?? 0) - cost * time;
          }
        }
        const before = (at > 0 ? labels[first + at - 1] : 0) ?? 0;
        const wrongBefore = (at > 0 ? guess[at - 1] : 0) ?? 0;
        if (right !== wrong || before !== wrongBefore) {
          const link = (links[first + at] ?? 0) * LABEL_COUNT;
          const good = (link + before) * LABEL_COUNT + right;
          const bad = (link + wrongBefore) * LABEL_COUNT + wrong;
          transitions[good] = (transitions[good] ?? 0) + cost;
          lateTransitions[good] = (lateTransitions[good] ?? 0) + cost * time;
          transitions[bad] = (transitions[bad] ?? 0) - cost;
          lateTransitions[bad] = (lateTransitions[bad] ?? 0) - cost * time;
        }
      }
      time++;
    }
  }
  average(weights, late, time);
  average(transitions, lateTransitions, time);
  return { weights, transitions };
}

function average(values: Float32Array, late: Float64Array, time: number): void {
  for (let index = 0; index < values.length; index++) {
    values[index] = (values[index] ?? 0) - (late[index] ?? 0) / time;
  }
}
