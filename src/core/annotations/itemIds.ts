import { canonical, isTreeMap, type YamlTree } from '../yaml/tree';
import type { ItemReading } from './readItem';

/**
 * The ids of the items of a file, by their index, for reading, editing and merging alike. A written id
 * belongs to the first item that has it, preferably one that can be shown. Every other item gets an id
 * that is derived from its quote and, where several quote the same, from their order: the same whenever
 * the file is read, and never one that is written in it.
 */
export function itemIds(
  items: readonly { readonly tree: YamlTree; readonly reading: ItemReading }[],
): readonly string[] {
  const ids: (string | undefined)[] = items.map(() => undefined);
  const taken = new Set<string>();
  const open: number[] = [];
  const claim = (index: number, id: string | undefined) => {
    if (id === undefined || taken.has(id)) {
      open.push(index);
      return;
    }
    taken.add(id);
    ids[index] = id;
  };
  for (const [index, { reading }] of items.entries()) {
    if (reading.annotation !== undefined) {
      claim(index, reading.writtenId);
    }
  }
  for (const [index, { reading }] of items.entries()) {
    if (reading.annotation === undefined) {
      claim(index, reading.writtenId);
    }
  }
  const ordinals = new Map<string, number>();
  for (const index of open.sort((a, b) => a - b)) {
    const content = contentOf(items[index]?.tree ?? null);
    let ordinal = ordinals.get(content) ?? 0;
    let id: string;
    do {
      id = derivedId(content, ordinal);
      ordinal += 1;
    } while (taken.has(id));
    ordinals.set(content, ordinal);
    taken.add(id);
    ids[index] = id;
  }
  return ids.map((id) => id ?? '');
}

function contentOf(tree: YamlTree): string {
  const quote = isTreeMap(tree) ? tree.get('quote') : undefined;
  return canonical(quote === undefined || quote === null ? tree : quote);
}

/** With the leading letter, 36^7 ids: a clash within a file is unlikely, and checked for. */
const ID_LENGTH = 8;

/**
 * A short id of letters and digits that begins with a letter, like random ids; for the same content and
 * ordinal always the same.
 */
export function derivedId(content: string, ordinal: number): string {
  const text = `${content}\n${ordinal}`;
  // Two independent FNV-1a hashes of 32 bits.
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193) >>> 0;
    low = Math.imul(low ^ unit ^ (high >>> 7), 0x01000193) >>> 0;
  }
  const figures = (BigInt(high) * 0x1_0000_0000n + BigInt(low)).toString(36);
  return `q${figures.padStart(ID_LENGTH, '0').slice(1 - ID_LENGTH)}`;
}
