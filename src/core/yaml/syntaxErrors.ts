import { type Message, msg } from '../text/message';
import { type TextRange, textBefore } from '../text/range';

/** Why a text is not usable as YAML, and where. */
export interface YamlSyntaxError extends TextRange {
  readonly code: 'not-yaml' | 'duplicate-key' | 'several-documents' | 'too-many-aliases';
  readonly message: Message;
}

/** What the library says, of which the places are UTF-16 offsets. */
interface LibraryError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly number[];
}

/** A line of a value in which something is taken for a key. */
const HAS_KEY_IN_VALUE = /\S:(?:\s|$)/;
/** How far before text the sign stands that its value begins with, in UTF-16 code units. */
const LINE_REACH = 16;
/** A value that goes on in a line of its own. */
const GOES_ON_BELOW = /^[^\n]*\n[ \t]*/;

/**
 * The mistakes of a text that is not YAML, in words for those who do not know its grammar. What the
 * library stumbles over behind a mistake only because of it is left out.
 *
 * @param errors in the order of the text, at least one
 */
export function syntaxErrors(
  text: string,
  errors: readonly LibraryError[],
): readonly YamlSyntaxError[] {
  return errors
    .map((error) => ({ ...explain(text, error), isFirst: error === errors[0] }))
    .filter(({ isFirst, standsAlone }) => isFirst || standsAlone)
    .map(({ code, message, start, end }) => ({ code, message, start, end }));
}

/** An error with whether it is one whatever was wrong before it. */
type Explained = YamlSyntaxError & { readonly standsAlone?: boolean };

function explain(text: string, { code, message, pos }: LibraryError): Explained {
  const [from = 0, to = from] = pos;
  const start = Math.min(from, text.length);
  const end = Math.min(Math.max(start, to), text.length);
  const not = (why: Message, at: TextRange): Explained => ({
    code: 'not-yaml',
    message: why,
    ...at,
  });
  const line = lineFrom(text, start);
  switch (code) {
    case 'DUPLICATE_KEY': {
      const key = /^[^\s:]*/.exec(text.slice(start))?.[0] ?? '';
      return {
        code: 'duplicate-key',
        message: msg`The key “${key}” occurs twice.`,
        start,
        end: start + key.length,
        standsAlone: true,
      };
    }
    case 'MULTIPLE_DOCS':
      return {
        code: 'several-documents',
        message: msg`The file holds several YAML documents, separated by “---”; only one is read.`,
        start,
        end: Math.min(start + 3, end),
      };
    case 'TAB_AS_INDENT':
      return not(msg`Lines are indented by spaces here, not by tabs.`, { start, end });
    case 'BAD_SCALAR_START':
      return { ...not(needsQuotes(text.charAt(start)), line), standsAlone: true };
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/^Nested/.test(message) && HAS_KEY_IN_VALUE.test(text.slice(line.start, line.end))) {
        const colon = msg`A value with a colon and a space in it needs quotation marks.`;
        return { ...not(colon, line), standsAlone: true };
      }
      return not(BADLY_INDENTED, lineFrom(text, start + textBelow(text, start)));
    case 'MULTILINE_IMPLICIT_KEY':
      return not(msg`This line needs a key, a colon and a space before its value.`, line);
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      if (/^Comments must/.test(message)) {
        return not(needsQuotes(text.charAt(start)), line);
      }
      return notClosed(text, message, start) ?? not(BADLY_INDENTED, line);
    default:
      return not(unexpected(text, message, start), { start, end });
  }
}

/** Why the library did not expect what begins at an offset. */
function unexpected(text: string, message: string, start: number): Message {
  if (/scalar at node end/.test(message)) {
    return msg`Text goes on behind a closing quotation mark or bracket: the whole value needs quotation marks.`;
  }
  if (/on same line with key/.test(message)) {
    return needsQuotes(text.charAt(start));
  }
  const [, sign] = /([|>])[ \t]*$/.exec(textBefore(text, start, LINE_REACH)) ?? [];
  return sign === undefined ? notYaml(message) : needsQuotes(sign);
}

function needsQuotes(sign: string): Message {
  return msg`A value that begins with ${sign} needs quotation marks.`;
}

const BADLY_INDENTED = msg`This line is not indented as the lines beside it are.`;

/**
 * A quotation, list or mapping without an end. The library points to where it misses the end; the reader
 * needs the beginning.
 */
function notClosed(text: string, message: string, missedAt: number): YamlSyntaxError | undefined {
  const quote = /^Missing closing (["'])quote/.exec(message)?.[1];
  const bracket = /^Flow .* end with a ([\]}])/.exec(message)?.[1];
  const opener = quote ?? (bracket === ']' ? '[' : bracket === '}' ? '{' : undefined);
  const opening = opener === undefined ? -1 : text.lastIndexOf(opener, Math.max(0, missedAt - 1));
  if (opener === undefined || opening < 0) {
    return undefined;
  }
  const why =
    quote === undefined
      ? msg`The bracket ${opener} that opens here is not closed.`
      : msg`The quotation that begins here with ${quote} has no end.`;
  return { code: 'not-yaml', message: why, ...lineFrom(text, opening) };
}

/** From an offset to the end of its line. */
function lineFrom(text: string, start: number): TextRange {
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  return { start, end: start + line.length };
}

/** How far behind an offset the text of the next line begins. */
function textBelow(text: string, start: number): number {
  return GOES_ON_BELOW.exec(text.slice(start))?.[0].length ?? 0;
}

/** The library explains in English only, so its reason follows a sentence that is translated. */
export function notYaml(reason: string): Message {
  const [line = reason] = reason.split('\n', 1);
  const sentence = line.endsWith('.') ? line : `${line}.`;
  return msg`This is not valid YAML: ${sentence}`;
}
