import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The texts of all `.jsonl` files in a folder and those inside it, in the order of their names. */
export function readTexts(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const file = path.join(folder, name);
      if (statSync(file).isDirectory()) {
        return readTexts(file);
      }
      return name.endsWith('.jsonl')
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map((line): string => JSON.parse(line).text)
        : [];
    });
}
