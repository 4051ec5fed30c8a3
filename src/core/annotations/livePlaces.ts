import { mapOffset, mapRange, type TextChange } from '../text/changes';
import type { TextRange } from '../text/range';
import { countLeading } from '../text/search';

/**
 * Where an annotated passage is while its report is being edited. All offsets are UTF-16 code units
 * of the text as it is at the time.
 */
export interface LivePlace {
  /** What is left of the passage, text typed within it included. Empty where nothing is left. */
  readonly range: TextRange;
  /** The passage in full, as it was annotated, with line ends as in the text. */
  readonly whole: string;
  /** Set while the text at `range` is not `whole`: where an undo would bring it back. */
  readonly damage?: Damage;
}

export interface Damage {
  /** What came to stand where the passage was, its borders included. */
  readonly hull: TextRange;
  /** How far behind the start of `hull` the passage began, in text that was deleted. */
  readonly lead: number;
}

/** The changes of one event, all against the text before it, not overlapping, in any order. */
export type EditStep = readonly TextChange[];

/**
 * The places after edits. A passage of which nothing is left keeps the spot where it was, and comes
 * back there with its text. Linear in the places, times the logarithm of the changes of a step; only
 * places that changes touch look at the text.
 *
 * @param readText gives the text after all steps; not asked where no change touches a place
 * @param steps oldest first
 */
export function movePlaces(
  readText: () => string,
  places: readonly LivePlace[],
  steps: readonly EditStep[],
): readonly LivePlace[] {
  const prepared = steps.map(prepare);
  let text: string | undefined;
  const once = () => {
    text ??= readText();
    return text;
  };
  return places.map((place) => move(once, place, prepared));
}

interface PreparedStep {
  /** By place, first to last. */
  readonly changes: readonly TextChange[];
  /** How far what follows the first n changes moves. */
  readonly shifts: readonly number[];
}

function prepare(step: EditStep): PreparedStep {
  const changes = [...step].sort((a, b) => a.start - b.start || a.end - b.end);
  const shifts = [0];
  let shift = 0;
  for (const { start, end, text } of changes) {
    shift += text.length - (end - start);
    shifts.push(shift);
  }
  return { changes, shifts };
}

function move(readText: () => string, place: LivePlace, steps: readonly PreparedStep[]): LivePlace {
  let { range } = place;
  let hull = place.damage?.hull ?? range;
  let lead = place.damage?.lead ?? 0;
  let touched = false;
  for (const { changes, shifts } of steps) {
    const first = countLeading(changes, ({ end }) => end < hull.start);
    const last = countLeading(changes, ({ start }) => start <= hull.end);
    const shift = shifts[first] ?? 0;
    if (first < last) {
      const near = changes.slice(first, last);
      lead += leadOf(hull, near, touched || place.damage !== undefined);
      range = shifted(mapRange(range, near), shift);
      hull = shifted(
        { start: mapOffset(hull.start, near, 'before'), end: mapOffset(hull.end, near, 'after') },
        shift,
      );
      touched = true;
    } else if (shift !== 0) {
      range = shifted(range, shift);
      hull = shifted(hull, shift);
    }
  }
  if (!touched) {
    return range === place.range
      ? place
      : { ...place, range, ...(place.damage && { damage: { hull, lead } }) };
  }
  const { whole } = place;
  const text = readText();
  const now = isAt(text, whole, range.start) && range.end - range.start === whole.length;
  const whereItWas = now ? range : findWhole(text, whole, hull, lead);
  // What is typed within belongs to the passage, even where the passage can be read in it again.
  const found = whereItWas && covers(whereItWas, range) ? whereItWas : undefined;
  return found ? { range: found, whole } : { range, whole, damage: { hull, lead } };
}

/** What a change that begins before the hull takes away between its own start and the hull's. */
function leadOf(hull: TextRange, changes: readonly TextChange[], damaged: boolean): number {
  const [{ start, end, text } = { start: hull.start, end: hull.start, text: '' }] = changes;
  const inside = start < hull.start && hull.start < end;
  const upTo = damaged && start < end && end === hull.start && text === '';
  return inside || upTo ? hull.start - start : 0;
}

/** Where it was before, to the letter, or else the one place in and around what is there now. */
function findWhole(
  text: string,
  whole: string,
  hull: TextRange,
  lead: number,
): TextRange | undefined {
  if (whole === '' || hull.end - hull.start < whole.length) {
    return undefined;
  }
  const there = hull.start + lead;
  if (there + whole.length <= hull.end && isAt(text, whole, there)) {
    return { start: there, end: there + whole.length };
  }
  const at = text.slice(hull.start, hull.end);
  const first = at.indexOf(whole);
  return first >= 0 && at.indexOf(whole, first + 1) < 0
    ? { start: hull.start + first, end: hull.start + first + whole.length }
    : undefined;
}

/** Whether nothing that is left would be given up. */
function covers(found: TextRange, left: TextRange): boolean {
  return left.start === left.end || (found.start <= left.start && left.end <= found.end);
}

function isAt(text: string, part: string, at: number): boolean {
  return text.startsWith(part, at);
}

function shifted({ start, end }: TextRange, shift: number): TextRange {
  return { start: start + shift, end: end + shift };
}
