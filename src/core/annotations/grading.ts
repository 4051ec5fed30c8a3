import { type Message, msg, type Translate } from '../text/message';
import type { Credibility, Reliability } from './model';

/**
 * The grades of the Admiralty code: a letter for the reliability of the source, a digit for the
 * credibility of the statement, each judged independently. Wording: NATO AJP-2.1, Allied Joint Doctrine
 * for Intelligence Procedures (formerly STANAG 2511); the same in US Army FM 2-22.3, appendix B, and in
 * the MISP taxonomy `admiralty-scale`.
 */
export const RELIABILITY_WORDS: Readonly<Record<Reliability, Message>> = {
  A: msg`Completely reliable`,
  B: msg`Usually reliable`,
  C: msg`Fairly reliable`,
  D: msg`Not usually reliable`,
  E: msg`Unreliable`,
  F: msg`Reliability cannot be judged`,
};

export const CREDIBILITY_WORDS: Readonly<Record<Credibility, Message>> = {
  1: msg`Confirmed by other sources`,
  2: msg`Probably true`,
  3: msg`Possibly true`,
  4: msg`Doubtful`,
  5: msg`Improbable`,
  6: msg`Truth cannot be judged`,
};

/** A grade as letter and digit, with its wording; `undefined` where there is none. */
export function gradingWords(
  grades: { readonly reliability?: Reliability; readonly credibility?: Credibility },
  t: Translate,
): string | undefined {
  const { reliability, credibility } = grades;
  const words = [
    ...(reliability === undefined ? [] : [t(RELIABILITY_WORDS[reliability])]),
    ...(credibility === undefined ? [] : [t(CREDIBILITY_WORDS[credibility])]),
  ];
  return words.length === 0
    ? undefined
    : `${reliability ?? ''}${credibility ?? ''} ${words.join(' · ')}`;
}
