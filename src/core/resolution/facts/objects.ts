import type { EntityType } from '../../recognition/mention';
import type { FactKind } from '../entity';
import { patternOf } from '../lexicon/patternOf';
import { VERBS } from '../lexicon/weights';
import { type Candidate, cover, mentionAt, rangeOf, type View } from './candidate';
import { UNSURE } from './fateWords';
import { isHead } from './nouns';
import { isTalk } from './outsiders';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import { lowerAt, tagAt, type Word } from './words';

/** What leaders do, in the present or the past. */
const LEADS = patternOf('leads');
/** Verbs of what someone does for a group rather than in it. */
const MAKING = patternOf('making');
/** How far behind a verb a place or a group still belongs to it, in words. */
const REACH = 12;

/** Of whom a clause says something, and how. */
export interface Subject {
  readonly reference: Reference;
  readonly path: string;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly auxiliary: string;
  /** Whether the verb is that of one: "is", "was", "has". */
  readonly one: boolean;
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
  const { reference, path, passive, negated, auxiliary, one } = subject;
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
  return at;
}

/** Stems of what people do by way of office: "covers Syria", "commands a company", "kept the accounts". */
const WORK = new Set(VERBS.work.split('|'));
/** What someone who does it has for an office. */
const OFFICE = patternOf('office');
/** Where people work. */
const WORKPLACE = patternOf('institution');
/** What one owns without having an office by it. */
const HOME =
  /^(?:apartment|boat|car|condominium|flat|guns?|home|houses?|land|mansion|property|villa|yacht)$/;
/** So much of a clause may say what someone does, in words. */
const LONGEST_WORK = 14;
const WORK_ENDS = new Set<string>(
  'comma stop rel sub colon dash open close quote he be have'.split(' '),
);

/** What someone does, in the words of the clause: "reports on Pakistan for the Review". */
export function addWork(
  view: View,
  { reference, path, passive, negated, auxiliary }: Subject,
  verbAt: number,
  verb: string,
  found: Candidate[],
): void {
  const { words, sentence } = view;
  const isMeant = negated || UNSURE.test(auxiliary);
  if (reference.type !== 'person' || passive || isMeant || !WORK.has(verb)) {
    return;
  }
  let end = verbAt + 1;
  while (end < verbAt + LONGEST_WORK && words[end] && !WORK_ENDS.has(tagAt(words, end))) {
    // "leads the group and was seen": a second predicate.
    if (tagAt(words, end) === 'and' && isVerbLike(lowerAt(words, end + 1))) {
      break;
    }
    end++;
  }
  // "a farm in which Y lives"
  while (tagAt(words, end - 1) === 'prep' && tagAt(words, end) === 'rel') {
    end--;
  }
  const rest = words.slice(verbAt + 1, end);
  const names = rest.flatMap(({ mention }) => view.mentions[mention] ?? []);
  const target = names.find(({ type }) => type === 'group');
  // "spoke instead", "contributed to this report": no office.
  if (
    (verb === 'speak' && rest[0]?.lower !== 'for') ||
    // "defended the decision"
    (verb === 'defend' && !rest.some(({ mention }) => view.mentions[mention]?.type === 'person')) ||
    // "ran away", "ran a marathon", "ran for mayor"
    (verb === 'run' &&
      !(
        target !== undefined || rest.some(({ lower }) => isHead(lower) || WORKPLACE.test(lower))
      )) ||
    // "ruled it a suicide"
    (verb === 'rul' && rest.length === 0) ||
    // "owns the house"
    (verb === 'own' && rest.some(({ lower }) => HOME.test(lower))) ||
    // "managed to escape"
    (verb === 'manag' && rest[0]?.lower === 'to') ||
    // "set fire to the house"
    (verb === 'set' && rest[0]?.lower !== 'up') ||
    // "leads the cartel": of whichever is meant.
    (LEADS.test(lowerAt(words, verbAt)) && view.referenceAt.get(verbAt + 1)?.how === 'the group') ||
    rest.some(({ lower }) => lower === 'this' || lower === 'reporting')
  ) {
    return;
  }
  const object = rest.find(({ tag }) => tag === 'word');
  const value = rangeOf(words, hasBefore(words, verbAt), end);
  const form = lowerAt(words, verbAt);
  found.push({
    entity: reference.entity,
    kind: 'role',
    value,
    ...(target !== undefined && { target: target.entity }),
    evidence: cover(reference, value),
    features: [
      'by=work',
      ...(OFFICE.test(form) && /^(?:subject|who|aside)$/.test(path) && object !== undefined
        ? ['plain']
        : []),
      `work=${verb}`,
      ...[
        `form=${/s$/.test(form) ? 's' : /ing$/.test(form) ? 'ing' : 'ed'}`,
        `path=${path}`,
        `how=${reference.how}`,
        `next=${rest[0]?.tag ?? '$'}`,
        `next=${rest[0]?.lower ?? '$'}`,
        `aux=${auxiliary}`,
        `object=${object?.lower ?? ''}`,
        `has=${['group', 'place', 'person'].filter((type) => names.some((one) => one.type === type)).join(' ')}`,
        `length=${Math.min(3, rest.length)}`,
        `section=${sentence.section}`,
        `after=${tagAt(words, end) || '$'}`,
      ].map((feature) => `work ${feature}`),
    ],
  });
}

/** Where a verb begins with its "has": "has run the front since May". */
function hasBefore(words: readonly Word[], verbAt: number): number {
  const at = tagAt(words, verbAt - 1) === 'adv' ? verbAt - 2 : verbAt - 1;
  return /^ha(?:s|ve|d)$/.test(lowerAt(words, at)) ? at : verbAt;
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
