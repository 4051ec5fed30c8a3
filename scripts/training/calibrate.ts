import { recognise } from '../../src/core/recognition/recognise';
import { createTrained, type Resources } from '../../src/core/recognition/resources';
import type { Calibration, Weights } from '../../src/core/recognition/weights';
import { findSections } from '../../src/core/text/structure';
import type { LabelledText } from './corpus';

/** Points of the curve: enough for its shape, each with enough mentions behind it. */
const POINTS = 16;
/** Stands for a margin: with it confidence is the margin, squeezed into 0 to 1. */
const WIDEST = 4096;

/**
 * The curve from margin to the share of mentions that are right, monotone, over texts that the
 * weights were not trained on and after the passes over the document.
 */
export function calibrate(
  texts: readonly LabelledText[],
  resources: Resources,
  weights: Weights,
): Calibration {
  const plain: Calibration = {
    margins: Float32Array.from([-WIDEST, WIDEST]),
    probabilities: Float32Array.from([0, 1]),
  };
  const trained = createTrained(resources, { ...weights, calibration: plain });
  const samples = texts.flatMap((text) => {
    const gold = new Set(text.names.map(({ start, end, type }) => `${start} ${end} ${type}`));
    return recognise(text.text, findSections(text.text), { trained })
      .filter(({ reason }) => reason === 'tagger')
      .map(({ start, end, type, confidence }) => ({
        margin: confidence * 2 * WIDEST - WIDEST,
        right: gold.has(`${start} ${end} ${TYPE_INDEX[type]}`) ? 1 : 0,
      }));
  });
  samples.sort((a, b) => a.margin - b.margin);
  const pools: { margin: number; right: number; count: number }[] = [];
  const size = Math.max(1, Math.ceil(samples.length / POINTS));
  for (let from = 0; from < samples.length; from += size) {
    const part = samples.slice(from, from + size);
    const sum = (key: 'margin' | 'right') => part.reduce((total, sample) => total + sample[key], 0);
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

const TYPE_INDEX = { person: 0, group: 1, place: 2 } as const;
