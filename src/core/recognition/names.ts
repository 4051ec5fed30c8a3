import type { Document, DocumentToken } from './document';
import { TAG_TYPES, type TagType } from './labels';
import type { BlockNames } from './tagger';

/** Numbers for names: the same for those that have the same words, whatever their case. */
export class NameIds {
  readonly #ids = new Map<string, number>();

  get size(): number {
    return this.#ids.size;
  }

  of(tokens: readonly DocumentToken[], from: number, to: number): number {
    const key = keyOf(tokens, from, to);
    const known = this.#ids.get(key);
    if (known !== undefined) {
      return known;
    }
    this.#ids.set(key, this.#ids.size);
    return this.#ids.size - 1;
  }

  /** -1 for names that have no number. */
  find(tokens: readonly DocumentToken[], from: number, to: number): number {
    return this.#ids.get(keyOf(tokens, from, to)) ?? -1;
  }
}

/** The words of tokens as one key, lower case. */
function keyOf(tokens: readonly DocumentToken[], from: number, to: number): string {
  let key = tokens[from]?.word.lower ?? '';
  for (let index = from + 1; index < to; index++) {
    key += ` ${tokens[index]?.word.lower ?? ''}`;
  }
  return key;
}

/** Names in columns, which are quick to go through and to take over: each is a place in all of them. */
export class NameColumns {
  length = 0;
  /** Four numbers a name: first token, behind the last, number of the name, type. */
  #numbers: Int32Array;
  #confidence: Float64Array;

  /** @param capacity for so many names; more may come */
  constructor(capacity: number) {
    this.#numbers = new Int32Array(4 * capacity);
    this.#confidence = new Float64Array(capacity);
  }

  /** Index of the first token. */
  from(place: number): number {
    return this.#numbers[4 * place] ?? 0;
  }

  /** Index behind the last token. */
  to(place: number): number {
    return this.#numbers[4 * place + 1] ?? 0;
  }

  /** See {@link NameIds}. */
  id(place: number): number {
    return this.#numbers[4 * place + 2] ?? -1;
  }

  type(place: number): TagType {
    return TAG_TYPES[this.#typeIndex(place)] ?? 'other';
  }

  confidence(place: number): number {
    return this.#confidence[place] ?? 0;
  }

  push(from: number, to: number, type: TagType, confidence: number, id: number): void {
    this.#put(from, to, id, TAG_TYPES.indexOf(type), confidence);
  }

  /** Takes over the names at `[start, end)` of others, so many tokens further on. */
  pushAll(others: NameColumns, start: number, end: number, shift: number): void {
    for (let place = start; place < end; place++) {
      const [from, to] = [others.from(place) + shift, others.to(place) + shift];
      this.#put(from, to, others.id(place), others.#typeIndex(place), others.confidence(place));
    }
  }

  #typeIndex(place: number): number {
    return this.#numbers[4 * place + 3] ?? 0;
  }

  #put(from: number, to: number, id: number, type: number, confidence: number): void {
    if (this.length === this.#confidence.length) {
      this.#grow();
    }
    const at = 4 * this.length;
    this.#numbers[at] = from;
    this.#numbers[at + 1] = to;
    this.#numbers[at + 2] = id;
    this.#numbers[at + 3] = type;
    this.#confidence[this.length] = confidence;
    this.length++;
  }

  #grow(): void {
    const grown = new NameColumns(2 * this.#confidence.length + 16);
    grown.#numbers.set(this.#numbers);
    grown.#confidence.set(this.#confidence);
    this.#numbers = grown.#numbers;
    this.#confidence = grown.#confidence;
  }
}

/** The names that the tagger found in a document, in their order. */
export interface TaggedNames {
  readonly columns: NameColumns;
  readonly ids: NameIds;
  /** Of each block, the place of its first name; behind the last, how many there are. */
  readonly firsts: Int32Array;
  /** Of each block, its names as they were found. */
  readonly found: readonly BlockNames[];
}

/** Names that are looked at between two yields. */
const STEP = 5_000;
/** Numbers of names that are gone are dropped once there are so many. */
const MOST_IDS = 2_000;

/**
 * The names of a document as columns. Yields the index of the token reached.
 *
 * @param found the names of each block, as `tag` gives them
 */
export function* joinTagged(
  { tokens, blocks }: Document,
  found: readonly BlockNames[],
  earlier: { readonly document: Document; readonly names: TaggedNames } | undefined,
): Generator<number, TaggedNames> {
  const before =
    earlier && earlier.names.ids.size > 2 * earlier.names.columns.length + MOST_IDS
      ? undefined
      : earlier;
  const ids = before?.names.ids ?? new NameIds();
  const columns = new NameColumns((before?.names.columns.length ?? 0) + 64);
  const firsts = new Int32Array(blocks.length + 1);
  for (let index = 0; index < blocks.length; index++) {
    const { first = 0, before: at = -1 } = blocks[index] ?? {};
    const spans = found[index] ?? [];
    const place = columns.length;
    if (before !== undefined && before.names.found[at] === spans) {
      const { firsts: starts, columns: others } = before.names;
      const shift = first - (before.document.blocks[at]?.first ?? 0);
      columns.pushAll(others, starts[at] ?? 0, starts[at + 1] ?? 0, shift);
    } else {
      for (const { from, to, type, confidence } of spans) {
        const id = ids.of(tokens, first + from, first + to);
        columns.push(first + from, first + to, type, confidence, id);
      }
    }
    firsts[index + 1] = columns.length;
    if (Math.floor(columns.length / STEP) !== Math.floor(place / STEP)) {
      yield first;
    }
  }
  return { columns, ids, firsts, found };
}
