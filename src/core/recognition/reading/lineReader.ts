import { Letters } from '../../text/letters';
import { endOfLine, wrappingLineFeeds } from '../../text/lines';
import { Sign, signsReadAs } from '../words/signs';
import { codeOf, WordCode } from '../words/wordCodes';
import { Kind, type WordTable } from '../words/words';
import { type BlockToken, Line } from './token';

/** Takes tokens one by one and says of each what its line and sentence say. */
export class LineReader {
  readonly #text: string;
  /** Where in the text the block begins. */
  readonly #start: number;
  readonly #tokens: BlockToken[];
  readonly #words: WordTable;
  /** See {@link wrappingLineFeeds}. */
  readonly #wrapping: ReadonlySet<number>;
  #from = 0;
  /** Whether the line goes on from the one before, as in a text wrapped by hand. */
  #continues = false;

  /** @param end of the block, which begins at `start` */
  constructor(text: string, start: number, end: number, tokens: BlockToken[], words: WordTable) {
    this.#text = text;
    this.#start = start;
    this.#tokens = tokens;
    this.#words = words;
    this.#wrapping = wrappingLineFeeds(text, start, end);
  }

  add(token: BlockToken): void {
    const before = this.#tokens.at(-1);
    if (before !== undefined) {
      const breaks = lineBreaks(this.#text, this.#start + before.end, this.#start + token.start);
      if (breaks > 0) {
        this.close();
        const feed = this.#text.indexOf('\n', this.#start + before.end);
        this.#continues =
          breaks === 1 &&
          this.#wrapping.has(feed) &&
          goesOn(before, token, this.#text.slice(feed + 1, endOfLine(this.#text, feed + 1)));
      }
    }
    this.#tokens.push(token);
  }

  /** Ends the current line. */
  close(): void {
    const tokens = this.#tokens;
    const style = styleOf(tokens, this.#from);
    for (let index = this.#from; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined) {
        break;
      }
      if (style === Line.capitals) {
        token.word = this.#words.get(lowerCommon(token.text, this.#words));
        token.signs = signsReadAs(token.signs, token.word.signs);
        token.code = codeOf(token.signs, token.word.lowerId);
      }
      token.line = style;
      token.breaksBefore =
        (index === this.#from && !this.#continues) || endsSentence(tokens, index);
      const before = tokens[index - 1];
      token.initial =
        token.breaksBefore ||
        (before?.initial === true && (before.signs & (Sign.letter | Sign.digit)) === 0);
      token.code |= token.breaksBefore ? WordCode.breaks : 0;
    }
    this.#from = tokens.length;
    this.#continues = false;
  }
}

/** Line ends between two offsets: 0, 1, or 2 for more. `\r\n` counts once. */
function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to && count < 2; at++) {
    const code = text.charCodeAt(at);
    if (code === NEWLINE || (code === RETURN && text.charCodeAt(at + 1) !== NEWLINE)) {
      count++;
    }
  }
  return count;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
/** Whether a name may go on from a line, of which this is the last token, in the next one. */
function goesOn(before: BlockToken, next: BlockToken, nextLine: string): boolean {
  return (
    (before.signs & (Sign.letter | Sign.comma)) !== 0 &&
    (next.signs & Sign.letter) !== 0 &&
    // "… in Dagestan" above "Dagestan’s …": a list of headlines.
    !(before.word.lowerId === next.word.lowerId && (next.signs & Sign.capital) !== 0) &&
    !isNewItem(before, next, nextLine)
  );
}

/**
 * Whether a line goes by itself below one like it, as names and headlines do in lists, or below a
 * headline in capitals. In the project's reports, of the line ends between two capitalised words that
 * this is true of, one in fifty is within a name.
 */
function isNewItem(before: BlockToken, next: BlockToken, line: string): boolean {
  if ((next.signs & Sign.capitalFirst) === 0) {
    return false;
  }
  if (before.line === Line.capitals) {
    return CAPITAL.countIn(line) < SMALL.countIn(line);
  }
  return (
    before.line === Line.titleCase &&
    (before.signs & Sign.capitalFirst) !== 0 &&
    CAPITAL_INITIAL.countIn(line) > MOST * INITIAL.countIn(line)
  );
}

const CAPITAL = new Letters('\\p{Lu}', 'g');
const SMALL = new Letters('\\p{Ll}', 'g');
const INITIAL = new Letters("(?<![\\p{L}\\p{M}\\p{N}’'-])\\p{L}", 'g');
const CAPITAL_INITIAL = new Letters("(?<![\\p{L}\\p{M}\\p{N}’'-])\\p{Lu}", 'g');

/**
 * In lines of capitals, small words are read as if in lower case, and long ones as if only their
 * first letter were a capital.
 */
function lowerCommon(text: string, words: WordTable): string {
  const lower = text.toLowerCase();
  if (text.length < 2 || text === lower || text.includes('.')) {
    return text;
  }
  const word = words.get(lower);
  const small =
    (word.signs & Sign.connects) !== 0 ||
    word.kind === Kind.preposition ||
    word.kind === Kind.saying;
  // "NEW YORK", "NEW DELHI"
  const isShort = word.common && lower.length <= 3 && word.listed === 0 && lower !== 'new';
  if (small || isShort) {
    return lower;
  }
  return text.length > 4 || word.common ? text.charAt(0) + lower.slice(1) : text;
}

/** So large a share of words in capitals, or with one, makes a line of that style. */
const MOST = 0.6;

function styleOf(tokens: readonly BlockToken[], from: number): number {
  let letters = 0;
  let capitalised = 0;
  let capitals = 0;
  for (let index = from; index < tokens.length; index++) {
    const signs = tokens[index]?.signs ?? 0;
    if ((signs & Sign.letter) !== 0) {
      letters++;
      capitalised += (signs & Sign.capitalFirst) !== 0 ? 1 : 0;
      capitals += (signs & Sign.allCapitals) !== 0 ? 1 : 0;
    }
  }
  if (letters >= 3 && capitals / letters > MOST) {
    return Line.capitals;
  }
  return letters >= 4 && capitalised / letters > MOST && !isStopped(tokens.at(-1))
    ? Line.titleCase
    : Line.plain;
}

function isStopped(last: BlockToken | undefined): boolean {
  return last !== undefined && ((last.signs & Sign.stop) !== 0 || /[.!?]$/.test(last.text));
}

/** Whether a sentence ends before token `at`, behind which closing marks may stand. */
function endsSentence(tokens: readonly BlockToken[], at: number): boolean {
  if (((tokens[at]?.signs ?? 0) & Sign.smallFirst) !== 0) {
    return false;
  }
  let index = at - 1;
  for (let steps = 0; steps < 4 && ((tokens[index]?.signs ?? 0) & Sign.closer) !== 0; steps++) {
    index--;
  }
  return ((tokens[index]?.signs ?? 0) & Sign.stop) !== 0;
}
