import { scanTokens } from '../../text/tokens';
import type { Resources } from '../resources';
import { LISTED_PLACE, Listed } from '../words/gazetteer';
import { Sign } from '../words/signs';
import { WordCode } from '../words/wordCodes';
import type { WordTable } from '../words/words';
import { matchGazetteer } from './gazetteerMatch';
import { LineReader } from './lineReader';
import { linksOf } from './links';
import { type BlockMarks, marksOf } from './marks';
import { BlockToken, Candidate } from './token';

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
  readonly marks: BlockMarks;
}

/** Two letters may be of a part of a name: "IS-KP". */
const ACRONYM = /^[A-Z]{3,}$/;

/** Longer runs are cut, so that the cost stays linear on text that is all capitals. */
const LONGEST_RUN = 32;

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
  const tokens = yield* readTokens(text, start, end, words);
  // A short block is read without a pause.
  const pauses = end - start > STEP ? [end] : [];
  yield* pauses;
  markCandidates(tokens);
  yield* pauses;
  markJoints(tokens);
  yield* pauses;
  markNicknames(tokens);
  const runs = findRuns(tokens);
  yield* pauses;
  matchGazetteer(tokens, runs, resources.lexicon);
  yield* pauses;
  const links = linksOf(tokens, runs);
  markRuns(tokens, runs);
  yield* pauses;
  return { tokens, runs, links, marks: marksOf(tokens) };
}

/** The tokens of a block, in lines; their offsets are counted from its start. */
function* readTokens(
  text: string,
  start: number,
  end: number,
  words: WordTable,
): Generator<number, BlockToken[]> {
  const tokens: BlockToken[] = [];
  const lines = new LineReader(text, start, end, tokens, words);
  const partKind = (part: string) => partKindOf(words, part);
  const found = (from: number, to: number) => {
    const id = words.idAt(text, from, to);
    if (id < 0) {
      const word = words.at(text, from, to);
      lines.add(new BlockToken(from - start, to - start, word, word.signs, word.lowerId));
    } else {
      const [signs, lowerId] = [words.signsOf(id), words.lowerIdOf(id)];
      lines.add(new BlockToken(from - start, to - start, words.byId(id), signs, lowerId));
    }
  };
  for (let at = start; at < end; ) {
    at = scanTokens(text, at, Math.min(end, at + STEP), partKind, found);
    if (at < end) {
      yield at;
    }
  }
  lines.close();
  return tokens;
}

/** What a part of a compound is that may be a name of its own. */
function partKindOf(words: WordTable, part: string): 'state' | 'acronym' | 'place' | undefined {
  const { listed } = words.get(part);
  if ((listed & (Listed.country | Listed.demonym)) !== 0) {
    return 'state';
  }
  if ((listed & Listed.group) !== 0 && ACRONYM.test(part)) {
    return 'acronym';
  }
  return (listed & LISTED_PLACE) !== 0 ? 'place' : undefined;
}

function markCandidates(tokens: readonly BlockToken[]): void {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) {
      break;
    }
    const { signs } = token;
    if ((signs & Sign.capital) !== 0) {
      token.candidate = Candidate.name;
    } else if ((signs & (Sign.digit | Sign.opens)) !== 0) {
      const before = token.breaksBefore ? 0 : (tokens[index - 1]?.signs ?? 0);
      const next = tokens[index + 1];
      const follows = next !== undefined && !next.breaksBefore && (next.signs & Sign.capital) !== 0;
      if (follows || ((signs & Sign.digit) !== 0 && (before & Sign.capital) !== 0)) {
        token.candidate = Candidate.joint;
      }
    }
  }
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
    (token.signs & Sign.connects) !== 0 &&
    !token.breaksBefore
  );
}

const LONGEST_NICKNAME = 3;

/** What a nickname in quotation marks stands in is one stretch: 'Omar "the Fox" Hartan'. */
function markNicknames(tokens: readonly BlockToken[]): void {
  for (let open = 1; open + 3 < tokens.length; open++) {
    if (!isQuote(tokens[open]) || !isNamePart(tokens[open - 1])) {
      continue;
    }
    let close = open + 1;
    let capital = false;
    while (close <= open + LONGEST_NICKNAME && hasSign(tokens[close], Sign.letter)) {
      capital ||= hasSign(tokens[close], Sign.capital);
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
  return hasSign(token, Sign.quote);
}

function isNamePart(token: BlockToken | undefined): boolean {
  return token?.candidate === Candidate.name && hasSign(token, Sign.letter);
}

function hasSign(token: BlockToken | undefined, sign: number): boolean {
  return token !== undefined && (token.signs & sign) !== 0;
}

function findRuns(tokens: readonly BlockToken[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; ) {
    if (tokens[from]?.candidate === Candidate.no) {
      from++;
      continue;
    }
    let to = from + 1;
    let capital = hasSign(tokens[from], Sign.capital);
    for (; to < tokens.length && to - from < LONGEST_RUN; to++) {
      const token = tokens[to];
      if (token === undefined || token.candidate === Candidate.no || token.breaksBefore) {
        break;
      }
      capital ||= (token.signs & Sign.capital) !== 0;
    }
    if (capital) {
      runs.push({ from, to });
    }
    from = to;
  }
  return runs;
}

function markRuns(tokens: readonly BlockToken[], runs: readonly Run[]): void {
  for (const { from, to } of runs) {
    for (let index = from; index < to; index++) {
      const token = tokens[index];
      if (token !== undefined) {
        token.code |= WordCode.inRun;
      }
    }
  }
}
