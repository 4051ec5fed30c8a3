/** The same text in memory of its own: a slice keeps the whole text alive that it was cut from. */
export function copyOf(slice: string): string {
  const units: number[] = [];
  for (let index = 0; index < slice.length; index++) {
    units.push(slice.charCodeAt(index));
  }
  return String.fromCharCode(...units);
}
