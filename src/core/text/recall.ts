/**
 * Remembers what was worked out for pieces of a text, for the next version of it. Keeps only what the
 * latest version asked for, so that it does not grow with editing.
 */
export class Recall<T> {
  readonly #before: ReadonlyMap<string, T>;
  readonly #now = new Map<string, T>();

  /** @param earlier of the version before */
  constructor(earlier?: Recall<T>) {
    this.#before = earlier === undefined ? new Map() : earlier.#now;
  }

  /** What `make` returns for the key. It is called once, and not where the version before had it. */
  of(key: string, make: (key: string) => T): T {
    const known = this.#now.get(key);
    if (known !== undefined) {
      return known;
    }
    const value = this.#before.get(key) ?? make(key);
    this.#now.set(key, value);
    return value;
  }

  /** The value of the key, of this version or of the one before. */
  get(key: string): T | undefined {
    return this.#now.get(key) ?? this.#before.get(key);
  }

  set(key: string, value: T): void {
    this.#now.set(key, value);
  }
}
