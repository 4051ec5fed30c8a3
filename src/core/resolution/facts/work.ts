import type { EntityType } from '../../recognition/mention';
import { patternOf } from '../lexicon/patternOf';
import { VERBS } from '../lexicon/weights';
import { type Candidate, cover, rangeOf, type View } from './candidate';
import { UNSURE } from './fateWords';
import { isHead } from './nouns';
import type { Subject } from './objects';
import { isVerbLike, stemOf } from './tags';
import { lowerAt, tagAt, type Word } from './words';

/** What leaders do, in the present or the past. */
const LEADS = patternOf('leads');
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

/** What someone does by way of office, in the words of the clause: "reports on Pakistan for the Review". */
export function workOf(view: View, subject: Subject, verbAt: number): readonly Candidate[] {
  const { words, sentence } = view;
  const { reference, path, passive, negated, auxiliary } = subject;
  const form = lowerAt(words, verbAt);
  const verb = stemOf(form);
  const isMeant = negated || UNSURE.test(auxiliary);
  if (reference.type !== 'person' || passive || isMeant || !WORK.has(verb)) {
    return [];
  }
  const end = workEnd(words, verbAt);
  if (isNoOffice(view, verbAt, end)) {
    return [];
  }
  const rest = words.slice(verbAt + 1, end);
  const names = rest.flatMap(({ mention }) => view.mentions[mention] ?? []);
  const target = names.find(({ type }) => type === 'group');
  const object = rest.find(({ tag }) => tag === 'word');
  const value = rangeOf(words, hasBefore(words, verbAt), end);
  const isPlain = OFFICE.test(form) && /^(?:subject|who|aside)$/.test(path) && object !== undefined;
  const features = [
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
  ].map((feature) => `work ${feature}`);
  return [
    {
      entity: reference.entity,
      kind: 'role',
      value,
      ...(target !== undefined && { target: target.entity }),
      evidence: cover(reference, value),
      features: ['by=work', ...(isPlain ? ['plain'] : []), `work=${verb}`, ...features],
    },
  ];
}

/** Where the words end that say what someone does. */
function workEnd(words: readonly Word[], verbAt: number): number {
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
  return end;
}

/** Whether a verb of work says nothing of an office here: "spoke instead", "contributed to this report". */
function isNoOffice({ words, mentions, referenceAt }: View, verbAt: number, end: number): boolean {
  const verb = stemOf(lowerAt(words, verbAt));
  const rest = words.slice(verbAt + 1, end);
  const hasName = (type: EntityType) =>
    rest.some(({ mention }) => mentions[mention]?.type === type);
  return (
    (verb === 'speak' && rest[0]?.lower !== 'for') ||
    // "defended the decision"
    (verb === 'defend' && !hasName('person')) ||
    // "ran away", "ran a marathon", "ran for mayor"
    (verb === 'run' &&
      !hasName('group') &&
      !rest.some(({ lower }) => isHead(lower) || WORKPLACE.test(lower))) ||
    // "ruled it a suicide"
    (verb === 'rul' && rest.length === 0) ||
    // "owns the house"
    (verb === 'own' && rest.some(({ lower }) => HOME.test(lower))) ||
    // "managed to escape"
    (verb === 'manag' && rest[0]?.lower === 'to') ||
    // "set fire to the house"
    (verb === 'set' && rest[0]?.lower !== 'up') ||
    // "leads the cartel": of whichever is meant.
    (LEADS.test(lowerAt(words, verbAt)) && referenceAt.get(verbAt + 1)?.how === 'the group') ||
    rest.some(({ lower }) => lower === 'this' || lower === 'reporting')
  );
}

/** Where a verb begins with its "has": "has run the front since May". */
function hasBefore(words: readonly Word[], verbAt: number): number {
  const at = tagAt(words, verbAt - 1) === 'adv' ? verbAt - 2 : verbAt - 1;
  return /^ha(?:s|ve|d)$/.test(lowerAt(words, at)) ? at : verbAt;
}
