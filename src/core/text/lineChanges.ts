import type { TextChange } from './changes';

/** How far apart two texts may run before lines are taken to be replaced as one block. */
const LONGEST_SEARCH = 400;

/**
 * Changes of whole lines that make `after` of `before`. Few and small rather than fewest: lines that
 * both have in common stay, so that cursors and folds in an editor do too.
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

/** How many lines of each text to leave behind until both agree again. */
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
    // A line for a line is the usual change, and is tried before longer ways of the same length.
    if (i + distance < old.length && agree(old, i + distance, now, j + distance)) {
      return [distance, distance];
    }
  }
  return [old.length - i, now.length - j];
}

/** Whether both go on alike: one line may be equal by chance, such as an empty one. */
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
