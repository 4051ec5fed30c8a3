import type { Run } from './block';
import type { PlacedBlock } from './blockChange';
import type { Document } from './document';
import type { Evidence } from './evidence';
import {
  FeatureBuffer,
  Neighbourhood,
  RunContext,
  writeAround,
  writeContexts,
  writeEvidence,
  writePlace,
  writeRun,
} from './features';
import { LABEL_COUNT, OUTSIDE, Role, roleOf, TAG_TYPES, type TagType, typeOf } from './labels';
import { endOfChain, Link, LONGEST_CHAIN } from './links';
import type { RecognitionReason } from './mention';
import type { TrainedResources } from './resources';
import { PairRole, type Scorer } from './scorer';
import { Viterbi } from './viterbi';
import { addPacked, PACKED, probabilityAt, unpack } from './weights';

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
export interface TaggedBlock extends PlacedBlock {
  readonly spans: readonly Span[];
}

/**
 * Finds names with the trained weights. Yields the index of the token reached.
 *
 * @param known the names of a block where they have been found before, from the same words with the
 *   same evidence
 */
export function* tag(
  document: Document,
  { weights, scorer }: Pick<TrainedResources, 'weights' | 'scorer'>,
  known: (block: PlacedBlock) => readonly Span[] | undefined = () => undefined,
): Generator<number, readonly TaggedBlock[]> {
  const emitter = new Emitter(document, scorer(document.words), weights.bits);
  const viterbi = new Viterbi(LONGEST_CHAIN);
  const tied = new Uint8Array(LONGEST_CHAIN);
  const tagged: TaggedBlock[] = [];
  let count = 0;
  for (const placed of document.blocks) {
    const { block, first } = placed;
    const before = known(placed);
    if (before !== undefined) {
      tagged.push({ ...placed, spans: before });
      continue;
    }
    const spans: Span[] = [];
    const { runs, links } = block;
    for (let from = 0, to = 0; from < runs.length; from = to) {
      to = endOfChain(links, from);
      const chain = runs.slice(from, to);
      let length = 0;
      for (const [index, run] of chain.entries()) {
        const size = run.to - run.from;
        emitter.emit({ from: first + run.from, to: first + run.to }, length);
        tied.fill(Link.none, length, length + size);
        tied[length] = links[from + index] ?? Link.none;
        length += size;
      }
      const { emissions } = emitter;
      const labels = viterbi.solve(length, emissions, weights.transitions, tied);
      let end = 0;
      for (const run of chain) {
        const shift = run.from - end;
        const start = end;
        end += run.to - run.from;
        readSpans(labels, start, end, (from, to, type) => {
          const margin = marginOf(labels, emissions, from, to);
          spans.push({
            from: shift + from,
            to: shift + to,
            type,
            confidence: probabilityAt(weights.calibration, margin),
            reason: 'tagger',
          });
        });
      }
      count += length;
      if (count >= TOKENS_PER_STEP) {
        count = 0;
        yield first + (chain.at(-1)?.to ?? 0);
      }
    }
    tagged.push({ ...placed, spans });
  }
  return tagged;
}

/** Scores the tokens of runs for every label, in steps of the weights. */
class Emitter {
  readonly #document: Document;
  readonly #scorer: Scorer;
  readonly #buffer: FeatureBuffer;
  readonly #around = new Neighbourhood();
  readonly #context = new RunContext();
  /** Of the tokens emitted, `LABEL_COUNT` numbers each. */
  readonly emissions = new Int32Array(LONGEST_CHAIN * LABEL_COUNT);
  readonly #sums = new Int32Array(PACKED);
  readonly #ofRun = new Int32Array(PACKED);
  readonly #ofWord = new Map<Evidence, Int32Array>();

  constructor(document: Document, scorer: Scorer, bits: number) {
    this.#document = document;
    this.#scorer = scorer;
    this.#buffer = new FeatureBuffer(bits);
  }

  /** Scores the tokens of a run; the first of them as the token `place` of the emissions. */
  emit(run: Run, place: number): void {
    const scorer = this.#scorer;
    const context = this.#context;
    const buffer = this.#buffer;
    const sums = this.#sums;
    const { tokens } = this.#document;
    context.read(this.#document, run);
    buffer.clear();
    writeRun(context, buffer);
    this.#ofRun.fill(0);
    scorer.addFeatures(buffer, this.#ofRun, 0);
    for (
      let index = run.from, at = place * LABEL_COUNT;
      index < run.to;
      index++, at += LABEL_COUNT
    ) {
      const token = tokens[index];
      if (token === undefined) {
        break;
      }
      sums.set(this.#ofRun);
      const { word } = token;
      const around = this.#around;
      around.read(this.#document, index);
      scorer.addWord(word, token.initial, token.line, sums, 0);
      scorer.addPair(around.before, word, PairRole.withBefore, sums, 0);
      scorer.addPair(word, around.next, PairRole.withNext, sums, 0);
      const seen = this.#document.evidence.of(word);
      if (seen !== undefined && seen.neighbours.length > 0) {
        addPacked(this.#contextsOf(seen), 0, sums, 0);
      }
      buffer.clear();
      writeAround(token, around, buffer);
      writePlace(tokens, index, context, buffer);
      writeEvidence(this.#document, seen, index, context, buffer);
      scorer.addFeatures(buffer, sums, 0);
      unpack(sums, 0, this.emissions, at);
    }
  }

  #contextsOf(seen: Evidence): Int32Array {
    const known = this.#ofWord.get(seen);
    if (known !== undefined) {
      return known;
    }
    const sums = new Int32Array(PACKED);
    this.#buffer.clear();
    writeContexts(seen, this.#buffer);
    this.#scorer.addFeatures(this.#buffer, sums, 0);
    this.#ofWord.set(seen, sums);
    return sums;
  }
}

/** Calls `found` with every name of a well-formed sequence of labels, those in `[start, end)`. */
export function readSpans(
  labels: Uint8Array,
  start: number,
  end: number,
  found: (from: number, to: number, type: TagType) => void,
): void {
  let from = start;
  for (let at = start; at < end; at++) {
    const label = labels[at] ?? OUTSIDE;
    const role = roleOf(label);
    const type = TAG_TYPES[typeOf(label)];
    if (role === Role.begin) {
      from = at;
    }
    if (type !== undefined && (role === Role.unit || role === Role.last)) {
      found(role === Role.unit ? at : from, at + 1, type);
    }
  }
}

/** How far the chosen labels of a name lead over the next best ones, in steps, at its weakest token. */
export function marginOf(
  labels: Uint8Array,
  emissions: Int32Array,
  from: number,
  to: number,
): number {
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
