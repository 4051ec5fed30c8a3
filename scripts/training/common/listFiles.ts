import { readFileSync } from 'node:fs';

/** The text of `lists/NAME.txt`. */
export function readList(name: string): string {
  return readFileSync(`scripts/training/lists/${name}.txt`, 'utf8');
}

/** The lists in `lists/NAME.txt` by their names. Each is a line: `its name: entry;entry;…`. */
export function readNamedLists(name: string): ReadonlyMap<string, readonly string[]> {
  const lines = readList(name).matchAll(/^(\w+): (.+)$/gm);
  return new Map([...lines].map(([, title = '', entries = '']) => [title, entries.split(';')]));
}
