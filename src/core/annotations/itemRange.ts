import { createPositionIndex } from '../text/positions';
import type { TextRange } from '../text/range';
import { lineEnd } from '../yaml/splice';
import type { AnnotationDocument } from './annotationDocument';
import type { Annotation, Target } from './model';

/**
 * The range in the YAML that best shows an annotation: from its `quote`, or else its start, to the end
 * of the line. The start of the text where the item has no place of its own.
 */
export function itemRange(
  { yaml, ids, content }: AnnotationDocument,
  { id, quote }: Annotation,
): TextRange {
  const index = ids.indexOf(id);
  const item = content?.scan?.starts[index] ?? 0;
  const end = content?.scan?.starts[index + 1] ?? yaml.length;
  const [first = ''] = quote.trim().split('\n');
  const at = first === '' ? -1 : yaml.indexOf(first, item);
  const start = at >= 0 && at < end ? at : item;
  return { start, end: lineEnd(yaml, start) };
}

/**
 * Gives the UTF-16 offset in a text at which an orphan was, by its position. The text is read when the
 * first offset is asked for.
 */
export function lastPlace(readText: () => string): (target: Target) => number {
  let toOffset: ((codePoint: number) => number) | undefined;
  return ({ position }) => {
    toOffset ??= createPositionIndex(readText()).toOffset;
    return toOffset(position?.[0] ?? 0);
  };
}
