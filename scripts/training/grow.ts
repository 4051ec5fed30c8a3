import { type Forest, leafOf, type Tree } from '../../src/core/resolution/facts/forest';

/** Chosen, as the rest, by reports left out in turn; their neighbours do as well. */
const OPTIONS = {
  trees: 240,
  depth: 3,
  rate: 0.07,
  /** So much weight an example must at least have on each side of a cut. */
  leastLeaf: 14,
  /** How much a leaf costs. */
  penalty: 4,
  /** Cuts that are tried for each value. */
  cuts: 24,
};

export interface Grown {
  readonly values: readonly number[];
  readonly right: boolean;
}

/**
 * Gradient boosting: each tree is grown on what those before it leave unexplained, by Newton's method
 * on the logistic loss. The same forest in every run.
 *
 * @param copies how often each example is there: leaves must be so many times larger
 */
export function grow(examples: readonly Grown[], copies: number): Forest {
  const columns = columnsOf(examples);
  const right = examples.reduce((sum, one) => sum + (one.right ? 1 : 0), 0) / examples.length;
  const bias = round(Math.log(right / (1 - right)));
  const sums = new Float64Array(examples.length).fill(bias);
  const everyRow = Int32Array.from(examples, (_, index) => index);
  const trees: Tree[] = [];
  for (let i = 0; i < OPTIONS.trees; i++) {
    const slopes = new Float64Array(examples.length);
    const curves = new Float64Array(examples.length);
    examples.forEach((one, index) => {
      const chance = 1 / (1 + Math.exp(-(sums[index] ?? 0)));
      slopes[index] = (one.right ? 1 : 0) - chance;
      curves[index] = chance * (1 - chance);
    });
    const tree = growTree({ columns, slopes, curves, copies }, everyRow, OPTIONS.depth);
    trees.push(tree);
    examples.forEach(({ values }, index) => {
      sums[index] = (sums[index] ?? 0) + leafOf(tree, values);
    });
  }
  return { bias, trees };
}

/** A value of all examples: which bin it is in, and the cuts between bins. */
interface Column {
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}

interface Ground {
  readonly columns: readonly Column[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly copies: number;
}

function columnsOf(examples: readonly Grown[]): readonly Column[] {
  const width = examples[0]?.values.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const sorted = examples.map(({ values }) => values[column] ?? 0).sort((a, b) => a - b);
    const distinct = [...new Set(sorted)];
    const cuts =
      distinct.length <= OPTIONS.cuts
        ? distinct.slice(1).map((value, index) => (value + (distinct[index] ?? 0)) / 2)
        : [
            ...new Set(
              Array.from(
                { length: OPTIONS.cuts - 1 },
                (__, i) => sorted[Math.floor(((i + 1) * sorted.length) / OPTIONS.cuts)] ?? 0,
              ),
            ),
          ];
    const rounded = [...new Set(cuts.map(round))];
    const bins = Uint8Array.from(examples, ({ values }) => {
      const bin = rounded.findIndex((cut) => (values[column] ?? 0) <= cut);
      return bin < 0 ? rounded.length : bin;
    });
    return { cuts: rounded, bins };
  });
}

function growTree(ground: Ground, rows: Int32Array, depth: number): Tree {
  const { columns, slopes, curves } = ground;
  let [slope, curve] = [0, 0];
  for (const row of rows) {
    slope += slopes[row] ?? 0;
    curve += curves[row] ?? 0;
  }
  const penalty = OPTIONS.penalty * ground.copies;
  const leaf = round((OPTIONS.rate * slope) / (curve + penalty));
  const cut = depth === 0 ? undefined : bestCut(ground, rows, slope, curve);
  if (cut === undefined) {
    return leaf;
  }
  const { bins, cuts } = columns[cut.column] ?? { bins: new Uint8Array(), cuts: [] };
  return [
    cut.column,
    cuts[cut.bin] ?? 0,
    growTree(
      ground,
      rows.filter((row) => (bins[row] ?? 0) <= cut.bin),
      depth - 1,
    ),
    growTree(
      ground,
      rows.filter((row) => (bins[row] ?? 0) > cut.bin),
      depth - 1,
    ),
  ];
}

/** The cut after which the two sides differ most. */
function bestCut(
  { columns, slopes, curves, copies }: Ground,
  rows: Int32Array,
  slope: number,
  curve: number,
): { readonly column: number; readonly bin: number } | undefined {
  const penalty = OPTIONS.penalty * copies;
  const least = OPTIONS.leastLeaf * copies;
  const worth = (s: number, c: number) => (s * s) / (c + penalty);
  let best: { column: number; bin: number } | undefined;
  let most = worth(slope, curve) + 1e-3;
  columns.forEach(({ cuts, bins }, column) => {
    const slopeOf = new Float64Array(cuts.length + 1);
    const curveOf = new Float64Array(cuts.length + 1);
    const countOf = new Int32Array(cuts.length + 1);
    for (const row of rows) {
      const bin = bins[row] ?? 0;
      slopeOf[bin] = (slopeOf[bin] ?? 0) + (slopes[row] ?? 0);
      curveOf[bin] = (curveOf[bin] ?? 0) + (curves[row] ?? 0);
      countOf[bin] = (countOf[bin] ?? 0) + 1;
    }
    let [s, c, count] = [0, 0, 0];
    for (let bin = 0; bin < cuts.length; bin++) {
      s += slopeOf[bin] ?? 0;
      c += curveOf[bin] ?? 0;
      count += countOf[bin] ?? 0;
      const gain = worth(s, c) + worth(slope - s, curve - c);
      if (count >= least && rows.length - count >= least && gain > most) {
        most = gain;
        best = { column, bin };
      }
    }
  });
  return best;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
