import type { NameMention } from '../../recognition/mention';
import { Guarded } from '../../text/guarded';
import { Letters } from '../../text/letters';
import { PATTERNS } from '../lexicon/weights';
import { initialsAgree, isAcronym, namesOnlyTheEnd } from '../names/acronym';

const T_AND_CAPITAL = new Letters('^T\\p{Lu}');
const OPENS_BRACKET = new Guarded(
  /\((?:the )?[“"]?$/,
  new Letters('^[”"]? (?:\\p{Ll}+ )?\\((?:the )?[“"]?$'),
);

/** "X (XYZ)", "XYZ (X)", "X, or XYZ,", "XYZ – X", "X – the Y –", "X (“translation”)". */
export function readAcronym(
  gap: string,
  first: string,
  second: string,
  next: string,
  type: NameMention['type'],
): boolean {
  // An article may be part of the acronym: "The Resistance Front (TRF)".
  const agree = () =>
    (type !== 'place' || isAcronym(first) || isAcronym(second)) &&
    (initialsAgree(first, second) ||
      initialsAgree(second, first) ||
      (T_AND_CAPITAL.test(second) && initialsAgree(`the ${first}`, second)));
  const closed = /^(?:[);,/:”"]| [—–-])/.test(next);
  const group = type === 'group';
  if (OPENS_BRACKET.test(gap) && closed) {
    const plain = gap.length <= 3 || gap.endsWith('(the ');
    return (
      agree() ||
      (group &&
        plain &&
        !isAcronym(first) &&
        !namesOnlyTheEnd(first, second) &&
        !listsMembers(gap, first, second, next) &&
        (isAcronym(second) || mayTranslate(first, second)))
    );
  }
  if (/^,? or (?:simply )?(?:the )?$/.test(gap)) {
    const one = isAcronym(first) !== isAcronym(second);
    return agree() || (group && closed && one && (isAcronym(second) || gap.startsWith(',')));
  }
  if (/^, (?:the )?$/.test(gap) && group && isAcronym(first) && /^[,.);]/.test(next)) {
    return agree() || (gap !== ', ' && second.includes(' ') && second[0] === first[0]);
  }
  if (gap === ', the ' && group && isTranslation(first, second, next)) {
    return true;
  }
  if (/^ [—–] the $/.test(gap) && group && /^(?:,| [—–])/.test(next)) {
    return true;
  }
  return (
    /^(?:,? the (?:old |former |new )?|,? [–—-] (?:that is, )?(?:the )?|: the |, | | stands for (?:the )?)$/.test(
      gap,
    ) && agree()
  );
}

const GOES_ON_WITH_NAME = new Letters('^, (?:and )?\\p{Lu}');

/** "X (ABC, DEF)": acronyms of those who are in X, unless the first of them has its initials. */
export function listsMembers(gap: string, first: string, second: string, next: string): boolean {
  return (
    / \($/.test(gap) &&
    isAcronym(second) &&
    GOES_ON_WITH_NAME.test(next) &&
    !initialsAgree(first, second.replace(/-.*$/, ''))
  );
}

const ENGLISH_HEAD = new RegExp(`\\b(?:${PATTERNS.groupHead})\\b`, 'i');

/** "Newell (Sanford)": one word in brackets that is no acronym, nor a translation, is another. */
export function isParent(text: string, before: NameMention, name: NameMention): boolean {
  const [first, second] = [before, name].map(({ start, end }) => text.slice(start, end));
  return (
    name.type === 'group' &&
    first !== undefined &&
    second !== undefined &&
    /^\s+\($/.test(text.slice(before.end, name.start)) &&
    !/\s/.test(first + second) &&
    !isAcronym(first) &&
    !isAcronym(second) &&
    !mayTranslate(first, second)
  );
}

const FOREIGN = new Letters(
  String.raw`\p{L} ?-?\b(?:al|ul|de|del|di|du|na|an|ut|et|y|wal|lil|bi|u)\b|\b(?:al|ul)-`,
);

/** Whether a name in brackets may be the one before it in another language: "Newell (Sanford)" is not. */
function mayTranslate(first: string, second: string): boolean {
  return ENGLISH_HEAD.test(first) !== ENGLISH_HEAD.test(second) || FOREIGN.test(second);
}

const CLOSES = new Letters('^(?:[.)]|[,;](?! (?:and |or )?(?:the |\\p{Lu})))');

/** "Gorran, the Change Movement,": a name that is not English and what it means. */
function isTranslation(first: string, second: string, next: string): boolean {
  return (
    CLOSES.test(next) &&
    /\s/.test(second) &&
    !isAcronym(first) &&
    ENGLISH_HEAD.test(second) &&
    !ENGLISH_HEAD.test(first)
  );
}
