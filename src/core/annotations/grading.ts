import type { Credibility, Reliability } from './model';

/**
 * What the grades of the Admiralty code say, in the words of NATO's doctrine (AJP-2.1): a letter for
 * the reliability of the source, a figure for the credibility of the statement.
 */
export const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'reliability cannot be judged',
};

export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'truth cannot be judged',
};

/** A grading as letter and figure, with its words; `undefined` where there is none. */
export function gradingWords(grades: {
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
}): string | undefined {
  const { reliability, credibility } = grades;
  const words = [
    ...(reliability === undefined ? [] : [RELIABILITY_WORDS[reliability]]),
    ...(credibility === undefined ? [] : [CREDIBILITY_WORDS[credibility]]),
  ];
  return words.length === 0
    ? undefined
    : `${reliability ?? ''}${credibility ?? ''} ${words.join(', ')}`;
}
