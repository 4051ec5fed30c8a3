import { SITE_ENDINGS } from '../../text/siteEndings';
import type { Document, DocumentToken } from '../reading/document';
import { longestName } from '../reading/gazetteerMatch';
import type { Resources } from '../resources';
import type { TagType } from '../tagger/labels';
import type { Span } from '../tagger/tagger';
import { Listed } from '../words/gazetteer';
import { Kind } from '../words/words';
import { type Pass, SPANS, STEP } from './pass';
import type { SpanSet } from './spans';

/** How sure it is that a number and the small word of a unit are a name. */
const NUMBERED = 0.9;
/** What has a number for a name. */
const UNIT = /^(?:brigade|battalion|regiment)$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const NUMBER = /^\d+$/;
const SITE_ENDING = new RegExp(`^(?:${SITE_ENDINGS})$`);

/**
 * Small words that belong to names. "The Haqqani network", "the Sinaloa cartel": that of a group which
 * is named after someone or a place, and of one that is listed with it; "cartel" to any. "The 444th
 * brigade": that of a unit with a number. "LeFaso.net": the end of the name of a site.
 */
export function* addSmallHeads(
  { tokens, marks }: Document,
  spans: SpanSet,
  resources: Resources,
): Pass {
  let looked = 0;
  for (const index of marks.heads) {
    if (++looked % SPANS === 0) {
      yield index;
    }
    if (tokens[index]?.breaksBefore !== false) {
      continue;
    }
    const head = tokens[index]?.text ?? '';
    if (SITE_ENDING.test(head)) {
      addSiteEnding(tokens, spans, index);
      continue;
    }
    const span = spans.at(index - 1);
    if (UNIT.test(head)) {
      if ((span === undefined || span.from === index - 1) && isNumberOfUnit(tokens, index - 1)) {
        const name = span ?? { confidence: NUMBERED, reason: 'tagger' };
        spans.put({ ...name, from: index - 1, to: index + 1, type: 'group' });
      }
      continue;
    }
    if (span?.to === index) {
      const article = tokens[span.from - 1]?.word.lower === 'the';
      const listed = (listedAs(tokens, span.from, span.to + 1, resources) & Listed.group) !== 0;
      const isNamedAfter = span.type === 'person' || (span.type === 'place' && head === 'network');
      if (listed || head === 'cartel' || (article && isNamedAfter)) {
        spans.put({ ...span, to: span.to + 1, type: 'group' });
      }
    }
  }
}

/** "20 brigade commanders" are no unit, "the 20 brigade" is one. */
function isNumberOfUnit(tokens: readonly DocumentToken[], index: number): boolean {
  const number = tokens[index]?.text ?? '';
  return ORDINAL.test(number) || (NUMBER.test(number) && tokens[index - 1]?.word.lower === 'the');
}

/** Takes the end of an address into the name before its full stop, unless the address goes on. */
function addSiteEnding(tokens: readonly DocumentToken[], spans: SpanSet, index: number): void {
  const [stop, ending, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  const span = spans.at(index - 2);
  if (
    span?.to === index - 1 &&
    stop?.text === '.' &&
    stop.start === tokens[index - 2]?.end &&
    stop.end === ending?.start &&
    !(next?.start === ending.end && /^[/@]$/.test(next.text))
  ) {
    const type = span.type === 'other' ? 'other' : 'group';
    spans.put({ ...span, to: index + 1, type });
  }
}

/** "The army's Third Division": the owner is a name of its own where it is known to be one. */
export function* splitPossessives(
  { tokens, marks }: Document,
  spans: SpanSet,
  resources: Resources,
): Pass {
  const { columns, ids } = spans;
  const owned: { readonly span: Span; readonly at: number; readonly owner: number }[] = [];
  let looked = 0;
  for (const at of marks.possessives) {
    const span = spans.at(at);
    // Of several the first.
    const isInside = span !== undefined && span.from < at && at < span.to - 1;
    if (isInside && span.type === 'group' && owned.at(-1)?.span.from !== span.from) {
      owned.push({ span, at, owner: ids.find(tokens, span.from, at) });
    }
    if (++looked % SPANS === 0) {
      yield at;
    }
  }
  if (owned.length === 0) {
    return;
  }
  const owners = new Set(owned.map(({ owner }) => owner));
  const known = new Map<number, TagType>();
  for (const place of spans.places()) {
    if (owners.has(columns.id(place))) {
      known.set(columns.id(place), columns.type(place));
    }
    if (++looked % STEP === 0) {
      yield columns.to(place);
    }
  }
  for (const { span, at, owner } of owned) {
    const isListed = (listedAs(tokens, span.from, at, resources) & Listed.group) !== 0;
    const type = known.get(owner) ?? (isListed ? 'group' : undefined);
    if ((type === 'group' || type === 'place') && isOrganisation(tokens, at + 1, span.to)) {
      spans.put({ ...span, to: at, type });
      spans.put({ ...span, from: at + 1 });
    }
  }
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

function isOrganisation(tokens: readonly DocumentToken[], from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (tokens[index]?.word.kind === Kind.organisation) {
      return true;
    }
  }
  return false;
}
