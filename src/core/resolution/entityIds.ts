import type { EntityType } from '../recognition/mention';
import { Letters } from '../text/letters';

/** Longer names are cut: ids are typed and read by people. */
const MAX_LENGTH = 60;

const MARKS = new Letters("[\\p{M}.'’‘]", 'g');
const BETWEEN_WORDS = new Letters('[^\\p{L}\\p{N}]+', 'g');

/**
 * The id of a name: "Omar Khetab" → `omar-khetab`. Letters of every script are kept; empty where a
 * name has none.
 */
export function slug(name: string): string {
  const letters = MARKS.replace(name.normalize('NFD'), '').normalize('NFC').toLowerCase();
  return BETWEEN_WORDS.replace(letters, '-')
    .replace(/^-+/, '')
    .slice(0, MAX_LENGTH)
    .replace(/-+$/, '');
}

/** Hands out ids, each once: a second "omar-khetab" is `omar-khetab-2`. */
export class EntityIds {
  readonly #taken = new Set<string>();
  readonly #nextNumber = new Map<string, number>();

  /** @param reserved ids that only their owners may have: those of the dossier */
  constructor(reserved: Iterable<string>) {
    for (const id of reserved) {
      this.#taken.add(id);
    }
  }

  /** @param slug of a name */
  create(slug: string, type: EntityType): string {
    const base = slug || type;
    let id = base;
    for (let n = this.#nextNumber.get(base) ?? 2; this.#taken.has(id); n++) {
      id = `${base}-${n}`;
      this.#nextNumber.set(base, n + 1);
    }
    this.#taken.add(id);
    return id;
  }
}
