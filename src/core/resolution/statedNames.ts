import type { NameMention } from '../recognition/mention';
import { foldSpace, textBefore } from '../text/excerpt';
import { Letters } from '../text/letters';
import type { TextRange } from '../text/range';
import { forEachStep } from '../text/steps';
import { isAcronym, namesOnlyTheEnd } from './acronym';
import { NameKeys } from './nameKeys';
import { sumOf } from './odds';
import { type StatedList, StatedRecall } from './statedRecall';
import { isApposed } from './stating/apposed';
import { isParent, readAcronym } from './stating/brackets';
import { isCalled } from './stating/called';
import { NamePairs } from './stating/pairs';
import { isPlain, PRONOUN_AS } from './stating/plain';
import { LEAST_ODDS, STATED } from './stating/weights';
import { givesName, isOfAnother, isOfPart, isOfRelative, nameStart } from './stating/whose';
import {
  BORN,
  CODE_FIELD,
  DIRECT,
  HEADS_BORN,
  isDescribed,
  LABEL,
  LEADS_LIST,
  LEADS_PAIR,
  LETTERED,
  LIST_STEP,
  NAME_FIELD,
  NEXT_SENTENCE,
  NUMBERED,
  ONE_OF_TWO,
  PAIR_ENDS,
  PAIR_STEP,
  REVEALED,
  SAME_LIST,
  THE_OTHER,
  TOLD,
} from './stating/wordings';

/** Two mentions that the text itself calls the same: "X (a.k.a. Y)", "X, or Y", "X (XYZ)". */
export interface StatedName {
  /** Index of the mention that is named otherwise. */
  readonly from: number;
  /** Index of the mention that is the other name. */
  readonly to: number;
  readonly kind: 'alias' | 'acronym';
  /** From the one name to the end of the other. */
  readonly evidence: TextRange;
}

/** How much text may stand between two names that are called the same, in UTF-16 code units. */
const MAX_GAP = 140;
const MAX_TOLD = 260;
const MAX_RECORD = 480;
/** How many mentions of other types may stand between. */
const MAX_BETWEEN = 8;

/**
 * The names that the text states to be the same, between neighbouring mentions of one type. Bounded
 * look-back, linear.
 */
export function* findStatedNames(
  text: string,
  names: readonly NameMention[],
  keys: NameKeys = new NameKeys(),
  recall: StatedRecall = new StatedRecall(),
): Generator<number, readonly StatedName[]> {
  const found: StatedName[] = [];
  const pairs = new NamePairs(text);
  let list: StatedList | undefined;
  const readNext = (name: NameMention, to: number): boolean => {
    const from = previousOfType(names, to);
    const before = from === undefined ? undefined : names[from];
    if (from === undefined || before === undefined || name.start - before.end > MAX_RECORD) {
      return false;
    }
    const gap = text.slice(before.end, nameStart(text, name.start, before.end));
    if (/\n\s*\n/.test(gap) && !isRecord(gap) && !HEADS_BORN.test(gap)) {
      return false;
    }
    const flat = foldSpace(gap);
    const lower = flat.toLowerCase();
    if (
      flat.length > MAX_GAP &&
      !LABEL.test(lower.slice(-MAX_GAP)) &&
      !TOLD.test(flat.slice(-MAX_GAP)) &&
      !PRONOUN_AS.test(flat.slice(-MAX_GAP))
    ) {
      return false;
    }
    const first = foldSpace(text.slice(before.start, before.end));
    const second = foldSpace(text.slice(name.start, name.end));
    const continued = list?.last === from && goesOnList(text, lower, before, name, list.isPair);
    const near =
      flat.length <= MAX_TOLD &&
      !THE_OTHER.test(flat) &&
      !givesName(flat) &&
      !isOfAnother(text, before, flat) &&
      !(name.type === 'person' && isOfRelative(text, before.start));
    const told = near && TOLD.test(flat) && !/^[’']s/.test(text.slice(name.end, name.end + 2));
    const behind = text.slice(name.end, name.end + 40);
    const listed = name.type === 'person' && isListed(text, names, from);
    const described = isDescribed(lower) && !listed;
    const plain =
      near &&
      (isPlain(flat, behind, name.type) ||
        isApposed(flat, behind, name.type, first.includes(' ')) ||
        (name.type === 'person' && isCalled(flat, listed)));
    const kind =
      told || continued || plain || isRecordOfTwo(text, before, lower)
        ? 'alias'
        : from === to - 1
          ? readGap(flat, lower, first, second, name, text, described)
          : LABEL.test(lower) || described
            ? 'alias'
            : undefined;
    if (kind === undefined) {
      return false;
    }
    const after = text.slice(name.end, name.end + 10);
    if (
      kind === 'alias' &&
      name.type === 'group' &&
      ((!plain && goesOn(after)) || isOfPart(text, before, flat, second))
    ) {
      return false;
    }
    const root = continued && list ? list.from : childOf(text, names, from);
    found.push({
      from: root,
      to,
      kind: isAcronym(second) && name.type === 'group' ? 'acronym' : kind,
      evidence: { start: names[root]?.start ?? before.start, end: name.end },
    });
    list = continued ? { ...list, from: root, last: to } : (listOf(root, to, lower, after) ?? list);
    return true;
  };
  yield* forEachStep(names, (name, to) => {
    const spelled = recall.spelled(to) ?? keys.words(keys.own(text.slice(name.start, name.end)));
    const isFirst = pairs.push(name, spelled);
    const known = recall.get(to, list, { spelled, isFirst });
    if (known === undefined) {
      const count = found.length;
      if (!readNext(name, to)) {
        const [stated] = readPattern(pairs, text, names, name, to);
        if (stated !== undefined) {
          found.push(stated);
          const gap = foldSpace(text.slice(names[stated.from]?.end, name.start)).toLowerCase();
          list = listOf(stated.from, to, gap, text.slice(name.end, name.end + 10)) ?? list;
        }
      }
      recall.set(to, found.slice(count), list);
      return;
    }
    for (const { from, kind } of known.found) {
      found.push({ from, to, kind, evidence: { start: names[from]?.start ?? 0, end: name.end } });
    }
    list = known.list;
  });
  return found;
}

/** The list of other names that one of them begins, where it does. */
function listOf(from: number, last: number, gap: string, after: string): StatedList | undefined {
  if (LEADS_LIST.test(gap) || ONE_OF_TWO.test(after)) {
    return { from, last };
  }
  return LEADS_PAIR.test(gap) || /^[”"’]? or /.test(after)
    ? { from, last, isPair: true }
    : undefined;
}

/** What no rule has a word for, but is said as other reports say it. */
function readPattern(
  pairs: NamePairs,
  text: string,
  names: readonly NameMention[],
  name: NameMention,
  to: number,
): readonly StatedName[] {
  let best: StatedName | undefined;
  let most: number = LEAST_ODDS;
  const second = foldSpace(text.slice(name.start, name.end));
  const short = name.type === 'group' && isAcronym(second);
  const behind = text.slice(name.end, name.end + 10);
  if (name.type === 'group' && goesOn(behind)) {
    return [];
  }
  for (const { from, features } of pairs.ofLast()) {
    const odds = sumOf(STATED, features);
    const before = names[from];
    if (before === undefined || odds <= most) {
      continue;
    }
    const gap = foldSpace(text.slice(before.end, name.start));
    if (
      !isParent(text, before, name) &&
      !isOfPart(text, before, gap, second) &&
      !givesName(gap) &&
      !isEnumerated(gap, behind) &&
      !isEnumerated(foldSpace(text.slice(names[to - 1]?.end, name.start)), behind) &&
      !(short && isOther(text, before, name))
    ) {
      most = odds;
      const evidence = { start: before.start, end: name.end };
      best = { from, to, kind: short ? 'acronym' : 'alias', evidence };
    }
  }
  return best === undefined ? [] : [best];
}

/**
 * Whether an acronym is hardly that of the name before: it may be of the name's end alone; and what a
 * sentence begins with is told by its initials, and by whether another name has them.
 */
function isOther(text: string, before: NameMention, name: NameMention): boolean {
  const first = foldSpace(text.slice(before.start, before.end));
  const acronym = foldSpace(text.slice(name.start, name.end));
  return (
    namesOnlyTheEnd(first, acronym) || /[.?!][”"’)]*\s/.test(text.slice(before.end, name.start))
  );
}

/** "“X”; [4] Y", "X, or Y, or nowhere", "the X, “Y” and “Z”": several, not one. */
function isEnumerated(gap: string, after: string): boolean {
  return (
    /[;,.|:)”"’]\s*(?:\[\d+\]|\(\d+\)|\(?[a-z]\)|\d+[.)])\s*[“"‘]?$/.test(gap) ||
    /[“"«](?:It|That) (?:was|is) $| @$|^[”"’»],? ?(?:and )?[“"‘«]$|^(?:[,;][”"»]|[”"»][,;]) ?$/.test(
      gap,
    ) ||
    (/ \((?:the )?$/.test(gap) && /^[’']s? /.test(after)) ||
    (/^,? or (?:the )?$/.test(gap) && /^(?:\?|,? or )/.test(after)) ||
    (/^,\s(?:the )?[“"‘]$/.test(gap) && /^[,.]?[”"’](?: and |, and (?:the )?[“"‘])/.test(after))
  );
}

/** Whether a name follows another of its type in a list: "Ivo Kern, Ida Rau and Boris Tal". */
function isListed(text: string, names: readonly NameMention[], index: number): boolean {
  const [before, name] = [names[index - 1], names[index]];
  return (
    before !== undefined &&
    before.type === name?.type &&
    /^[”"’]?,?(?: and)?\s[“"‘]?$/.test(
      text.slice(before.end, nameStart(text, name.start, before.end)),
    )
  );
}

function isRecordOfTwo(text: string, { start }: NameMention, gap: string): boolean {
  return NAME_FIELD.test(gap) && CODE_FIELD.test(textBefore(text, start, 20).toLowerCase());
}

/** Whose name an alias is behind "A s/o B": that of A. */
function childOf(text: string, names: readonly NameMention[], from: number): number {
  const start = names[from]?.start ?? 0;
  const isFather = /\b[sdw]\/o\.? $/i.test(textBefore(text, start, 6));
  return (isFather ? previousOfType(names, from) : undefined) ?? from;
}

/** Whether a name goes on the list of other names that the one before it stands in. */
function goesOnList(
  text: string,
  gap: string,
  before: NameMention,
  name: NameMention,
  isPair = false,
): boolean {
  if (isPair) {
    return PAIR_STEP.test(gap) && PAIR_ENDS.test(text.slice(name.end, name.end + 5));
  }
  const lettered =
    LIST_STEP.test(gap) && LETTERED.test(textBefore(text, before.start, 12).toLowerCase());
  return lettered || ONE_OF_TWO.test(gap) || goesOnCommas(text, gap, name);
}

function previousOfType(names: readonly NameMention[], index: number): number | undefined {
  const type = names[index]?.type;
  for (let i = index - 1; i >= 0 && i >= index - MAX_BETWEEN; i--) {
    if (names[i]?.type === type) {
      return i;
    }
  }
  return undefined;
}

const GOES_ON = new Letters('^ (?:in|of) (?:the )?\\p{Lu}');

/** Whether a group's name may go on, "Al-Qaida| in Iraq": its beginning would be another group. */
function goesOn(after: string): boolean {
  return GOES_ON.test(after);
}

/** Whether the fields of a record follow the heading that a name stands in, and nothing else. */
function isRecord(gap: string): boolean {
  const [heading = '', ...fields] = gap.split(/\n\s*\n/);
  return (
    fields.length === 1 &&
    !heading.includes('\n') &&
    (fields[0] ?? '').split('\n').every((line) => FIELD.test(line))
  );
}

const FIELD = new Letters('^\\s*\\p{Lu}[^:\\n]{0,30}:');

/** In a list of aliases only a name between commas or quotation marks is one more. */
function goesOnCommas(text: string, gap: string, name: NameMention): boolean {
  // What is no longer in quotation marks is no longer in the list.
  const ends = /^[;,]?[”"]/.test(gap) && !/[“"‘]$/.test(gap);
  return (
    !ends &&
    SAME_LIST.test(gap) &&
    /^(?:[”"’),;.]| and |\s*\n)/.test(text.slice(name.end, name.end + 5))
  );
}

function readGap(
  gap: string,
  lower: string,
  first: string,
  second: string,
  name: NameMention,
  text: string,
  described: boolean,
): 'alias' | 'acronym' | undefined {
  // People are rarely named by their initials; groups that were taken for people are.
  if (name.type !== 'person' || isAcronym(second) || isAcronym(first)) {
    const acronym = readAcronym(gap, first, second, text.slice(name.end, name.end + 12), name.type);
    if (acronym) {
      return isAcronym(second) || isAcronym(first) ? 'acronym' : 'alias';
    }
  }
  // "Dor is known as Doria’s garden" gives no name but the garden’s.
  if (/[,.]? not [“"]?$/.test(gap) || /^[’']s\b/.test(text.slice(name.end, name.end + 2))) {
    return undefined;
  }
  if (/^ \((?:the )?[“"]$/.test(gap)) {
    return /^[”"]/.test(text.slice(name.end, name.end + 1)) ? 'alias' : undefined;
  }
  if (/^[”"’]?[.!?][”"’]? Alias (?!:)/.test(gap)) {
    return undefined;
  }
  if (
    DIRECT.test(lower) ||
    NEXT_SENTENCE.test(lower) ||
    LABEL.test(lower) ||
    (name.type === 'person' && BORN.test(gap))
  ) {
    return 'alias';
  }
  if (name.type === 'person' && REVEALED.test(gap)) {
    return text[name.end] === ',' ? 'alias' : undefined;
  }
  return described || NUMBERED.test(gap) ? 'alias' : undefined;
}
