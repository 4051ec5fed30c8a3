import { Letters } from '../../text/letters';
import { textBefore } from '../../text/range';
import type { Look } from '../looks';
import { FEMALE_KIN, MALE_KIN } from '../names/kin';
import type { NameKeys } from '../names/nameKeys';
import type { PersonName } from '../names/personName';
import { TITLE_REACH, titleBefore, titleClass } from '../names/titles';
import type { NamedMention, Resolving } from '../resolving';

/** A person's mention with its name taken apart and the title that stands before it. */
export interface PersonMention extends NamedMention {
  readonly person: PersonName;
  readonly titles: readonly string[];
}

/** The class of the title that stands before a name. */
const TITLE_CLASS: Look<string | undefined> = {
  before: TITLE_REACH,
  after: 0,
  read: (text, { start }) => {
    const title = titleBefore(text, start);
    return title && titleClass(text.slice(title.start, title.end));
  },
};

const relative = (kin: string) => new RegExp(`\\b(?:${kin})(?:-in-law)?(?: (?:named|called))?,? $`);
const MALE = relative(MALE_KIN);
const FEMALE = relative(FEMALE_KIN);
const KIN_REACH = 40;

/** What "her brother, X" says of X, as a class of titles does. */
const KIN_CLASS: Look<'man' | 'woman' | undefined> = {
  before: TITLE_REACH + KIN_REACH,
  after: 0,
  read: (text, { start }) => {
    const name = titleBefore(text, start)?.start ?? start;
    const before = textBefore(text, name, KIN_REACH);
    return MALE.test(before) ? 'man' : FEMALE.test(before) ? 'woman' : undefined;
  },
};

/** A mention of a person, with the parts of the name and the classes of titles at it. */
export function readMention({ looks, keys }: Resolving, mention: NamedMention): PersonMention {
  const person = keys.person(mention.name);
  const outer = looks.at(TITLE_CLASS, mention.index);
  const kin = looks.at(KIN_CLASS, mention.index);
  const titles = [person.title, outer, kin].filter((title) => title !== undefined);
  return { ...mention, person, titles };
}

/** Whether a name has a first and a last. */
export function isFull({ words }: PersonName): boolean {
  return words.length > 1;
}

/** What spellings of one full name share. */
export function nameKey({ words, suffix }: PersonName, keys: NameKeys): string {
  return `${keys.spelling(words.join(' '))}${suffix === undefined ? '' : `, ${suffix}`}`;
}

const INITIALS = new Letters('^(?:\\p{Lu}\\.?[ -]?){2,4}$');

/** Speakers in interviews and authors of notes are named by their initials: "DT:", "W.O.O.". */
export function isInitials(name: string): boolean {
  return INITIALS.test(name);
}
