import type { Section } from '../text/section';
import { type Token, tokenizeSteps } from '../text/tokens';
import { type Acronym, findAcronyms } from './acronyms';
import { type Evidence, gatherEvidence } from './evidence';
import { Listed } from './gazetteer';
import { matchGazetteer } from './gazetteerMatch';
import type { Resources } from './resources';
import { Kind, type Word } from './words';

/** How the letters of a token's line are set. */
export const Line = { plain: 0, titleCase: 1, capitals: 2 } as const;

/** Whether a token may be part of a name. */
export const Candidate = { no: 0, name: 1, joint: 2 } as const;

/** A token with what its place in the report says. Filled in step by step while a document is built. */
export interface DocumentToken extends Token {
  readonly word: Word;
  /** No name runs over the beginning of this token: a sentence, line or paragraph starts here. */
  readonly breaksBefore: boolean;
  /** Capitalised because of its place: first of a sentence, brackets and quotes aside. */
  readonly initial: boolean;
  readonly line: number;
  readonly section: Section;
  candidate: number;
  /** 0, or `4 · type + position` of a gazetteer name of several words: 0 first, 1 inner, 2 last. */
  match: number;
  /** 2 where the token is an acronym spelt out in the report, 1 where only in parentheses. */
  acronym: number;
  /** Part of the spelt-out form of an acronym. */
  expansion: boolean;
}

/** Indices of tokens, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** A report as the tagger reads it. */
export interface Document {
  readonly text: string;
  readonly tokens: readonly DocumentToken[];
  /** Stretches of tokens that may hold names, each tagged for itself. */
  readonly runs: readonly Run[];
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly acronyms: ReadonlyMap<string, Acronym>;
}

/** Longer runs are cut: cost stays linear on text that is all capitals. */
const LONGEST_RUN = 32;

/** Reads a text. Yields UTF-16 offsets read so far, at least every 50,000 or so. */
export function* readDocument(
  text: string,
  sections: readonly Section[],
  resources: Resources,
): Generator<number, Document> {
  const { words } = resources;
  const standsAlone = (part: string) =>
    (words.get(part).listed & (Listed.country | Listed.demonym)) !== 0;
  const raw: Token[] = [];
  for (const slice of tokenizeSteps(text, standsAlone)) {
    for (const token of slice) {
      raw.push(token);
    }
    yield raw.at(-1)?.end ?? 0;
  }
  const tokens = placeTokens(text, raw, sections, resources);
  markCandidates(tokens);
  const runs = findRuns(tokens);
  const evidence = gatherEvidence(tokens);
  yield text.length;
  const acronyms = findAcronyms(tokens);
  matchGazetteer(tokens, runs, resources.gazetteer);
  return { text, tokens, runs, evidence, acronyms };
}

const WHOLE: Section = { kind: 'body', start: 0, end: 0 };

function placeTokens(
  text: string,
  raw: readonly Token[],
  sections: readonly Section[],
  { words }: Resources,
): DocumentToken[] {
  const tokens: DocumentToken[] = [];
  let at = 0;
  for (const line of splitLines(text, raw)) {
    const style = styleOf(raw, line, words);
    for (let index = line.from; index < line.to; index++) {
      const token = raw[index];
      if (token === undefined) {
        break;
      }
      while (at + 1 < sections.length && (sections[at]?.end ?? 0) <= token.start) {
        at++;
      }
      const previous = tokens.at(-1);
      const breaksBefore =
        (index === line.from && !line.continues) || endsSentence(tokens, token.text);
      tokens.push({
        start: token.start,
        end: token.end,
        text: token.text,
        word: words.get(style === Line.capitals ? lowerCommon(token.text, words) : token.text),
        breaksBefore,
        initial:
          breaksBefore ||
          (previous?.initial === true && !previous.word.letter && !previous.word.digit),
        line: style,
        section: sections[at] ?? WHOLE,
        candidate: Candidate.no,
        match: 0,
        acronym: 0,
        expansion: false,
      });
    }
  }
  return tokens;
}

/**
 * In lines of capitals, small words are read as if in lower case, and long ones as if only their
 * first letter were a capital.
 */
function lowerCommon(text: string, words: Resources['words']): string {
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

interface LineRun extends Run {
  /** The line goes on from the one before, as in a text wrapped by hand. */
  readonly continues: boolean;
}

const WRAPPED_AT_LEAST = 40;
const WRAPPED_AT_MOST = 140;

function splitLines(text: string, raw: readonly Token[]): readonly LineRun[] {
  const lines: LineRun[] = [];
  let from = 0;
  let continues = false;
  for (let index = 1; index <= raw.length; index++) {
    const token = raw[index];
    const before = raw[index - 1];
    if (before === undefined) {
      break;
    }
    const gap = token === undefined ? '\n\n' : text.slice(before.end, token.start);
    if (!/[\n\r]/.test(gap)) {
      continue;
    }
    lines.push({ from, to: index, continues });
    const width = before.end - (raw[from]?.start ?? 0);
    continues =
      width >= WRAPPED_AT_LEAST &&
      width <= WRAPPED_AT_MOST &&
      !/\n\s*\n|\r\r/.test(gap) &&
      /[\p{L},]$/u.test(before.text) &&
      /^\p{L}/u.test(token?.text ?? '');
    from = index;
  }
  return lines;
}

function styleOf(raw: readonly Token[], { from, to }: Run, words: Resources['words']): number {
  let letters = 0;
  let capitalised = 0;
  let capitals = 0;
  for (let index = from; index < to; index++) {
    const word = words.get(raw[index]?.text ?? '');
    if (word.letter) {
      letters++;
      capitalised += word.capitalFirst ? 1 : 0;
      capitals += word.allCapitals ? 1 : 0;
    }
  }
  if (letters >= 3 && capitals / letters > 0.6) {
    return Line.capitals;
  }
  const stopped = /[.!?]$/.test(raw[to - 1]?.text ?? '');
  return letters >= 4 && capitalised / letters > 0.6 && !stopped ? Line.titleCase : Line.plain;
}

function endsSentence(before: readonly DocumentToken[], text: string): boolean {
  let index = before.length - 1;
  for (let steps = 0; steps < 4 && /^["”’)\]]$/.test(before[index]?.text ?? ''); steps++) {
    index--;
  }
  return /^[.!?]$/.test(before[index]?.text ?? '') && !/^\p{Ll}/u.test(text);
}

function markCandidates(tokens: readonly DocumentToken[]): void {
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

function isJoint(token: DocumentToken | undefined): boolean {
  return (
    token !== undefined &&
    token.candidate === Candidate.no &&
    token.word.connects &&
    !token.breaksBefore
  );
}

function findRuns(tokens: readonly DocumentToken[]): readonly Run[] {
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
