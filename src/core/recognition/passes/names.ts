import type { Document, DocumentToken } from '../reading/document';
import { TAG_TYPES, type TagType } from '../tagger/labels';
import type { BlockNames } from '../tagger/tagger';
import { idOf } from '../words/wordCodes';
import type { WordTable } from '../words/words';

/** Numbers for names: the same for those that have the same words, whatever their case. */
export class NameIds {
  /** By the number of what a word follows (-1 for nothing) and its `lowerId`: see `#slotOf`. */
  #slots: Int32Array;
  #size = 0;
  /** Of a text of which some words have no `lowerId`: by the words of a name. */
  readonly #byText: Map<string, number> | undefined;

  /** @param capacity expected number of names, not a limit */
  constructor({ isFull }: Pick<WordTable, 'isFull'>, capacity: number) {
    this.#slots = new Int32Array(3 * 2 ** (34 - Math.clz32(capacity | 7)));
    this.#byText = isFull ? new Map() : undefined;
  }

  /** Numbers are below this. */
  get size(): number {
    return this.#size;
  }

  of(tokens: readonly DocumentToken[], from: number, to: number): number {
    if (this.#byText !== undefined) {
      const key = keyOf(tokens, from, to);
      const known = this.#byText.get(key) ?? this.#size++;
      this.#byText.set(key, known);
      return known;
    }
    let id = -1;
    for (let index = from; index < to; index++) {
      const lowerId = idOf(tokens[index]?.code ?? -1);
      let slot = this.#slotOf(id, lowerId);
      if (this.#slots[slot + 2] === 0) {
        if (this.#size * 6 > this.#slots.length) {
          this.#grow();
          slot = this.#slotOf(id, lowerId);
        }
        this.#put(slot, id, lowerId, ++this.#size);
      }
      id = (this.#slots[slot + 2] ?? 0) - 1;
    }
    return id;
  }

  /** -1 for names that have no number. */
  find(tokens: readonly DocumentToken[], from: number, to: number): number {
    if (this.#byText !== undefined) {
      return this.#byText.get(keyOf(tokens, from, to)) ?? -1;
    }
    let id = -1;
    for (let index = from; index < to; index++) {
      const lowerId = idOf(tokens[index]?.code ?? -1);
      id = (this.#slots[this.#slotOf(id, lowerId) + 2] ?? 0) - 1;
      if (id < 0) {
        break;
      }
    }
    return id;
  }

  /** Where there are the two numbers and what they stand for, plus 1; or where they may be put. */
  #slotOf(before: number, lowerId: number): number {
    const slots = this.#slots;
    const count = slots.length / 3;
    const hash = Math.imul(before, 0x85ebca6b) ^ Math.imul(lowerId, 0x9e3779b1);
    let slot = ((hash ^ (hash >>> 15)) & (count - 1)) * 3;
    while (slots[slot + 2] !== 0 && !(slots[slot] === before && slots[slot + 1] === lowerId)) {
      slot = slot + 3 === slots.length ? 0 : slot + 3;
    }
    return slot;
  }

  #put(slot: number, before: number, lowerId: number, held: number): void {
    this.#slots[slot] = before;
    this.#slots[slot + 1] = lowerId;
    this.#slots[slot + 2] = held;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 3) {
      const [before, lowerId, held] = [old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0];
      if (held !== 0) {
        this.#put(this.#slotOf(before, lowerId), before, lowerId, held);
      }
    }
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

  /** @param capacity expected number of names, not a limit */
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
    return TAG_TYPES[this.typeIndex(place)] ?? 'other';
  }

  confidence(place: number): number {
    return this.#confidence[place] ?? 0;
  }

  push(from: number, to: number, type: TagType, confidence: number, id: number): void {
    this.#put(from, to, id, TAG_TYPES.indexOf(type), confidence);
  }

  /** Takes over the names at `[start, end)` of others, shifted by this many tokens. */
  pushAll(others: NameColumns, start: number, end: number, shift: number): void {
    for (let place = start; place < end; place++) {
      const [from, to] = [others.from(place) + shift, others.to(place) + shift];
      this.#put(from, to, others.id(place), others.typeIndex(place), others.confidence(place));
    }
  }

  /** The type as a place in `TAG_TYPES`. */
  typeIndex(place: number): number {
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
  /** Those that passes find stand behind them. */
  readonly columns: NameColumns;
  readonly ids: NameIds;
  /** Of each block, the place of its first name; behind the last, how many there are. */
  readonly firsts: Int32Array;
  /** Of each block, its names as they were found. */
  readonly found: readonly BlockNames[];
}

/** Room for names that passes add. */
const MORE = 16;
/** Names that are looked at between two yields. */
const STEP = 5_000;
/** How many numbers of names that are gone are kept before they are dropped. */
const MOST_IDS = 2_000;

/**
 * The names of a document as columns. Yields the index of the token reached.
 *
 * @param found the names of each block, as `tag` gives them
 */
export function* joinTagged(
  { tokens, blocks, words }: Document,
  found: readonly BlockNames[],
  earlier: { readonly document: Document; readonly names: TaggedNames } | undefined,
): Generator<number, TaggedNames> {
  const before =
    earlier && earlier.names.ids.size > 2 * earlier.names.columns.length + MOST_IDS
      ? undefined
      : earlier;
  let count = 0;
  for (const spans of found) {
    count += spans.length;
  }
  // Names come again, and have one word or two.
  const ids = before?.names.ids ?? new NameIds(words, count);
  const columns = new NameColumns(count + MORE);
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
