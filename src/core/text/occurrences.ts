/**
 * Where a part occurs in a text, ascending; occurrences may overlap. Linear in both, whatever repeats in
 * them, where `indexOf` may take the product (Knuth–Morris–Pratt).
 *
 * @param part not empty
 */
export function* occurrencesOf(part: string, text: string): Generator<number> {
  // By length of a beginning of the part: that of the longest shorter one which is also its end.
  const shorter = new Uint32Array(part.length + 1);
  const extend = (length: number, unit: number): number => {
    let known = length;
    while (known > 0 && (known === part.length || part.charCodeAt(known) !== unit)) {
      known = shorter[known] ?? 0;
    }
    return part.charCodeAt(known) === unit ? known + 1 : 0;
  };
  for (let at = 1, length = 0; at < part.length; at++) {
    length = extend(length, part.charCodeAt(at));
    shorter[at + 1] = length;
  }
  for (let at = 0, length = 0; at < text.length; at++) {
    length = extend(length, text.charCodeAt(at));
    if (length === part.length) {
      yield at + 1 - length;
    }
  }
}
