/** A leaf, or which value is compared with what, and the trees for values up to that and above it. */
export type Tree = number | readonly [value: number, cut: number, below: Tree, above: Tree];

/** A sum of decision trees over one list of values. */
export interface Forest {
  readonly bias: number;
  readonly trees: readonly Tree[];
}

/** Log odds, by the values that the forest was grown on, in the same order. */
export function sumOfTrees({ bias, trees }: Forest, values: ArrayLike<number>): number {
  let sum = bias;
  for (const tree of trees) {
    sum += leafOf(tree, values);
  }
  return sum;
}

/** The log odds that one tree has for values. */
export function leafOf(tree: Tree, values: ArrayLike<number>): number {
  let at = tree;
  while (typeof at !== 'number') {
    // By index: taken apart, a node costs several times as much in code that has never run.
    at = (values[at[0]] ?? 0) <= at[1] ? at[2] : at[3];
  }
  return at;
}
