/** What a list says a name is. A name may be several things. The asset stores these bits. */
export const Listed = {
  city: 1,
  country: 2,
  region: 4,
  group: 8,
  given: 16,
  family: 32,
  demonym: 64,
  feature: 128,
  thing: 256,
} as const;

export const LISTED_PLACE = Listed.city | Listed.country | Listed.region | Listed.feature;

/** Names by {@link foldName}, words apart by one space. */
export interface Gazetteer {
  /** The bits of a name, 0 where no list has it. */
  get(folded: string): number;
  /** Whether longer names begin with these words. */
  isPrefix(folded: string): boolean;
}

export function createGazetteer(entries: Iterable<readonly [string, number]>): Gazetteer {
  const names = new Map<string, number>();
  const prefixes = new Set<string>();
  for (const [name, bits] of entries) {
    names.set(name, (names.get(name) ?? 0) | bits);
    for (let space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      prefixes.add(name.slice(0, space));
    }
  }
  return {
    get: (folded) => names.get(folded) ?? 0,
    isPrefix: (folded) => prefixes.has(folded),
  };
}
