/**
 * Where the items of a list at the root of a document stand, found without parsing. Offsets are
 * UTF-16.
 */
export interface ListScan {
  /** Where the list's key stands. */
  readonly keyStart: number;
  /** Where the line of each item's dash begins. Never empty. */
  readonly starts: readonly number[];
  /**
   * Where the first line behind the list begins, comments at the start of a line included; the end
   * of the text where there is none.
   */
  readonly end: number;
}

const NEWLINE = 10;
const SPACE = 32;
const HASH = 35;
const DASH = 45;
const RETURN = 13;

/**
 * Cuts a text at the items of a root list, where its layout is plain: the key at the start of a
 * line, nothing but a comment behind it, every item's dash in one column and all else of the item
 * further right. `undefined` for any other layout. That each part then parses on its own, and that
 * the rest has the key with nothing behind it, is for the caller to see: an item that is cut inside
 * a quotation, say, does not parse.
 */
export function scanList(text: string, key: string): ListScan | undefined {
  const keyStart = findKey(text, key);
  // Marks between documents, directives, tabs as indentation, and a carriage return that no line feed
  // follows at the end, which belongs to the last value, are left to the parser.
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
