import { Guarded } from '../../text/guarded';
import { Letters } from '../../text/letters';
import { type TextRange, textBefore } from '../../text/range';
import { initialsAgree } from '../names/acronym';
import { KIN } from '../names/kin';
import { titleBefore } from '../names/titles';

/** Where the titles before a name begin, itself where there are none; not before `least`. */
export function nameStart(text: string, start: number, least: number): number {
  const title = titleBefore(text, start);
  return title !== undefined && title.start > least ? title.start : start;
}

/** How far before a name its place in the sentence is looked for, in UTF-16 code units. */
const BEFORE = 80;
const PART = new Letters(
  String.raw`\b(?:branch|arm|wing|unit|cell|faction|section|part|sub-?group|splinter|offshoot|remnants?|remains|left|department|directorate|province)s? (?:of|within|inside|from) (?:the )?(?:\p{Lu}[^.;:()]{0,50} \()?$`,
);

const PART_BEHIND = /^ (?:branch|wing|unit|cell|faction|section|sub-?group|squad|agents|men)\b/;

/**
 * Whether a group is named for a part of it: "a branch of X, known as Y" and "an X unit that goes by Y"
 * say what the branch is called.
 */
export function isOfPart(
  text: string,
  { start, end }: TextRange,
  gap: string,
  other: string,
): boolean {
  return (
    (PART_BEHIND.test(gap) || PART.test(textBefore(text, start, BEFORE))) &&
    !initialsAgree(text.slice(start, end), other)
  );
}

/** "X calls them Y", "X, who leads them, identified her as Y": they are not X. */
const DOES =
  /^(?:,(?: [^.;:“”"]*,)?)? (?:calls?|called|names?|named|knows?|knew|lists?|listed|dub(?:s|bed)|identif(?:y|ies|ied)|gave|gives) (?:him|her|them|it)\b(?!sel)/;

/** Whether the first name is of who gives the second to someone else. */
export function givesName(gap: string): boolean {
  return DOES.test(gap);
}

const RELATIVE_OF = new RegExp(`\\b(?:${KIN}) of (?:the late )?$`);

/** "The mother of X, known as Y": she is. */
export function isOfRelative(text: string, start: number): boolean {
  const from = nameStart(text, start, 0);
  return RELATIVE_OF.test(textBefore(text, from, BEFORE));
}

const SENTENCE = new Letters('[.!?][”"’)]*\\s+[“"‘(]?\\p{Lu}');
const OBJECT =
  /\b(?:of|to|with|for|by|from|against|than|between|among|like|about|on|in|at|behind|near|and|including) (?:the |an? |his |her |its )?$/i;

/** Whether what the next sentence says of "him" or "it" is said of something else than what was named. */
export function isOfAnother(text: string, { start }: TextRange, gap: string): boolean {
  const from = nameStart(text, start, 0);
  return SENTENCE.test(gap) && OBJECT.test(textBefore(text, from, BEFORE));
}

const PERSON =
  '(?:boy|girl|child|baby|man|woman|person|youth|teenager|voice|suspect|attacker|gunman|fighter|militant|soldier|sergeant|driver)';
const PRONOUN = String.raw`\b(?:h(?:e|er|im|is)(?:self)?|she|who|whose)\b`;
/** "X and a boy whose mother calls him Y", "X’s throat was cut by a child. He calls himself Y". */
const NEWCOMER = new Guarded(
  new RegExp(PRONOUN, 'i'),
  new RegExp(
    `^(?!,? an? ).*\\b(?:(?:an?|one|another|second|third)(?: [\\w-]+){0,3} ${PERSON}|one(?= who|, who)|some(?:one|body))\\b.*${PRONOUN}`,
    'i',
  ),
);
const ENDS_IN_ALIAS = /\balias [“"‘]?$/;
/** "alias X and alias Y", "alias X; his brother, alias Y" */
const AND_ALIAS = /(?:;|\band\b)[^;]* alias [“"‘]?$/;

/** Whether the second name is that of somebody who is brought in between both. */
export function isOfNewcomer(text: string, { start }: TextRange, gap: string): boolean {
  return (
    NEWCOMER.test(gap) || (AND_ALIAS.test(gap) && ENDS_IN_ALIAS.test(textBefore(text, start, 8)))
  );
}
