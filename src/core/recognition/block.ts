import { scanTokens } from '../text/tokens';
import { Listed } from './gazetteer';
import { matchGazetteer } from './gazetteerMatch';
import { linksOf } from './links';
import { type BlockMarks, marksOf } from './marks';
import type { Resources } from './resources';
import { codesOf } from './wordCodes';
import { Kind, Mark, type Word, type WordTable } from './words';

/** How the letters of a token's line are set. */
export const Line = { plain: 0, titleCase: 1, capitals: 2 } as const;

/** Whether a token may be part of a name. */
export const Candidate = { no: 0, name: 1, joint: 2 } as const;

/** A token with what its lines and sentences say. Filled in step by step while a block is read. */
export interface BlockToken {
  /** UTF-16 offsets from the beginning of the block, half-open. */
  readonly start: number;
  readonly end: number;
  word: Word;
  /** The token as it stands; very long ones are cut. */
  readonly text: string;
  /** No name runs over the beginning of this token: a sentence, line or paragraph starts here. */
  breaksBefore: boolean;
  /** Capitalised because of its place: first of a sentence, brackets and quotes aside. */
  initial: boolean;
  line: number;
  candidate: number;
  /** 0, or `4 · type + position` of a gazetteer name of several words: 0 first, 1 inner, 2 last. */
  match: number;
}

/** Indices of tokens, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A stretch of a text, read; the same words read the same wherever they stand. */
export interface Block {
  readonly tokens: readonly Readonly<BlockToken>[];
  /** Stretches of tokens that may hold names. */
  readonly runs: readonly Run[];
  /** What ties each run to the one before: see {@link linksOf}. */
  readonly links: Uint8Array;
  /** Of each token: see {@link codesOf}. */
  readonly codes: readonly number[];
  readonly marks: BlockMarks;
}

/** Longer runs are cut: cost stays linear on text that is all capitals. */
export const LONGEST_RUN = 32;

/** Code units read between two yields. */
const STEP = 8_000;

/** Reads the block `[start, end)` of a text. Yields UTF-16 offsets of the text read so far. */
export function* readBlock(
  text: string,
  start: number,
  end: number,
  resources: Resources,
  words: WordTable,
): Generator<number, Block> {
  const tokens: BlockToken[] = [];
  const lines = new LineReader(text, start, tokens, words);
  const standsAlone = (part: string) =>
    (words.get(part).listed & (Listed.country | Listed.demonym)) !== 0;
  const found = (from: number, to: number) => {
    const word = words.at(text, from, to);
    lines.add({
      start: from - start,
      end: to - start,
      text: word.text,
      word,
      breaksBefore: false,
      initial: false,
      line: Line.plain,
      candidate: Candidate.no,
      match: 0,
    });
  };
  for (let at = start; at < end; ) {
    const until = Math.min(end, at + STEP);
    at = scanTokens(text, at, until, standsAlone, found);
    if (at < end) {
      yield at;
    }
  }
  const pauses = end - start > STEP;
  for (const work of [() => lines.close(), markCandidates, markJoints, markNicknames]) {
    work(tokens);
    if (pauses) {
      yield start;
    }
  }
  const runs = findRuns(tokens);
  if (pauses) {
    yield start;
  }
  matchGazetteer(tokens, runs, resources.lexicon);
  if (pauses) {
    yield start;
  }
  const links = linksOf(tokens, runs);
  const codes = codesOf(tokens, runs);
  if (pauses) {
    yield start;
  }
  return { tokens, runs, links, codes, marks: marksOf(tokens) };
}

/** Takes tokens one by one and says of each what its line and sentence say. */
class LineReader {
  readonly #text: string;
  /** Where in the text the block begins. */
  readonly #start: number;
  readonly #tokens: BlockToken[];
  readonly #words: WordTable;
  #from = 0;
  /** Whether the line goes on from the one before, as in a text wrapped by hand. */
  #continues = false;

  constructor(text: string, start: number, tokens: BlockToken[], words: WordTable) {
    this.#text = text;
    this.#start = start;
    this.#tokens = tokens;
    this.#words = words;
  }

  add(token: BlockToken): void {
    const before = this.#tokens.at(-1);
    if (before !== undefined) {
      const breaks = lineBreaks(this.#text, this.#start + before.end, this.#start + token.start);
      if (breaks > 0) {
        const width = before.end - (this.#tokens[this.#from]?.start ?? 0);
        this.close();
        this.#continues = breaks === 1 && isWrapped(this.#text, this.#start, width, before, token);
      }
    }
    this.#tokens.push(token);
  }

  /** Ends the current line. */
  close(): void {
    const tokens = this.#tokens;
    const style = styleOf(tokens, this.#from, this.#words);
    for (let index = this.#from; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined) {
        break;
      }
      if (style === Line.capitals) {
        token.word = this.#words.get(lowerCommon(token.text, this.#words));
      }
      token.line = style;
      token.breaksBefore =
        (index === this.#from && !this.#continues) || endsSentence(tokens, index, token.word);
      const before = tokens[index - 1];
      token.initial =
        token.breaksBefore ||
        (before?.initial === true && !before.word.letter && !before.word.digit);
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
export const WRAPPED_AT_LEAST = 40;
export const WRAPPED_AT_MOST = 140;
/** Hand-wrapped lines may be this much longer than the one before with the word it lacks. */
const SLACK = 6;

/**
 * Whether a line of this width was broken only because its text was too wide: the next line must
 * then be no wider than this one would be with its first word.
 */
function isWrapped(
  text: string,
  blockStart: number,
  width: number,
  before: BlockToken,
  next: BlockToken,
): boolean {
  if (
    width < WRAPPED_AT_LEAST ||
    width > WRAPPED_AT_MOST ||
    !(before.word.letter || before.text === ',') ||
    !next.word.letter
  ) {
    return false;
  }
  const start = blockStart + next.start;
  const newline = text.indexOf('\n', start);
  const end = newline < 0 ? text.length : newline;
  return end - start <= width + 1 + (next.end - next.start) + SLACK;
}

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
  const small = word.connects || word.kind === Kind.preposition || word.kind === Kind.saying;
  if (small || (word.common && lower.length <= 3 && word.listed === 0)) {
    return lower;
  }
  return text.length > 4 || word.common ? text.charAt(0) + lower.slice(1) : text;
}

function styleOf(tokens: readonly BlockToken[], from: number, words: WordTable): number {
  let letters = 0;
  let capitalised = 0;
  let capitals = 0;
  for (let index = from; index < tokens.length; index++) {
    const { word } = tokens[index] ?? { word: words.absent };
    if (word.letter) {
      letters++;
      capitalised += word.capitalFirst ? 1 : 0;
      capitals += word.allCapitals ? 1 : 0;
    }
  }
  if (letters >= 3 && capitals / letters > 0.6) {
    return Line.capitals;
  }
  const stopped =
    tokens.at(-1)?.word.mark === Mark.stop || /[.!?]$/.test(tokens.at(-1)?.text ?? '');
  return letters >= 4 && capitalised / letters > 0.6 && !stopped ? Line.titleCase : Line.plain;
}

/** Whether a sentence ends before token `at`, behind which closing marks may stand. */
function endsSentence(tokens: readonly BlockToken[], at: number, word: Word): boolean {
  if (word.smallFirst) {
    return false;
  }
  let index = at - 1;
  for (let steps = 0; steps < 4 && tokens[index]?.word.mark === Mark.closer; steps++) {
    index--;
  }
  return tokens[index]?.word.mark === Mark.stop;
}

function markCandidates(tokens: readonly BlockToken[]): void {
  for (const token of tokens) {
    token.candidate = token.word.capital ? Candidate.name : Candidate.no;
  }
  tokens.forEach((token, index) => {
    if (token.candidate === Candidate.name) {
      return;
    }
    const before = token.breaksBefore ? undefined : tokens[index - 1];
    const next = tokens[index + 1];
    const follows = next !== undefined && !next.breaksBefore && next.word.capital;
    if (
      (token.word.digit && before?.word.capital) ||
      (follows && (token.word.digit || token.word.opens))
    ) {
      token.candidate = Candidate.joint;
    }
  });
}

/** Small words between candidates: "of" in "Bank of Herat". */
function markJoints(tokens: readonly BlockToken[]): void {
  for (let index = 1; index < tokens.length; index++) {
    if (isJoint(tokens[index]) && (tokens[index - 1]?.candidate ?? 0) !== Candidate.no) {
      let to = index + 1;
      while (to < index + 3 && isJoint(tokens[to])) {
        to++;
      }
      const after = tokens[to];
      if (after !== undefined && after.candidate !== Candidate.no && !after.breaksBefore) {
        for (; index < to; index++) {
          const token = tokens[index];
          if (token !== undefined) {
            token.candidate = Candidate.joint;
          }
        }
      }
    }
  }
}

function isJoint(token: BlockToken | undefined): boolean {
  return (
    token !== undefined &&
    token.candidate === Candidate.no &&
    token.word.connects &&
    !token.breaksBefore
  );
}

/** Curly ones join whatever they stand between, see `Word.connects`: these may also open or close anything. */
const QUOTE = /^["„“«»‘’']$/;
const LONGEST_NICKNAME = 3;

/** What a nickname in quotation marks stands in is one stretch: 'Omar "the Fox" Hartan'. */
function markNicknames(tokens: readonly BlockToken[]): void {
  for (let open = 1; open + 3 < tokens.length; open++) {
    if (!isQuote(tokens[open]) || !isNamePart(tokens[open - 1])) {
      continue;
    }
    let close = open + 1;
    let capital = false;
    while (close <= open + LONGEST_NICKNAME && tokens[close]?.word.letter === true) {
      capital ||= tokens[close]?.word.capital === true;
      close++;
    }
    const within = tokens.slice(open, close + 2);
    if (
      capital &&
      isQuote(tokens[close]) &&
      isNamePart(tokens[close + 1]) &&
      within.every(({ breaksBefore }) => !breaksBefore)
    ) {
      for (const token of within) {
        token.candidate ||= Candidate.joint;
      }
    }
  }
}

function isQuote(token: BlockToken | undefined): boolean {
  return token !== undefined && !token.word.letter && QUOTE.test(token.text);
}

function isNamePart(token: BlockToken | undefined): boolean {
  return token?.candidate === Candidate.name && token.word.letter;
}

function findRuns(tokens: readonly BlockToken[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; ) {
    if (tokens[from]?.candidate === Candidate.no) {
      from++;
      continue;
    }
    let to = from + 1;
    let capital = tokens[from]?.word.capital === true;
    for (; to < tokens.length && to - from < LONGEST_RUN; to++) {
      const token = tokens[to];
      if (token === undefined || token.candidate === Candidate.no || token.breaksBefore) {
        break;
      }
      capital ||= token.word.capital;
    }
    if (capital) {
      runs.push({ from, to });
    }
    from = to;
  }
  return runs;
}
