/**
 * FNV-1a of the UTF-16 code units, 32 bits. The weights of the asset depend on it. Hashes are signed,
 * here and elsewhere: engines keep such numbers in place, and box larger ones.
 */
export function hashText(text: string): number {
  return hashOn(HASH_START, text);
}

export const HASH_START = 0x811c9dc5 | 0;

/** The hash of what `from` stands for with a text behind it, or with `[start, end)` of that. */
export function hashOn(from: number, text: string, start = 0, end = text.length): number {
  let hash = from;
  for (let index = start; index < end; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** Mixes a feature template's number with a value, so that close inputs end far apart. */
export function mix(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Two values as one. */
export function pair(a: number, b: number): number {
  return (Math.imul(a, 31) + Math.imul(b, 0x27d4eb2d) + 17) | 0;
}
