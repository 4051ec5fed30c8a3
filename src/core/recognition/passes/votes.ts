import type { Document } from '../reading/document';
import type { TagType } from '../tagger/labels';
import { forEachOf, type Pass, SPANS } from './pass';
import type { SpanSet } from './spans';

/** What a name was seen as: how often, or with how much confidence. */
interface Seen {
  readonly type: TagType;
  /** The place of the first mention that was seen as that. */
  readonly first: number;
  count: number;
}

/** How often, or with how much confidence, names were seen as what; by their ids. */
export class Votes {
  readonly #seen = new Map<number, Seen[]>();

  /** @param place of the mention */
  add(id: number, type: TagType, place: number, weight = 1): void {
    const all = this.#seen.get(id);
    if (all === undefined) {
      this.#seen.set(id, [{ type, first: place, count: weight }]);
      return;
    }
    const same = all.find((seen) => seen.type === type);
    if (same === undefined) {
      all.push({ type, first: place, count: weight });
    } else {
      same.count += weight;
    }
  }

  count(id: number, type: TagType): number {
    return this.#seen.get(id)?.find((seen) => seen.type === type)?.count ?? 0;
  }

  /** The commonest type, its count and that of all; `undefined` for a name never seen. */
  winner(id: number): (Readonly<Seen> & { readonly total: number }) | undefined {
    const all = this.#seen.get(id);
    const [only, ...others] = all ?? [];
    if (only === undefined) {
      return undefined;
    }
    let total = only.count;
    let best = only;
    for (const seen of others) {
      total += seen.count;
      best = seen.count > best.count ? seen : best;
    }
    return { type: best.type, first: best.first, count: best.count, total };
  }
}

/** How much more confidence the other mentions of a name must have to change the type of one. */
const CLEAR_MAJORITY = 1.5;

/** The same words are the same thing: what is seen more often, and more surely, decides the type. */
export function* voteOnTypes(_: Document, spans: SpanSet): Pass {
  const { columns } = spans;
  const all = spans.places();
  const open = openNames(spans);
  if (open === undefined) {
    return;
  }
  const votes = new Votes();
  yield* forEachOf(all, SPANS, (place) => {
    if (open.has(columns.id(place))) {
      votes.add(columns.id(place), columns.type(place), place, columns.confidence(place));
    }
  });
  yield* forEachOf(all, SPANS, (place) => {
    const [id, type] = [columns.id(place), columns.type(place)];
    const winner = open.has(id) ? votes.winner(id) : undefined;
    if (
      winner !== undefined &&
      winner.type !== type &&
      winner.count >= CLEAR_MAJORITY * votes.count(id, type)
    ) {
      const basis = spans.get(winner.first);
      spans.retype(spans.get(place), winner.type, basis, winner.count / winner.total);
    }
  });
}

/** The ids of names that were seen as several types; `undefined` for none. */
function openNames(spans: SpanSet): ReadonlySet<number> | undefined {
  const { columns, ids } = spans;
  const types = new Uint8Array(ids.size);
  let open: Set<number> | undefined;
  for (const place of spans.places()) {
    const id = columns.id(place);
    const seen = (types[id] ?? 0) | (1 << columns.typeIndex(place));
    types[id] = seen;
    if ((seen & (seen - 1)) !== 0) {
      open ??= new Set();
      open.add(id);
    }
  }
  return open;
}
