import type { TextRange } from '../text/range';
import { SECTION_KINDS, type Section } from '../text/section';
import { type Acronym, findAcronyms } from './acronyms';
import { type Block, type BlockToken, type Run, readBlock } from './block';
import { blockBorders } from './blockBorders';
import { type EvidenceTable, gatherEvidence } from './evidence';
import { endOfChain, Link } from './links';
import { joinMarks, type Marks } from './marks';
import type { Resources } from './resources';
import type { WordTable } from './words';

export type DocumentToken = Readonly<BlockToken>;

/** A block where it stands in a text. */
export interface PlacedBlock {
  readonly block: Block;
  /** Its stretch of the text. */
  readonly stretch: string;
  /** UTF-16 offset of its beginning in the text. */
  readonly start: number;
  /** Index of its first token among those of the document. */
  readonly first: number;
}

/** A report as the tagger reads it. */
export interface Document {
  readonly text: string;
  readonly tokens: readonly DocumentToken[];
  readonly blocks: readonly PlacedBlock[];
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

/** Tokens between two yields, where little is done for each. */
const STEP = 20_000;

/**
 * Reads a text. Yields UTF-16 offsets read so far.
 *
 * @param known blocks read before, by their stretch of text, with words of the same table; they are
 *   not read again
 * @param words which must be the table of `known`
 */
export function* readDocument(
  text: string,
  sections: readonly Section[],
  resources: Resources,
  words: WordTable = resources.words(),
  known: (stretch: string) => Block | undefined = () => undefined,
): Generator<number, Document> {
  const borders = blockBorders(text);
  const blocks: PlacedBlock[] = [];
  let count = 0;
  let last = 0;
  for (let index = 0; index + 1 < borders.length; index++) {
    const [start = 0, end = 0] = [borders[index], borders[index + 1]];
    // What ends a text reads in another way than what something follows.
    const stretch = text.slice(start, end);
    const before = end === text.length ? undefined : known(stretch);
    const block = before ?? (yield* readBlock(text, start, end, resources, words));
    blocks.push({ block, stretch, start, first: count });
    count += block.tokens.length;
    if (before === undefined || count - last > STEP) {
      last = count;
      yield end;
    }
  }
  const tokens = yield* joinTokens(blocks, count);
  const kinds = yield* kindsOf(blocks, sections, tokens.length);
  const marks = joinMarks(blocks);
  yield text.length;
  const evidence = yield* gatherEvidence(tokens, marks);
  const acronyms = yield* findAcronyms(tokens, marks);
  yield text.length;
  const acronymic = markAcronyms(tokens, marks, acronyms);
  yield text.length;
  return { text, tokens, blocks, kinds, marks, acronymic, words, evidence, acronyms };
}

function* joinTokens(
  blocks: readonly PlacedBlock[],
  count: number,
): Generator<number, readonly DocumentToken[]> {
  const tokens: DocumentToken[] = new Array(count);
  let at = 0;
  for (const { block, start } of blocks) {
    for (const token of block.tokens) {
      tokens[at++] = token;
      if (at % STEP === 0) {
        yield start;
      }
    }
  }
  return tokens;
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
  let runs = 0;
  for (const { block, start, first } of blocks) {
    for (const { from } of block.runs) {
      const offset = start + (block.tokens[from]?.start ?? 0);
      while (section + 1 < sections.length && (sections[section]?.end ?? 0) <= offset) {
        section++;
      }
      kinds[first + from] = SECTION_KINDS.indexOf(sections[section]?.kind ?? 'body');
      if (++runs % STEP === 0) {
        yield start;
      }
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
  { starts }: Marks,
  acronyms: ReadonlyMap<string, Acronym>,
): Uint8Array {
  const marks = new Uint8Array(tokens.length);
  if (acronyms.size === 0) {
    return marks;
  }
  for (const index of starts) {
    const token = tokens[index];
    if (token?.word.capital) {
      const found = acronyms.get(token.text);
      if (found !== undefined) {
        marks[index] = found.expansion === undefined ? Acronymic.acronym : Acronymic.speltOut;
      }
    }
  }
  for (const { expansion } of acronyms.values()) {
    for (let index = expansion?.from ?? 0; index < (expansion?.to ?? 0); index++) {
      marks[index] = (marks[index] ?? 0) | Acronymic.expansion;
    }
  }
  return marks;
}
