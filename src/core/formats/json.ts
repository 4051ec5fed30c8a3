import { msg } from '../text/message';
import { createLineIndex } from '../text/search';
import type { FormatProblem } from './format';

/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a content is meant to be JSON. */
export function isJson(content: string): boolean {
  return /^[\uFEFF\s]*[{[]/.test(content);
}

/** The value of a JSON text, or where it is not JSON. Never throws. */
export function parseJson(
  content: string,
): { readonly value: unknown } | { readonly error: FormatProblem } {
  try {
    return { value: JSON.parse(content) };
  } catch {
    const { line, character } = createLineIndex(content)(jsonErrorAt(content));
    const place = `${line + 1}:${character + 1}`;
    return { error: { place, message: msg`This is not valid JSON.` } };
  }
}

const STRING = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"/y;
const SCALAR = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w.+-])/y;
const SPACE = /[ \t\r\n]*/y;

/** What may come next: a value; a value or `]`; a key or `}`; a key; what follows a value. */
type Expected = 'value' | 'item' | 'firstKey' | 'key' | 'rest';

/** The offset of what is wrong in a text that is not JSON; engines say it in different ways or not. */
function jsonErrorAt(content: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(content);
    at = found ? pattern.lastIndex : at;
    return found;
  };
  for (;;) {
    take(SPACE);
    const character = content[at] ?? '';
    const close = open.at(-1) === '{' ? '}' : ']';
    if (expected === 'rest') {
      if (open.length === 0 || (character !== ',' && character !== close)) {
        return at;
      }
      at += 1;
      if (character === ',') {
        expected = close === '}' ? 'key' : 'value';
      } else {
        open.pop();
      }
    } else if (character === close && (expected === 'item' || expected === 'firstKey')) {
      at += 1;
      open.pop();
      expected = 'rest';
    } else if (expected === 'key' || expected === 'firstKey') {
      if (!take(STRING)) {
        return at;
      }
      take(SPACE);
      if (content[at] !== ':') {
        return at;
      }
      at += 1;
      expected = 'value';
    } else if (character === '{' || character === '[') {
      at += 1;
      open.push(character);
      expected = character === '{' ? 'firstKey' : 'item';
    } else if (take(STRING) || take(SCALAR)) {
      expected = 'rest';
    } else {
      return at;
    }
  }
}

/** Whether a value is an object: not an array, and not `null`. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, so that a key such as `__proto__` is a key like any other. */
export function field(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A property that is a text. */
export function textField(object: JsonObject, key: string): string | undefined {
  const value = field(object, key);
  return typeof value === 'string' ? value : undefined;
}

/** A value as a list: one that is not a list is a list of one, and nothing an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}
