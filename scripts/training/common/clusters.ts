/** Vectors of `size` numbers each, one after the other. */
export interface Vectors {
  readonly size: number;
  readonly values: Float32Array;
}

/** How often the centres are moved. */
const ROUNDS = 10;

/**
 * K-means: the class of each member, 0 to `count - 1`. The same input gives the same classes.
 *
 * @param members which vectors to class, by their place
 * @param learnt only so many of the first members move the centres
 */
function cluster(
  { size, values }: Vectors,
  members: Uint32Array,
  learnt: number,
  count: number,
): Uint16Array {
  const classes = new Uint16Array(members.length);
  const centres = new Float32Array(count * size);
  // Half the squared length of each centre: the nearest to a vector has the largest dot product
  // with it, less that.
  const halves = new Float32Array(count);
  for (let at = 0; at < count; at++) {
    const from = (members[Math.floor((at * learnt) / count)] ?? 0) * size;
    centres.set(values.subarray(from, from + size), at * size);
  }
  const assign = (to: number) => {
    halves.fill(0);
    for (let at = 0; at < centres.length; at++) {
      const centre = Math.floor(at / size);
      halves[centre] = (halves[centre] ?? 0) + (centres[at] ?? 0) ** 2 / 2;
    }
    for (let index = 0; index < to; index++) {
      classes[index] = nearest(values, (members[index] ?? 0) * size, size, centres, halves);
    }
  };
  for (let round = 0; round < ROUNDS; round++) {
    assign(learnt);
    const counts = new Uint32Array(count);
    centres.fill(0);
    for (let index = 0; index < learnt; index++) {
      const from = (members[index] ?? 0) * size;
      const own = classes[index] ?? 0;
      counts[own] = (counts[own] ?? 0) + 1;
      for (let at = 0; at < size; at++) {
        const to = own * size + at;
        centres[to] = (centres[to] ?? 0) + (values[from + at] ?? 0);
      }
    }
    for (let at = 0; at < centres.length; at++) {
      centres[at] = (centres[at] ?? 0) / (counts[Math.floor(at / size)] || 1);
    }
  }
  assign(members.length);
  return classes;
}

function nearest(
  values: Float32Array,
  from: number,
  size: number,
  centres: Float32Array,
  halves: Float32Array,
): number {
  let best = Number.NEGATIVE_INFINITY;
  let found = 0;
  for (let centre = 0, at = 0; centre < halves.length; centre++) {
    let sum = -(halves[centre] ?? 0);
    for (let index = from; index < from + size; index++, at++) {
      sum += (values[index] ?? 0) * (centres[at] ?? 0);
    }
    if (sum > best) {
      best = sum;
      found = centre;
    }
  }
  return found;
}

/**
 * The class of each vector: `coarse` classes, each split into `fine` ones. A class is
 * `its coarse class · fine + its place there`.
 */
export function clusterTwice(
  vectors: Vectors,
  learnt: number,
  coarse: number,
  fine: number,
): Uint16Array {
  const all = Uint32Array.from({ length: vectors.values.length / vectors.size }, (_, at) => at);
  const outer = cluster(vectors, all, learnt, coarse);
  const classes = new Uint16Array(all.length);
  for (let group = 0; group < coarse; group++) {
    const members = all.filter((word) => outer[word] === group);
    const known = members.filter((word) => word < learnt).length;
    const inner = cluster(vectors, members, known, fine);
    members.forEach((word, index) => {
      classes[word] = group * fine + (inner[index] ?? 0);
    });
  }
  return classes;
}
