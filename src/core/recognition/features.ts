import type { Document, DocumentToken, Run } from './document';
import { Listed } from './gazetteer';
import { mix, pair } from './hash';
import { Kind } from './words';

/** Features per token never exceed this. */
export const MOST_FEATURES = 160;

/** Hashed features of one token, written into a buffer that is used again and again. */
export class FeatureBuffer {
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

/** Stands for the value of a neighbour that is not there. */
const NONE = 77;
const NAME_PARTS = Listed.given | Listed.family;

const wordOf = (token: DocumentToken | undefined) => token?.word.lowerHash ?? NONE;
const shapeOf = (token: DocumentToken | undefined) => token?.word.shapeHash ?? NONE;
const listedOf = (token: DocumentToken | undefined) => token?.word.listed ?? 999;
const kindOf = (token: DocumentToken | undefined) =>
  token === undefined
    ? 99
    : token.word.kind * 4 + (token.word.capital ? 1 : 0) + (token.word.allCapitals ? 2 : 0);

/**
 * The features of token `index` of `run`. The numbers of the templates are part of the asset: a
 * change asks for training again.
 */
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
  writeWord(token, into);
  writeNeighbours(document.tokens, index, token, into);
  writeRun(document.tokens, index, run, token, into);
  writeLists(document.tokens, index, run, token, into);
  writeEvidence(document, run, index, token, into);
}

function writeWord(token: DocumentToken, into: FeatureBuffer): void {
  const { word, line } = token;
  const initial = token.initial ? 1 : 0;
  into.add(0, 1);
  into.add(1, word.hash);
  into.add(2, word.lowerHash);
  into.add(3, word.shapeHash);
  into.add2(4, word.shapeHash, initial * 4 + line);
  into.add2(5, word.lowerHash, initial);
  word.affixes.forEach((hash, at) => {
    into.add(6 + at, hash);
  });
  into.add(14, word.kind * 2 + initial);
  into.add2(15, word.common ? 1 : 0, word.kind * 2 + initial);
}

function writeNeighbours(
  tokens: readonly DocumentToken[],
  index: number,
  token: DocumentToken,
  into: FeatureBuffer,
): void {
  const before = token.breaksBefore ? undefined : tokens[index - 1];
  const before2 = before === undefined || before.breaksBefore ? undefined : tokens[index - 2];
  const next = follower(tokens, index);
  const next2 = next === undefined ? undefined : follower(tokens, index + 1);
  const { word } = token;
  into.add(20, wordOf(before));
  into.add(21, wordOf(next));
  into.add(22, wordOf(before2));
  into.add(23, wordOf(next2));
  into.add2(24, wordOf(before), word.lowerHash);
  into.add2(25, word.lowerHash, wordOf(next));
  into.add2(26, wordOf(before2), wordOf(before));
  into.add2(27, wordOf(next), wordOf(next2));
  into.add2(28, shapeOf(before), word.shapeHash);
  into.add2(29, word.shapeHash, shapeOf(next));
  into.add3(30, shapeOf(before), word.shapeHash, shapeOf(next));
  into.add2(31, kindOf(before), kindOf(token));
  into.add2(32, kindOf(token), kindOf(next));
  into.add3(33, kindOf(before2), kindOf(before), word.shapeHash);
  into.add3(34, word.shapeHash, kindOf(next), kindOf(next2));
  into.add3(35, kindOf(before), kindOf(token), kindOf(next));
  into.add2(36, word.suffix3, shapeOf(before));
  into.add2(37, (word.article ? 2 : 0) + (before?.word.article ? 1 : 0), word.shapeHash);
  into.add2(38, word.suffix3, wordOf(before));
  into.add2(39, word.suffix3, wordOf(next));
  const brackets = (before?.text === '(' ? 1 : 0) + (next?.text === ')' ? 2 : 0);
  if (brackets !== 0) {
    into.add2(40, brackets, word.shapeHash);
  }
}

function follower(tokens: readonly DocumentToken[], index: number): DocumentToken | undefined {
  const next = tokens[index + 1];
  return next?.breaksBefore ? undefined : next;
}

function writeRun(
  tokens: readonly DocumentToken[],
  index: number,
  { from, to }: Run,
  token: DocumentToken,
  into: FeatureBuffer,
): void {
  const length = Math.min(to - from, 6);
  const position = Math.min(index - from, 3);
  const place = position * 4 + Math.min(to - 1 - index, 3);
  const first = tokens[from];
  const before = first?.breaksBefore ? undefined : tokens[from - 1];
  const before2 = before === undefined || before.breaksBefore ? undefined : tokens[from - 2];
  const after = follower(tokens, to - 1);
  const after2 = after === undefined ? undefined : follower(tokens, to);
  const after3 = after2 === undefined ? undefined : follower(tokens, to + 1);
  const { shapeHash } = token.word;
  into.add2(50, length, place);
  into.add2(51, wordOf(before), place);
  into.add2(52, wordOf(after), place);
  into.add2(53, wordOf(before), length);
  into.add2(54, wordOf(after), length);
  into.add2(55, token.line, place);
  into.add3(56, kindOf(before), kindOf(after), shapeHash);
  into.add2(57, wordOf(before2), wordOf(before));
  into.add2(58, wordOf(after), wordOf(after2));
  into.add3(59, wordOf(after), wordOf(after2), wordOf(after3));
  into.add3(60, wordOf(before), wordOf(after), length);
  const next = tokens[index + 1];
  into.add3(61, token.line * 2 + (token.initial ? 1 : 0), wordOf(next), shapeHash);
  let kinds = 0;
  for (let at = from; at < to; at++) {
    const kind = tokens[at]?.word.kind;
    kinds |= kind === Kind.title ? 1 : kind === Kind.organisation ? 2 : kind === Kind.place ? 4 : 0;
  }
  into.add2(62, kinds, place);
  const last = tokens[to - 1];
  into.add2(63, wordOf(last), place);
  into.add2(64, token.section.kind.length * 32 + token.section.kind.charCodeAt(0), place);
}

function writeLists(
  tokens: readonly DocumentToken[],
  index: number,
  { from, to }: Run,
  token: DocumentToken,
  into: FeatureBuffer,
): void {
  const before = token.breaksBefore ? undefined : tokens[index - 1];
  const next = follower(tokens, index);
  const { listed, shapeHash } = token.word;
  const initial = token.initial ? 1 : 0;
  const common = token.word.common ? 1 : 0;
  into.add(70, listed);
  into.add2(71, listed, initial * 2 + common);
  into.add2(72, listedOf(before), listed);
  into.add2(73, listed, listedOf(next));
  into.add(74, token.match);
  if (token.match !== 0) {
    into.add2(75, token.match, shapeHash);
  }
  into.add3(76, listed & NAME_PARTS, listedOf(next) & NAME_PARTS, shapeOf(next));
  into.add3(77, listed & NAME_PARTS, listedOf(before) & NAME_PARTS, shapeOf(before));
  into.add2(78, listed, kindOf(before));
  into.add2(79, listed, kindOf(next));
  for (let bit = 1; bit <= Listed.thing; bit <<= 1) {
    if ((listed & bit) !== 0) {
      into.add2(80, bit, initial);
    }
  }
  let inRun = 0;
  for (let at = from; at < to; at++) {
    inRun |= listedOf(tokens[at]) & (Listed.given | Listed.group);
  }
  const place = Math.min(index - from, 3) * 4 + Math.min(to - 1 - index, 3);
  into.add2(81, inRun, place);
  into.add2(82, common, tokens[to - 1]?.word.common ? 1 : 0);
  into.add3(83, next?.match ?? 0, before?.match ?? 0, token.match);
}

function writeEvidence(
  { evidence, acronyms }: Document,
  { from, to }: Run,
  index: number,
  token: DocumentToken,
  into: FeatureBuffer,
): void {
  const { word } = token;
  const length = Math.min(to - from, 6);
  const place = Math.min(index - from, 3) * 4 + Math.min(to - 1 - index, 3);
  const seen = evidence.get(word.lower);
  if (seen !== undefined) {
    const usage = (seen.lower > 0 ? 1 : 0) * 4 + (seen.middle >= 3 ? 2 : Math.min(seen.middle, 1));
    into.add2(90, usage, (token.initial ? 4 : 0) + token.line);
    into.add2(91, usage, word.shapeHash);
    const company =
      (seen.afterTitle > 0 ? 1 : 0) |
      (seen.afterGiven > 0 ? 2 : 0) |
      (seen.afterPreposition > 0 ? 4 : 0) |
      (seen.beforeSaying > 0 ? 8 : 0) |
      (seen.beforeOrganisation > 0 ? 16 : 0) |
      (seen.beforePlace > 0 ? 32 : 0);
    into.add2(92, company, length);
    into.add3(93, company, place, word.shapeHash);
    for (let bit = 1; bit < 64; bit <<= 1) {
      if ((company & bit) !== 0) {
        into.add2(94, bit, length === 1 ? 1 : 0);
      }
    }
    const often = seen.total >= 5 ? 2 : seen.total >= 2 ? 1 : 0;
    into.add2(95, seen.insideName > 0 ? 1 : 0, often * 8 + length);
    const titles = Math.min(seen.afterTitle, 2) * 4 + Math.min(seen.afterPreposition, 2);
    into.add2(96, titles, word.allCapitals ? 1 : 0);
  }
  into.add2(97, token.acronym, word.shapeHash);
  if (token.acronym !== 0 || token.expansion) {
    const kind = acronyms.get(token.text)?.kind ?? 99;
    into.add2(98, token.acronym * 2 + (token.expansion ? 1 : 0), kind);
  }
}
