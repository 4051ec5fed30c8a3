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
  readonly #owners: (Span | undefined)[];

  constructor(length: number) {
    this.#owners = new Array(length);
  }

  /** Yields the index of the token reached. */
  static *of({ tokens }: Document, tagged: readonly TaggedBlock[]): Generator<number, SpanSet> {
    const set = new SpanSet(tokens.length);
    let count = 0;
    for (const { first, spans } of tagged) {
      for (const { from, to, type, confidence, reason } of spans) {
        set.put({ from: first + from, to: first + to, type, confidence, reason });
        if (++count % SPANS === 0) {
          yield first;
        }
      }
    }
    return set;
  }

  at(index: number): Span | undefined {
    return this.#owners[index];
  }

  /** Takes the place of every name that it overlaps. */
  put(span: Span): void {
    for (let index = span.from; index < span.to; index++) {
      const owner = this.#owners[index];
      if (owner !== undefined) {
        this.remove(owner);
      }
    }
    this.#owners.fill(span, span.from, span.to);
  }

  remove(span: Span): void {
    this.#owners.fill(undefined, span.from, span.to);
  }

  retype(span: Span, type: TagType, confidence = span.confidence): void {
    if (span.type !== type) {
      this.put({ ...span, type, confidence, reason: 'repeat' });
    }
  }

  /** In the order of the text. */
  list(): readonly Span[] {
    const spans: Span[] = [];
    for (let index = 0; index < this.#owners.length; index++) {
      const span = this.#owners[index];
      if (span !== undefined && span.from === index) {
        spans.push(span);
        index = span.to - 1;
      }
    }
    return spans;
  }
}

/** How often, or with how much confidence, a name was seen as what. */
export class Votes {
  readonly #counts = new Map<string, Map<TagType, number>>();

  add(key: string, type: TagType, weight = 1): void {
    const counts = this.#counts.get(key) ?? new Map<TagType, number>();
    this.#counts.set(key, counts);
    counts.set(type, (counts.get(type) ?? 0) + weight);
  }

  count(key: string, type: TagType): number {
    return this.#counts.get(key)?.get(type) ?? 0;
  }

  /** The commonest type, its count and that of all; `undefined` for a name never seen. */
  winner(
    key: string,
  ): { readonly type: TagType; readonly count: number; readonly total: number } | undefined {
    let total = 0;
    let best: [TagType, number] | undefined;
    for (const entry of this.#counts.get(key) ?? []) {
      total += entry[1];
      if (best === undefined || entry[1] > best[1]) {
        best = entry;
      }
    }
    return best === undefined ? undefined : { type: best[0], count: best[1], total };
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
