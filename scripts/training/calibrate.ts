import type { Resources, Weights } from '../../src/core/recognition/resources';
import { tag } from '../../src/core/recognition/tagger';
import { runToEnd } from '../../src/core/text/steps';
import type { LabelledText } from './corpus';
import { read } from './perceptron';

/**
 * Slope and intercept of the logistic curve from margin to probability, by gradient descent on the
 * log loss over texts that the weights were not trained on.
 */
export function calibrate(
  texts: readonly LabelledText[],
  resources: Resources,
  weights: Weights,
): { readonly slope: number; readonly intercept: number } {
  const samples = texts.flatMap((text) => sample(text, resources, weights));
  const mean = samples.reduce((sum, { margin }) => sum + margin, 0) / Math.max(1, samples.length);
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < 3_000; step++) {
    let bySlope = 0;
    let byIntercept = 0;
    for (const { margin, right } of samples) {
      const scaled = margin / mean;
      const error = 1 / (1 + Math.exp(-(slope * scaled + intercept))) - (right ? 1 : 0);
      bySlope += error * scaled;
      byIntercept += error;
    }
    slope -= bySlope / samples.length;
    intercept -= byIntercept / samples.length;
  }
  return { slope: slope / mean, intercept };
}

function sample(text: LabelledText, resources: Resources, weights: Weights) {
  const document = read(text.text, resources);
  const gold = new Set(text.names.map(({ start, end, type }) => `${start} ${end} ${type}`));
  const plain = { ...weights, slope: 1, intercept: 0 };
  return runToEnd(tag(document, plain))
    .filter(({ type }) => type !== 'other')
    .map(({ from, to, type, confidence }) => {
      const key = `${document.tokens[from]?.start} ${document.tokens[to - 1]?.end} ${TYPE_INDEX[type]}`;
      return { margin: Math.log(confidence / (1 - confidence)), right: gold.has(key) };
    })
    .filter(({ margin }) => Number.isFinite(margin));
}

const TYPE_INDEX = { person: 0, group: 1, place: 2, other: 3 } as const;
