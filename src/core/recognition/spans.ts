import type { Document, DocumentToken } from './document';
import type { TagType } from './labels';
import type { Span, TaggedBlock } from './tagger';

/** A pass over a document's names. Yields the index of the token reached, every {@link STEP} or so. */
export type Pass = Generator<number, void>;

export const STEP = 20_000;
/** Names or runs between two yields. */
export const SPANS = 2_000;

/** The names of a document while the passes over it change them. They never overlap. */
export class SpanSet {
  /** All names that were ever put in. */
  readonly #spans: Span[] = [];
  /** For each token the place of its name among them, plus 1; 0 for none. */
  readonly #owners: Int32Array;

  constructor(length: number) {
    this.#owners = new Int32Array(length);
  }

  /** Yields the index of the token reached. */
  static *of({ tokens }: Document, tagged: readonly TaggedBlock[]): Generator<number, SpanSet> {
    const set = new SpanSet(tokens.length);
    let count = 0;
    for (const { first, spans } of tagged) {
      for (const { from, to, type, confidence, reason } of spans) {
        set.#place({ from: first + from, to: first + to, type, confidence, reason });
        if (++count % SPANS === 0) {
          yield first;
        }
      }
    }
    return set;
  }

  at(index: number): Span | undefined {
    const owner = this.#owners[index] ?? 0;
    return owner === 0 ? undefined : this.#spans[owner - 1];
  }

  /** Takes the place of every name that it overlaps. */
  put(span: Span): void {
    for (let index = span.from; index < span.to; index++) {
      const owner = this.at(index);
      if (owner !== undefined) {
        this.remove(owner);
      }
    }
    this.#place(span);
  }

  #place(span: Span): void {
    this.#spans.push(span);
    for (let index = span.from; index < span.to; index++) {
      this.#owners[index] = this.#spans.length;
    }
  }

  remove(span: Span): void {
    this.#owners.fill(0, span.from, span.to);
  }

  /** @param basis the mention that says what type the name has */
  retype(span: Span, type: TagType, basis: Span | undefined, confidence = span.confidence): void {
    if (span.type !== type) {
      const { from, to } = span;
      this.put({ from, to, type, confidence, reason: 'repeat', ...(basis && { basis }) });
    }
  }

  /** In the order of the text. */
  list(): readonly Span[] {
    const spans: Span[] = [];
    for (let index = 0; index < this.#owners.length; index++) {
      const span = this.at(index);
      if (span !== undefined && span.from === index) {
        spans.push(span);
        index = span.to - 1;
      }
    }
    return spans;
  }
}

/** What a name was seen as: how often, or with how much confidence. */
interface Seen {
  readonly type: TagType;
  /** The first mention that was seen as that. */
  readonly first: Span;
  count: number;
}

/** How often, or with how much confidence, a name was seen as what. */
export class Votes {
  readonly #seen = new Map<string, Seen[]>();

  add(key: string, span: Span, weight = 1): void {
    const all = this.#seen.get(key);
    if (all === undefined) {
      this.#seen.set(key, [{ type: span.type, first: span, count: weight }]);
      return;
    }
    const same = all.find(({ type }) => type === span.type);
    if (same === undefined) {
      all.push({ type: span.type, first: span, count: weight });
    } else {
      same.count += weight;
    }
  }

  count(key: string, type: TagType): number {
    return this.#seen.get(key)?.find((seen) => seen.type === type)?.count ?? 0;
  }

  /** The commonest type, its count and that of all; `undefined` for a name never seen. */
  winner(key: string): (Readonly<Seen> & { readonly total: number }) | undefined {
    const all = this.#seen.get(key);
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

/** Tells of most words that they are not among those that were added, by their hashes alone. */
export class WordFilter {
  readonly #seen: Uint8Array;

  /** @param count of words that will be added, about */
  constructor(count: number) {
    this.#seen = new Uint8Array(2 ** Math.min(16, 35 - Math.clz32(count)));
  }

  /** @param hash of the word in lower case */
  add(hash: number): void {
    this.#seen[hash & (this.#seen.length - 1)] = 1;
  }

  mayHave(hash: number): boolean {
    return this.#seen[hash & (this.#seen.length - 1)] === 1;
  }
}

/** The words of tokens as one key, lower case. */
export function keyOf(tokens: readonly DocumentToken[], from: number, to: number): string {
  let key = tokens[from]?.word.lower ?? '';
  for (let index = from + 1; index < to; index++) {
    key += ` ${tokens[index]?.word.lower ?? ''}`;
  }
  return key;
}
