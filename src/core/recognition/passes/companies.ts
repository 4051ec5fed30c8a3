import type { Document } from '../reading/document';
import { Kind } from '../words/words';
import { forEachOf, type Pass, SPANS } from './pass';
import { REPEATED } from './repeats';
import type { SpanSet } from './spans';

/** Legal forms that names of companies end in. */
const LEGAL_FORM =
  /^(?:ab|ag|bv|b\.v|co|corp|corporation|gmbh|inc|incorporated|jsc|limited|llc|llp|ltd|nv|n\.v|ojsc|pjsc|plc|pte|pty|s\.a|s\.a\.r\.l|sarl|srl|şti̇?)\.?$/;
/** Legal forms that no name goes on behind, as they are abbreviated at the end of a sentence. */
const LAST_FORM = /^(?:inc|llc|ltd|plc)\.$/;
/** Shorter words are telling less often. */
const SHORTEST = 4;

/**
 * "Vantrix" is the company whose full name the report gives, "Vantrix Systems Inc.", unless that is
 * part of somebody's name too.
 */
export function* nameCompanies({ tokens }: Document, spans: SpanSet): Pass {
  const { columns } = spans;
  const companies = new Map<string, number>();
  const people = new Set<string>();
  const all = spans.places();
  yield* forEachOf(all, SPANS, (place) => {
    const [from, to, type] = [columns.from(place), columns.to(place), columns.type(place)];
    const isCompany = type === 'group' && LEGAL_FORM.test(tokens[to - 1]?.word.lower ?? '');
    if (to - from === 1 || !(isCompany || type === 'person')) {
      return;
    }
    for (let index = from; index < to; index++) {
      const word = tokens[index]?.word;
      if (word === undefined || type === 'person') {
        people.add(word?.lower ?? '');
      } else if (
        word.capitalFirst &&
        !word.common &&
        word.listed === 0 &&
        word.kind === Kind.plain &&
        word.lower.length >= SHORTEST &&
        !companies.has(word.lower)
      ) {
        companies.set(word.lower, place);
      }
    }
  });
  if (companies.size === 0) {
    return;
  }
  yield* forEachOf(all, SPANS, (place) => {
    const from = columns.from(place);
    const { lower = '' } = tokens[from]?.word ?? {};
    const company = companies.get(lower);
    if (columns.to(place) - from > 1 || company === undefined || people.has(lower)) {
      return;
    }
    // "Mr Vantrix"
    if (tokens[from]?.breaksBefore || tokens[from - 1]?.word.kind !== Kind.title) {
      spans.retype(spans.get(place), 'group', spans.get(company), REPEATED);
    }
  });
}

/** "X Shipping Ltd. Heron said": what stands behind the legal form begins the next sentence. */
export function* endCompanies({ tokens }: Document, spans: SpanSet): Pass {
  const { columns } = spans;
  yield* forEachOf(spans.places(), SPANS, (place) => {
    const [from, to] = [columns.from(place), columns.to(place)];
    for (let index = from + 1; index < to - 1; index++) {
      const lower = tokens[index]?.word.lower ?? '';
      const next = tokens[index + 1]?.word;
      if (LAST_FORM.test(lower) && next?.letter === true && !LEGAL_FORM.test(next.lower)) {
        spans.put({ ...spans.get(place), to: index + 1 });
        return;
      }
    }
  });
}
