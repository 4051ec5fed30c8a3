import type { NameMention } from '../../recognition/mention';
import { foldSpace } from '../../text/range';
import { isAcronym, namesOnlyTheEnd } from '../names/acronym';
import { sumOf } from '../odds';
import { isParent, listsMembers } from './brackets';
import { goesOn } from './gap';
import type { NamePairs } from './pairs';
import type { StatedName } from './statedNames';
import { LEAST_ODDS, STATED } from './weights';
import { givesName, isOfNewcomer, isOfPart } from './whose';

/**
 * Of the pairs of the name that `pairs` took in last, the one that is most surely one's: what no rule
 * has a word for, but is said as labelled reports say it.
 */
export function readLearned(
  pairs: NamePairs,
  text: string,
  names: readonly NameMention[],
  to: number,
): StatedName | undefined {
  const name = names[to];
  if (name === undefined || (name.type === 'group' && goesOn(text, name))) {
    return undefined;
  }
  let best: StatedName | undefined;
  let most: number = LEAST_ODDS;
  const second = foldSpace(text.slice(name.start, name.end));
  const short = name.type === 'group' && isAcronym(second);
  const behind = text.slice(name.end, name.end + 10);
  for (const { from, features } of pairs.ofLast()) {
    const odds = sumOf(STATED, features);
    const before = names[from];
    if (before === undefined || odds <= most) {
      continue;
    }
    const between = text.slice(before.end, name.start);
    const gap = foldSpace(between);
    if (
      !QUOTED_LINE.test(between) &&
      !isParent(text, before, name) &&
      !isOfPart(text, before, gap, second) &&
      !givesName(gap) &&
      !listsMembers(gap, foldSpace(text.slice(before.start, before.end)), second, behind) &&
      !(name.type === 'person' && isOfNewcomer(text, before, gap)) &&
      !isEnumerated(gap, behind) &&
      !isFaction(gap, behind) &&
      !isEnumerated(foldSpace(text.slice(names[to - 1]?.end, name.start)), behind) &&
      !(short && isOfAnotherName(text, before, name))
    ) {
      most = odds;
      const evidence = { start: before.start, end: name.end };
      best = { from, to, kind: short ? 'acronym' : 'alias', evidence };
    }
  }
  return best;
}

/**
 * Whether an acronym is hardly that of the name before: it may be of the name's end alone; and what a
 * sentence begins with is told by its initials, and by whether another name has them.
 */
function isOfAnotherName(text: string, before: NameMention, name: NameMention): boolean {
  const first = foldSpace(text.slice(before.start, before.end));
  const acronym = foldSpace(text.slice(name.start, name.end));
  return (
    namesOnlyTheEnd(first, acronym) || /[.?!][”"’)]*\s/.test(text.slice(before.end, name.start))
  );
}

/** "X (Y group)": Y is a part of X. */
function isFaction(gap: string, after: string): boolean {
  return (
    / \((?:the )?[“"]?$/.test(gap) && /^[”"]? (?:group|faction|wing|branch|unit|cell)\b/.test(after)
  );
}

/** "…, alias “X”" above "Y, alias …": a list of people line by line. */
const QUOTED_LINE = /^[”"’»][,;.]?[ \t]*\r?\n\s*$/;

/** "“X”; [4] Y", "the X, “Y” and “Z”": several, not one. */
function isEnumerated(gap: string, after: string): boolean {
  return (
    /[;,.|:)”"’]\s*(?:\[\d+\]|\(\d+\)|\(?[a-z]\)|\d+[.)])\s*[“"‘]?$/.test(gap) ||
    /[“"«](?:It|That) (?:was|is) $|[”"’] (?:are|were) $| @$|^[”"’»],? ?(?:and )?[“"‘«]$|^(?:[,;][”"»]|[”"»][,;]) ?$/.test(
      gap,
    ) ||
    (/ \((?:the )?$/.test(gap) && /^[’']s? /.test(after)) ||
    (/^,\s(?:the )?[“"‘]$/.test(gap) && /^[,.]?[”"’](?: and |, and (?:the )?[“"‘])/.test(after))
  );
}
