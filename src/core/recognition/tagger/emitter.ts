import type { Document } from '../reading/document';
import type { Evidence, EvidenceTable } from '../reading/evidence';
import { LONGEST_CHAIN } from '../reading/links';
import type { WordTable } from '../words/words';
import {
  FeatureBuffer,
  placeCode,
  usageCodeOf,
  writeAround,
  writeContexts,
  writePlace,
  writePlaceCode,
  writeRare,
  writeRun,
  writeUsageCode,
} from './features';
import { LABEL_COUNT } from './labels';
import { addPacked, clearPacked, copyPacked, PACKED, unpack } from './rows';
import { CodeSums, PairRole, Scorer } from './scorer';
import { Neighbourhood, RunContext } from './surroundings';
import type { Weights } from './weights';

/** Scores the tokens of runs for every label, in steps of the weights. */
export class Emitter {
  readonly #scorer: Scorer;
  readonly #buffer: FeatureBuffer;
  readonly #around: Neighbourhood;
  readonly #context: RunContext;
  /** Of the tokens emitted, `LABEL_COUNT` numbers each. */
  readonly emissions = new Int32Array(LONGEST_CHAIN * LABEL_COUNT);
  readonly #places = new CodeSums();
  readonly #usages = new CodeSums();
  readonly #sums = new Int32Array(PACKED);
  readonly #ofRun = new Int32Array(PACKED);

  constructor(weights: Weights, words: WordTable) {
    this.#scorer = new Scorer(weights);
    this.#buffer = new FeatureBuffer(weights.bits);
    this.#around = new Neighbourhood(words.absent);
    this.#context = new RunContext(words.absent);
  }

  /**
   * Scores the tokens `[from, to)` of a document, a run; the first of them as the token `place` of
   * the emissions.
   */
  emit(document: Document, contexts: ContextSums, from: number, to: number, place: number): void {
    const { tokens, evidence } = document;
    const scorer = this.#scorer;
    const context = this.#context;
    const around = this.#around;
    const buffer = this.#buffer;
    const sums = this.#sums;
    context.read(document, from, to);
    buffer.clear();
    writeRun(context, buffer);
    clearPacked(this.#ofRun);
    scorer.addFeatures(buffer, this.#ofRun, 0);
    for (let index = from; index < to; index++) {
      const token = tokens[index];
      if (token === undefined) {
        break;
      }
      const { word } = token;
      around.read(tokens, index);
      copyPacked(this.#ofRun, sums);
      scorer.addWord(word, token.initial, token.line, sums);
      scorer.addPair(around.before, word, PairRole.withBefore, sums);
      scorer.addPair(word, around.next, PairRole.withNext, sums);
      const number = evidence.numberOf(word.lowerId);
      const seen = evidence.at(number);
      if (seen !== undefined && seen.neighbours.length > 0) {
        const at = contexts.find(number);
        addPacked(contexts.sums, at < 0 ? this.#addContexts(contexts, number, seen) : at, sums);
      }
      const code = placeCode(token, index, context);
      scorer.addCode(code, writePlaceCode, this.#places, sums);
      if (seen !== undefined) {
        const usage = usageCodeOf(token, seen, context);
        scorer.addCode(usage, writeUsageCode, this.#usages, sums);
      }
      buffer.clear();
      writeAround(around, buffer);
      writePlace(tokens, index, context, buffer);
      writeRare(document, index, buffer);
      scorer.addFeatures(buffer, sums, 0);
      unpack(sums, this.emissions, (place + index - from) * LABEL_COUNT);
    }
  }

  #addContexts(contexts: ContextSums, number: number, seen: Evidence): number {
    const at = contexts.add(number);
    this.#buffer.clear();
    writeContexts(seen, this.#buffer);
    this.#scorer.addFeatures(this.#buffer, contexts.sums, at);
    return at;
  }
}

/** What the words beside a word say of it in a document, as packed sums: worked out once for each word. */
export class ContextSums {
  /** For each word a number that is 1 where its sums are worked out, and these. */
  readonly sums: Int32Array;

  constructor({ size }: EvidenceTable) {
    this.sums = new Int32Array(size * (1 + PACKED));
  }

  /** Where the sums of a word begin, by its number in the evidence; -1 where they are not known. */
  find(number: number): number {
    const at = number * (1 + PACKED);
    return this.sums[at] === 1 ? at + 1 : -1;
  }

  /** Where its sums are to be added. */
  add(number: number): number {
    const at = number * (1 + PACKED);
    this.sums[at] = 1;
    return at + 1;
  }
}
