import type { TaggedNames } from './passes/names';
import type { PlacedBlock } from './reading/blockChange';
import type { Document } from './reading/document';
import type { TrainedResources } from './resources';
import type { BlockNames } from './tagger/tagger';
import { idOf, WordCode } from './words/wordCodes';
import type { WordSet } from './words/wordNumbers';

/**
 * What the recogniser keeps of a text for the next version of it: the text, read and tagged. A
 * block that occurs again is not read again, and is tagged again only where the report as a whole
 * says something else of one of its words.
 */
export interface Memory {
  readonly trained: TrainedResources;
  readonly document: Document;
  readonly names: TaggedNames;
}

/**
 * `undefined` where the text had more words than a table holds: then how they are read depends on
 * more than the table.
 */
export function remember(
  document: Document,
  names: TaggedNames,
  trained: TrainedResources,
): Memory | undefined {
  return document.words.isFull ? undefined : { trained, document, names };
}

/** The names that were found in a block of `document` before, where they would be found again. */
export function createRecall(
  document: Document,
  { document: earlier, names }: Memory,
): (placed: PlacedBlock) => BlockNames | undefined {
  const changed = document.evidence.changedSince(earlier.evidence);
  return (placed) =>
    standsAsBefore(document, placed, earlier) && !usesAny(document, placed, changed)
      ? names.found[placed.before]
      : undefined;
}

function usesAny({ codes }: Document, { block, first }: PlacedBlock, words: WordSet): boolean {
  if (words.isEmpty) {
    return false;
  }
  for (let index = first; index < first + block.tokens.length; index++) {
    const code = codes[index] ?? 0;
    if ((code & WordCode.inRun) !== 0 && words.has(idOf(code))) {
      return true;
    }
  }
  return false;
}

/**
 * Whether a block has the sections that it had, and acronyms of the report say of its tokens what
 * they said.
 */
function standsAsBefore(document: Document, placed: PlacedBlock, earlier: Document): boolean {
  const before = earlier.blocks[placed.before];
  if (before === undefined) {
    return false;
  }
  const { kinds, acronymic, acronyms, tokens } = document;
  for (let index = 0; index < placed.block.tokens.length; index++) {
    const [now, then] = [placed.first + index, before.first + index];
    const marks = acronymic[now];
    if (kinds[now] !== earlier.kinds[then] || marks !== earlier.acronymic[then]) {
      return false;
    }
    if (marks !== 0) {
      const text = tokens[now]?.text ?? '';
      if (acronyms.get(text)?.kind !== earlier.acronyms.get(text)?.kind) {
        return false;
      }
    }
  }
  return true;
}
