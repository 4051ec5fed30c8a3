import { Letters } from '../../text/letters';
import { PART_WEIGHT } from '../antecedents';
import { type Cluster, setPart } from '../clusters';
import { patternOf } from '../lexicon/patternOf';
import { PATTERNS } from '../lexicon/weights';
import { isAcronym } from '../names/acronym';
import { sameNameFor } from '../sameNames/wellKnown';

/** Names that stand for themselves even where a branch or a namesake was named before. */
export const INDEPENDENT = patternOf('independent');
/** What makes a longer name that of a part: its short form without it is the whole. */
const BRANCH = new RegExp(`\\b(?:${PATTERNS.branch})\\b`);
/** The last words of names of parts: offices, courts, teams. */
const PART_HEAD = new RegExp(`\\b(?:${PATTERNS.partHead})$`);
/** Heads that stand for whichever group was named last, so that each is looked up anew. */
export const GENERIC = patternOf('genericGroup');
/** Legal forms, as they stand behind the names of firms. */
export const COMPANY = new RegExp(`(?: (?:${PATTERNS.firm}))+$`);
/** What tells a wing or a namesake from the group whose name follows. */
const OTHER_WING = /^(?:real|republican|continuity|official|provisional|new|neo|maoist)$/;
/** The "Anti-Mafia" squad is not the Mafia. */
const AGAINST = /(?:^| )anti$/;
/** Longer names are not taken apart, in words. */
const MAX_WORDS = 9;

/**
 * Notes by what a group may be named later: beginnings, ends and words of its name.
 *
 * @param folded the name without articles, office first
 */
export function addParts(cluster: Cluster, name: string, folded: string): void {
  const words = folded.replace(COMPANY, '').split(' ');
  const [first = ''] = words;
  const base = folded.replace(/ (?:of|for|to|in|against) .*$/, '');
  if (base !== folded && base.includes(' ')) {
    addParts(cluster, name, base);
  }
  const known = isAcronym(/^\S+/.exec(name)?.[0] ?? '');
  for (let at = 1; at < Math.min(words.length, MAX_WORDS); at++) {
    const [head, tail] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
    const isBranch = BRANCH.test(tail) && !/^(?:of|on|for) |university$/.test(tail);
    if (!isBranch && isPart(head) && !isUnitOf(head, tail, known)) {
      setPart(cluster, head, PART_WEIGHT.family);
    }
    if (words.length <= MAX_WORDS) {
      addEnd(cluster, head, tail);
    }
  }
  if (known && ADDED.test(folded)) {
    setPart(cluster, calledBy(first), PART_WEIGHT.family);
  }
  const isFirm = COMPANY.test(folded) || name.endsWith(' Group');
  for (const word of words.slice(AGAINST.test(first) ? 2 : 1)) {
    if (isFirm && word.length > 4 && isPart(word) && !GENERIC.test(word)) {
      setPart(cluster, firmBy(word), PART_WEIGHT.middle);
    }
    if (word.length > 4 && word !== 'marine' && !GENERIC.test(word)) {
      setPart(cluster, manyOf(word), PART_WEIGHT.middle);
    }
    if (word !== 'house' && isPart(word)) {
      setPart(cluster, wordOf(word), PART_WEIGHT.middle);
    }
  }
}

function addEnd(cluster: Cluster, head: string, tail: string): void {
  const isLong = tail.includes(' ');
  if (
    !isPart(tail) ||
    (!isLong && isWellKnown(tail)) ||
    tail === 'house' ||
    OTHER_WING.test(head) ||
    AGAINST.test(head)
  ) {
    return;
  }
  // The "4 Assam Rifles" are one battalion of a regiment.
  if (!(isLong && /^\d+$/.test(head)) && (GENERIC.test(tail) || !isObject(head))) {
    setPart(cluster, isLong ? endOf(tail) : tail, PART_WEIGHT.family);
  }
}

/** The Ministry of Peshmerga is not the Peshmerga. */
function isWellKnown(word: string): boolean {
  return sameNameFor('group', word) !== undefined;
}

/** Under what the last words of a name find the whole: what is only named in full later is another. */
export function endOf(tail: string): string {
  return `-${tail}`;
}

/** What names made of initials are used with and without: "DEM Party", "DZ Mafia". */
const ADDED = /^\S+ (?:party|mafia|movement|group|gang|network|clan|cartel)$/;

/** Under what initials find the name that adds a noun to them. */
export function calledBy(initials: string): string {
  return `^${initials}`;
}

/** What has clubs and faculties of its own. */
const SCHOOL_OF = /^(?:university|college|school|academy|church|bank|court) of /;

/**
 * Whether what follows a name makes it that of a part: the "Lake Army Press Office" is not the army,
 * but "61st" is the "61st Brigade" and the "Joint Command of the Lake" the command. Who is known by
 * initials has parts with long names: "HPG Coast Patrol Museum".
 */
function isUnitOf(head: string, tail: string, known: boolean): boolean {
  const isWhole = GENERIC.test(head.slice(head.lastIndexOf(' ') + 1));
  const isObject = /^(?:of|on|for|to|in|against)\b/.test(tail);
  return (
    (((isWhole && tail !== 'combat team') || SCHOOL_OF.test(head)) && !isObject) ||
    (!/^\d/.test(head) &&
      (PART_HEAD.test(tail) || (known && !isObject && tail.split(' ').length > 2)))
  );
}

const OWN_OBJECT = new Letters('^(?:\\p{L}+ )?(?:ministry|department|church|state) of(?: the)?$');

/** Whether what follows is whom the group is of or against; of ministries it is their own. */
function isObject(head: string): boolean {
  return /\b(?:of|for|to|in|against|and|with|de|del)(?: |$)/.test(head) && !OWN_OBJECT.test(head);
}

/** Under what "the Raiders" finds the "501st Raider Battalion". */
export function manyOf(word: string): string {
  return `*${word}`;
}

/** Under what "Huayuan" finds "Jiangxi Huayuan Group". */
export function firmBy(word: string): string {
  return `&${word}`;
}

/** Under what "the Monitor" finds "Human Rights Monitor Sahel". */
export function wordOf(word: string): string {
  return `@${word}`;
}

function isPart(part: string): boolean {
  return (
    part.length > 2 && !INDEPENDENT.test(part) && !/^(?:of|and|for|in|the|de|del)\b/.test(part)
  );
}
