import type { PackedRows } from './rows';

/** Where the confidence of a mention comes from: margins and the probabilities measured at them. */
export interface Calibration {
  readonly margins: Float32Array;
  readonly probabilities: Float32Array;
}

/** The trained weights: rows of steps for those hashed features that have any. */
export interface Weights extends PackedRows {
  /** Features are hashed to this many bits. */
  readonly bits: number;
  /** What one step of a stored weight is worth. */
  readonly scale: number;
  /** Scores in steps of a label after another: see `Viterbi`. */
  readonly transitions: Int32Array;
  readonly calibration: Calibration;
}

/** The probability that a mention with this margin, in steps, is right. */
export function probabilityAt({ margins, probabilities }: Calibration, margin: number): number {
  const last = margins.length - 1;
  if (last < 0) {
    return 0.5;
  }
  let to = 0;
  while (to <= last && (margins[to] ?? 0) < margin) {
    to++;
  }
  if (to === 0 || to > last) {
    return probabilities[Math.min(to, last)] ?? 0.5;
  }
  const left = margins[to - 1] ?? 0;
  const right = margins[to] ?? 0;
  const part = right > left ? (margin - left) / (right - left) : 1;
  const low = probabilities[to - 1] ?? 0;
  return low + part * ((probabilities[to] ?? 0) - low);
}
