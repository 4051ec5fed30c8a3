import type { Mention } from '../entity';
import { patternOf } from '../lexicon/patternOf';
import { PATTERNS } from '../lexicon/weights';
import { isVerbLike } from './tags';
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

const THE_GROUP = patternOf('theGroup');
const THE_MAN = patternOf('theMan');

/** Ids of whom "he" and "the group" stand for when a sentence begins. */
export interface Subjects {
  readonly person?: string | undefined;
  readonly group?: string | undefined;
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
  private readonly mentions: readonly Mention[];

  constructor(mentions: readonly Mention[], { person, group }: Subjects = {}) {
    this.mentions = mentions;
    this.person = person;
    this.group = group;
  }

  /** Whom the sentences read so far have left behind. */
  get subjects(): Subjects {
    return { person: this.person, group: this.group };
  }

  read({ words, section }: Sentence): readonly Reference[] {
    if (section === 'headline') {
      this.person = undefined;
      this.group = undefined;
    }
    const found: Reference[] = [];
    let [person, group] = [this.person, this.group];
    let [subject, groupSubject]: (string | undefined)[] = [undefined, undefined];
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
      const mention = this.mentions[word.mention];
      if (mention !== undefined) {
        let from = at;
        while (tagAt(words, from - 1) === 'title') {
          from--;
        }
        const { entity, type } = mention;
        found.push({
          entity,
          type,
          from,
          to: at + 1,
          how: 'name',
          start: word.start,
          end: word.end,
        });
        const begins = type === 'group' ? qualifiedFrom(words, from) : from;
        const oblique = wordBefore(words, begins)?.tag === 'prep' || tagAt(words, at + 1) === 's';
        if (type === 'person') {
          subject ??= oblique ? undefined : entity;
          person = oblique && subject !== undefined ? subject : entity;
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
        at === 1 && word.tag === 'his' && isAhead ? undefined : person,
        isOwn ? (groupSubject ?? group) : group,
        (noun) => this.groupFor(noun, group),
      );
      if (reference === undefined) {
        continue;
      }
      found.push(reference);
      const { entity, type, how, to } = reference;
      const oblique = wordBefore(words, at)?.tag === 'prep' || tagAt(words, to) === 's';
      if (type === 'person' && how === 'he') {
        subject ??= oblique ? undefined : entity;
      } else if (type === 'group' && how !== 'its') {
        groupSubject ??= oblique ? undefined : entity;
        group = oblique && groupSubject !== undefined ? groupSubject : entity;
      }
    }
    this.person = subject ?? person;
    this.group = groupSubject ?? group;
    return found;
  }

  /** Whom "the group" stands for: no ministry, but the one named so, or the last that may be one. */
  private groupFor(noun: string, group: string | undefined): string | undefined {
    const isOfficial = FACTION.test(noun) && this.official.has(group ?? '');
    return this.kinds.get(noun) ?? (isOfficial ? this.faction : group);
  }
}

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
  // "They" are people more often than the group named last.
  if (/^its?$/.test(lower)) {
    return of('group', group, at + 1, lower);
  }
  if (tag !== 'det' || !/^(?:the|this|that)$/.test(lower)) {
    return undefined;
  }
  for (let last = at + 1; last <= at + MAX_QUALIFIED; last++) {
    const noun = words[last];
    if (noun?.tag !== 'word' && noun?.tag !== 'Word') {
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
