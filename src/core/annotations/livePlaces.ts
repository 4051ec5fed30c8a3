import { mapOffset, mapRange, type TextChange } from '../text/changes';
import type { TextRange } from '../text/range';
import { countLeading } from '../text/search';

/** Where an annotated passage is while its report is being edited, in the text as it is at the time. */
export interface LivePlace {
  /** What is left of the passage, with text typed inside. Empty where nothing is left. */
  readonly range: TextRange;
  /** The whole passage as it was in the text before it was edited. */
  readonly whole: string;
  /** Set while the text at `range` is not `whole`: where an undo would restore it. */
  readonly damage?: Damage;
}

export interface Damage {
  /** What is where the passage was, including its borders. */
  readonly hull: TextRange;
  /** How far behind the start of `hull` the passage began, in the deleted text. */
  readonly lead: number;
  /** What the passage had become, with text typed inside, before nothing was left of it. */
  readonly edited?: string | undefined;
}

/** The changes of one event: all refer to the text before it, do not overlap, and are in any order. */
export type EditStep = readonly TextChange[];

/**
 * The places after edits. A passage of which nothing is left keeps the spot where it was, and is
 * restored there with its text. Linear in the places, times the logarithm of the changes of a step;
 * only places that are touched by changes need the text.
 *
 * @param readText gives the text after all steps; not called where no change touches a place
 * @param steps the oldest first
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
  /** In the order of the text. */
  readonly changes: readonly TextChange[];
  /** By n: how far the text behind the first n changes moves. */
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
      : { ...place, range, ...(place.damage && { damage: { ...place.damage, hull, lead } }) };
  }
  const { whole } = place;
  const text = readText();
  const now = isAt(text, whole, range.start) && range.end - range.start === whole.length;
  const whereItWas = now ? range : findWhole(text, whole, hull, lead);
  // Text typed inside belongs to the passage, even where the passage can be found within it again.
  if (whereItWas && covers(whereItWas, range)) {
    return { range: whereItWas, whole };
  }
  const isGone = range.start === range.end;
  const edited = isGone ? place.damage?.edited : text.slice(range.start, range.end);
  const back = isGone && edited !== undefined ? findWhole(text, edited, hull, lead) : undefined;
  return { range: back ?? range, whole, damage: { hull, lead, edited } };
}

/** How much a change that begins before the hull removes between its own start and the hull's. */
function leadOf(hull: TextRange, changes: readonly TextChange[], damaged: boolean): number {
  const [{ start, end, text } = { start: hull.start, end: hull.start, text: '' }] = changes;
  const inside = start < hull.start && hull.start < end;
  const upTo = damaged && start < end && end === hull.start && text === '';
  return inside || upTo ? hull.start - start : 0;
}

/** The place where the passage was, if it is there literally; else its only place within the hull. */
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

/** Whether a range covers all that is left. */
function covers(found: TextRange, left: TextRange): boolean {
  return left.start === left.end || (found.start <= left.start && left.end <= found.end);
}

function isAt(text: string, part: string, at: number): boolean {
  return text.startsWith(part, at);
}

function shifted({ start, end }: TextRange, shift: number): TextRange {
  return { start: start + shift, end: end + shift };
}
