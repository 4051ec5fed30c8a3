/** The first of `stem-2`, `stem-3` … that is not taken. */
export function numbered(stem: string, isTaken: (name: string) => boolean): string {
  let number = 2;
  while (isTaken(`${stem}-${number}`)) {
    number += 1;
  }
  return `${stem}-${number}`;
}
