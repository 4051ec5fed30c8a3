/** JSON as a string of a source file, to be read by `JSON.parse`. */
export function quote(json: string): string {
  return `'${json.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}
