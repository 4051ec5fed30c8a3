import type { Document, DocumentToken } from './document';
import { LISTED_PLACE, Listed } from './gazetteer';
import { longestName } from './gazetteerMatch';
import type { Resources } from './resources';
import { keyOf, type Pass, SPANS, type SpanSet } from './spans';
import type { Span } from './tagger';
import { Kind } from './words';

/** Groups that are called after a person: "the Gul Bahadur group". */
const AFTER_PERSON = /^(?:group|family|gang|faction|clan|network)$/;

/**
 * "The Haqqani network": the small word belongs to the name of a group that is called after someone,
 * and to one that is listed with it.
 */
export function* addSmallHeads({ tokens }: Document, spans: SpanSet, resources: Resources): Pass {
  let count = 0;
  for (const span of spans.list()) {
    if (++count % SPANS === 0) {
      yield span.to;
    }
    const head = tokens[span.to];
    if (head === undefined || head.breaksBefore || !AFTER_PERSON.test(head.text)) {
      continue;
    }
    const article = tokens[span.from - 1]?.word.lower === 'the';
    const listed = (listedAs(tokens, span.from, span.to + 1, resources) & Listed.group) !== 0;
    if (listed || (span.type === 'person' && article)) {
      spans.put({ ...span, to: span.to + 1, type: 'group' });
    }
  }
}

/** "The army's Third Division": whose it is, is a name of its own where it is known to be one. */
export function* splitPossessives(
  { tokens }: Document,
  spans: SpanSet,
  resources: Resources,
): Pass {
  const all = spans.list();
  let count = 0;
  const owned: { readonly span: Span; readonly at: number }[] = [];
  for (const span of all) {
    const at = span.type === 'group' ? possessiveOf(tokens, span) : -1;
    if (at >= 0) {
      owned.push({ span, at });
    }
    if (++count % SPANS === 0) {
      yield span.to;
    }
  }
  if (owned.length === 0) {
    return;
  }
  const known = new Map<string, Span>();
  for (const span of all) {
    known.set(keyOf(tokens, span.from, span.to), span);
    if (++count % SPANS === 0) {
      yield span.to;
    }
  }
  for (const { span, at } of owned) {
    const owner = known.get(keyOf(tokens, span.from, at));
    const type = owner?.type ?? ownerOf(tokens, span.from, at, resources);
    if ((type === 'group' || type === 'place') && isOrganisation(tokens, at + 1, span.to)) {
      spans.put({ ...span, to: at, type });
      spans.put({ ...span, from: at + 1 });
    }
  }
}

/** Where the first possessive stands inside a name, -1 for nowhere. */
function possessiveOf(tokens: readonly DocumentToken[], { from, to }: Span): number {
  for (let at = from + 1; at < to - 1; at++) {
    if (/^['’]s$/i.test(tokens[at]?.text ?? '')) {
      return at;
    }
  }
  return -1;
}

/** The lists that have just these words: bits of `Listed`, 0 for none. */
function listedAs(
  tokens: readonly DocumentToken[],
  from: number,
  to: number,
  { lexicon }: Resources,
): number {
  const { length, bits } = longestName(tokens, from, to, lexicon);
  return length === to - from ? bits : 0;
}

function ownerOf(
  tokens: readonly DocumentToken[],
  from: number,
  to: number,
  resources: Resources,
): 'group' | 'place' | undefined {
  const bits = listedAs(tokens, from, to, resources);
  if ((bits & Listed.group) !== 0) {
    return 'group';
  }
  if ((bits & LISTED_PLACE) !== 0) {
    return 'place';
  }
  const last = tokens[to - 1]?.word;
  return to - from > 1 && last?.kind === Kind.organisation ? 'group' : undefined;
}

function isOrganisation(tokens: readonly DocumentToken[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (tokens[index]?.word.kind === Kind.organisation) {
      return true;
    }
  }
  return false;
}
