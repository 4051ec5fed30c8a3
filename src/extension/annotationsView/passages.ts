import type { TextRange } from '../../core/index';

/** Passages that a command was given, in UTF-16 offsets. */
export function readPassages(
  given: unknown,
): { readonly uri: string; readonly ranges: readonly TextRange[] } | undefined {
  if (typeof given !== 'object' || given === null || !('uri' in given) || !('ranges' in given)) {
    return undefined;
  }
  const { uri, ranges } = given;
  const isRange = (range: unknown): range is TextRange =>
    typeof range === 'object' &&
    range !== null &&
    'start' in range &&
    'end' in range &&
    typeof range.start === 'number' &&
    typeof range.end === 'number';
  return typeof uri === 'string' && Array.isArray(ranges) && ranges.every(isRange)
    ? { uri, ranges }
    : undefined;
}
