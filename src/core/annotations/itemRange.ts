import { createPositionIndex } from '../text/positions';
import type { TextRange } from '../text/range';
import { lineEnd } from '../yaml/splice';
import type { AnnotationDocument } from './annotationDocument';
import type { Annotation, Target } from './model';

/**
 * Where an annotation's item is best pointed at in the YAML: at its `quote`, or else at its start, up
 * to the end of the line. The start of the text where the item has no place of its own.
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
 * Where in a text an orphan is said to have stood: by its position, as a UTF-16 offset. The text is
 * read when that is asked first.
 */
export function lastPlace(readText: () => string): (target: Target) => number {
  let toOffset: ((codePoint: number) => number) | undefined;
  return ({ position }) => {
    toOffset ??= createPositionIndex(readText()).toOffset;
    return toOffset(position?.[0] ?? 0);
  };
}
