import type { EntityType, NameMention } from '../recognition/mention';
import { foldSpace, overlaps, type TextRange } from '../text/range';
import { countLeading } from '../text/search';
import type { Section } from '../text/section';
import { forEachStep } from '../text/steps';
import type { Entity, KnownEntity, Mention } from './entity';
import { fullestName, otherNames } from './entityNames';

/** The reader's word that a stretch is a name. UTF-16 offsets, half-open. */
export interface ConfirmedName extends TextRange {
  /** Absent where the reader left it as derived. */
  readonly type?: EntityType;
  /** The id of whom it names; absent where the reader left that as derived. */
  readonly entity?: string;
}

/** What the reader has decided on names of one report; it wins over what is derived. */
export interface Decisions {
  readonly confirmed: readonly ConfirmedName[];
  /** Passages of this report that are no names, although they look like some. */
  readonly rejected: readonly TextRange[];
  /** Names that are none wherever they stand; white space aside. */
  readonly rejectedNames: readonly string[];
}

export const NO_DECISIONS: Decisions = { confirmed: [], rejected: [], rejectedNames: [] };

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
  known: ReadonlyMap<string, KnownEntity> = new Map(),
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

/**
 * Gives mentions to the entities that the reader said they name. An entity that nobody else names is
 * made, one that nobody names any more is gone; the others keep their order. Facts are left as they
 * are.
 */
export function* decideEntities(
  text: string,
  mentions: readonly Mention[],
  entities: readonly Entity[],
  { confirmed }: Decisions,
  known: ReadonlyMap<string, KnownEntity> = new Map(),
): Generator<
  number,
  { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] }
> {
  if (confirmed.length === 0) {
    return { mentions, entities };
  }
  const wanted = new Map(
    confirmed.map(({ start, entity = '' }) => [
      start,
      known.get(entity)?.id ?? (entity || undefined),
    ]),
  );
  const changed = new Set<string>();
  const decided: Mention[] = [];
  yield* forEachStep(mentions, (mention) => {
    if (mention.reason !== 'reader') {
      decided.push(mention);
      return;
    }
    const { candidates: _open, ...settled } = mention;
    const entity = wanted.get(mention.start) ?? mention.entity;
    if (entity !== mention.entity) {
      changed.add(entity).add(mention.entity);
    }
    decided.push({ ...settled, entity });
  });
  const places = new Map<string, number[]>([...changed].map((id) => [id, []]));
  yield* forEachStep(decided, ({ entity }, index) => {
    places.get(entity)?.push(index);
  });
  const kept: Entity[] = [];
  yield* forEachStep(entities, (entity) => {
    const indices = places.get(entity.id);
    places.delete(entity.id);
    kept.push(
      ...(indices === undefined ? [entity] : remake(text, decided, indices, entity.id, entity)),
    );
  });
  const made: Entity[] = [];
  yield* forEachStep([...places], ([id, indices]) => {
    made.push(...remake(text, decided, indices, id, known.get(id)));
  });
  return { mentions: decided, entities: [...kept, ...made] };
}

/** An entity with the mentions that it has now; none without mentions. */
function remake(
  text: string,
  mentions: readonly Mention[],
  indices: readonly number[],
  id: string,
  before: Entity | KnownEntity | undefined,
): readonly Entity[] {
  const own = indices.flatMap((index) => mentions[index] ?? []);
  const [first] = own;
  if (first === undefined) {
    return [];
  }
  const names = [...new Set(own.map(({ start, end }) => foldSpace(text.slice(start, end))))];
  const knownAs = before !== undefined && 'source' in before ? before.source : before?.known;
  const keeps = before !== undefined && (knownAs !== undefined || names.includes(before.name));
  const type = before?.type ?? first.type;
  const name = keeps ? before.name : fullestName(type, names);
  return [
    {
      id,
      type,
      name,
      aliases: otherNames(names, name),
      mentions: indices,
      facts: [],
      ...(knownAs !== undefined && { known: knownAs }),
    },
  ];
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
