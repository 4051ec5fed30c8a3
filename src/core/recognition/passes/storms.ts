import type { Document } from '../reading/document';
import { idOf } from '../words/wordCodes';
import { forEachOf, type Pass, SPANS, STEP } from './pass';
import { REPEATED } from './repeats';
import type { SpanSet } from './spans';

/** What stands before the name of a storm. */
const STORMS = ['hurricane', 'typhoon', 'cyclone'];

/**
 * "Hurricane Ian" is nobody, and neither is "Ian" elsewhere in the report, unless that is part of
 * somebody's name too.
 */
export function* nameStorms(document: Document, spans: SpanSet): Pass {
  const { tokens } = document;
  /** The indices of the names behind "Hurricane", and by these names the first of them. */
  const named = new Set<number>();
  const storms = new Map<string, number>();
  const isStorm = stormTest(document);
  yield* forEachOf(document.marks.starts, STEP, (index) => {
    const lower = isStorm(index) ? tokens[index]?.word.lower : undefined;
    if (lower !== undefined) {
      named.add(index);
      storms.set(lower, storms.get(lower) ?? index);
    }
  });
  if (storms.size === 0) {
    return;
  }
  const { columns } = spans;
  const people = new Set<string>();
  const bare: number[] = [];
  const retype = (place: number, storm: number) =>
    spans.retype(spans.get(place), 'other', spans.at(storm), REPEATED);
  yield* forEachOf(spans.places(), SPANS, (place) => {
    const [from, to] = [columns.from(place), columns.to(place)];
    if (columns.type(place) !== 'person') {
      return;
    }
    if (named.has(to - 1)) {
      retype(place, to - 1);
    } else if (to - from === 1) {
      bare.push(place);
    } else {
      for (let index = from; index < to; index++) {
        people.add(tokens[index]?.word.lower ?? '');
      }
    }
  });
  yield* forEachOf(bare, SPANS, (place) => {
    const { lower = '' } = tokens[columns.from(place)]?.word ?? {};
    const storm = storms.get(lower);
    if (storm !== undefined && !people.has(lower)) {
      retype(place, storm);
    }
  });
}

/** Tells of the index of a word with a capital whether it is all of the name of a storm. */
function stormTest({ tokens, codes, words }: Document): (index: number) => boolean {
  const idsOf = (text: string) => words.get(text).lowerId;
  const storms = new Set(STORMS.map(idsOf));
  const [tropical, storm] = ['tropical', 'storm'].map(idsOf);
  return (index) => {
    const before = idOf(codes[index - 1] ?? 0);
    const isBehind =
      before > 0 &&
      (storms.has(before) || (before === storm && idOf(codes[index - 2] ?? 0) === tropical));
    const token = isBehind ? tokens[index] : undefined;
    const next = tokens[index + 1];
    return (
      token?.breaksBefore === false &&
      token.word.capitalFirst &&
      !token.word.common &&
      // "Typhoon Haiyan Relief Fund"
      !(next?.word.capital === true && !next.breaksBefore)
    );
  };
}
