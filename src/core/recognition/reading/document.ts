import type { TextRange } from '../../text/range';
import { SECTION_KINDS, type Section } from '../../text/section';
import type { Resources } from '../resources';
import { idOf } from '../words/wordCodes';
import { WordSet } from '../words/wordNumbers';
import type { WordTable } from '../words/words';
import { type Acronym, findAcronyms } from './acronyms';
import { type Run, readBlock } from './block';
import { blockBorders } from './blockBorders';
import { type BlockChange, compareBlocks, type PlacedBlock, spliceColumn } from './blockChange';
import { EvidenceTable } from './evidence';
import { gatherEvidence } from './gatherEvidence';
import { endOfChain, Link } from './links';
import { joinMarks, type Marks } from './marks';
import type { BlockToken } from './token';

export type DocumentToken = Readonly<BlockToken>;

/** A report as the tagger reads it. */
export interface Document {
  readonly text: string;
  readonly tokens: readonly DocumentToken[];
  readonly blocks: readonly PlacedBlock[];
  /** Of each token: see `WordCode`. */
  readonly codes: Int32Array;
  /** The section that the first token of each run stands in, as a place in `SECTION_KINDS`. */
  readonly kinds: Uint8Array;
  /** Those of all blocks. */
  readonly marks: Marks;
  /** What the acronyms of the report say of each token: see {@link Acronymic}. */
  readonly acronymic: Uint8Array;
  readonly words: WordTable;
  readonly evidence: EvidenceTable;
  readonly acronyms: ReadonlyMap<string, Acronym>;
}

/** Tokens between two yields where little is done for each. */
const STEP = 20_000;
/** Blocks between two yields where none has to be read. */
const BLOCKS = 500;

/**
 * Reads a text. Yields UTF-16 offsets read so far. The result is the same with and without an earlier
 * version.
 *
 * @param earlier version of the text, with words of the same table: what stands there again is not
 *   read again
 */
export function* readDocument(
  text: string,
  sections: readonly Section[],
  resources: Resources,
  words: WordTable = resources.words(),
  earlier?: Document,
): Generator<number, Document> {
  const { blocks, change } = yield* placeBlocks(text, resources, words, earlier);
  const tokens = yield* joinTokens(earlier, blocks, change);
  const codes = yield* joinCodes(earlier, tokens, change);
  yield text.length;
  const kinds = yield* kindsOf(blocks, sections, tokens.length);
  const marks = yield* joinMarks(earlier?.marks, blocks, change);
  yield text.length;
  const evidence = yield* evidenceOf({ tokens, codes, blocks, marks }, earlier, change);
  const acronyms = yield* findAcronyms(tokens, codes, marks);
  yield text.length;
  const acronymic = markAcronyms(tokens, marks, acronyms);
  yield text.length;
  return { text, tokens, blocks, codes, kinds, marks, acronymic, words, evidence, acronyms };
}

/** The blocks of a text, and which of them the version before did not have in their place. */
function* placeBlocks(
  text: string,
  resources: Resources,
  words: WordTable,
  earlier: Pick<Document, 'text' | 'blocks' | 'tokens'> = { text: '', blocks: [], tokens: [] },
): Generator<number, { readonly blocks: readonly PlacedBlock[]; readonly change: BlockChange }> {
  const borders = blockBorders(text);
  const { from, earlierTo, to } = compareBlocks(earlier, text, borders);
  const replaced = new Map<string, number>();
  for (let before = from; before < Math.min(earlierTo, earlier.blocks.length - 1); before++) {
    const { start = 0, end = 0 } = earlier.blocks[before] ?? {};
    replaced.set(earlier.text.slice(start, end), before);
  }
  const blocks: PlacedBlock[] = [];
  let first = 0;
  for (let index = 0; index + 1 < borders.length; index++) {
    const [start = 0, end = 0] = [borders[index], borders[index + 1]];
    const before =
      index < from
        ? index
        : index >= to
          ? index - to + earlierTo
          : replaced.size === 0 || end === text.length
            ? -1
            : (replaced.get(text.slice(start, end)) ?? -1);
    const block =
      earlier.blocks[before]?.block ?? (yield* readBlock(text, start, end, resources, words));
    blocks.push({ block, start, end, first, before });
    first += block.tokens.length;
    if (before < 0 || index % BLOCKS === BLOCKS - 1) {
      yield end;
    }
  }
  const tokens = {
    from: blocks[from]?.first ?? first,
    to: blocks[to]?.first ?? first,
    earlierTo: earlier.blocks[earlierTo]?.first ?? earlier.tokens.length,
  };
  return { blocks, change: { from, earlierTo, to, tokens } };
}

function* joinTokens(
  earlier: Document | undefined,
  blocks: readonly PlacedBlock[],
  { from, to, tokens: change }: BlockChange,
): Generator<number, readonly DocumentToken[]> {
  if (earlier === undefined && blocks.length === 1) {
    return blocks[0]?.block.tokens ?? [];
  }
  const added: DocumentToken[] = [];
  let yieldAt = STEP;
  for (let index = from; index < to; index++) {
    for (const token of blocks[index]?.block.tokens ?? []) {
      added.push(token);
    }
    if (added.length >= yieldAt) {
      yieldAt = added.length + STEP;
      yield blocks[index]?.end ?? 0;
    }
  }
  return earlier === undefined
    ? added
    : earlier.tokens.slice(0, change.from).concat(added, earlier.tokens.slice(change.earlierTo));
}

/** Yields how many are done. */
function* joinCodes(
  earlier: Document | undefined,
  tokens: readonly DocumentToken[],
  { tokens: change }: BlockChange,
): Generator<number, Int32Array> {
  const codes = spliceColumn(earlier?.codes, change, tokens.length);
  let from = change.from;
  for (; from + STEP < change.to; from += STEP) {
    copyCodes(tokens, from, from + STEP, codes);
    yield from;
  }
  copyCodes(tokens, from, change.to, codes);
  return codes;
}

function copyCodes(
  tokens: readonly DocumentToken[],
  from: number,
  to: number,
  codes: Int32Array,
): void {
  for (let index = from; index < to; index++) {
    codes[index] = tokens[index]?.code ?? 0;
  }
}

function evidenceOf(
  now: Pick<Document, 'tokens' | 'codes' | 'blocks' | 'marks'>,
  earlier: Document | undefined,
  change: BlockChange,
): Generator<number, EvidenceTable> {
  if (earlier === undefined) {
    // Most names come more than once.
    return gatherEvidence(now, new EvidenceTable(now.marks.starts.length >> 1));
  }
  const anew = wordsAround(earlier, now, change);
  return gatherEvidence(now, earlier.evidence.without(anew), anew);
}

/**
 * The words of the blocks that are new or gone, and of the block before them, the last of whose words
 * look over its end.
 */
function wordsAround(
  earlier: Document,
  now: Pick<Document, 'codes' | 'blocks'>,
  { from, tokens }: BlockChange,
): WordSet {
  const first = now.blocks[from - 1]?.first ?? 0;
  const around = new WordSet((tokens.to - first) >> 1);
  const add = (codes: Int32Array) => {
    for (const code of codes) {
      around.add(idOf(code));
    }
  };
  add(now.codes.subarray(first, tokens.to));
  add(earlier.codes.subarray(first, tokens.earlierTo));
  return around;
}

/** All runs of a document: indices of its tokens. */
export function* runsOf({ blocks }: Pick<Document, 'blocks'>): Generator<Run> {
  for (const { block, first } of blocks) {
    for (const { from, to } of block.runs) {
      yield { from: first + from, to: first + to };
    }
  }
}

/** A run of a document, and its {@link Link} to the one before. */
export interface LinkedRun {
  readonly run: Run;
  readonly link: number;
}

/** The runs of a document that are tagged together. */
export function* chainsOf({ blocks }: Pick<Document, 'blocks'>): Generator<readonly LinkedRun[]> {
  for (const { block, first } of blocks) {
    const { runs, links } = block;
    for (let from = 0, to = 0; from < runs.length; from = to) {
      to = endOfChain(links, from);
      yield runs.slice(from, to).map((run, index) => ({
        run: { from: first + run.from, to: first + run.to },
        link: links[from + index] ?? Link.none,
      }));
    }
  }
}

/** Where the tokens of a document stand in its text: UTF-16 offsets, half-open. */
export function rangesOf({ blocks }: Pick<Document, 'blocks'>): readonly TextRange[] {
  return blocks.flatMap(({ block, start: from }) =>
    block.tokens.map(({ start, end }) => ({ start: from + start, end: from + end })),
  );
}

function* kindsOf(
  blocks: readonly PlacedBlock[],
  sections: readonly Section[],
  count: number,
): Generator<number, Uint8Array> {
  const kinds = new Uint8Array(count);
  let section = 0;
  const kindAt = (offset: number) => {
    while (section + 1 < sections.length && (sections[section]?.end ?? 0) <= offset) {
      section++;
    }
    return SECTION_KINDS.indexOf(sections[section]?.kind ?? 'body');
  };
  for (const [index, { block, start, end, first }] of blocks.entries()) {
    const kind = kindAt(start);
    if ((sections[section + 1]?.start ?? end) >= end) {
      kinds.fill(kind, first, first + block.tokens.length);
    } else {
      for (const { from } of block.runs) {
        kinds[first + from] = kindAt(start + (block.tokens[from]?.start ?? 0));
      }
    }
    if (index % BLOCKS === BLOCKS - 1) {
      yield start;
    }
  }
  return kinds;
}

/** Bits of what acronyms say of a token. */
export const Acronymic = {
  /** An acronym that stands in parentheses somewhere. */
  acronym: 1,
  /** One of those whose spelt-out form was found. */
  speltOut: 2,
  /** Part of the spelt-out form. */
  expansion: 4,
} as const;

function markAcronyms(
  tokens: readonly DocumentToken[],
  { acronyms: places }: Marks,
  acronyms: ReadonlyMap<string, Acronym>,
): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  if (acronyms.size === 0) {
    return marks;
  }
  for (const index of places) {
    const found = acronyms.get(tokens[index]?.text ?? '');
    if (found !== undefined) {
      marks[index] = found.expansion === undefined ? Acronymic.acronym : Acronymic.speltOut;
    }
  }
  for (const { expansion } of acronyms.values()) {
    for (let index = expansion?.from ?? 0; index < (expansion?.to ?? 0); index++) {
      marks[index] = (marks[index] ?? 0) | Acronymic.expansion;
    }
  }
  return marks;
}
