/** Where a scalar is written: in lines of its own, or inside `[…]` and `{…}`. */
export type YamlContext = 'block' | 'flow';

/**
 * Words and figures that YAML 1.1 or 1.2 read as something other than text. Files are read by other
 * programs too, so the union of both versions counts.
 */
const RESERVED = /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i;
const NUMBER_LIKE = /^[-+.]?(?:[0-9][0-9a-fA-FxXoO_.,:+-]*|inf|nan)$/i;
const DATE_LIKE = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}/;

/** An RFC 3339 full-date or a date-time in UTC. */
const TIMESTAMP = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?Z)?$/;

/** What is never written as it is: control characters, line separators, halves of surrogate pairs. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\p{Surrogate}]/u;
const UNPRINTABLE_ALL = new RegExp(UNPRINTABLE, 'gu');

const INDICATOR_FIRST = /^[-?:,[\]{}#&*!|>'"%@`]/;
const SPECIAL_INSIDE = /:(?:[ ]|$)|[ ]#|[\t\n]/;
const FLOW_INSIDE = /[,[\]{}]/;

/**
 * Text as a YAML scalar on one line that reads back exactly: plain where that is beyond doubt,
 * double-quoted otherwise. Never folded.
 */
export function inlineString(text: string, context: YamlContext): string {
  return isPlain(text, context) ? text : quoted(text);
}

/** A date or time, plain where it is a well-formed one: nothing else can be meant by its key. */
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
 * Text of several lines as a literal block: the header (`|` or `|-`) and the lines below it, not
 * indented. `undefined` where a literal block could lose something: white space at line borders,
 * which editors trim, empty lines at either end, characters that are not printable.
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
