import { recognise } from '../../../src/core/recognition/recognise';
import { createTrained, type Resources } from '../../../src/core/recognition/resources';
import type { Calibration, Weights } from '../../../src/core/recognition/tagger/weights';
import { findSections } from '../../../src/core/text/structure';
import type { LabelledText } from '../labelled/corpus';
import { rightIn } from '../labelled/scoring';

/** Points of the curve, at most: enough for its shape, and each has enough mentions behind it. */
const POINTS = 16;
/** Larger than any margin: a straight line from minus this to this turns margins into 0 to 1. */
const WIDEST = 4096;

/**
 * How likely a mention of the tagger is right, by its margin: a curve that never falls (isotonic
 * regression by pooling neighbours). Mentions are counted after the passes over the document.
 *
 * @param texts that the weights were not trained on
 */
export function calibrate(
  texts: readonly LabelledText[],
  resources: Resources,
  weights: Weights,
): Calibration {
  const straight: Calibration = {
    margins: Float32Array.from([-WIDEST, WIDEST]),
    probabilities: Float32Array.from([0, 1]),
  };
  const trained = createTrained(resources, { ...weights, calibration: straight });
  const samples = texts.flatMap((text) => {
    const isRight = rightIn(text);
    return recognise(text.text, findSections(text.text), { trained })
      .filter(({ reason }) => reason === 'tagger')
      .map((mention) => ({
        margin: mention.confidence * 2 * WIDEST - WIDEST,
        right: isRight(mention) ? 1 : 0,
      }));
  });
  samples.sort((a, b) => a.margin - b.margin);
  const pools: { margin: number; right: number; count: number }[] = [];
  const size = Math.max(1, Math.ceil(samples.length / POINTS));
  for (let from = 0; from < samples.length; from += size) {
    const part = samples.slice(from, from + size);
    const sum = (key: 'margin' | 'right') => part.reduce((total, sample) => total + sample[key], 0);
    // As if one more mention were half right: no pool is quite sure.
    pools.push({ margin: sum('margin'), right: sum('right') + 0.5, count: part.length + 1 });
    while (pools.length > 1) {
      const [before, last] = pools.slice(-2);
      if (!before || !last || before.right / before.count <= last.right / last.count) {
        break;
      }
      pools.splice(-2, 2, {
        margin: before.margin + last.margin,
        right: before.right + last.right,
        count: before.count + last.count,
      });
    }
  }
  return {
    margins: Float32Array.from(pools, ({ margin, count }) => margin / Math.max(1, count - 1)),
    probabilities: Float32Array.from(pools, ({ right, count }) => right / count),
  };
}
