import type { Run } from '../../../src/core/recognition/reading/block';
import {
  chainsOf,
  type Document,
  rangesOf,
  readDocument,
} from '../../../src/core/recognition/reading/document';
import { Link } from '../../../src/core/recognition/reading/links';
import type { Resources } from '../../../src/core/recognition/resources';
import { FeatureBuffer, writeFeatures } from '../../../src/core/recognition/tagger/features';
import { labelOf, OUTSIDE, Role, roleOf } from '../../../src/core/recognition/tagger/labels';
import { overlaps, type TextRange } from '../../../src/core/text/range';
import { runToEnd } from '../../../src/core/text/steps';
import { findSections } from '../../../src/core/text/structure';
import type { LabelledText } from '../labelled/corpus';

/** Which features there are. */
export interface FeatureOptions {
  /** Features are hashed to so many bits. */
  readonly bits: number;
  /** Features seen less often are left out. */
  readonly leastSeen: number;
}

/** All chains of runs with the features of their tokens, one after the other in flat arrays. */
export interface Examples {
  /** Features as rows of the weights, token after token. */
  readonly features: Uint32Array;
  /** Where the features of each token begin; one more than there are tokens. */
  readonly offsets: Uint32Array;
  readonly labels: Uint8Array;
  /** What ties each token to the one before. */
  readonly links: Uint8Array;
  /** Where the tokens of each chain of runs begin; one more than there are chains. */
  readonly chains: Uint32Array;
  /** How much a mistake in each chain counts. */
  readonly costs: Float32Array;
  /** The hashed feature of each row. */
  readonly rows: Uint32Array;
}

/** The chains of texts that are learned from: not those in which names are not labelled. */
export function createExamples(
  texts: readonly LabelledText[],
  resources: Resources,
  { bits, leastSeen }: FeatureOptions,
): Examples {
  const buffer = new FeatureBuffer(bits);
  const seen = new Uint8Array(2 ** bits);
  const tokens: Uint32Array[] = [];
  const labelled: number[] = [];
  const links: number[] = [];
  const chains: number[] = [0];
  const costs: number[] = [];
  for (const text of texts) {
    const document = readText(text.text, resources);
    const labels = labelTokens(document, text);
    const ranges = rangesOf(document);
    for (const chain of chainsOf(document)) {
      if (
        text.ignored.some((range) => chain.some(({ run }) => overlaps(rangeOf(ranges, run), range)))
      ) {
        continue;
      }
      for (const { run, link } of chain) {
        for (let index = run.from; index < run.to; index++) {
          writeFeatures(document, index, run, buffer);
          const own = buffer.features.slice(0, buffer.length);
          tokens.push(own);
          links.push(index === run.from ? link : Link.none);
          for (const feature of own) {
            seen[feature] = Math.min(255, (seen[feature] ?? 0) + 1);
          }
        }
        labelled.push(...closeNames(labels.slice(run.from, run.to)));
      }
      chains.push(tokens.length);
      costs.push(text.weight);
    }
  }
  const rows: number[] = [];
  const rowOf = new Int32Array(2 ** bits).fill(-1);
  seen.forEach((count, feature) => {
    if (count >= leastSeen) {
      rowOf[feature] = rows.length;
      rows.push(feature);
    }
  });
  const kept = tokens.map((own) =>
    own.filter((feature) => (rowOf[feature] ?? -1) >= 0).map((feature) => rowOf[feature] ?? 0),
  );
  const offsets = new Uint32Array(kept.length + 1);
  kept.forEach((own, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + own.length;
  });
  const features = new Uint32Array(offsets[kept.length] ?? 0);
  kept.forEach((own, index) => {
    features.set(own, offsets[index]);
  });
  return {
    features,
    offsets,
    labels: Uint8Array.from(labelled),
    links: Uint8Array.from(links),
    chains: Uint32Array.from(chains),
    costs: Float32Array.from(costs),
    rows: Uint32Array.from(rows),
  };
}

/** Reads a text as the recogniser does. */
export function readText(text: string, resources: Resources): Document {
  return runToEnd(readDocument(text, findSections(text), resources));
}

function rangeOf(ranges: readonly TextRange[], { from, to }: Run): TextRange {
  return { start: ranges[from]?.start ?? 0, end: ranges[to - 1]?.end ?? 0 };
}

/** BILOU labels of all tokens that a labelled name touches. */
export function labelTokens(document: Document, { names }: LabelledText): Uint8Array {
  const tokens = rangesOf(document);
  const labels = new Uint8Array(tokens.length);
  let from = 0;
  for (const { start, end, type } of [...names].sort((a, b) => a.start - b.start)) {
    while (from < tokens.length && (tokens[from]?.end ?? 0) <= start) {
      from++;
    }
    let to = from;
    while (to < tokens.length && (tokens[to]?.start ?? 0) < end) {
      to++;
    }
    if (to > from) {
      labels.fill(labelOf(type, Role.inside), from, to);
      labels[from] = labelOf(type, to - from === 1 ? Role.unit : Role.begin);
      if (to - from > 1) {
        labels[to - 1] = labelOf(type, Role.last);
      }
    }
    from = to;
  }
  return labels;
}

/**
 * Makes the labels of a run well formed, in place. Of a name that goes beyond the run ("Haqqani
 * network", "District Court, Southern District of New York"), the part in the run becomes a name.
 */
export function closeNames(labels: Uint8Array): Uint8Array {
  for (let from = 0, to = 0; from < labels.length; from = to) {
    to = from + 1;
    const label = labels[from] ?? OUTSIDE;
    const first = label - roleOf(label);
    if (label === OUTSIDE || label === first + Role.unit) {
      continue;
    }
    if (label !== first + Role.last) {
      while (labels[to] === first + Role.inside) {
        to++;
      }
      to += labels[to] === first + Role.last ? 1 : 0;
    }
    labels.fill(first + Role.inside, from, to);
    labels[from] = first + (to - from === 1 ? Role.unit : Role.begin);
    if (to - from > 1) {
      labels[to - 1] = first + Role.last;
    }
  }
  return labels;
}
