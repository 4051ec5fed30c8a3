import type { Block } from './block';
import type { Document, PlacedBlock } from './document';
import type { EvidenceTable } from './evidence';
import type { TrainedResources } from './resources';
import type { Span, TaggedBlock } from './tagger';
import type { WordTable } from './words';

/**
 * What the recogniser keeps of a text for the next version of it: the blocks, read and tagged. A
 * block that stands there again is not read again, and tagged again only where the report as a whole
 * says something else of one of its words.
 */
export interface Memory {
  readonly trained: TrainedResources;
  /** Words belong to one table; what was read with another is of no use. */
  readonly words: WordTable;
  readonly evidence: EvidenceTable;
  readonly readings: ReadonlyMap<string, Reading>;
}

/** A block with its names, and what these were found with besides its words. */
interface Reading {
  readonly block: Block;
  readonly spans: readonly Span[];
  readonly surroundings: string;
}

/** `undefined` where the text had more words than a table holds: how they are read depends on more. */
export function remember(
  document: Document,
  tagged: readonly TaggedBlock[],
  trained: TrainedResources,
): Memory | undefined {
  const { words, evidence } = document;
  if (words.isFull) {
    return undefined;
  }
  const readings = new Map<string, Reading>();
  for (const placed of tagged) {
    const { block, stretch, spans } = placed;
    readings.set(stretch, { block, spans, surroundings: surroundingsOf(document, placed) });
  }
  return { trained, words, evidence, readings };
}

/** The names that were found in a block of `document` before, where they would be found again. */
export function createRecall(
  document: Document,
  { evidence, readings }: Memory,
): (placed: PlacedBlock) => readonly Span[] | undefined {
  const changed = document.evidence.changedSince(evidence);
  return (placed) => {
    const { block, stretch } = placed;
    const reading = readings.get(stretch);
    return reading?.block === block &&
      reading.surroundings === surroundingsOf(document, placed) &&
      !usesAny(block, changed)
      ? reading.spans
      : undefined;
  };
}

function usesAny({ tokens, runs }: Block, changed: ReadonlySet<number>): boolean {
  if (changed.size === 0) {
    return false;
  }
  for (const { from, to } of runs) {
    for (let index = from; index < to; index++) {
      if (changed.has(tokens[index]?.word.lowerId ?? -1)) {
        return true;
      }
    }
  }
  return false;
}

/** The sections that a block's names stand in, and what acronyms of the report say of its tokens. */
function surroundingsOf(
  { kinds, acronymic, acronyms }: Document,
  { block: { tokens, runs }, first }: PlacedBlock,
): string {
  let surroundings = '';
  let before: number | undefined;
  for (const { from, to } of runs) {
    const kind = kinds[first + from];
    if (kind !== before) {
      surroundings += `${from}${kind} `;
      before = kind;
    }
    for (let index = from; index < to; index++) {
      const marks = acronymic[first + index] ?? 0;
      if (marks !== 0) {
        const kindOfWord = acronyms.get(tokens[index]?.text ?? '')?.kind ?? '';
        surroundings += `${index}:${marks}:${kindOfWord} `;
      }
    }
  }
  return surroundings;
}
