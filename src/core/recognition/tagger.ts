import type { Document, Run } from './document';
import { FeatureBuffer, writeFeatures } from './features';
import { LABEL_COUNT, OUTSIDE, Role, roleOf, TAG_TYPES, type TagType, typeOf } from './labels';
import type { RecognitionReason } from './mention';
import type { Weights } from './resources';
import { bestLabels } from './viterbi';

/** A name as a stretch of a document's tokens, `[from, to)`. */
export interface Span extends Run {
  readonly type: TagType;
  readonly confidence: number;
  readonly reason: RecognitionReason;
}

/** Runs tagged between two yields. */
const RUNS_PER_STEP = 2_000;

/**
 * Finds names with the trained weights. Yields the index of the token reached, about every
 * 10,000 tokens.
 */
export function* tag(document: Document, weights: Weights): Generator<number, readonly Span[]> {
  const buffer = new FeatureBuffer(weights.bits);
  const sums = new Int32Array(LABEL_COUNT);
  const spans: Span[] = [];
  let count = 0;
  for (const run of document.runs) {
    const length = run.to - run.from;
    const emissions = new Float32Array(length * LABEL_COUNT);
    for (let index = run.from; index < run.to; index++) {
      writeFeatures(document, index, run, buffer);
      addScores(weights, buffer, sums, emissions, (index - run.from) * LABEL_COUNT);
    }
    const labels = bestLabels(length, emissions, weights.transitions);
    readSpans(labels, (from, to, type) => {
      const margin = marginOf(labels, emissions, from, to);
      spans.push({
        from: run.from + from,
        to: run.from + to,
        type,
        confidence: 1 / (1 + Math.exp(-(weights.slope * margin + weights.intercept))),
        reason: 'tagger',
      });
    });
    if (++count % RUNS_PER_STEP === 0) {
      yield run.to;
    }
  }
  return spans;
}

function addScores(
  { weights, rows, scale }: Weights,
  { features, length }: FeatureBuffer,
  sums: Int32Array,
  emissions: Float32Array,
  at: number,
): void {
  sums.fill(0);
  for (let index = 0; index < length; index++) {
    const feature = features[index] ?? 0;
    if (((rows[feature >> 5] ?? 0) & (1 << (feature & 31))) !== 0) {
      const row = feature * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        sums[label] = (sums[label] ?? 0) + (weights[row + label] ?? 0);
      }
    }
  }
  for (let label = 0; label < LABEL_COUNT; label++) {
    emissions[at + label] = (sums[label] ?? 0) * scale;
  }
}

/** Calls `found` with every name of a well-formed sequence of labels. */
export function readSpans(
  labels: Uint8Array,
  found: (from: number, to: number, type: TagType) => void,
): void {
  let from = 0;
  labels.forEach((label, at) => {
    const role = roleOf(label);
    const type = TAG_TYPES[typeOf(label)];
    if (role === Role.begin) {
      from = at;
    }
    if (type !== undefined && (role === Role.unit || role === Role.last)) {
      found(role === Role.unit ? at : from, at + 1, type);
    }
  });
}

/** How far the chosen labels of a name lead over the next best ones, at its weakest token. */
export function marginOf(
  labels: Uint8Array,
  emissions: Float32Array,
  from: number,
  to: number,
): number {
  let margin = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const chosen = labels[at] ?? OUTSIDE;
    const row = at * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (label !== chosen) {
        margin = Math.min(margin, (emissions[row + chosen] ?? 0) - (emissions[row + label] ?? 0));
      }
    }
  }
  return margin;
}
