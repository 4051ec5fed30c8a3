import { countLeading } from './search';

/** A place in a text as editors count it: 0-based line, and UTF-16 units from its start. */
export interface LinePlace {
  readonly line: number;
  readonly character: number;
}

/** Finds lines by UTF-16 offsets. Linear to make, logarithmic to ask; an offset outside is clamped. */
export function createLineIndex(text: string): (offset: number) => LinePlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return (offset) => {
    const inside = Math.max(0, Math.min(offset, text.length));
    const line = countLeading(starts, (start) => start <= inside) - 1;
    return { line, character: inside - (starts[line] ?? 0) };
  };
}
