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
  /** Smaller towns. */
  town: 512,
  /** Names of people from long, less careful lists. */
  moreGiven: 1024,
  moreFamily: 2048,
} as const;

export const LISTED_PLACE =
  Listed.city | Listed.country | Listed.region | Listed.feature | Listed.town;
