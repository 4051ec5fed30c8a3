import type { TextChange } from './changes';

/** How many lines to look ahead for a common one before the rest is replaced as one block. */
const LONGEST_SEARCH = 400;

/**
 * Changes of whole lines that turn `before` into `after`; small, not necessarily the fewest. Lines that
 * both have in common stay, and with them cursors and folds in an editor.
 */
export function lineChanges(before: string, after: string): readonly TextChange[] {
  if (before === after) {
    return [];
  }
  const old = linesOf(before);
  const now = linesOf(after);
  const changes: TextChange[] = [];
  let offset = 0;
  for (let i = 0, j = 0; i < old.length || j < now.length; ) {
    if (i < old.length && old[i] === now[j]) {
      offset += old[i]?.length ?? 0;
      i += 1;
      j += 1;
      continue;
    }
    const [skip, add] = nextCommon(old, i, now, j);
    const length = old.slice(i, i + skip).join('').length;
    changes.push({ start: offset, end: offset + length, text: now.slice(j, j + add).join('') });
    offset += length;
    i += skip;
    j += add;
  }
  return changes;
}

/** How many lines of each text to skip until both agree again. */
function nextCommon(
  old: readonly string[],
  i: number,
  now: readonly string[],
  j: number,
): readonly [skip: number, add: number] {
  for (let distance = 1; distance <= LONGEST_SEARCH; distance++) {
    for (let skip = 0; skip <= distance; skip++) {
      const add = distance - skip;
      if (i + skip <= old.length && j + add <= now.length && agree(old, i + skip, now, j + add)) {
        return [skip, add];
      }
    }
    // As many lines for as many is the usual change, and is tried before longer distances.
    if (i + distance < old.length && agree(old, i + distance, now, j + distance)) {
      return [distance, distance];
    }
  }
  return [old.length - i, now.length - j];
}

/** Whether two lines in a row are equal: one may be by chance, such as an empty one. */
function agree(old: readonly string[], i: number, now: readonly string[], j: number): boolean {
  return (
    (i === old.length && j === now.length) ||
    (i < old.length && old[i] === now[j] && old[i + 1] === now[j + 1])
  );
}

/** Lines with their line ends. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
