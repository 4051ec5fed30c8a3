import { dropSmallWords } from '../names/spelling';
import { SAME } from './weights';

/** Keys by folded names. */
const KEYS = {
  group: index(SAME.group),
  place: index(SAME.place),
} as const;

function index(lines: string): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const line of lines.split('\n')) {
    const names = line.split('; ').map(dropSmallWords);
    const known = names.flatMap((name) => keys.get(name) ?? []);
    const key = known[0] ?? `=${names[0] ?? ''}`;
    for (const name of names) {
      keys.set(name, key);
    }
  }
  return keys;
}

/** One key for all names of a well-known group or place; `undefined` for all others. */
export function sameNameFor(type: keyof typeof KEYS, folded: string): string | undefined {
  return KEYS[type].get(dropSmallWords(folded));
}
