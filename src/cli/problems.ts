import { createLineIndex, inEnglish, type Problem } from '../core/index';

/** Problems of a text as `file:line:column: message`, in their order. */
export function problemLines(
  file: string,
  text: string,
  problems: readonly Problem[],
): readonly string[] {
  const placeOf = createLineIndex(text);
  return [...problems]
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ range, message }) => {
      const { line, character } = placeOf(range.start);
      return `${file}:${line + 1}:${character + 1}: ${inEnglish(message)}`;
    });
}
