import { isHeadFor } from '../lexicon/lexicon';
import { PATTERNS } from '../lexicon/weights';

/** Whether a noun may say what someone or a group is, in the plural too. */
export function isHead(lower: string): boolean {
  const singular = singularOf(lower);
  return isHeadFor('person', singular) || isHeadFor('group', singular);
}

/** The singular of a plural whose singular is a noun that describes someone; else the word. */
export function singularOf(lower: string): string {
  const known = (word: string) => isHeadFor('person', word) || isHeadFor('group', word);
  if (known(lower)) {
    return lower;
  }
  for (const singular of [
    lower.replace(/s$/, ''),
    lower.replace(/ies$/, 'y'),
    lower.replace(/men$/, 'man'),
    lower.replace(/es$/, ''),
  ]) {
    if (singular !== lower && known(singular)) {
      return singular;
    }
  }
  return lower;
}

/** "suspects", "men", "police": several, whoever they are. */
export function isPeople(lower: string): boolean {
  const singular = singularOf(lower);
  return (
    (singular !== lower && isHeadFor('person', singular)) ||
    /^(?:people|police|others)$/.test(lower)
  );
}

const ONE = new RegExp(`.{3}(?:${PATTERNS.oneEnding})$`);

/** Nouns of people by their endings: "schoolteacher", "criminologist", "spokeswoman". */
export function looksLikeOne(type: 'person' | 'group', head: string): boolean {
  return type === 'person' && ONE.test(head);
}

/** Whether someone is this of a place or a ship, whatever group was named last. */
export function isOfNoGroup(head: string): boolean {
  return /(?:mayor|prefect|headman|alderman)$|^(?:master|skipper|helmsman|coxswain|bosun)$/.test(
    head,
  );
}
