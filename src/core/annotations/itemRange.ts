import { createPositionIndex } from '../text/positions';
import type { TextRange } from '../text/range';
import type { Annotation, Target } from './model';

/**
 * Where an annotation's item is best pointed at in the YAML: its `quote`, or else its `id`, up to the
 * end of the line. The start of the text where neither is found, as in an item that is an alias.
 */
export function itemRange(yaml: string, { id, quote }: Annotation): TextRange {
  const named = new RegExp(`\\bid:\\s*['"]?${escapePattern(id)}['"]?\\s*(?:#.*)?$`, 'm').exec(yaml);
  const [first = ''] = quote.split('\n');
  const from = named ? Math.max(0, yaml.lastIndexOf('\n- ', named.index)) : 0;
  const at = yaml.indexOf(first.trim(), named ? named.index : from);
  const place = at < 0 || first.trim() === '' ? named : { index: at };
  const start = place?.index ?? 0;
  const lineEnd = yaml.indexOf('\n', start);
  return { start, end: lineEnd < 0 ? yaml.length : lineEnd };
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Where in a text an orphan is said to have stood: by its position, as a UTF-16 offset. */
export function lastPlace(text: string): (target: Target) => number {
  let toOffset: ((codePoint: number) => number) | undefined;
  return ({ position }) => {
    toOffset ??= createPositionIndex(text).toOffset;
    return toOffset(position?.[0] ?? 0);
  };
}
