import type { TextRange } from '../../core/index';
import { fieldsIn } from '../fieldsIn';

/** Passages that a command was given, in UTF-16 offsets. */
export function readPassages(
  given: unknown,
): { readonly uri: string; readonly ranges: readonly TextRange[] } | undefined {
  const { uri, ranges } = fieldsIn(given);
  const isRange = (range: unknown): range is TextRange => {
    const { start, end } = fieldsIn(range);
    return typeof start === 'number' && typeof end === 'number';
  };
  return typeof uri === 'string' && Array.isArray(ranges) && ranges.every(isRange)
    ? { uri, ranges }
    : undefined;
}
