import type { NameMention } from '../recognition/mention';
import { foldSpace, overlaps, type TextRange } from '../text/range';
import { countLeading } from '../text/search';
import type { Section } from '../text/section';
import { forEachStep } from '../text/steps';
import type { ConfirmedName, Decisions } from './decisions';
import type { KnownEntity } from './entity';

/**
 * The names that are left and added when the reader has had their say: what was rejected is out, what
 * was confirmed is in with the reader's borders and type, and nothing overlaps it.
 *
 * @param names sorted, without overlap
 * @param known entities by id, for the type of one that is named by its id
 */
export function* decideNames(
  text: string,
  sections: readonly Section[],
  names: readonly NameMention[],
  decisions: Decisions,
  known: ReadonlyMap<string, KnownEntity>,
): Generator<number, readonly NameMention[]> {
  if (Object.values(decisions).every((some) => some.length === 0)) {
    return names;
  }
  const none = new Set(decisions.rejectedNames.map(foldSpace));
  const rejected = union(decisions.rejected);
  const confirmed = withoutOverlap(decisions.confirmed);
  const kept: NameMention[] = [];
  yield* forEachStep(names, (name) => {
    const isRejected =
      (none.size > 0 && none.has(foldSpace(text.slice(name.start, name.end)))) ||
      firstOverlapping(rejected, name) !== undefined;
    if (!isRejected) {
      kept.push(name);
    }
  });
  const added: NameMention[] = [];
  yield* forEachStep(confirmed, ({ start, end, ...range }) => {
    const derived = firstOverlapping(names, { start, end });
    // What the reader's own entry is goes before what he once took a mention of it for.
    const entry = known.get(range.entity ?? '');
    const own = entry?.source === 'dossier' ? entry.type : undefined;
    const type = own ?? range.type ?? derived?.type ?? entry?.type;
    if (type !== undefined) {
      const section = sectionAt(sections, start);
      added.push({ start, end, type, confidence: 1, section, reason: 'reader' });
    }
  });
  const rest: NameMention[] = [];
  yield* forEachStep(kept, (name) => {
    if (firstOverlapping(added, name) === undefined) {
      rest.push(name);
    }
  });
  return [...rest, ...added].sort((a, b) => a.start - b.start);
}

/** Of ranges that overlap, the later made one: it is the reader's last word. Sorted. */
function withoutOverlap(ranges: readonly ConfirmedName[]): readonly ConfirmedName[] {
  const latest = new Map<number, ConfirmedName>();
  for (const range of ranges) {
    if (range.start < range.end) {
      latest.set(range.start, range);
    }
  }
  const order = new Map(ranges.map((range, index) => [range, index]));
  const kept: ConfirmedName[] = [];
  for (const range of [...latest.values()].sort((a, b) => a.start - b.start)) {
    const before = kept.at(-1);
    if (before === undefined || !overlaps(before, range)) {
      kept.push(range);
    } else if ((order.get(range) ?? 0) > (order.get(before) ?? 0)) {
      kept[kept.length - 1] = range;
    }
  }
  return kept;
}

/** Sorted ranges without overlap that cover the same. */
function union(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1);
    if (before !== undefined && range.start <= before.end) {
      merged[merged.length - 1] = { start: before.start, end: Math.max(before.end, range.end) };
    } else {
      merged.push(range);
    }
  }
  return merged;
}

/** Logarithmic; `ordered` without overlap. */
function firstOverlapping<T extends TextRange>(
  ordered: readonly T[],
  range: TextRange,
): T | undefined {
  const at = countLeading(ordered, ({ end }) => end <= range.start);
  const found = ordered[at];
  return found !== undefined && overlaps(found, range) ? found : undefined;
}

function sectionAt(sections: readonly Section[], offset: number): Section['kind'] {
  const at = countLeading(sections, ({ end }) => end <= offset);
  const section = sections[at];
  return section !== undefined && section.start <= offset ? section.kind : 'body';
}
