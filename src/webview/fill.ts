/** A string with its `{0}`, `{1}` … filled in. */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (hole, index: string) => `${values[Number(index)] ?? hole}`);
}
