import { type Forest, leafOf, type Tree } from '../../../src/core/resolution/facts/forest';

/** Chosen by reports left out in turn. Values a little smaller or larger do as well. */
const OPTIONS = {
  trees: 240,
  depth: 3,
  /** The learning rate. */
  rate: 0.07,
  /** So many examples must be on each side of a cut. */
  leastLeaf: 14,
  /** The quadratic penalty on what a leaf says. */
  penalty: 4,
  /** Of a value with more distinct numbers, only the cuts into so many parts are tried. */
  parts: 24,
};

/** What the forest goes by for a candidate, and whether it is a fact. */
export interface ForestExample {
  readonly values: readonly number[];
  readonly right: boolean;
}

/**
 * Gradient boosting: each tree is grown on what those before it leave unexplained, by Newton's method
 * on the logistic loss. The same examples give the same forest.
 *
 * @param copies how often each example is there, in all: leaves must be so many times larger
 */
export function grow(examples: readonly ForestExample[], copies: number): Forest {
  const columns = columnsOf(examples);
  const share = examples.reduce((sum, one) => sum + (one.right ? 1 : 0), 0) / examples.length;
  const bias = round(Math.log(share / (1 - share)));
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

/** One value of all examples: the bin of each, and the cuts between bins. */
interface Column {
  readonly cuts: readonly number[];
  readonly bins: Uint8Array;
}

/** What a tree is grown on, with the first and second derivatives of the loss for each example. */
interface Data {
  readonly columns: readonly Column[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
  readonly copies: number;
}

function columnsOf(examples: readonly ForestExample[]): readonly Column[] {
  const width = examples[0]?.values.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const sorted = examples.map(({ values }) => values[column] ?? 0).sort((a, b) => a - b);
    const distinct = [...new Set(sorted)];
    const cuts =
      distinct.length <= OPTIONS.parts
        ? distinct.slice(1).map((value, index) => (value + (distinct[index] ?? 0)) / 2)
        : [
            ...new Set(
              Array.from(
                { length: OPTIONS.parts - 1 },
                (__, i) => sorted[Math.floor(((i + 1) * sorted.length) / OPTIONS.parts)] ?? 0,
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

function growTree(data: Data, rows: Int32Array, depth: number): Tree {
  const { columns, slopes, curves } = data;
  let [slope, curve] = [0, 0];
  for (const row of rows) {
    slope += slopes[row] ?? 0;
    curve += curves[row] ?? 0;
  }
  const penalty = OPTIONS.penalty * data.copies;
  const leaf = round((OPTIONS.rate * slope) / (curve + penalty));
  const cut = depth === 0 ? undefined : bestCut(data, rows, slope, curve);
  if (cut === undefined) {
    return leaf;
  }
  const { bins, cuts } = columns[cut.column] ?? { bins: new Uint8Array(), cuts: [] };
  return [
    cut.column,
    cuts[cut.bin] ?? 0,
    growTree(
      data,
      rows.filter((row) => (bins[row] ?? 0) <= cut.bin),
      depth - 1,
    ),
    growTree(
      data,
      rows.filter((row) => (bins[row] ?? 0) > cut.bin),
      depth - 1,
    ),
  ];
}

/** The cut that explains most; `undefined` if none is worth it. */
function bestCut(
  { columns, slopes, curves, copies }: Data,
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
