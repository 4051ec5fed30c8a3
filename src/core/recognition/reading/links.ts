import { Kind } from '../words/words';
import type { Run } from './block';
import type { BlockToken } from './token';

/**
 * What stands between two runs that are tagged together: what it joins is often of one type ("Qasim,
 * Hassan Hamza and Mustafa"), or of two types that go together ("Hamza of Ghazni").
 */
export const Link = {
  /** Nothing that ties them: each is tagged for itself. Within a run: the next word. */
  none: 0,
  comma: 1,
  and: 2,
  bracket: 3,
  dash: 4,
  semicolon: 5,
  /** "… (UN) and …" */
  behindBracket: 6,
  preposition: 7,
  /** Any other word, but one. */
  word: 8,
} as const;

export const LINK_COUNT = 9;

/** Tokens of runs that are tagged together never exceed this: twice the longest run. */
export const LONGEST_CHAIN = 64;

const MARKS: ReadonlyMap<string, number> = new Map([
  [',', Link.comma],
  [';', Link.semicolon],
  ['(', Link.bracket],
  ['/', Link.dash],
  ['-', Link.dash],
  ['–', Link.dash],
  ['—', Link.dash],
]);
const ANDS: ReadonlySet<string> = new Set(['and', 'or', 'nor', '&']);

/**
 * For each run of a block its {@link Link} to the one before. Runs that follow each other with links
 * are tagged together; the first of them has none.
 */
export function linksOf(tokens: readonly Readonly<BlockToken>[], runs: readonly Run[]): Uint8Array {
  const links = new Uint8Array(runs.length);
  let length = 0;
  let before: Run | undefined;
  for (const [index, run] of runs.entries()) {
    const link = before === undefined ? Link.none : linkBetween(tokens, before.to, run.from);
    length += run.to - run.from;
    if (link === Link.none || length > LONGEST_CHAIN) {
      length = run.to - run.from;
    } else {
      links[index] = link;
    }
    before = run;
  }
  return links;
}

/** The index behind the last run that is tagged together with the one at `from`, which begins a chain. */
export function endOfChain(links: Uint8Array, from: number): number {
  let to = from + 1;
  while (to < links.length && links[to] !== Link.none) {
    to++;
  }
  return to;
}

function linkBetween(tokens: readonly Readonly<BlockToken>[], from: number, to: number): number {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || to === from || to > from + 2) {
    return Link.none;
  }
  if (first.breaksBefore || last.breaksBefore || tokens[to]?.breaksBefore) {
    return Link.none;
  }
  const mark = first.word.lower;
  if (to === from + 1) {
    const link = ANDS.has(mark) ? Link.and : MARKS.get(mark);
    const other = first.word.letter ? Link.word : Link.none;
    return link ?? (first.word.kind === Kind.preposition ? Link.preposition : other);
  }
  const second = last.word.lower;
  if (mark === ')') {
    return second === ',' || ANDS.has(second) ? Link.behindBracket : Link.none;
  }
  const ands = mark === ',' ? ANDS.has(second) || second === 'the' : second === 'the';
  return ands && (mark === ',' || ANDS.has(mark)) ? Link.and : Link.none;
}
