import { SECTION_KINDS } from '../../text/section';
import type { Run } from '../reading/block';
import { Acronymic, type Document, type DocumentToken } from '../reading/document';
import { type Evidence, readUsageCode, usageCode } from '../reading/evidence';
import { Candidate } from '../reading/token';
import { Listed } from '../words/gazetteer';
import { mix, pair } from '../words/hash';
import { type Word, writeAffixes } from '../words/words';
import type { FeatureList } from './rows';
import { follower, Neighbourhood, RunContext } from './surroundings';

// The features of a token, in groups by what they depend on, so that what depends on one or two
// words alone is worked out once. The numbers of the templates are part of the asset: a change asks
// for training again.

/** Features per token never exceed this. */
export const MOST_FEATURES = 224;

/** Hashed features of one token, written into a buffer that is used again and again. */
export class FeatureBuffer implements FeatureList {
  readonly features = new Uint32Array(MOST_FEATURES);
  length = 0;
  readonly #mask: number;

  constructor(bits: number) {
    this.#mask = 2 ** bits - 1;
  }

  clear(): void {
    this.length = 0;
  }

  add(template: number, value: number): void {
    this.features[this.length++] = mix(template, value) & this.#mask;
  }

  add2(template: number, a: number, b: number): void {
    this.add(template, pair(a, b));
  }

  add3(template: number, a: number, b: number, c: number): void {
    this.add(template, pair(a, mix(template, pair(b, c))));
  }
}

const NAME_PARTS = Listed.given | Listed.family | Listed.moreGiven | Listed.moreFamily;
const ANY_PLACE = Listed.city | Listed.town | Listed.region | Listed.feature;

/** All features of token `index` of `run`, as training sees them. */
export function writeFeatures(
  document: Document,
  index: number,
  run: Run,
  into: FeatureBuffer,
): void {
  const token = document.tokens[index];
  if (token === undefined) {
    return;
  }
  into.clear();
  const around = new Neighbourhood(document.words.absent);
  around.read(document.tokens, index);
  writeWord(token.word, token.initial, token.line, into);
  writeWithBefore(around.before, token.word, into);
  writeWithNext(token.word, around.next, into);
  writeAround(around, into);
  const ends = new RunContext(document.words.absent);
  ends.read(document, run.from, run.to);
  writeRun(ends, into);
  writePlace(document.tokens, index, ends, into);
  writePlaceCode(placeCode(token, index, ends), into);
  const seen = document.evidence.of(token.word);
  if (seen !== undefined) {
    writeContexts(seen, into);
    writeUsageCode(usageCodeOf(token, seen, ends), into);
  }
  writeRare(document, index, into);
}

/** Adds what a word says by itself. */
export function writeWord(word: Word, initial: boolean, line: number, into: FeatureBuffer): void {
  const first = initial ? 1 : 0;
  const common = word.common ? 1 : 0;
  const { lowerHash, shapeHash, kind, listed, sense } = word;
  into.add(0, 1);
  into.add(1, word.hash);
  into.add(2, lowerHash);
  into.add(3, shapeHash);
  into.add2(4, shapeHash, first * 4 + line);
  into.add2(5, lowerHash, first);
  writeAffixes(word, (place, hash) => into.add(6 + place, hash));
  into.add(14, kind * 2 + first);
  into.add2(15, common, kind * 2 + first);
  into.add(70, listed);
  into.add2(71, listed, first * 2 + common);
  for (let bit = 1; bit <= Listed.moreFamily; bit <<= 1) {
    if ((listed & bit) !== 0) {
      into.add2(80, bit, first);
    }
  }
  into.add2(86, listed & ANY_PLACE, common);
  into.add2(87, sense, first);
  into.add2(88, sense, shapeHash);
  into.add(120, word.topic);
  into.add2(121, word.topic, first);
  into.add2(122, word.topicGroup, shapeHash);
  into.add2(123, word.topicGroup, first * 2 + common);
  into.add(124, word.use);
  into.add2(125, word.use, first);
  into.add2(126, word.useGroup, shapeHash);
  into.add2(127, word.useGroup, first * 2 + common);
}

/** Adds what a word says together with the word before it. */
export function writeWithBefore(before: Word, word: Word, into: FeatureBuffer): void {
  const common = word.common ? 1 : 0;
  into.add(20, before.lowerHash);
  into.add2(24, before.lowerHash, word.lowerHash);
  into.add2(28, before.shapeHash, word.shapeHash);
  into.add2(31, before.kindCode, word.kindCode);
  into.add2(36, word.suffix3, before.shapeHash);
  into.add2(37, (word.article ? 2 : 0) + (before.article ? 1 : 0), word.shapeHash);
  into.add2(38, word.suffix3, before.lowerHash);
  into.add2(72, before.listed, word.listed);
  into.add2(78, word.listed, before.kindCode);
  into.add3(85, word.listed & NAME_PARTS, before.listed & NAME_PARTS, common);
  into.add2(100, before.sense, word.shapeHash);
  into.add2(103, before.sense, word.sense);
  writeClasses(130, before, word, into);
  if (before.text === '(') {
    into.add(40, word.shapeHash);
  }
}

/** Adds what a word says together with the word behind it. */
export function writeWithNext(word: Word, next: Word, into: FeatureBuffer): void {
  const common = word.common ? 1 : 0;
  into.add(21, next.lowerHash);
  into.add2(25, word.lowerHash, next.lowerHash);
  into.add2(29, word.shapeHash, next.shapeHash);
  into.add2(32, word.kindCode, next.kindCode);
  into.add2(39, word.suffix3, next.lowerHash);
  into.add2(73, word.listed, next.listed);
  into.add2(79, word.listed, next.kindCode);
  into.add3(84, word.listed & NAME_PARTS, next.listed & NAME_PARTS, common);
  into.add2(101, next.sense, word.shapeHash);
  into.add2(102, word.sense, next.sense);
  writeClasses(140, next, word, into);
  if (next.text === ')') {
    into.add(41, word.shapeHash);
  }
}

/** What the classes of the word beside a word say of it, in ten templates from `first` on. */
function writeClasses(first: number, beside: Word, word: Word, into: FeatureBuffer): void {
  into.add(first, beside.topic);
  into.add2(first + 1, beside.topic, word.topic);
  into.add2(first + 2, beside.topicGroup, word.topicGroup);
  into.add2(first + 3, beside.topicGroup, word.shapeHash);
  into.add2(first + 4, beside.topic, word.kindCode);
  into.add(first + 5, beside.use);
  into.add2(first + 6, beside.use, word.use);
  into.add2(first + 7, beside.useGroup, word.useGroup);
  into.add2(first + 8, beside.use, word.shapeHash);
  into.add2(first + 9, beside.use, word.kindCode);
}

/** Features of words further off. */
export function writeAround(
  { before2, before, next, next2 }: Neighbourhood,
  into: FeatureBuffer,
): void {
  into.add(22, before2.lowerHash);
  into.add(23, next2.lowerHash);
  into.add2(26, before2.lowerHash, before.lowerHash);
  into.add2(27, next.lowerHash, next2.lowerHash);
}

/** A number for each of `SECTION_KINDS`. */
const SECTION_CODES = SECTION_KINDS.map((kind) => kind.length * 32 + kind.charCodeAt(0));

/** What is the same for all tokens of a run. */
export function writeRun(run: RunContext, into: FeatureBuffer): void {
  writeBeyond(112, run.before2, run.before, into);
  writeBeyond(115, run.after2, run.after, into);
}

/** What is known of the word behind the one beside a run: the next of a list, in three templates. */
function writeBeyond(first: number, beyond: Word, beside: Word, into: FeatureBuffer): void {
  into.add2(first, beyond.listed, beside.lowerHash);
  into.add2(first + 1, beyond.use, beside.lowerHash);
  into.add2(first + 2, beyond.topic, beside.lowerHash);
}

/** How far a token is from the two ends of its run, 0 to 15. */
function placeIn({ from, to }: Run, index: number): number {
  return Math.min(index - from, 3) * 4 + Math.min(to - 1 - index, 3);
}

/** Adds what the place of a token in its run says; nothing for an index without a token. */
export function writePlace(
  tokens: readonly DocumentToken[],
  index: number,
  run: RunContext,
  into: FeatureBuffer,
): void {
  const token = tokens[index];
  if (token === undefined) {
    return;
  }
  const { word } = token;
  const place = placeIn(run, index);
  into.add2(51, run.before.lowerHash, place);
  into.add2(52, run.after.lowerHash, place);
  into.add3(56, run.before.kindCode, run.after.kindCode, word.shapeHash);
  into.add2(63, run.last.lowerHash, place);
  const before = token.breaksBefore ? 0 : (tokens[index - 1]?.match ?? 0);
  const next = follower(tokens, index)?.match ?? 0;
  if (token.match !== 0) {
    into.add(74, token.match);
    into.add2(75, token.match, word.shapeHash);
  }
  if (token.match !== 0 || before !== 0 || next !== 0) {
    into.add3(83, next, before, token.match);
  }
}

/** All that {@link writePlaceCode} tells of a token, as one number of 20 bits. */
export function placeCode(token: DocumentToken, index: number, run: RunContext): number {
  const length = Math.min(run.to - run.from, 6);
  const lists =
    ((run.lists & Listed.given) !== 0 ? 1 : 0) | ((run.lists & Listed.group) !== 0 ? 2 : 0);
  const common = (token.word.common ? 1 : 0) | (run.last.common ? 2 : 0);
  const ends = (length << 4) | placeIn(run, index);
  return (
    (((((((ends << 2) | token.line) << 3) | run.kinds) << 4) | run.section) << 4) |
    (lists << 2) |
    common
  );
}

/** Where in what kind of run a token stands. */
export function writePlaceCode(code: number, into: FeatureBuffer): void {
  const place = (code >> 13) & 15;
  const lists = ((code & 4) !== 0 ? Listed.given : 0) | ((code & 8) !== 0 ? Listed.group : 0);
  into.add2(50, code >> 17, place);
  into.add2(55, (code >> 11) & 3, place);
  into.add2(62, (code >> 8) & 7, place);
  into.add2(64, SECTION_CODES[(code >> 4) & 15] ?? 0, place);
  into.add2(81, lists, place);
  into.add2(82, code & 1, (code >> 1) & 1);
}

/** The words beside the same word wherever it stands in the report. */
export function writeContexts({ neighbours, uses }: Evidence, into: FeatureBuffer): void {
  for (const neighbour of neighbours) {
    into.add(110, neighbour);
  }
  for (const use of uses) {
    into.add(111, use);
  }
}

/** All that {@link writeUsageCode} tells of a token, as one number of 23 bits. */
export function usageCodeOf(token: DocumentToken, seen: Evidence, run: RunContext): number {
  const place = (Math.min(run.to - run.from, 6) << 3) | (token.initial ? 4 : 0) | token.line;
  return (usageCode(seen) << 7) | (place << 1) | (token.word.allCapitals ? 1 : 0);
}

/** How the report uses a word, and how it stands there. */
export function writeUsageCode(code: number, into: FeatureBuffer): void {
  const { usage, company, often, titles, insideName } = readUsageCode(code >> 7);
  const length = (code >> 4) & 7;
  into.add2(90, usage, (code >> 1) & 7);
  into.add2(92, company, length);
  for (let bit = 1; bit < 64; bit <<= 1) {
    if ((company & bit) !== 0) {
      into.add2(94, bit, length === 1 ? 1 : 0);
    }
  }
  into.add2(95, insideName, often * 8 + length);
  into.add2(96, titles, code & 1);
}

/** What few tokens have: an acronym, what it stands for, a word that joins names. */
export function writeRare(
  { tokens, acronymic, acronyms }: Document,
  index: number,
  into: FeatureBuffer,
): void {
  const token = tokens[index];
  if (token === undefined) {
    return;
  }
  const { word } = token;
  const marks = acronymic[index] ?? 0;
  if (marks !== 0) {
    const acronym = marks & (Acronymic.acronym | Acronymic.speltOut);
    into.add2(97, acronym, word.shapeHash);
    const kind = acronyms.get(token.text)?.kind ?? 99;
    into.add2(98, acronym * 2 + (marks & Acronymic.expansion ? 1 : 0), kind);
  }
  if (token.candidate === Candidate.joint) {
    into.add2(99, word.kindCode, token.initial ? 1 : 0);
  }
}
