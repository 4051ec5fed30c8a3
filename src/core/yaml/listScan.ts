/** Where the items of a list at the root of a document are, found without parsing. UTF-16 offsets. */
export interface ListScan {
  /** Where the key of the list begins. */
  readonly keyStart: number;
  /** Where the line with the dash of each item begins. Never empty. */
  readonly starts: readonly number[];
  /**
   * Where the first line behind the list begins, or a comment in column 0 before it; the end of the
   * text where there is none.
   */
  readonly end: number;
}

const NEWLINE = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const RETURN = 13;

/**
 * Cuts a text at the items of a root list, where its layout is plain: the key at the start of a line
 * with nothing but a comment behind it, all dashes in one column, and the rest of each item further
 * right. `undefined` for any other layout. The caller has to check that each part parses on its own,
 * and that the rest has the key without a value: an item that is cut inside a quoted string does not
 * parse.
 */
export function scanList(text: string, key: string): ListScan | undefined {
  const keyStart = findKey(text, key);
  // Left to the parser: marks between documents, directives, tabs as indentation, and a carriage return
  // at the end of the text, which belongs to the last value.
  if (
    keyStart === undefined ||
    text.endsWith('\r') ||
    /^(?:---|\.\.\.|%|\ufeff?%|\ufeff?---| *\t)/m.test(text)
  ) {
    return undefined;
  }
  const starts: number[] = [];
  let column: number | undefined;
  let outer: number | undefined;
  let line = text.indexOf('\n', keyStart) + 1;
  while (line > 0 && line < text.length) {
    let at = line;
    while (text.charCodeAt(at) === SPACE) {
      at += 1;
    }
    const first = text.charCodeAt(at);
    const isEmpty = Number.isNaN(first) || first === NEWLINE || first === RETURN || first === HASH;
    if (first === HASH && at === line) {
      outer ??= line;
    } else if (!isEmpty && at > line) {
      outer = undefined;
    }
    if (!isEmpty) {
      const indent = at - line;
      const isItem = first === DASH && isGap(text.charCodeAt(at + 1));
      if (isItem && (column === undefined || indent === column)) {
        column = indent;
        starts.push(line);
        outer = undefined;
      } else if (indent === 0) {
        break;
      } else if (column === undefined || indent <= column) {
        return undefined;
      }
    }
    const end = text.indexOf('\n', at);
    line = end === -1 ? text.length : end + 1;
  }
  return starts.length === 0 ? undefined : { keyStart, starts, end: outer ?? line };
}

function findKey(text: string, key: string): number | undefined {
  const match = new RegExp(`^(?:\\ufeff)?${key}:[ ]*(?:[ ]#.*)?\\r?$`, 'm').exec(text);
  if (match === null) {
    return undefined;
  }
  return match.index + (match[0].startsWith('\ufeff') ? 1 : 0);
}

function isGap(code: number): boolean {
  return Number.isNaN(code) || code === SPACE || code === NEWLINE || code === RETURN;
}
