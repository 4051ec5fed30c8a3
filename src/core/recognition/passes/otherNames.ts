import { Acronymic, type Document, type DocumentToken } from '../reading/document';
import type { TagType } from '../tagger/labels';
import type { Span } from '../tagger/tagger';
import { Kind } from '../words/words';
import { forEachOf, type Pass, SPANS } from './pass';
import type { SpanSet } from './spans';

// Where a text gives two names of one: a name and its acronym, a name and an alias.

const IS_ACRONYM = Acronymic.acronym | Acronymic.speltOut;
/** How sure a name is that the other one gives where the tagger was silent. */
const SPELT_OUT = 0.9;

/** "Long Name (LN)": both are names of one type, and so is LN wherever it stands. */
export function* agreeOnAcronyms(
  { tokens, acronyms, acronymic, marks }: Document,
  spans: SpanSet,
): Pass {
  if (acronyms.size === 0) {
    return;
  }
  const types = new Map<string, TagType>();
  for (const [text, { at, expansion, kind }] of acronyms) {
    if (expansion === undefined) {
      continue;
    }
    const last = spans.at(expansion.to - 1);
    const own = spans.at(at);
    if (last !== undefined && last.to === expansion.to && last.from <= expansion.from) {
      types.set(text, last.type);
    } else if (kind === Kind.organisation || own?.type === 'group' || last?.type === 'group') {
      if (expansion.to - expansion.from > 1) {
        spans.put({ ...expansion, type: 'group', confidence: SPELT_OUT, reason: 'tagger' });
      }
      types.set(text, 'group');
    } else if (own !== undefined) {
      types.set(text, own.type);
    }
  }
  let looked = 0;
  for (const index of marks.acronyms) {
    if (++looked % SPANS === 0) {
      yield index;
    }
    const token = tokens[index];
    if (token === undefined || ((acronymic[index] ?? 0) & IS_ACRONYM) === 0) {
      continue;
    }
    const type = types.get(token.text);
    const span = spans.at(index);
    if (type !== undefined && (span === undefined || span.to - span.from === 1)) {
      if (span?.type !== type) {
        const basis = acronyms.get(token.text)?.expansion;
        spans.put({
          from: index,
          to: index + 1,
          type,
          confidence: SPELT_OUT,
          reason: 'repeat',
          ...(basis && { basis }),
        });
      }
    }
  }
}

const BETWEEN = /^["“‘(,]$/;
const LONGEST_ALIAS = 6;

/** "X a.k.a. Y": Y is a name of X's type, and so is Y wherever it stands alone. */
export function* readAliases({ tokens, marks }: Document, spans: SpanSet): Pass {
  const { columns } = spans;
  /** Whose other names names are, by their ids. */
  const named = new Map<number, Span>();
  let looked = 0;
  for (const index of marks.aliases) {
    if (++looked % SPANS === 0) {
      yield index;
    }
    let left = index - 1;
    let from = index + 1;
    for (let steps = 0; steps < 3; steps++) {
      left -= BETWEEN.test(tokens[left]?.text ?? '') ? 1 : 0;
      from += BETWEEN.test(tokens[from]?.text ?? '') ? 1 : 0;
    }
    const first = spans.at(left);
    const alias = spans.at(from);
    if (first === undefined) {
      continue;
    }
    if (alias !== undefined) {
      named.set(columns.id(spans.placeAt(from)), first);
      spans.retype(alias, first.type, first);
      continue;
    }
    let to = from;
    while (to < from + LONGEST_ALIAS && isFreeName(tokens[to], to === from) && !spans.at(to)) {
      to++;
    }
    if (to > from) {
      spans.put({ from, to, type: first.type, confidence: SPELT_OUT, reason: 'tagger' });
    }
  }
  if (named.size > 0) {
    yield* forEachOf(spans.places(), SPANS, (place) => {
      const first = named.get(columns.id(place));
      if (first !== undefined) {
        spans.retype(spans.get(place), first.type, first);
      }
    });
  }
}

function isFreeName(token: DocumentToken | undefined, first: boolean): boolean {
  return token?.word.capital === true && (first || !token.breaksBefore);
}
