import type { NameMention } from '../../recognition/mention';
import { Letters } from '../../text/letters';
import { foldSpace, textBefore } from '../../text/range';
import { isAcronym } from '../names/acronym';
import { isApposed } from './apposed';
import { readAcronym } from './brackets';
import { isCalled } from './called';
import { isPlain, PRONOUN_AS } from './plain';
import { givesName, isOfAnother, isOfPart, isOfRelative, nameStart } from './whose';
import {
  BEFORE_SUBJECT,
  BORN,
  CODE_FIELD,
  DIRECT,
  HEADS_BORN,
  isDescribed,
  LABEL,
  LEADS_SUBJECT,
  NAME_FIELD,
  NEXT_SENTENCE,
  NUMBERED,
  REVEALED,
  THE_OTHER,
  TOLD,
} from './wordings';

/** Two mentions of one type, and what stands between them. */
export interface Gap {
  readonly text: string;
  readonly before: NameMention;
  readonly name: NameMention;
  /** What stands between, titles of the second name left out, in one line. */
  readonly words: string;
  /** The same in lower case. */
  readonly lower: string;
  /** The two names, each in one line. */
  readonly first: string;
  readonly second: string;
}

/** Behind whom somebody calls something: "called Y “a thief”", "called Y a liar". */
const IS_CALLED_NAMES = /^ (?:[“"‘']?an? |[“"‘'](?!\p{Lu}))/u;

/** How much text may stand between two names that are called the same, in UTF-16 code units. */
const MAX_GAP = 140;
/** How far before a name the beginning of its sentence may be that says that it is a name. */
const FRONT = 28;
/** The same where a pronoun or a plain wording stands for the first. */
const MAX_TOLD = 260;
/** The same where they stand in the fields of one record. */
const MAX_RECORD = 480;

/** What stands between two mentions; `undefined` where it is too much to say that they are one. */
export function gapBetween(text: string, before: NameMention, name: NameMention): Gap | undefined {
  if (name.start - before.end > MAX_RECORD) {
    return undefined;
  }
  const between = text.slice(before.end, nameStart(text, name.start, before.end));
  if (/\n\s*\n/.test(between) && !isRecord(between) && !HEADS_BORN.test(between)) {
    return undefined;
  }
  const words = foldSpace(between);
  // "X, his spokesman, called Y “a common thief”": what Y is called.
  if (words.endsWith(' called ') && IS_CALLED_NAMES.test(text.slice(name.end, name.end + 8))) {
    return undefined;
  }
  const lower = words.toLowerCase();
  const end = words.slice(-MAX_GAP);
  if (
    words.length > MAX_GAP &&
    !LABEL.test(lower.slice(-MAX_GAP)) &&
    !TOLD.test(end) &&
    !PRONOUN_AS.test(end)
  ) {
    return undefined;
  }
  const first = foldSpace(text.slice(before.start, before.end));
  const second = foldSpace(text.slice(name.start, name.end));
  return { text, before, name, words, lower, first, second };
}

/** Whether the fields of a record follow the heading that a name stands in, and nothing else. */
function isRecord(between: string): boolean {
  const [heading = '', ...fields] = between.split(/\n\s*\n/);
  return (
    fields.length === 1 &&
    !heading.includes('\n') &&
    (fields[0] ?? '').split('\n').every((line) => FIELD.test(line))
  );
}

const FIELD = new Letters('^\\s*\\p{Lu}[^:\\n]{0,30}:');

/** How plainly words say that two names are one's. */
export type Outright = 'plain' | 'told' | 'ahead';

/**
 * How the words say outright that both names are one's: `plain` where they can hardly mean anything
 * else, `told` where a pronoun stands for the first, `ahead` where a sentence begins with a name of
 * its subject: "Born Y in Dor, X left".
 *
 * @param isListed whether the first name follows another in a list of people
 */
export function saidOutright(gap: Gap, isListed: boolean): Outright | undefined {
  const { text, before, name, words, first, second } = gap;
  const { type } = name;
  if (
    words.length > MAX_TOLD ||
    THE_OTHER.test(words) ||
    givesName(words) ||
    isOfAnother(text, before, words) ||
    (type === 'person' && isOfRelative(text, before.start))
  ) {
    return undefined;
  }
  const behind = text.slice(name.end, name.end + 40);
  // "the records of HRW, or OSCE"
  if (/^,? or /.test(words) && isAcronym(first) && isAcronym(second)) {
    return undefined;
  }
  if (
    isPlain(words, behind, type) ||
    isApposed(words, behind, type, first.includes(' ')) ||
    (type === 'person' && (isCalled(words, isListed) || isNextCell(gap)))
  ) {
    return 'plain';
  }
  if (type === 'person' && isAhead(gap)) {
    return 'ahead';
  }
  return TOLD.test(words) && !isPossessive(gap) ? 'told' : undefined;
}

const CELL = /^ \| [“"‘]?$/;

/** "| X | Y |": tables of people have another name beside the first. "X | Y" alone is no row of one. */
function isNextCell({ text, before, name, words }: Gap): boolean {
  if (!CELL.test(words)) {
    return false;
  }
  const front = textBefore(text, nameStart(text, before.start, 0), 4);
  const behind = text.slice(name.end, name.end + 4);
  return (
    /\|\s*[“"‘]?$/.test(front) || (/(?:^|\n)\s*[“"‘]?$/.test(front) && /^[”"’]?\s*\|/.test(behind))
  );
}

/** "Born Y in Dor, X left", "Nicknamed “Y” by his men, X left". */
function isAhead(gap: Gap): boolean {
  return (
    BEFORE_SUBJECT.test(gap.words) &&
    !isPossessive(gap) &&
    LEADS_SUBJECT.test(textBefore(gap.text, gap.before.start, FRONT))
  );
}

/** Whether two fields of a record give a code name and the name: "Code name: X / Name: Y". */
export function isRecordOfTwo({ text, before, lower }: Gap): boolean {
  return (
    NAME_FIELD.test(lower) && CODE_FIELD.test(textBefore(text, before.start, 20).toLowerCase())
  );
}

/**
 * What the second name is to the first, by wordings that may be met with other senses too.
 *
 * @param isNext whether no other mention stands between
 * @param isListed whether the first name follows another in a list of people
 */
export function readGap(
  gap: Gap,
  isNext: boolean,
  isListed: boolean,
): 'alias' | 'acronym' | undefined {
  const { text, name, words, lower, first, second } = gap;
  const described = isDescribed(lower) && !isListed;
  if (!isNext) {
    return LABEL.test(lower) || described ? 'alias' : undefined;
  }
  // People are rarely named by their initials; groups that were taken for people are.
  if (name.type !== 'person' || isAcronym(second) || isAcronym(first)) {
    const next = text.slice(name.end, name.end + 12);
    if (readAcronym(words, first, second, next, name.type)) {
      return isAcronym(second) || isAcronym(first) ? 'acronym' : 'alias';
    }
  }
  // "Dor is known as Doria’s garden" gives no name but the garden’s.
  if (/[,.]? not [“"]?$/.test(words) || isPossessive(gap)) {
    return undefined;
  }
  if (/^ \((?:the )?[“"]$/.test(words)) {
    return /^[”"]/.test(text.slice(name.end, name.end + 1)) ? 'alias' : undefined;
  }
  if (/^[”"’]?[.!?][”"’]? Alias (?!:)/.test(words)) {
    return undefined;
  }
  if (
    DIRECT.test(lower) ||
    NEXT_SENTENCE.test(lower) ||
    LABEL.test(lower) ||
    (name.type === 'person' && BORN.test(words))
  ) {
    return 'alias';
  }
  if (name.type === 'person' && REVEALED.test(words)) {
    return text[name.end] === ',' ? 'alias' : undefined;
  }
  return described || NUMBERED.test(words) ? 'alias' : undefined;
}

function isPossessive({ text, name }: Gap): boolean {
  return /^[’']s\b/.test(text.slice(name.end, name.end + 2));
}

/**
 * Whether the second name is of another group than the first: of a part of it, or the beginning of a
 * longer name, unless the words are plain.
 */
export function isOfAnotherGroup(gap: Gap, plain: boolean): boolean {
  const { text, before, name, words, second } = gap;
  return (
    name.type === 'group' &&
    ((!plain && goesOn(text, name)) || isOfPart(text, before, words, second))
  );
}

const GOES_ON = new Letters('^ (?:in|of) (?:the )?\\p{Lu}');

/** Whether a group's name may go on, "Al-Qaida| in Iraq": its beginning would be another group. */
export function goesOn(text: string, { end }: NameMention): boolean {
  return GOES_ON.test(text.slice(end, end + 10));
}
