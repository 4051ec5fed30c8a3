import type { Document, DocumentToken } from '../reading/document';
import type { TagType } from '../tagger/labels';
import type { Span } from '../tagger/tagger';
import type { NameColumns, NameIds, TaggedNames } from './names';

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
