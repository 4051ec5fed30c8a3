import { Letters } from '../../text/letters';

const MARKS = new Letters("[\\p{M}'’ʿ`´‘ʼ]", 'g');

/**
 * A name as the lists of the asset have it: lower case, without marks and apostrophes, with plain
 * hyphens and single spaces, so that "Qa’ida" is "Qaida" and "Sanaá" is "Sanaa".
 */
export function lookupKey(name: string): string {
  return MARKS.replace(name.normalize('NFKD'), '')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
