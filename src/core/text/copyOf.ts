/** The same text on its own: a slice keeps all of the text in memory that it was cut from. */
export function copyOf(slice: string): string {
  const units: number[] = [];
  for (let index = 0; index < slice.length; index++) {
    units.push(slice.charCodeAt(index));
  }
  return String.fromCharCode(...units);
}
