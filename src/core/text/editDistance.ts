/** Levenshtein distance in UTF-16 code units. Quadratic: for words and short texts. */
export function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1);
    const current = [i];
    let left = i;
    for (let j = 1; j <= b.length; j++) {
      const diagonal = previous[j - 1] ?? 0;
      const above = previous[j] ?? 0;
      left = Math.min(diagonal + (unit === b.charCodeAt(j - 1) ? 0 : 1), above + 1, left + 1);
      current.push(left);
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
