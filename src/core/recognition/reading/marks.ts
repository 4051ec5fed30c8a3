import { Listed } from '../words/gazetteer';
import { Sign } from '../words/signs';
import { Kind } from '../words/words';
import { type BlockChange, type PlacedBlock, splicePlaces } from './blockChange';
import type { BlockToken } from './token';

/**
 * The tokens that passes over a whole report look at, as ascending indices: they need not look at
 * every word.
 */
export interface Marks<Places = Int32Array> {
  /** Words with a capital, and small ones that may open a name: "al", "van". */
  readonly starts: Places;
  /** What may be an acronym behind an opening parenthesis. */
  readonly bracketed: Places;
  /** Those of `starts` that have the letters of an acronym. */
  readonly acronyms: Places;
  /** Commas before what may be part of a name, and opening parentheses. */
  readonly pauses: Places;
  /** "a.k.a.", "alias". */
  readonly aliases: Places;
  /** The first words of listed groups with names of several words, longest names first. */
  readonly groups: Places;
  /** Listed groups in capitals: "PKK". */
  readonly capitals: Places;
  /** "’s" for itself. */
  readonly possessives: Places;
  /** Small words that names of groups may end in: "network", "brigade", "org". */
  readonly heads: Places;
}

const STARTS = Sign.capital | Sign.opens;
const CAPITAL_ACRONYM = Sign.capital | Sign.acronym;
/** Words without any of these have no mark, but for their match and a parenthesis before them. */
const MARKED = STARTS | Sign.comma | Sign.opening | Sign.possessive | Sign.head | Sign.alias;
/** `BlockToken.match` of the first and the last word of a group. */
const GROUP_BEGINS = 4;
const GROUP_ENDS = 6;

/** Those of one block: short lists. */
export type BlockMarks = Marks<readonly number[]>;

/** The marks of the tokens of one block, by their indices in it. */
export function marksOf(tokens: readonly Readonly<BlockToken>[]): BlockMarks {
  const starts: number[] = [];
  const bracketed: number[] = [];
  const acronyms: number[] = [];
  const pauses: number[] = [];
  const aliases: number[] = [];
  const groups: number[] = [];
  const capitals: number[] = [];
  const possessives: number[] = [];
  const heads: number[] = [];
  let before = Sign.opening;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) {
      break;
    }
    const { signs } = token;
    // The parenthesis may be the last of the block before.
    if ((before & Sign.opening) !== 0 && (signs & Sign.letter) !== 0) {
      bracketed.push(index);
    }
    // A quotation mark may stand between.
    before = (signs & Sign.quote) === 0 ? signs : before;
    if ((signs & MARKED) === 0 && token.match === 0) {
      continue;
    }
    if ((signs & STARTS) !== 0) {
      starts.push(index);
      if ((signs & CAPITAL_ACRONYM) === CAPITAL_ACRONYM) {
        acronyms.push(index);
      }
      if ((signs & Sign.allCapitals) !== 0 && isListedGroup(token)) {
        capitals.push(index);
      }
    }
    if (token.match === GROUP_BEGINS) {
      groups.push(index);
    }
    const precedesName = (signs & Sign.comma) !== 0 && (tokens[index + 1]?.candidate ?? 0) !== 0;
    if ((signs & Sign.opening) !== 0 || precedesName) {
      pauses.push(index);
    }
    if ((signs & Sign.possessive) !== 0) {
      possessives.push(index);
    }
    if ((signs & Sign.head) !== 0 && (signs & Sign.smallFirst) !== 0) {
      heads.push(index);
    }
    if ((signs & Sign.alias) !== 0) {
      aliases.push(index);
    }
  }
  return { starts, bracketed, acronyms, pauses, aliases, groups, capitals, possessives, heads };
}

/** "PKK", but not "SSP": that is an office, too, and only what stands beside it tells which. */
function isListedGroup({ word: { listed, kind }, line }: Readonly<BlockToken>): boolean {
  const isGroup = (listed & Listed.group) !== 0 && (listed & Listed.country) === 0;
  return line === 0 && isGroup && kind !== Kind.title;
}

const NO_PLACES = new Int32Array(0);

/**
 * The marks of a text, from those of the version before and of the blocks that are new. Yields now and
 * then how many tokens there are.
 */
export function* joinMarks(
  earlier: Marks | undefined,
  blocks: readonly PlacedBlock[],
  { from, to, tokens }: BlockChange,
): Generator<number, Marks> {
  const join = (of: <T>(marks: Marks<T>) => T): Int32Array => {
    const kept = earlier === undefined ? NO_PLACES : of(earlier);
    let added: number[] | undefined;
    for (let index = from; index < to; index++) {
      const { block, first = 0 } = blocks[index] ?? {};
      for (const mark of block === undefined ? [] : of(block.marks)) {
        added ??= [];
        added.push(first + mark);
      }
    }
    return added === undefined && kept.length === 0
      ? kept
      : splicePlaces(kept, tokens, added ?? []);
  };
  const starts = join((marks) => marks.starts);
  yield tokens.to;
  const bracketed = join((marks) => marks.bracketed);
  const acronyms = join((marks) => marks.acronyms);
  yield tokens.to;
  const pauses = join((marks) => marks.pauses);
  const aliases = join((marks) => marks.aliases);
  yield tokens.to;
  const groups = join((marks) => marks.groups);
  const capitals = join((marks) => marks.capitals);
  yield tokens.to;
  const possessives = join((marks) => marks.possessives);
  const heads = join((marks) => marks.heads);
  return { starts, bracketed, acronyms, pauses, aliases, groups, capitals, possessives, heads };
}

/** Behind the last word of the listed group that begins at `index`. */
export function endOfGroup(tokens: readonly Readonly<BlockToken>[], index: number): number {
  let to = index + 1;
  while (tokens[to - 1] !== undefined && tokens[to - 1]?.match !== GROUP_ENDS) {
    to++;
  }
  return to;
}
