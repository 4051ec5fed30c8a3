import type { Document, DocumentToken } from '../reading/document';
import { forEachOf, type Pass, SPANS } from './pass';
import type { SpanSet } from './spans';

/** How sure the place of a dateline is. */
const DATELINE = 0.9;
/** The most words of a dateline's place, and the most tokens between it and the dash. */
const [LONGEST_PLACE, LONGEST_REST] = [4, 14];
/** What follows the place of a dateline: "QELIMA, Oct. 4", "QELIMA, Tuesday". */
export const DAY =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|(?:jan|febr)uary|march|april|june|july|august|(?:sept|nov|dec)ember|october|(?:mon|tues|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?)\.?$/;
const DASH = /^(?:[—–-]|--)$/;

/** "QELIMA, Oct. 4 — Marines seized": what a paragraph begins with before a day and a dash is a place. */
export function* readDatelines({ tokens, marks }: Document, spans: SpanSet): Pass {
  yield* forEachOf(marks.pauses, SPANS, (at) => {
    const from = lineStart(tokens, at);
    const owner = spans.at(at - 1);
    if (from === undefined || tokens[at]?.text !== ',' || !leadsToDash(tokens, at)) {
      return;
    }
    if (owner === undefined) {
      spans.put({ from, to: at, type: 'place', confidence: DATELINE, reason: 'tagger' });
    } else if (owner.from === from && owner.type !== 'place') {
      spans.put({ ...owner, type: 'place', confidence: DATELINE });
    }
  });
}

/** Where a line begins that has nothing but capitalised words before `at`. */
function lineStart(tokens: readonly DocumentToken[], at: number): number | undefined {
  for (let from = at - 1; from >= 0 && from >= at - LONGEST_PLACE; from--) {
    const token = tokens[from];
    if (token?.word.capital !== true || token.word.digit) {
      return undefined;
    }
    if (token.breaksBefore) {
      return from;
    }
  }
  return undefined;
}

/** Whether a day, and nothing but names and numbers besides, stands between a comma and a dash. */
function leadsToDash(tokens: readonly DocumentToken[], at: number): boolean {
  let day = false;
  for (let index = at + 1; index < at + LONGEST_REST; index++) {
    const token = tokens[index];
    if (token === undefined || token.breaksBefore) {
      return false;
    }
    const { word, text } = token;
    if (DASH.test(text)) {
      const next = tokens[DASH.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1];
      // "FEB 14–21", "5 May 1943 -- June 1944": a span of time.
      const goesOn = next?.word.digit === true || DAY.test(next?.word.lower ?? '');
      return day && next?.breaksBefore === false && !goesOn;
    }
    day ||= DAY.test(word.lower);
    if (word.letter && !word.capital && !word.digit) {
      return false;
    }
  }
  return false;
}
