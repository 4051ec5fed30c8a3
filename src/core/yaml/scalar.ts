/** Where a scalar is written: in a block collection, or inside `[…]` or `{…}`. */
export type YamlContext = 'block' | 'flow';

/**
 * Words and numbers that YAML 1.1 or 1.2 reads as something other than text. Both versions count, since
 * other programs read the files too.
 */
const RESERVED = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
const NUMBER_LIKE = /^[-+.]?(?:[0-9][0-9a-fA-FxXoO_.,:+-]*|inf|nan)$/i;
const DATE_LIKE = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}/;

/** An RFC 3339 full-date or a date-time in UTC. */
const TIMESTAMP = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z)?$/;

/** Characters that are always escaped: control characters, line separators, lone surrogates. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/u;
const UNPRINTABLE_ALL = new RegExp(UNPRINTABLE, 'gu');

const INDICATOR_FIRST = /^[-?:,[\]{}#&*!|>'"%@`]/;
const SPECIAL_INSIDE = /:(?:[ ]|$)|[ ]#|[\t\n]/;
const FLOW_INSIDE = /[,[\]{}]/;

/**
 * Text as a YAML scalar on one line that reads back exactly: plain where that is certain, double-quoted
 * otherwise. Never folded.
 */
export function inlineString(text: string, context: YamlContext): string {
  return isPlain(text, context) ? text : quoted(text);
}

/** A date or time: plain where it is well-formed, since its key allows nothing else. */
export function inlineTimestamp(text: string, context: YamlContext): string {
  return TIMESTAMP.test(text) ? text : inlineString(text, context);
}

function isPlain(text: string, context: YamlContext): boolean {
  return (
    text !== '' &&
    !/^\s|\s$/u.test(text) &&
    !UNPRINTABLE.test(text) &&
    !INDICATOR_FIRST.test(text) &&
    !SPECIAL_INSIDE.test(text) &&
    !(context === 'flow' && (FLOW_INSIDE.test(text) || /^\.|:/.test(text.replace('://', '')))) &&
    !RESERVED.test(text) &&
    !NUMBER_LIKE.test(text) &&
    !DATE_LIKE.test(text)
  );
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    UNPRINTABLE_ALL,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Text of several lines as a literal block: its header (`|` or `|-`), and the lines below, not
 * indented. `undefined` where a literal block could lose something: white space at the borders of
 * lines, which editors trim, empty lines at either end, or characters that are not printable.
 */
export function literalBlock(
  text: string,
): { readonly header: string; readonly lines: readonly string[] } | undefined {
  if (!text.includes('\n') || UNPRINTABLE.test(text)) {
    return undefined;
  }
  const clipped = text.endsWith('\n');
  const lines = (clipped ? text.slice(0, -1) : text).split('\n');
  if (lines[0] === '' || lines.at(-1) === '' || lines.some((line) => line !== line.trim())) {
    return undefined;
  }
  return { header: clipped ? '|' : '|-', lines };
}
