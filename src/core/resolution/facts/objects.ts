import type { EntityType } from '../../recognition/mention';
import type { FactKind } from '../entity';
import { patternOf } from '../lexicon/patternOf';
import { type Candidate, cover, mentionAt, rangeOf, type View } from './candidate';
import type { Told } from './fateWords';
import { isTalk } from './outsiders';
import { tagAt } from './words';

/** Verbs of what someone does for a group rather than in it. */
const MAKING = patternOf('making');
/** How far behind a verb a place or a group still belongs to it, in words. */
const REACH = 12;

/** Of whom a clause says something, and how. */
export interface Subject extends Told {
  /** Where the clause's predicate begins: at "has" of "has been in Dor". */
  readonly start: number;
  readonly path: string;
  /** Whether the verb is that of one: "is", "was", "has". */
  readonly one: boolean;
}

/** What a part of a clause says, and the index behind what was read of it. */
export interface Read {
  readonly found: readonly Candidate[];
  readonly end: number;
}

/**
 * Places and groups that a verb is followed by.
 *
 * @param verb its stem; that of "be" for what stands behind a preposition
 */
export function readObjects(view: View, subject: Subject, verbAt: number, verb: string): Read {
  const { words, sentence } = view;
  const { reference, start, path, passive, negated, auxiliary, one } = subject;
  const found: Candidate[] = [];
  // "said in Tamsur": where it was said.
  const speaks = /^(?:say|said|tell|told)$/.test(verb);
  let preposition = '';
  let at = verbAt + 1;
  let seen = 0;
  const between: string[] = [];
  for (; at < verbAt + REACH; at++) {
    const word = words[at];
    if (
      word === undefined ||
      /^(?:stop|colon|rel|sub|dash|open|he|be|have|aux|comma)$/.test(word.tag)
    ) {
      break;
    }
    if (word.tag === 'and' && !(tagAt(words, at - 1) === 'name')) {
      break;
    }
    if (word.tag === 'prep') {
      preposition = word.lower;
    } else if (word.tag === 'word') {
      between.push(word.lower);
    }
    const mention = mentionAt(view, at);
    if (
      mention === undefined ||
      mention.entity === reference.entity ||
      mention.type === 'person' ||
      tagAt(words, at + 1) === 's'
    ) {
      continue;
    }
    const next = words[at + 1];
    // "in an interview with G"
    if (isTalk(between.at(-1) ?? '', preposition)) {
      continue;
    }
    const last = tagAt(words, at - 1) === 'det' ? words[at - 2] : words[at - 1];
    const features = [
      'by=verb',
      ...(one ? ['one'] : []),
      `${reference.type}>${mention.type}`,
      `path=${path}`,
      `verb=${verb}`,
      `verb=${verb}&prep=${preposition}`,
      `verb=${verb}&prep=${preposition}&passive=${passive}`,
      `prep=${preposition}`,
      `adjacent=${last === words[verbAt] || last?.tag === 'prep'}`,
      `verb=${verb}&near=${at - verbAt <= 3}`,
      `passive=${passive}&prep=${preposition}`,
      `negated=${negated}`,
      `aux=${auxiliary}`,
      `how=${reference.how}`,
      `order=${seen}`,
      `distance=${Math.min(8, at - verbAt)}`,
      `next=${next?.tag ?? '$'}`,
      `section=${sentence.section}`,
      ...between.slice(-2).map((lower) => `between=${lower}`),
    ];
    seen++;
    const value = rangeOf(words, Math.max(verbAt, start), at + 1);
    const evidence = cover(reference, value);
    for (const kind of speaks ? [] : kindsOf(mention.type, reference.type, verb)) {
      const { entity } = reference;
      found.push({ entity, kind, target: mention.entity, value, evidence, features });
    }
  }
  return { found, end: at };
}

/** What a place or a group behind a verb may be to its subject. */
function kindsOf(object: EntityType, subject: EntityType, verb: string): readonly FactKind[] {
  if (object === 'place') {
    return ['location'];
  }
  if (subject !== 'person') {
    return ['partOf', 'describedAs'];
  }
  return MAKING.test(verb) ? ['memberOf', 'leaderOf', 'role'] : ['memberOf', 'leaderOf'];
}
