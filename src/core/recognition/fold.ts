/**
 * A name as lists and dossiers are searched by: lower case, without marks and apostrophes, with
 * plain hyphens and single spaces, so that "Qa’ida" is "Qaida" and "Sanaá" is "Sanaa".
 */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’ʿ`´‘ʼ]/gu, '')
    .replace(/[‐‑]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
