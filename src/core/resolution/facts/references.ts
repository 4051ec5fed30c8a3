import type { Mention } from '../entity';
import { patternOf } from '../lexicon/patternOf';
import { PATTERNS } from '../lexicon/weights';
import { type Gender, genderBeside, genderOfPronoun } from './genders';
import { isOblique } from './predicates';
import { isVerbLike } from './tags';
import {
  isClosing,
  isPredicate,
  lowerAt,
  qualifiedFrom,
  SAYING,
  type Sentence,
  tagAt,
  type Word,
  wordBefore,
} from './words';

/** Words of a sentence that stand for an entity: its name, a pronoun, "the group". */
export interface Reference {
  readonly entity: string;
  readonly type: Mention['type'];
  /** Index of the first word, titles included. */
  readonly from: number;
  /** Index behind the last word. */
  readonly to: number;
  /** `name`, or the pronoun or noun that stands for it. */
  readonly how: string;
  /** UTF-16 offset of the name or pronoun, titles left out. */
  readonly start: number;
  readonly end: number;
}

const THE_GROUP = patternOf('theGroup');
const THE_MAN = patternOf('theMan');

/** Ids of whom pronouns and "the group" stand for when a sentence begins. */
export interface Subjects {
  readonly person?: string | undefined;
  readonly group?: string | undefined;
  /** The man and the woman named last: of whom the text tells which. */
  readonly he?: string | undefined;
  readonly she?: string | undefined;
  /** Whether the sentence before named nobody else than `person`. */
  readonly alone?: boolean;
}

/** Whether the same words stand for the same ones. */
export function areSameSubjects(one: Subjects, other: Subjects): boolean {
  return (
    one.person === other.person &&
    one.group === other.group &&
    one.he === other.he &&
    one.she === other.she &&
    one.alone === other.alone
  );
}

/** Finds whom the words of a sentence stand for, with what the sentences before have left behind. */
export class References {
  private person: string | undefined;
  private group: string | undefined;
  /** The last word of each group's name that a noun may stand for, and whose it is. */
  private readonly kinds = new Map<string, string>();
  /** Groups whose names are those of bodies of a state, and the last that is none. */
  private readonly official = new Set<string>();
  private faction: string | undefined;
  private readonly genders = new Map<string, Gender>();
  /** Who spoke last, and whether the words so far are a quotation that is still open. */
  private speaker: string | undefined;
  private quoted = false;
  private quotedPerson: string | undefined;
  /** Whom the sentence before names. */
  private recent: ReadonlySet<string> = new Set();
  private alone: boolean;
  /** Whom the quotation before is about, where whoever says so is somebody else. */
  private rival: string | undefined;
  /** Whether whoever the sentence before is about was only named as someone’s: "his aide, X". */
  private isOwned = false;
  /** Whoever was named last of whom is known which of the two stands for him. */
  private readonly last: Record<Gender, string | undefined>;
  private readonly mentions: readonly Mention[];

  constructor(
    mentions: readonly Mention[],
    { person, group, he, she, alone = false }: Subjects = {},
  ) {
    this.alone = alone;
    this.mentions = mentions;
    this.person = person;
    this.group = group;
    this.last = { he, she };
    if (he !== undefined) {
      this.genders.set(he, 'he');
    }
    if (she !== undefined) {
      this.genders.set(she, 'she');
    }
  }

  /** Whom the sentences read so far have left behind. */
  get subjects(): Subjects {
    // "His aide, X, was killed.": the next paragraph goes on about either.
    const person = this.isOwned ? undefined : this.person;
    return { person, group: this.group, ...this.last, alone: this.alone };
  }

  read({ words, section }: Sentence): readonly Reference[] {
    if (section === 'headline') {
      this.person = undefined;
      this.group = undefined;
      this.last.he = undefined;
      this.last.she = undefined;
    }
    const found: Reference[] = [];
    let [person, group] = [this.person, this.group];
    let [subject, groupSubject]: (string | undefined)[] = [undefined, undefined];
    // Whom the words of a quotation are about is not whom the sentence is about.
    let quotedPerson = this.quoted ? this.quotedPerson : undefined;
    let content: string | undefined;
    let isOwned = false;
    const named = new Set<string>();
    const speaking = speakerIn(words, this.mentions);
    const speaker = this.mentions[words[speaking ?? -1]?.mention ?? -1]?.entity;
    // "The witness said that he …": someone who is not named.
    const opening = words.slice(0, OPENING).map(({ lower }) => lower);
    if (UNNAMED.test(opening.join(' '))) {
      person = undefined;
      this.person = undefined;
    }
    // "Until his trial, X was free": his own, perhaps.
    const comma = words.findIndex(({ tag }) => tag === 'comma');
    const isAhead = /^(?:name|title|det)$/.test(tagAt(words, comma + 1));
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      if (word === undefined) {
        break;
      }
      if (/^["“”]$/.test(word.lower)) {
        this.quoted = opensQuotation(words, at);
        continue;
      }
      const mention = this.mentions[word.mention];
      if (mention !== undefined) {
        let from = at;
        while (tagAt(words, from - 1) === 'title') {
          from--;
        }
        const { entity, type } = mention;
        const reference: Reference = {
          entity,
          type,
          from,
          to: at + 1,
          how: 'name',
          start: word.start,
          end: word.end,
        };
        found.push(reference);
        const begins = type === 'group' ? qualifiedFrom(words, from) : from;
        const isLed =
          type === 'person'
            ? isOblique(words, reference)
            : wordBefore(words, begins)?.tag === 'prep';
        const oblique = isLed || tagAt(words, at + 1) === 's';
        if (type === 'person') {
          this.learn(entity, genderBeside(words, from, at));
          named.add(entity);
          if (this.quoted) {
            quotedPerson = entity;
            continue;
          }
          if (!oblique && subject === undefined) {
            subject = entity;
            isOwned = isOwnedBefore(words, from);
          }
          if (speaking !== undefined && at > speaking && isSaidOf(words, speaking, from)) {
            content = entity;
          }
          // "the brother of X, who lost his aide": that of X.
          const isTold = [at + 1, at + 2].some((next) => tagAt(words, next) === 'rel');
          person = oblique && subject !== undefined && !isTold ? subject : entity;
        } else if (type === 'group') {
          const kind = word.lower.slice(word.lower.lastIndexOf(' ') + 1);
          if (OFFICIAL.test(kind)) {
            this.official.add(entity);
          } else {
            this.faction = entity;
          }
          if (THE_GROUP.test(kind)) {
            this.kinds.set(kind, entity);
          }
          groupSubject ??= oblique ? undefined : entity;
          // "A, a splinter of B, will bury its emir": the emir of whom the sentence is about.
          group = oblique && groupSubject !== undefined ? groupSubject : entity;
        }
        continue;
      }
      const isOwn = word.lower === 'its' && lowerAt(words, at + 1) === 'own';
      const reference = readPronoun(
        words,
        at,
        word,
        at === 1 && word.tag === 'his' && isAhead
          ? undefined
          : this.quoted
            ? // Nobody calls himself "he".
              notThe(
                speaker ?? this.speaker,
                this.personFor(word.lower, quotedPerson ?? person, named),
              )
            : this.personFor(
                word.lower,
                speaks(words, at + 1) ? (this.speaker ?? person) : person,
                named,
                person === subject,
              ),
        isOwn ? (groupSubject ?? group) : group,
        (noun) => this.groupFor(noun, group),
      );
      if (reference === undefined) {
        continue;
      }
      found.push(reference);
      const { entity, type, how, to } = reference;
      const oblique = wordBefore(words, at)?.tag === 'prep' || tagAt(words, to) === 's';
      if (type === 'person' && !this.quoted) {
        const isOnly = this.alone && [...named].every((one) => one === entity);
        this.learn(entity, isOnly ? genderOfPronoun(word.lower) : undefined);
      }
      if (type === 'person' && how === 'he' && !this.quoted) {
        subject ??= oblique ? undefined : entity;
      } else if (type === 'group' && how !== 'its') {
        groupSubject ??= oblique ? undefined : entity;
        group = oblique && groupSubject !== undefined ? groupSubject : entity;
      }
    }
    this.person =
      content ?? subject ?? (person === this.person ? quotedPerson : undefined) ?? person;
    this.quotedPerson = quotedPerson;
    this.group = groupSubject ?? group;
    this.isOwned = isOwned && content === undefined;
    this.speaker = speaker ?? this.speaker;
    this.rival = speaker !== undefined && this.person === speaker ? quotedPerson : undefined;
    this.alone = [...named].every((one) => one === this.person);
    this.recent = named;
    return found;
  }

  /** Notes whether someone is a man or a woman, and that he was named. */
  private learn(entity: string, gender: Gender | undefined): void {
    const own = gender ?? this.genders.get(entity);
    if (own !== undefined) {
      this.genders.set(entity, own);
      this.last[own] = entity;
    }
  }

  /** Whom "he" or "she" stands for: instead of a woman, or a man, whoever was named last and may be meant. */
  private personFor(
    pronoun: string,
    person: string | undefined,
    named: ReadonlySet<string>,
    isSubject = true,
  ): string | undefined {
    const gender = genderOfPronoun(pronoun);
    const known = this.genders.get(person ?? '');
    // "X said: “Y was brave.” His mother …": that of X or Y.
    const isOwner = /^h(?:is|er)$/.test(pronoun) && person === this.person;
    if (isOwner && this.rival !== undefined) {
      const isRival = this.genders.get(this.rival) === gender;
      return isRival === (known === gender) ? undefined : isRival ? this.rival : person;
    }
    // "Her driver, Y, survived. Her son …": hers who was spoken of before.
    const owner = gender && this.last[gender];
    const isPossessive = /^h(?:is|er)$/.test(pronoun);
    if (
      isPossessive &&
      this.isOwned &&
      known === undefined &&
      person === this.person &&
      owner !== undefined
    ) {
      return owner;
    }
    // "Y denied that she …": Y, or who she has been so far.
    const other = gender === 'she' ? this.last.she : undefined;
    if (
      known === undefined &&
      other !== undefined &&
      other !== person &&
      this.isNew(person, named)
    ) {
      return isSubject ? undefined : other;
    }
    if (gender === undefined || known === undefined || known === gender) {
      return person;
    }
    const near = [...this.recent, ...named].findLast(
      (one) => (this.genders.get(one) ?? gender) === gender,
    );
    return near ?? this.last[gender];
  }

  /** Whether someone was named in this sentence, and not in the one before. */
  private isNew(person: string | undefined, named: ReadonlySet<string>): boolean {
    return person !== undefined && named.has(person) && !this.recent.has(person);
  }

  /** Whom "the group" stands for: no ministry, but the one named so, or the last that may be one. */
  private groupFor(noun: string, group: string | undefined): string | undefined {
    const isOfficial = FACTION.test(noun) && this.official.has(group ?? '');
    return this.kinds.get(noun) ?? (isOfficial ? this.faction : group);
  }
}

/** Index of the name of whoever speaks in a sentence: "X said", "said the minister, X"; absent where nobody does. */
function speakerIn(words: readonly Word[], mentions: readonly Mention[]): number | undefined {
  const isPerson = (at: number) => mentions[words[at]?.mention ?? -1]?.type === 'person';
  for (let at = 0; at < words.length; at++) {
    if (!SAYING.test(lowerAt(words, at))) {
      continue;
    }
    // "X said", "X has also said", "X, a guard, said"
    let before = at - 1;
    while (/^(?:adv|have)$/.test(tagAt(words, before))) {
      before--;
    }
    if (isPerson(before)) {
      return before;
    }
    const isAside = tagAt(words, before) === 'comma';
    for (let i = before - 1; isAside && i >= 0 && i > before - LONGEST_ASIDE; i--) {
      if (isPerson(i) && tagAt(words, i + 1) === 'comma') {
        return i;
      }
    }
    for (let i = at + 1; i < at + LONGEST_ASIDE; i++) {
      if (isPerson(i)) {
        // "said X was", "told X": not who speaks.
        return isPredicate(words[i + 1]) || /^(?:told|tells?)$/.test(lowerAt(words, at))
          ? undefined
          : i;
      }
      if (!/^(?:det|his|word|Word|title|comma|s|name)$/.test(tagAt(words, i))) {
        break;
      }
    }
  }
  return undefined;
}

/** So many words may describe whoever speaks. */
const LONGEST_ASIDE = 10;

/** Whether what someone says begins with a name: "X said that the trader Y". */
function isSaidOf(words: readonly Word[], speaking: number, from: number): boolean {
  const said = words.slice(speaking + 1, from);
  const verb = said.findIndex(({ lower }) => SAYING.test(lower));
  return (
    verb >= 0 &&
    said
      .slice(verb + 1)
      .every(({ tag, lower }) => /^(?:rel|det|word|Word|adv|num)$/.test(tag) && !isVerbLike(lower))
  );
}

/** Whether someone is named as someone else’s: "his aide, X", "her brother X". */
function isOwnedBefore(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - LONGEST_OWNED; at--) {
    const tag = tagAt(words, at);
    if (tag === 'his') {
      return /^(?:his|her)$/.test(lowerAt(words, at));
    }
    if (!/^(?:comma|word|Word)$/.test(tag)) {
      return false;
    }
  }
  return false;
}

/** "his former deputy commander, X": so many words. */
const LONGEST_OWNED = 6;

/** Whether someone says something at a word: "he said", "she also told". */
function speaks(words: readonly Word[], at: number): boolean {
  return SAYING.test(lowerAt(words, tagAt(words, at) === 'adv' ? at + 1 : at));
}

function notThe(other: string | undefined, one: string | undefined): string | undefined {
  return one === other ? undefined : one;
}

/** Whether the words behind a quotation mark are what someone says, and no more than a name or a term. */
function opensQuotation(words: readonly Word[], at: number): boolean {
  const mark = lowerAt(words, at);
  const close = words.findIndex(({ lower }, index) => index > at && /^["”]$/.test(lower));
  return (
    (mark === '“' || (mark === '"' && !isClosing(words, at))) &&
    (close < 0 || close - at > LONGEST_TERM)
  );
}

/** So many words in quotation marks are no more than a name or a term, with the first mark. */
const LONGEST_TERM = 5;

/** How a sentence begins in which someone speaks who is not named: "A guard said", "The witness, known as W, said". */
const UNNAMED = new RegExp(`^(?:${PATTERNS.unnamed})`);
/** So many words are looked at for that. */
const OPENING = 12;

const OFFICIAL = patternOf('official');
const FACTION = patternOf('faction');

function readPronoun(
  words: readonly Word[],
  at: number,
  { lower, start, end, tag }: Word,
  person: string | undefined,
  group: string | undefined,
  groupFor: (noun: string) => string | undefined,
): Reference | undefined {
  const of = (type: 'person' | 'group', entity: string | undefined, to: number, how: string) =>
    entity === undefined
      ? undefined
      : { entity, type, from: at, to, how, start, end: words[to - 1]?.end ?? end };
  if (/^(?:he|she|him|his|her)$/.test(lower)) {
    return of('person', person, at + 1, lower === 'she' ? 'he' : lower === 'her' ? 'his' : lower);
  }
  // "It was established that …": nobody.
  if (
    lower === 'it' &&
    tagAt(words, at + 1) === 'be' &&
    [at + 2, at + 3].some((next) => lowerAt(words, next) === 'that')
  ) {
    return undefined;
  }
  // "They" are people more often than the group named last.
  if (/^its?$/.test(lower)) {
    return of('group', group, at + 1, lower);
  }
  if (tag !== 'det' || !/^(?:the|this|that)$/.test(lower)) {
    return undefined;
  }
  for (let last = at + 1; last <= at + MAX_QUALIFIED; last++) {
    const noun = words[last];
    // "the other faction": not the one named last.
    if ((noun?.tag !== 'word' && noun?.tag !== 'Word') || OTHER.test(noun.lower)) {
      return undefined;
    }
    if (endsPhrase(words[last + 1])) {
      return THE_GROUP.test(noun.lower)
        ? of(
            'group',
            groupFor(noun.lower),
            last + 1,
            last === at + 1 ? 'the group' : 'the new group',
          )
        : THE_MAN.test(noun.lower) && last === at + 1 && !introduces(words, last + 1)
          ? of('person', person, last + 1, 'the man')
          : undefined;
    }
  }
  return undefined;
}

const OTHER = patternOf('otherGroup');

/** "the group", "this small armed group": so many words behind the article. */
const MAX_QUALIFIED = 3;

/** "the militant and photographer X", "the captain, a Georgian named X": words for whoever is named behind them. */
function introduces(words: readonly Word[], at: number): boolean {
  const isName = (next: number) => /^(?:name|title)$/.test(tagAt(words, next));
  if (tagAt(words, at) === 'comma') {
    const named = words.slice(at, at + LONGEST_NAMING).findIndex(({ lower }) => NAMED.test(lower));
    return named > 0 && isName(at + named + 1);
  }
  return tagAt(words, at) === 'and' && [at + 2, at + 3].some(isName);
}

const NAMED = /^(?:named|called)$/;
/** "a Georgian named": so many words behind a comma. */
const LONGEST_NAMING = 7;

function endsPhrase(word: Word | undefined): boolean {
  return (
    (word?.tag !== 'word' || isVerbLike(word.lower)) &&
    word?.tag !== 'Word' &&
    word?.tag !== 'name' &&
    word?.tag !== 'title' &&
    // "the man who" is whoever did what follows.
    word?.tag !== 'rel' &&
    word?.lower !== 'of'
  );
}
