import type { RecognitionReason } from '../mention';
import type { Run } from '../reading/block';
import type { PlacedBlock } from '../reading/blockChange';
import type { Document } from '../reading/document';
import { endOfChain, Link, LONGEST_CHAIN } from '../reading/links';
import type { TrainedResources } from '../resources';
import type { WordTable } from '../words/words';
import { ContextSums, Emitter } from './emitter';
import { LABEL_COUNT, OUTSIDE, Role, roleOf, TAG_TYPES, type TagType, typeOf } from './labels';
import { Viterbi } from './viterbi';
import { probabilityAt, type Weights } from './weights';

/** A name as a stretch of a document's tokens, `[from, to)`. */
export interface Span extends Run {
  readonly type: TagType;
  readonly confidence: number;
  readonly reason: RecognitionReason;
  /** The tokens that the reason rests on, see `NameMention`. */
  readonly basis?: Run;
}

/** Tokens tagged between two yields. */
const TOKENS_PER_STEP = 1_000;

/** The names of a block, as indices of its own tokens. */
export type BlockNames = readonly Span[];

/**
 * Finds names with the trained weights: those of each block of the document, in order. Yields the index
 * of the token reached.
 *
 * @param known the names of a block where they have been found before, from the same words with the
 *   same evidence
 */
export function* tag(
  document: Document,
  resources: Pick<TrainedResources, 'tagger'>,
  known?: (block: PlacedBlock) => BlockNames | undefined,
): Generator<number, readonly BlockNames[]> {
  const tagger = resources.tagger(document.words);
  const contexts = new ContextSums(document.evidence);
  const tagged: BlockNames[] = [];
  let count = 0;
  for (let index = 0; index < document.blocks.length; index++) {
    const placed = document.blocks[index];
    if (placed === undefined) {
      break;
    }
    const before = known?.(placed);
    if (before !== undefined) {
      tagged.push(before);
      continue;
    }
    const spans: Span[] = [];
    const { runs, links } = placed.block;
    for (let from = 0, to = 0; from < runs.length; from = to) {
      to = endOfChain(links, from);
      count += tagger.tagChain(document, contexts, placed, from, to, spans);
      if (count >= TOKENS_PER_STEP) {
        count = 0;
        yield placed.first + (runs[to - 1]?.to ?? 0);
      }
    }
    tagged.push(spans);
  }
  return tagged;
}

/** Tags runs with the weights. What it is made of is used for all texts: it keeps nothing of any. */
export class Tagger {
  readonly words: WordTable;
  readonly #weights: Weights;
  readonly #emitter: Emitter;
  readonly #viterbi = new Viterbi(LONGEST_CHAIN);
  readonly #links = new Uint8Array(LONGEST_CHAIN);

  /** @param words of the texts that it is used for */
  constructor(weights: Weights, words: WordTable) {
    this.words = words;
    this.#weights = weights;
    this.#emitter = new Emitter(weights, words);
  }

  /**
   * Adds the names in the runs `[from, to)` of a block, which are linked, to `found`.
   *
   * @returns how many tokens the runs have
   */
  tagChain(
    document: Document,
    contexts: ContextSums,
    { block: { runs, links }, first }: PlacedBlock,
    from: number,
    to: number,
    found: Span[],
  ): number {
    const tied = this.#links;
    let length = 0;
    for (let index = from; index < to; index++) {
      const run = runs[index];
      if (run !== undefined) {
        this.#emitter.emit(document, contexts, first + run.from, first + run.to, length);
        const end = length + run.to - run.from;
        tied[length] = links[index] ?? Link.none;
        for (length++; length < end; length++) {
          tied[length] = Link.none;
        }
      }
    }
    const { emissions } = this.#emitter;
    const labels = this.#viterbi.solve(length, emissions, this.#weights.transitions, tied);
    let start = 0;
    for (let index = from; index < to; index++) {
      const run = runs[index];
      if (run !== undefined) {
        const end = start + run.to - run.from;
        this.#readSpans(labels, start, end, run.from - start, found);
        start = end;
      }
    }
    return length;
  }

  /**
   * Adds the names of a well-formed sequence of labels, those in `[start, end)`, shifted by this
   * many tokens.
   */
  #readSpans(labels: Uint8Array, start: number, end: number, shift: number, found: Span[]): void {
    let from = start;
    for (let at = start; at < end; at++) {
      const label = labels[at] ?? OUTSIDE;
      if (label === OUTSIDE) {
        continue;
      }
      const role = roleOf(label);
      if (role === Role.begin || role === Role.unit) {
        from = at;
      }
      if (role === Role.unit || role === Role.last) {
        const margin = marginOf(labels, this.#emitter.emissions, from, at + 1);
        found.push({
          from: shift + from,
          to: shift + at + 1,
          type: TAG_TYPES[typeOf(label)] ?? 'other',
          confidence: probabilityAt(this.#weights.calibration, margin),
          reason: 'tagger',
        });
      }
    }
  }
}

/** How far the chosen labels of a name lead over the next best ones, in steps, at its weakest token. */
function marginOf(labels: Uint8Array, emissions: Int32Array, from: number, to: number): number {
  let margin = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const chosen = labels[at] ?? OUTSIDE;
    const row = at * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (label !== chosen) {
        margin = Math.min(margin, (emissions[row + chosen] ?? 0) - (emissions[row + label] ?? 0));
      }
    }
  }
  return margin;
}
