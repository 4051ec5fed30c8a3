import type { Document, DocumentToken } from '../reading/document';
import type { Span } from '../tagger/tagger';
import { Listed } from '../words/gazetteer';
import { DAY } from './datelines';
import { type Pass, STEP } from './pass';
import type { SpanSet } from './spans';

// Names with punctuation inside, where a run of words would end: "SURNAME, Given", "2nd Battalion,
// 506th Infantry Regiment", "CPI (Maoist)", "Washington, D.C.", "X, Jr.".

/** How sure a name is of which the tagger saw no part. */
const JOINED = 0.85;

/** Joins such names from parts that were found apart, or not at all. */
export function* joinNames({ tokens, marks }: Document, spans: SpanSet): Pass {
  let looked = 0;
  for (const index of marks.pauses) {
    if (index > 0 && tokens[index]?.text === '(') {
      joinFaction(tokens, spans, index);
    } else if (index > 0 && tokens[index + 1]?.breaksBefore === false) {
      if (
        !joinSuffix(tokens, spans, index) &&
        !joinUnit(tokens, spans, index) &&
        !joinCapital(tokens, spans, index)
      ) {
        joinInverted(tokens, spans, index);
      }
    }
    if (++looked % STEP === 0) {
      yield index;
    }
  }
}

/** What tells the factions and parts of one group apart, in parentheses behind its name. */
const FACTIONS: ReadonlySet<string> = new Set(
  'maoist,maoists,marxist,marxist-leninist,ml,democratic,democrat,democrats,independent,progressive,pro,real,official,provisional,continuity,unification,reformation,kamson,khaplang,isak-muivah,im,k,i,p,u,khole-kitovi,al-hilu,agar,transitional,burma,airborne,airmobile,air assault,mechanized,mechanised,armoured,armored,motorized,motorised,reserve,special,sf,south,north,east,west,centre,central,north-east,north-west,south-east,south-west,north east,north west,south east,south west,sindh,punjab,balochistan,pro-talk,anti-talk'.split(
    ',',
  ),
);
const LONGEST_FACTION = 2;
/** Initials of a faction, where nothing lies between them and the acronym: "HPC(D)". */
const INITIALS = /^[A-Z]{1,3}$/;

/** "CPI (Maoist)", or "HPC(D)", from the parenthesis at `at` on. */
function joinFaction(tokens: readonly DocumentToken[], spans: SpanSet, at: number): void {
  let to = at + 1;
  while (to <= at + LONGEST_FACTION && tokens[to]?.text !== ')') {
    to++;
  }
  const first = tokens[at + 1];
  if (tokens[to]?.text !== ')' || first?.breaksBefore !== false || to === at + 1) {
    return;
  }
  const second = to - at > 2 ? ` ${tokens[at + 2]?.word.lower ?? ''}` : '';
  const [before, bracket] = [tokens[at - 1], tokens[at]];
  const isGlued = before?.end === bracket?.start && before?.word.allCapitals === true;
  const isInitials = isGlued && second === '' && INITIALS.test(first.text);
  if (!isInitials && !FACTIONS.has(first.word.lower + second)) {
    return;
  }
  const owner = spans.at(at - 1);
  const group = owner?.type === 'group' && owner.to === at;
  if (group || (owner === undefined && before?.word.allCapitals)) {
    const { confidence, reason } = owner ?? { confidence: JOINED, reason: 'tagger' };
    spans.put({ from: owner?.from ?? at - 1, to: to + 1, type: 'group', confidence, reason });
  }
}

/** "Richard Moultrie, Jr." */
function joinSuffix(tokens: readonly DocumentToken[], spans: SpanSet, at: number): boolean {
  const owner = spans.at(at - 1);
  const isJoined = owner?.type === 'person' && /^[JS]r\.?$/.test(tokens[at + 1]?.text ?? '');
  if (isJoined) {
    spans.put({ ...owner, to: at + 2 });
  }
  return isJoined;
}

/** What a regiment is divided into. */
const SUBUNIT = /^(?:company|troop|battery|battalion|squadron|bn\.?|coy\.?)$/;
const REGIMENT =
  /^(?:regiment|marines|infantry|cavalry|rifles|artillery|armor|battalion|regt\.?|fusiliers)$/;
const LONGEST_REGIMENT = 5;

/** "2nd Battalion, 506th Infantry Regiment", "Company B, 6th Aviation Battalion". */
function joinUnit(tokens: readonly DocumentToken[], spans: SpanSet, at: number): boolean {
  const ordinal = tokens[at + 1];
  const [one, other] = [tokens[at - 2], tokens[at - 1]];
  if (ordinal?.word.digit !== true || one === undefined || other?.breaksBefore !== false) {
    return false;
  }
  const unit =
    (one.word.digit && SUBUNIT.test(other.word.lower)) ||
    (SUBUNIT.test(one.word.lower) && other.text.length === 1);
  let to = at + 2;
  const ends = (index: number) => REGIMENT.test(tokens[index]?.word.lower ?? '');
  while (unit && to < at + LONGEST_REGIMENT && isName(tokens[to]) && !(ends(to) && !ends(to + 1))) {
    to++;
  }
  if (!unit || !isName(tokens[to]) || !ends(to)) {
    return false;
  }
  const confidence = spans.at(at - 1)?.confidence ?? JOINED;
  spans.put({ from: at - 2, to: to + 1, type: 'group', confidence, reason: 'tagger' });
  return true;
}

function isName(token: DocumentToken | undefined): boolean {
  return token?.word.capital === true && !token.breaksBefore;
}

function joinCapital(tokens: readonly DocumentToken[], spans: SpanSet, at: number): boolean {
  const owner = spans.at(at - 1);
  const district = tokens[at + 1]?.text ?? '';
  if (tokens[at - 1]?.text !== 'Washington' || !/^D\.?C\.?$/.test(district)) {
    return false;
  }
  if (owner === undefined || owner.from === at - 1) {
    const { confidence, reason } = owner ?? { confidence: JOINED, reason: 'tagger' };
    spans.put({ from: at - 1, to: at + 2, type: 'place', confidence, reason });
  }
  return true;
}

const LONGEST_SURNAME = 3;

/** "SURNAME, Given" and, where a line holds no more, "Surname, Given". */
function joinInverted(tokens: readonly DocumentToken[], spans: SpanSet, at: number): void {
  const given = spans.at(at + 1) ?? untagged(tokens, spans, at + 1);
  if (given.from !== at + 1 || given.to === given.from || given.to > at + 1 + LONGEST_SURNAME) {
    return;
  }
  const owner = spans.at(at - 1);
  let from = owner?.from ?? at;
  while (owner === undefined && from > at - LONGEST_SURNAME && isShouted(tokens[from - 1])) {
    from--;
    if (tokens[from]?.breaksBefore) {
      break;
    }
  }
  if (from === at || at - from > LONGEST_SURNAME || namesSomewhere(tokens, from, at, given)) {
    return;
  }
  const opens = opensItem(tokens, from);
  const shouted = tokens.slice(from, at).every(isShouted) && !isShouted(tokens[at + 1]);
  const closes = closesItem(tokens, given.to);
  const people = owner?.type === 'person' || given.type === 'person';
  if (
    shouted ? owner?.type === 'person' || opens || (people && closes) : opens && closes && people
  ) {
    const { confidence, reason } = owner ?? given;
    spans.put({ from, to: given.to, type: 'person', confidence, reason });
  }
}

/** Whether the comma at `at` stands between a place and a day, or someone and where he is. */
function namesSomewhere(
  tokens: readonly DocumentToken[],
  from: number,
  at: number,
  given: Span,
): boolean {
  const first = tokens[from]?.word;
  const second = tokens[at + 1]?.word;
  if (first === undefined || second === undefined || DAY.test(second.lower)) {
    return true;
  }
  const isFullName = at - from > 1 && (first.listed & (Listed.given | Listed.moreGiven)) !== 0;
  const somewhere = Listed.country | Listed.city;
  return (
    isFullName ||
    given.type === 'place' ||
    given.type === 'group' ||
    first.digit ||
    (second.listed & (somewhere | Listed.demonym)) !== 0 ||
    (first.listed & somewhere) !== 0
  );
}

/** What follows a name in a list: nothing, an alias, an age. */
function closesItem(tokens: readonly DocumentToken[], to: number): boolean {
  const after = tokens[to];
  const next = tokens[to + 1];
  return (
    after === undefined ||
    after.breaksBefore ||
    /^[(@–—]$/.test(after.text) ||
    (after.text === ',' && next?.word.digit === true)
  );
}

/** Capitalised words from `from` on that are no part of a name. */
function untagged(tokens: readonly DocumentToken[], spans: SpanSet, from: number): Span {
  let to = from;
  while (isName(tokens[to]) && spans.at(to) === undefined && to - from <= LONGEST_SURNAME) {
    to++;
  }
  return { from, to, type: 'other', confidence: JOINED, reason: 'tagger' };
}

/** In capitals in a line that is not. */
function isShouted(token: DocumentToken | undefined): boolean {
  return (
    token !== undefined &&
    token.line !== 2 &&
    token.text.length > 2 &&
    token.word.letter &&
    !token.text.includes('.') &&
    token.text === token.text.toUpperCase()
  );
}

/** First in its line, but for a number or a mark of a list. */
function opensItem(tokens: readonly DocumentToken[], from: number): boolean {
  const before = tokens[from - 1];
  const earlier = tokens[from - 2];
  return (
    tokens[from]?.breaksBefore === true ||
    (before?.breaksBefore === true && !before.word.letter) ||
    (before !== undefined &&
      !before.word.letter &&
      earlier?.breaksBefore === true &&
      earlier.word.digit) ||
    /^a\.k\.a\.?$/i.test(before?.text ?? '')
  );
}
