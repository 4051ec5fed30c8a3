import type { Mention } from '../entity';
import { patternOf } from '../lexicon/patternOf';
import { type Gender, genderBeside, genderOfPronoun } from './genders';
import { isOwnedBefore, relativeBehind, surnameOf } from './owned';
import { isOblique } from './predicates';
import { readPronoun, THE_GROUP } from './pronouns';
import { groupSpeakingLast, isSaidOf, opensQuotation, speakerIn, speaks } from './speakers';
import { beginsUnnamed, isUnnamedSpeaking } from './unnamed';
import { lowerAt, qualifiedFrom, type Sentence, tagAt, type Word, wordBefore } from './words';

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

/** What is known of a sentence, and what its words read so far have left behind; persons and groups by id. */
interface Reading {
  readonly words: readonly Word[];
  /** Index of the name of whoever speaks in it, and who that is. */
  readonly speaking: number | undefined;
  readonly speaker: string | undefined;
  /** Whether the words up to its first comma come before whom it is about. */
  readonly isAhead: boolean;
  readonly named: Set<string>;
  readonly groups: Set<string>;
  person: string | undefined;
  group: string | undefined;
  subject: string | undefined;
  groupSubject: string | undefined;
  /** Whom the words of a quotation are about is not whom the sentence is about. */
  quotedPerson: string | undefined;
  /** Whom what is said in it is about. */
  content: string | undefined;
  isOwned: boolean;
}

/** Finds whom the words of a sentence stand for, with what the sentences before have left behind. */
export class References {
  #person: string | undefined;
  #group: string | undefined;
  /** The last word of each group's name that a noun may stand for, and whose it is. */
  readonly #kinds = new Map<string, string>();
  /** Groups whose names are those of bodies of a state, and the last that is none. */
  readonly #official = new Set<string>();
  #faction: string | undefined;
  /** Which groups the sentence before tells of; `undefined` before the first sentence. */
  #recentGroups: ReadonlySet<string> | undefined;
  /** Who was named last with a surname, by the surname. */
  readonly #bySurname = new Map<string, string>();
  readonly #genders = new Map<string, Gender>();
  /** Who spoke last, and whether the words so far are a quotation that is still open. */
  #speaker: string | undefined;
  #quoted = false;
  #quotedPerson: string | undefined;
  /** Whom the sentence before names. */
  #recent: ReadonlySet<string> = new Set();
  #alone: boolean;
  /** Whether whoever the sentence before is about was only named as someone’s: "his aide, X". */
  #isOwned = false;
  /** Whoever was named last of whom is known which of the two stands for him. */
  readonly #last: Record<Gender, string | undefined>;
  readonly #mentions: readonly Mention[];

  constructor(
    mentions: readonly Mention[],
    { person, group, he, she, alone = false }: Subjects = {},
  ) {
    this.#alone = alone;
    this.#mentions = mentions;
    this.#person = person;
    this.#group = group;
    this.#last = { he, she };
    if (he !== undefined) {
      this.#genders.set(he, 'he');
    }
    if (she !== undefined) {
      this.#genders.set(she, 'she');
    }
  }

  /** Whom the sentences read so far have left behind. */
  get subjects(): Subjects {
    // "His aide, X, was killed.": the next paragraph goes on about either.
    const person = this.#isOwned ? undefined : this.#person;
    return { person, group: this.#group, ...this.#last, alone: this.#alone };
  }

  read({ words, section }: Sentence): readonly Reference[] {
    if (section === 'headline') {
      this.#person = undefined;
      this.#group = undefined;
      this.#last.he = undefined;
      this.#last.she = undefined;
    }
    const found: Reference[] = [];
    const reading = this.#begin(words);
    for (const [at, word] of words.entries()) {
      if (/^["“”]$/.test(word.lower)) {
        this.#quoted = opensQuotation(words, at);
        continue;
      }
      const mention = this.#mentions[word.mention];
      const reference =
        mention === undefined
          ? this.#readStandIn(reading, at, word)
          : this.#readName(reading, at, word, mention);
      if (reference !== undefined) {
        found.push(reference);
      }
    }
    this.#end(reading);
    return found;
  }

  #begin(words: readonly Word[]): Reading {
    const speaking = speakerIn(words, this.#mentions);
    if (isUnnamedSpeaking(words)) {
      this.#person = undefined;
    }
    const comma = words.findIndex(({ tag }) => tag === 'comma');
    return {
      words,
      speaking,
      speaker: this.#mentions[words[speaking ?? -1]?.mention ?? -1]?.entity,
      isAhead: /^(?:name|title|det)$/.test(tagAt(words, comma + 1)),
      named: new Set(),
      groups: new Set(),
      person: this.#person,
      group:
        this.#mentions[words[groupSpeakingLast(words, this.#mentions) ?? -1]?.mention ?? -1]
          ?.entity ?? this.#group,
      subject: undefined,
      groupSubject: undefined,
      quotedPerson: this.#quoted ? this.#quotedPerson : undefined,
      content: undefined,
      isOwned: false,
    };
  }

  #end(reading: Reading): void {
    const { person, group, subject, groupSubject, quotedPerson, content, speaker, named } = reading;
    this.#person =
      content ?? subject ?? (person === this.#person ? quotedPerson : undefined) ?? person;
    this.#quotedPerson = quotedPerson;
    this.#group = groupSubject ?? group;
    this.#isOwned = reading.isOwned && content === undefined;
    this.#speaker = speaker ?? this.#speaker;
    this.#alone = [...named].every((one) => one === this.#person);
    this.#recent = named;
    this.#recentGroups = reading.groups;
  }

  #readName(
    reading: Reading,
    at: number,
    { start, end, lower }: Word,
    { entity, type }: Mention,
  ): Reference {
    const { words } = reading;
    let from = at;
    while (tagAt(words, from - 1) === 'title') {
      from--;
    }
    const reference: Reference = { entity, type, from, to: at + 1, how: 'name', start, end };
    if (type === 'person') {
      this.#notePerson(reading, reference);
      this.#bySurname.set(surnameOf(lower), entity);
    } else if (type === 'group') {
      this.#noteGroup(reading, reference, lower);
    }
    return reference;
  }

  #notePerson(reading: Reading, reference: Reference): void {
    const { words, speaking, named } = reading;
    const { entity, from, to } = reference;
    this.#learn(entity, genderBeside(words, from, to - 1));
    named.add(entity);
    if (this.#quoted) {
      reading.quotedPerson = entity;
      return;
    }
    const oblique = isOblique(words, reference) || tagAt(words, to) === 's';
    if (!oblique && reading.subject === undefined) {
      reading.subject = entity;
      reading.isOwned = isOwnedBefore(words, from);
    }
    if (speaking !== undefined && to - 1 > speaking && isSaidOf(words, speaking, from)) {
      reading.content = entity;
    }
    // "the brother of X, who lost his aide": that of X.
    const isTold = [to, to + 1].some((next) => tagAt(words, next) === 'rel');
    reading.person = oblique && !isTold ? (reading.subject ?? entity) : entity;
  }

  #noteGroup(reading: Reading, { entity, from, to }: Reference, name: string): void {
    const { words } = reading;
    // "told the Tribune": nobody goes on about that.
    if (/^(?:told|tells?)$/.test(wordBefore(words, from)?.lower ?? '')) {
      return;
    }
    const kind = name.slice(name.lastIndexOf(' ') + 1);
    if (OFFICIAL.test(kind)) {
      this.#official.add(entity);
    } else {
      this.#faction = entity;
    }
    if (THE_GROUP.test(kind)) {
      this.#kinds.set(kind, entity);
    }
    reading.groups.add(entity);
    const isLed = wordBefore(words, qualifiedFrom(words, from))?.tag === 'prep';
    noteGroupIn(reading, entity, isLed || tagAt(words, to) === 's');
  }

  /** A pronoun or a noun that stands for somebody. */
  #readStandIn(reading: Reading, at: number, word: Word): Reference | undefined {
    const { words, named, groupSubject, group } = reading;
    const isOwn = word.lower === 'its' && lowerAt(words, at + 1) === 'own';
    const reference = readPronoun(
      words,
      at,
      word,
      this.#personAt(reading, at, word),
      isOwn ? (groupSubject ?? group) : word.lower === 'it' ? this.#groupNear(reading) : group,
      (noun) => this.#groupFor(noun, group),
    );
    if (reference === undefined) {
      return undefined;
    }
    const { entity, type, how, to } = reference;
    const oblique = wordBefore(words, at)?.tag === 'prep' || tagAt(words, to) === 's';
    if (type === 'person' && !this.#quoted) {
      const isOnly = this.#alone && [...named].every((one) => one === entity);
      this.#learn(entity, isOnly ? genderOfPronoun(word.lower) : undefined);
    }
    if (type === 'person' && how === 'he' && !this.#quoted) {
      reading.subject ??= oblique ? undefined : entity;
    } else if (type === 'group') {
      reading.groups.add(entity);
      if (how !== 'its') {
        noteGroupIn(reading, entity, oblique);
      }
    }
    return reference;
  }

  /** What "it" stands for: "An inquiry was under way. It …" is about no group of an earlier sentence. */
  #groupNear({ group, groups }: Reading): string | undefined {
    const isNear = (near: ReadonlySet<string> | undefined) => near?.has(group ?? '') !== false;
    return isNear(this.#recentGroups) || isNear(groups) ? group : undefined;
  }

  /** Whom "he" and "she" stand for at a word. */
  #personAt(
    { words, isAhead, person, quotedPerson, speaker, subject, named }: Reading,
    at: number,
    { tag, lower }: Word,
  ): string | undefined {
    const relative = tag === 'his' ? this.#relativeBehind(words, at) : undefined;
    if (relative !== undefined) {
      return relative;
    }
    // "The other man fled, and he was shot": someone who is not named.
    if (/^s?he$/.test(lower) && named.size === 0 && beginsUnnamed(words)) {
      return undefined;
    }
    // "Until his trial, X was free": his own, perhaps.
    if (at === 1 && tag === 'his' && isAhead) {
      return undefined;
    }
    if (this.#quoted) {
      const meant = this.#personFor(lower, quotedPerson ?? person, named);
      // Nobody calls himself "he".
      return meant === (speaker ?? this.#speaker) ? undefined : meant;
    }
    const last = speaks(words, at + 1) ? (this.#speaker ?? person) : person;
    return this.#personFor(lower, last, named, person === subject);
  }

  /** "His sister, Marta Banza": whoever was named before with the same surname. */
  #relativeBehind(words: readonly Word[], at: number): string | undefined {
    const relative = relativeBehind(words, at);
    if (relative === undefined) {
      return undefined;
    }
    const owner = this.#bySurname.get(surnameOf(relative.lower));
    const gender = genderOfPronoun(lowerAt(words, at));
    const fits = (this.#genders.get(owner ?? '') ?? gender) === gender;
    return owner !== this.#mentions[relative.mention]?.entity && fits ? owner : undefined;
  }

  /** Notes whether someone is a man or a woman, and that he was named. */
  #learn(entity: string, gender: Gender | undefined): void {
    const own = gender ?? this.#genders.get(entity);
    if (own !== undefined) {
      this.#genders.set(entity, own);
      this.#last[own] = entity;
    }
  }

  /** Whom "he" or "she" stands for: instead of a woman, or a man, whoever was named last and may be meant. */
  #personFor(
    pronoun: string,
    person: string | undefined,
    named: ReadonlySet<string>,
    isSubject = true,
  ): string | undefined {
    const gender = genderOfPronoun(pronoun);
    const known = this.#genders.get(person ?? '');
    // "Her driver, Y, survived. Her son …": hers who was spoken of before.
    const owner = gender && this.#last[gender];
    const isPossessive = /^h(?:is|er)$/.test(pronoun);
    if (
      isPossessive &&
      this.#isOwned &&
      known === undefined &&
      person === this.#person &&
      owner !== undefined
    ) {
      return owner;
    }
    // "Y denied that she …": Y, or who she has been so far.
    const other = gender === 'she' ? this.#last.she : undefined;
    if (known === undefined && other !== undefined && this.#isNew(person, named)) {
      return isSubject ? undefined : other;
    }
    if (gender === undefined || known === undefined || known === gender) {
      return person;
    }
    const near = [...this.#recent, ...named].findLast(
      (one) => (this.#genders.get(one) ?? gender) === gender,
    );
    return near ?? this.#last[gender];
  }

  /** Whether someone was named in this sentence, and not in the one before. */
  #isNew(person: string | undefined, named: ReadonlySet<string>): boolean {
    return person !== undefined && named.has(person) && !this.#recent.has(person);
  }

  /** Whom "the group" stands for: no ministry, but the one named so, or the last that may be one. */
  #groupFor(noun: string, group: string | undefined): string | undefined {
    const isOfficial = FACTION.test(noun) && this.#official.has(group ?? '');
    return this.#kinds.get(noun) ?? (isOfficial ? this.#faction : group);
  }
}

/** "A, a splinter of B, will bury its emir": the emir of whom the sentence is about. */
function noteGroupIn(reading: Reading, entity: string, oblique: boolean): void {
  reading.groupSubject ??= oblique ? undefined : entity;
  reading.group = oblique ? (reading.groupSubject ?? entity) : entity;
}

const OFFICIAL = patternOf('official');
const FACTION = patternOf('faction');
