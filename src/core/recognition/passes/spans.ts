import type { Document, DocumentToken } from '../reading/document';
import type { TagType } from '../tagger/labels';
import type { Span } from '../tagger/tagger';
import { idOf, WordCode, WordSet } from '../words/wordCodes';
import type { Word } from '../words/words';
import type { NameColumns, NameIds, TaggedNames } from './names';

/** A pass over a document's names. Yields the index of the token reached, every {@link STEP} or so. */
export type Pass = Generator<number, void>;

export const STEP = 20_000;
/** Names or runs between two yields. */
export const SPANS = 2_000;

/** Does something for each of some tokens or names, in order. Yields one of them now and then. */
export function* forEachOf(
  indices: ArrayLike<number>,
  step: number,
  work: (index: number) => void,
): Pass {
  let from = 0;
  for (; from + step < indices.length; from += step) {
    workThrough(indices, from, from + step, work);
    yield indices[from] ?? 0;
  }
  workThrough(indices, from, indices.length, work);
}

/** A function of its own, since engines run a loop inside a generator slowly. */
function workThrough(
  indices: ArrayLike<number>,
  from: number,
  to: number,
  work: (index: number) => void,
): void {
  for (let at = from; at < to; at++) {
    work(indices[at] ?? 0);
  }
}

/**
 * The names of a document while the passes over it change them. They never overlap. Each has a place in
 * `columns`, which keeps those that are no more: what a place stands for never changes.
 */
export class SpanSet {
  readonly columns: NameColumns;
  readonly ids: NameIds;
  readonly #tokens: readonly DocumentToken[];
  /** For each token the place of its name, plus 1; 0 for none. */
  readonly #owners: Int32Array;
  /** How many were found by the tagger; of the others, why. */
  readonly #tagged: number;
  readonly #reasons: Pick<Span, 'reason' | 'basis'>[] = [];
  /** What `places` has found; absent where names have changed since. */
  #places: number[] | undefined;

  /** @param columns to which names that passes find are added */
  constructor({ tokens }: Pick<Document, 'tokens'>, { columns, ids }: TaggedNames) {
    this.#tokens = tokens;
    this.ids = ids;
    this.columns = columns;
    this.#tagged = columns.length;
    this.#owners = new Int32Array(tokens.length);
    for (let place = 0; place < columns.length; place++) {
      this.#own(place);
    }
  }

  /** The place of the name that a token belongs to, -1 for none. */
  placeAt(index: number): number {
    return (this.#owners[index] ?? 0) - 1;
  }

  isFree(index: number): boolean {
    return this.placeAt(index) < 0;
  }

  at(index: number): Span | undefined {
    const place = this.placeAt(index);
    return place < 0 ? undefined : this.get(place);
  }

  get(place: number): Span {
    const { columns } = this;
    const [from, to, type] = [columns.from(place), columns.to(place), columns.type(place)];
    const { reason, basis } = this.reasonOf(place);
    const span = { from, to, type, confidence: columns.confidence(place), reason };
    return basis === undefined ? span : { ...span, basis };
  }

  reasonOf(place: number): Pick<Span, 'reason' | 'basis'> {
    const at = place - this.#tagged;
    return (at < 0 ? undefined : this.#reasons[at]) ?? BY_TAGGER;
  }

  /** Takes the place of every name that it overlaps. */
  put(span: Span): void {
    const { from, to, type, confidence, reason, basis } = span;
    for (let index = from; index < to; index++) {
      const owner = this.placeAt(index);
      if (owner >= 0) {
        this.#owners.fill(0, this.columns.from(owner), this.columns.to(owner));
      }
    }
    this.columns.push(from, to, type, confidence, this.ids.of(this.#tokens, from, to));
    this.#reasons.push(basis === undefined ? { reason } : { reason, basis });
    this.#own(this.columns.length - 1);
  }

  #own(place: number): void {
    this.#places = undefined;
    const to = this.columns.to(place);
    for (let index = this.columns.from(place); index < to; index++) {
      this.#owners[index] = place + 1;
    }
  }

  /** @param basis the mention that says what type the name has */
  retype(span: Span, type: TagType, basis: Span | undefined, confidence = span.confidence): void {
    if (span.type !== type) {
      const { from, to } = span;
      this.put({ from, to, type, confidence, reason: 'repeat', ...(basis && { basis }) });
    }
  }

  /** The places of all names, in the order of the text, as they are now. */
  places(): readonly number[] {
    if (this.#places === undefined) {
      this.#places = [];
      for (let index = 0; index < this.#owners.length; ) {
        const place = this.placeAt(index);
        if (place >= 0) {
          this.#places.push(place);
        }
        index = place < 0 ? index + 1 : this.columns.to(place);
      }
    }
    return this.#places;
  }

  /** In the order of the text. */
  list(): readonly Span[] {
    return this.places().map((place) => this.get(place));
  }
}

const BY_TAGGER: Pick<Span, 'reason' | 'basis'> = { reason: 'tagger' };

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

/** Tells of most words, by their codes alone, that they are not among those that were added. */
export class WordFilter {
  readonly #known: WordSet;
  /** Whether a word was added that has no id. */
  #isOpen = false;

  /** @param capacity expected number of words, not a limit */
  constructor(capacity: number) {
    this.#known = new WordSet(capacity);
  }

  add({ lowerId }: Word): void {
    this.#known.add(lowerId);
    this.#isOpen ||= lowerId < 0;
  }

  mayHave(code: number): boolean {
    return this.#known.has(idOf(code)) || this.#isOpen || code < 0;
  }

  /** Whether the word may be one of those, with an article before it or without. */
  mayHaveBare(code: number): boolean {
    return (code & WordCode.article) !== 0 || this.mayHave(code);
  }
}
