import type { DocumentToken } from './document';
import { Listed } from './gazetteer';
import { Kind, type Word } from './words';

/** What all occurrences of a word in a report say of it: how often each was seen. */
export interface Evidence {
  lower: number;
  /** Capitalised anywhere. */
  total: number;
  /** Capitalised where no place in the line asks for it. */
  middle: number;
  afterTitle: number;
  afterPreposition: number;
  afterGiven: number;
  insideName: number;
  beforeSaying: number;
  beforeOrganisation: number;
  beforePlace: number;
}

/** Evidence by `Word.lower`. */
export function gatherEvidence(tokens: readonly DocumentToken[]): ReadonlyMap<string, Evidence> {
  const words = new Map<string, Evidence>();
  tokens.forEach((token, index) => {
    if (!token.word.letter) {
      return;
    }
    let seen = words.get(token.word.lower);
    if (seen === undefined) {
      seen = {
        lower: 0,
        total: 0,
        middle: 0,
        afterTitle: 0,
        afterPreposition: 0,
        afterGiven: 0,
        insideName: 0,
        beforeSaying: 0,
        beforeOrganisation: 0,
        beforePlace: 0,
      };
      words.set(token.word.lower, seen);
    }
    if (!token.word.capital) {
      seen.lower++;
      return;
    }
    seen.total++;
    if (!token.initial && token.line === 0) {
      seen.middle++;
    }
    const before = token.breaksBefore ? undefined : tokens[index - 1]?.word;
    if (before !== undefined) {
      lookBack(seen, before);
    }
    const next = tokens[index + 1];
    if (next !== undefined && !next.breaksBefore) {
      const who = next.text === ',' && tokens[index + 2]?.word.lower === 'who';
      lookAhead(seen, next.word, who);
    }
  });
  return words;
}

function lookBack(seen: Evidence, before: Word): void {
  if (before.kind === Kind.title) {
    seen.afterTitle++;
  }
  if (before.kind === Kind.preposition) {
    seen.afterPreposition++;
  }
  if (before.capital) {
    seen.insideName++;
    if ((before.listed & Listed.given) !== 0 && (before.listed & Listed.demonym) === 0) {
      seen.afterGiven++;
    }
  }
}

function lookAhead(seen: Evidence, next: Word, who: boolean): void {
  if (next.kind === Kind.saying || who) {
    seen.beforeSaying++;
  }
  if (next.kind === Kind.organisation && next.capital) {
    seen.beforeOrganisation++;
  }
  if (next.kind === Kind.place) {
    seen.beforePlace++;
  }
}
