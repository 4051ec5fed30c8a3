import { headClassOf, isHeadFor } from '../lexicon/lexicon';
import { type Candidate, cover, mentionAt, rangeOf, type View } from './candidate';
import type { Phrase } from './phrase';
import {
  fatherIn,
  guessOf,
  isNative,
  isOneOfCommanders,
  isPlain,
  mayDescribe,
  mayMeanAnother,
  tellsNobodyApart,
  valueFrom,
} from './phraseSense';
import type { Reference } from './references';
import { type Owner, ownerOf, type Target, targetsOf } from './targets';
import { edgesOf } from './words';

/**
 * What a noun phrase may say of whom it is said of: a role, a description, and by its owner and
 * complements membership, leadership and place.
 *
 * @param path how phrase and name are joined in the sentence
 */
export function describe(
  view: View,
  reference: Reference,
  phrase: Phrase,
  path: string,
): readonly Candidate[] {
  const { words } = view;
  const { type } = reference;
  // "X, a year before he died", "the pro-government G militia": no noun that says who.
  if (type === 'place' || /^(?:year|month|week|day|hour)$|^(?:pro|anti)-/.test(phrase.head)) {
    return [];
  }
  const father = fatherIn(words, phrase, type, path);
  if (father !== undefined) {
    return describe(view, reference, father, path);
  }
  const native = isNative(words, phrase, type);
  const known = native || isHeadFor(type, phrase.head);
  const owner = ownerOf(view, phrase);
  if (
    (!known && !mayDescribe(words, phrase, type, path)) ||
    (owner === undefined && tellsNobodyApart(words, phrase, path))
  ) {
    return [];
  }
  const headClass = native ? 'native' : headClassOf(type, phrase.head);
  const value = rangeOf(words, valueFrom(view, phrase), phrase.to);
  const evidence = cover(reference, value);
  const shared = featuresOf(view, reference, phrase, path, headClass, owner);
  const targets = targetsOf(view, phrase, owner).filter(
    ({ entity }) => entity !== reference.entity,
  );
  const groups = targets.filter((target) => target.type === 'group');
  const people = targets.filter((target) => target.type === 'person');
  // "the head of the press service of G", "of the G mission"
  const isWhole = (target: Target) =>
    !target.isOwner &&
    !phrase.complements
      .slice(0, Math.max(0, target.order - 1))
      .some(({ preposition, names }) => preposition === 'of' && names.length === 0);
  const isOneOf = isOneOfCommanders(words, phrase);
  const guess = guessOf(type, phrase, headClass, groups, groups.some(isWhole), isOneOf);
  const isSure = known && !native && !mayMeanAnother(words, phrase, path);
  const make = (
    kind: Candidate['kind'],
    target: Target | undefined,
    more: readonly string[],
  ): Candidate => ({
    entity: reference.entity,
    kind,
    value,
    ...(target !== undefined && { target: target.entity }),
    evidence: target?.range === undefined ? evidence : cover(evidence, target.range),
    features: [
      ...shared,
      ...more,
      'by=phrase',
      `guess=${guess}`,
      ...(guess === kind && isPlain(reference, phrase, kind, path, isSure) ? ['plain'] : []),
      ...(guess === kind ? ['guessed', `guessed&path=${path}`, `guessed&class=${headClass}`] : []),
    ],
  });
  const to = (kind: Candidate['kind'], target: Target) =>
    make(kind, target, relationFeatures(target, phrase, path, headClass));
  const [group] = groups;
  const [one = people[0]] = groups;
  const has = [
    `group=${group?.joint ?? ''}`,
    `person=${people[0]?.joint ?? ''}`,
    `class=${headClass}&group=${group?.joint ?? ''}`,
  ];
  return [
    make('describedAs', one, has),
    ...(type === 'person' ? [make('role', one, has)] : []),
    ...groups.flatMap((target) =>
      type === 'group'
        ? to('partOf', target)
        : !target.isSome && !isOneOf && isWhole(target)
          ? [to('memberOf', target), to('leaderOf', target)]
          : to('memberOf', target),
    ),
    ...targets.filter((target) => target.type === 'place').map((target) => to('location', target)),
  ];
}

/** What all candidates of a phrase have. */
function featuresOf(
  view: View,
  reference: Reference,
  phrase: Phrase,
  path: string,
  headClass: string,
  owner: Owner | undefined,
): readonly string[] {
  const joints = [
    ...(owner === undefined ? [] : [`${owner.how}:${owner.type}`]),
    ...phrase.complements.map(
      ({ preposition, names }) => `${preposition}:${mentionAt(view, names.at(-1))?.type ?? '-'}`,
    ),
  ];
  return [
    `path=${path}`,
    `class=${headClass}`,
    `head=${phrase.head}`,
    `class=${headClass}&path=${path}`,
    `det=${phrase.determiner}`,
    `class=${headClass}&det=${phrase.determiner}`,
    `how=${reference.how === 'name' ? 'name' : 'other'}`,
    `path=${path}&how=${reference.how}`,
    `plural=${phrase.plural}`,
    `section=${view.sentence.section}`,
    `tail=${phrase.head.slice(-3)}`,
    ...(joints.length === 0 ? ['bare', `class=${headClass}&bare`] : []),
    ...joints.flatMap((joint) => [joint, `class=${headClass}&${joint}`]),
    ...phrase.adjectives.slice(0, 3).map((word) => `adj=${word}`),
    `adjectives=${Math.min(2, phrase.adjectives.length)}`,
    ...edgesOf(
      view.words,
      Math.min(phrase.from, reference.from),
      Math.max(phrase.to, reference.to),
    ),
    `distance=${Math.min(9, distance(reference, phrase))}`,
  ];
}

/** What those that point to a name besides have. */
function relationFeatures(
  { joint, order }: Target,
  { head, complements }: Phrase,
  path: string,
  headClass: string,
): readonly string[] {
  return [
    `joint=${joint}`,
    `class=${headClass}&joint=${joint}`,
    `head=${head}&joint=${joint}`,
    `path=${path}&joint=${joint}`,
    `order=${order}`,
    ...(order === 0
      ? complements.map(({ preposition }) => `owned ${headClass} ${preposition}`)
      : []),
  ];
}

function distance({ from, to }: Reference, phrase: Phrase): number {
  return phrase.from >= to ? phrase.from - to : Math.max(0, from - phrase.to);
}
