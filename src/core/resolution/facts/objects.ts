import type { EntityType } from '../../recognition/mention';
import type { FactKind } from '../entity';
import { type Candidate, cover, mentionAt, rangeOf, type View } from './candidate';
import type { Reference } from './references';

/** Verbs of what someone does for a group rather than in it. */
const MAKING =
  /^(?:found|co-found|establish|creat|form|set|edit|teach|own|direct|manag|run|advis|represent|speak|report|writ|work|serv)$/;
/** How far behind a verb a place or a group still belongs to it, in words. */
const REACH = 12;

/** Of whom a clause says something, and how. */
export interface Subject {
  readonly reference: Reference;
  readonly path: string;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly auxiliary: string;
}

/** Places and groups that a verb is followed by. */
export function addObjects(
  view: View,
  subject: Subject,
  start: number,
  verbAt: number,
  verb: string,
  found: Candidate[],
): number {
  const { words, sentence } = view;
  const { reference, path, passive, negated, auxiliary } = subject;
  let preposition = '';
  let at = verbAt + 1;
  let seen = 0;
  const between: string[] = [];
  for (; at < verbAt + REACH; at++) {
    const word = words[at];
    if (
      word === undefined ||
      word.tag === 'stop' ||
      word.tag === 'colon' ||
      word.tag === 'rel' ||
      word.tag === 'sub' ||
      word.tag === 'dash' ||
      word.tag === 'open' ||
      word.tag === 'he' ||
      word.tag === 'be' ||
      word.tag === 'have' ||
      word.tag === 'comma'
    ) {
      break;
    }
    if (word.tag === 'and' && !(words[at - 1]?.tag === 'name')) {
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
      words[at + 1]?.tag === 's'
    ) {
      continue;
    }
    const last = words[at - 1]?.tag === 'det' ? words[at - 2] : words[at - 1];
    const features = [
      'by=verb',
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
      `next=${words[at + 1]?.tag ?? '$'}`,
      `section=${sentence.section}`,
      ...between.slice(-2).map((lower) => `between=${lower}`),
    ];
    seen++;
    const value = rangeOf(words, Math.max(verbAt, start), at + 1);
    const evidence = cover({ start: reference.start, end: reference.end }, value);
    for (const kind of kindsOf(mention.type, reference.type, verb)) {
      const { entity } = reference;
      found.push({ entity, kind, target: mention.entity, value, evidence, features });
    }
  }
  return at;
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
