import type { TextRange } from '../text/range';

/** A replacement of a range of a text. Empty ranges insert. */
export interface Splice extends TextRange {
  readonly text: string;
}

/**
 * The text with all splices applied. Their ranges are those of the original text, in any order; of
 * splices at the same place, the one that is earlier in the list comes first. `undefined` where two
 * overlap.
 */
export function spliceText(text: string, splices: readonly Splice[]): string | undefined {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let offset = 0;
  for (const splice of ordered) {
    if (splice.start < offset) {
      return undefined;
    }
    parts.push(text.slice(offset, splice.start), splice.text);
    offset = splice.end;
  }
  parts.push(text.slice(offset));
  return parts.join('');
}

/** Where the line that `offset` is on begins; on the first line, behind the byte order mark. */
export function lineStart(text: string, offset: number): number {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && offset > 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** Where the line after the one that `offset` is on begins; the end of the text on its last line. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The line end of a text: that of its first line; LF where it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}

/** The end of the line that `offset` is on, without CR and LF. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) {
    return text.length;
  }
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/**
 * The end of the line that `offset` is on, or of the last of the comments right below it that are
 * indented by more than `column`.
 */
export function commentsEnd(text: string, offset: number, column: number): number {
  let end = lineEnd(text, offset);
  for (;;) {
    const line = nextLine(text, end);
    const below = lineEnd(text, line);
    const indent = /^ *(?=#)/.exec(text.slice(line, below))?.[0].length ?? 0;
    if (indent <= column) {
      return end;
    }
    end = below;
  }
}

/** How whole lines are inserted below others. */
export interface LinePlacement {
  readonly eol: string;
  /** Comments that are indented by at most this many spaces belong to what comes next. */
  readonly outside: number;
  /** Whether comments below an empty line may still belong to what is above. */
  readonly acrossEmpty: boolean;
}

/**
 * Inserts whole lines below the line that `offset` is on. A comment at the end of that line stays
 * there, and comments below it that are indented like its content stay above the new lines.
 */
export function lineInsertion(
  text: string,
  offset: number,
  lines: readonly string[],
  { eol, outside, acrossEmpty }: LinePlacement,
): Splice {
  let at = lineEnd(text, offset);
  for (let look = at; look < text.length; ) {
    const line = nextLine(text, look);
    const end = lineEnd(text, line);
    const indent = /^ *(?=#|$)/.exec(text.slice(line, end))?.[0].length;
    const isEmpty = indent !== undefined && line + indent === end;
    if (indent === undefined || line === text.length || (isEmpty && !acrossEmpty)) {
      break;
    }
    if (!isEmpty) {
      if (indent <= outside) {
        break;
      }
      at = end;
    }
    look = end;
  }
  const last = at === text.length ? eol : '';
  return { start: at, end: at, text: eol + lines.join(eol) + last };
}
