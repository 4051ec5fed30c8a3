import { Letters } from '../../text/letters';
import { textBefore } from '../../text/range';
import { PATTERNS } from '../lexicon/weights';
import { titleKey } from './personName';
import { foldName } from './spelling';

const { military: MILITARY, civil: CIVIL, religious: RELIGIOUS } = PATTERNS;
// A loop, not a counted group: engines compile a counted group once per repetition, which takes 50
// ms here.
const TITLE_RUN = new Letters(
  `(?<![\\p{L}\\p{M}-])((?:(?:Under[ -]Secretary|${MILITARY}|${CIVIL}|${RELIGIOUS})(?:(?<=\\b\\p{Lu}\\p{Ll}{0,4})\\.|-General| General)?(?: \\([Rr](?:td|et(?:d|ired)?)\\.?\\))?(?:\\r?\\n|[ -])?\\s?)+)$`,
);

/** How far back titles are looked for, in UTF-16 code units. */
export const TITLE_REACH = 48;

/**
 * The titles and ranks right before a name ("Lt. Gen. ", "Foreign Minister "), without the space
 * behind them; `undefined` where there are none. UTF-16 offsets of `text`.
 */
export function titleBefore(
  text: string,
  start: number,
): { readonly start: number; readonly end: number } | undefined {
  const before = textBefore(text, start, TITLE_REACH);
  if (!/\s$/.test(before) || !mayEndTitle(before) || /\n\s*\n\s*$/.test(before)) {
    return undefined;
  }
  const run = TITLE_RUN.exec(before)?.[1];
  if (run === undefined || /\n\s*\n/.test(run)) {
    return undefined;
  }
  return { start: start - run.length, end: start - run.length + run.trimEnd().length };
}

const MAY_END_TITLE = new Letters('[\\p{Lu}\\p{N})]');

/** Whether the last word may be a title's: nearly all are not, and the pattern of titles is long. */
function mayEndTitle(before: string): boolean {
  const words = before.trimEnd();
  let from = words.length;
  while (from > 0 && !/\s/.test(words.charAt(from - 1))) {
    from--;
  }
  return MAY_END_TITLE.test(words.slice(from));
}

const RELIGIOUS_TITLE = new RegExp(`^(?:${RELIGIOUS})$`, 'i');
const RANK = new RegExp(`^(?:${MILITARY})$`, 'i');

/**
 * What a title says of who is meant: people who share a name may be told apart by it. Ranks are one
 * class because people are promoted; titles that say nothing have none.
 */
export function titleClass(title: string): string | undefined {
  const words = foldName(title).split(' ');
  const last = words.at(-1) ?? '';
  if (RELIGIOUS_TITLE.test(last)) {
    return titleKey(last);
  }
  if (/^(?:mrs|ms|miss|lady|dame|madame|queen|princess|sister)$/.test(last)) {
    return 'woman';
  }
  if (/^(?:mr|sir|king|prince|father|fr|lord)$/.test(last)) {
    return 'man';
  }
  if (RANK.test(last)) {
    return 'rank';
  }
  return /^(?:dr|doctor|prof|professor)$/.test(last) ? 'doctor' : last === '' ? undefined : last;
}
