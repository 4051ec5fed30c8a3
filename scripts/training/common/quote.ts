import { type Odds, pack } from '../../../src/core/resolution/odds';

/** JSON as a string literal of a source file, for `JSON.parse`. */
export function quote(json: string): string {
  return `'${json.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
}

/** Weights as an expression of a source file that imports `unpack`. */
export function packed(weights: Odds['weights']): string {
  return `unpack(JSON.parse(${quote(JSON.stringify(pack(weights)))}))`;
}
