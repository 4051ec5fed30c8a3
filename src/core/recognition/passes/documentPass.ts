import type { Run } from '../reading/block';
import { Acronymic, type Document, type DocumentToken } from '../reading/document';
import { endOfGroup } from '../reading/marks';
import type { TagType } from '../tagger/labels';
import type { Span } from '../tagger/tagger';
import { Kind } from '../words/words';
import { forEachOf, type Pass, SPANS, type SpanSet, Votes } from './spans';

const IS_ACRONYM = Acronymic.acronym | Acronymic.speltOut;
/** Confidence of what lists and the rest of the report say where the tagger was silent. */
const LISTED = 0.9;
const SPELT_OUT = 0.9;

/** Well-known groups of several words, and in capitals ("PKK"), that the tagger did not see whole. */
export function* addListedGroups({ tokens, marks }: Document, spans: SpanSet): Pass {
  yield* forEachOf(marks.groups, SPANS, (index) => {
    const to = endOfGroup(tokens, index);
    const first = spans.at(index);
    const last = spans.at(to - 1);
    if (
      tokens[to - 1]?.word.capital === true &&
      first?.type !== 'person' &&
      (first === undefined || first.to < to) &&
      last?.type !== 'other'
    ) {
      const from = Math.min(index, first?.from ?? index);
      spans.put(listedGroup({ from, to: Math.max(to, last?.to ?? to) }, { from: index, to }));
    }
  });
  yield* forEachOf(marks.capitals, SPANS, (index) => {
    if (
      spans.isFree(index) &&
      !(tokens[index + 1]?.word.allCapitals ?? false) &&
      !(tokens[index - 1]?.word.allCapitals ?? false)
    ) {
      const range = { from: index, to: index + 1 };
      spans.put(listedGroup(range, range));
    }
  });
}

/** A group that is named by what a list has: the words of `basis`. */
export function listedGroup({ from, to }: Run, basis: Run): Span {
  return { from, to, type: 'group', confidence: LISTED, reason: 'gazetteer', basis };
}

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

/** "X a.k.a. Y": Y is a name of X's type. */
export function* readAliases({ tokens, marks }: Document, spans: SpanSet): Pass {
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
    const named = spans.at(left);
    const alias = spans.at(from);
    if (named === undefined) {
      continue;
    }
    if (alias !== undefined) {
      spans.retype(alias, named.type, named);
      continue;
    }
    let to = from;
    while (to < from + LONGEST_ALIAS && isFreeName(tokens[to], to === from) && !spans.at(to)) {
      to++;
    }
    if (to > from) {
      spans.put({ from, to, type: named.type, confidence: SPELT_OUT, reason: 'tagger' });
    }
  }
}

function isFreeName(token: DocumentToken | undefined, first: boolean): boolean {
  return token?.word.capital === true && (first || !token.breaksBefore);
}

/** How much more confidence the other mentions of a name must have to change the type of one. */
const CLEAR_MAJORITY = 1.5;

/** The same words are the same thing: what is seen more often, and more surely, decides the type. */
export function* voteOnTypes(_: Document, spans: SpanSet): Pass {
  const { columns } = spans;
  const all = spans.places();
  const open = openNames(spans);
  if (open === undefined) {
    return;
  }
  const votes = new Votes();
  yield* forEachOf(all, SPANS, (place) => {
    if (open.has(columns.id(place))) {
      votes.add(columns.id(place), columns.type(place), place, columns.confidence(place));
    }
  });
  yield* forEachOf(all, SPANS, (place) => {
    const [id, type] = [columns.id(place), columns.type(place)];
    const winner = open.has(id) ? votes.winner(id) : undefined;
    if (
      winner !== undefined &&
      winner.type !== type &&
      winner.count >= CLEAR_MAJORITY * votes.count(id, type)
    ) {
      const basis = spans.get(winner.first);
      spans.retype(spans.get(place), winner.type, basis, winner.count / winner.total);
    }
  });
}

/** The ids of names that were seen as several types; `undefined` for none. */
function openNames(spans: SpanSet): ReadonlySet<number> | undefined {
  const { columns, ids } = spans;
  const types = new Uint8Array(ids.size);
  let open: Set<number> | undefined;
  for (const place of spans.places()) {
    const id = columns.id(place);
    const seen = (types[id] ?? 0) | (1 << columns.typeIndex(place));
    types[id] = seen;
    if ((seen & (seen - 1)) !== 0) {
      open ??= new Set();
      open.add(id);
    }
  }
  return open;
}
