import type { TextRange } from '../../text/range';
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

/** In "X, a year before he died" and "the pro-government G militia": no noun that says who. */
const SAYS_NOBODY = /^(?:year|month|week|day|hour)$|^(?:pro|anti)-/;

/** A noun phrase that says something of somebody. */
interface Description {
  readonly reference: Reference;
  readonly phrase: Phrase;
  /** How phrase and name are joined in the sentence. */
  readonly path: string;
  readonly headClass: string;
  /** The words of the phrase that say it. */
  readonly value: TextRange;
  /** What it most likely says. */
  readonly guess: Candidate['kind'];
  /** Whether its noun can hardly mean anybody else. */
  readonly isSure: boolean;
  /** What all its candidates have. */
  readonly features: readonly string[];
}

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
  if (type === 'place' || SAYS_NOBODY.test(phrase.head)) {
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
  const targets = targetsOf(view, phrase, owner).filter(
    ({ entity }) => entity !== reference.entity,
  );
  const groups = targets.filter((target) => target.type === 'group');
  const whole = groups.filter((target) => isWhole(target, phrase));
  const isOneOf = isOneOfCommanders(words, phrase);
  const headClass = native ? 'native' : headClassOf(type, phrase.head);
  const description: Description = {
    reference,
    phrase,
    path,
    headClass,
    value: rangeOf(words, valueFrom(view, phrase), phrase.to),
    guess: guessOf(type, phrase, headClass, groups, whole.length > 0, isOneOf),
    isSure: known && !native && !mayMeanAnother(words, phrase, path),
    features: featuresOf(view, reference, phrase, path, headClass, owner),
  };
  return [
    ...whatItIs(description, targets),
    ...groups.flatMap((target) =>
      groupKinds(type, !target.isSome && !isOneOf && whole.includes(target)).map((kind) =>
        related(description, kind, target),
      ),
    ),
    ...targets
      .filter((target) => target.type === 'place')
      .map((target) => related(description, 'location', target)),
  ];
}

/** Whether a phrase is about a whole group, unlike "the press service of G" and "the G mission". */
function isWhole({ isOwner, order }: Target, { complements }: Phrase): boolean {
  return (
    !isOwner &&
    !complements
      .slice(0, Math.max(0, order - 1))
      .some(({ preposition, names }) => preposition === 'of' && names.length === 0)
  );
}

/**
 * What a phrase may say of a group that it names.
 *
 * @param mayLead whether it may be about who leads the group
 */
function groupKinds(type: 'person' | 'group', mayLead: boolean): readonly Candidate['kind'][] {
  if (type === 'group') {
    return ['partOf'];
  }
  return mayLead ? ['memberOf', 'leaderOf'] : ['memberOf'];
}

/** The description and the role that a phrase may be. */
function whatItIs(description: Description, targets: readonly Target[]): readonly Candidate[] {
  const group = targets.find((target) => target.type === 'group');
  const person = targets.find((target) => target.type === 'person');
  const more = [
    `group=${group?.joint ?? ''}`,
    `person=${person?.joint ?? ''}`,
    `class=${description.headClass}&group=${group?.joint ?? ''}`,
  ];
  const kinds =
    description.reference.type === 'person'
      ? (['describedAs', 'role'] as const)
      : (['describedAs'] as const);
  return kinds.map((kind) => candidateOf(description, kind, group ?? person, more));
}

function related(description: Description, kind: Candidate['kind'], target: Target): Candidate {
  return candidateOf(description, kind, target, relationFeatures(target, description));
}

function candidateOf(
  { reference, phrase, path, headClass, value, guess, isSure, features }: Description,
  kind: Candidate['kind'],
  target: Target | undefined,
  more: readonly string[],
): Candidate {
  const evidence = cover(reference, value);
  const isGuessed = guess === kind;
  return {
    entity: reference.entity,
    kind,
    value,
    ...(target !== undefined && { target: target.entity }),
    evidence: target?.range === undefined ? evidence : cover(evidence, target.range),
    features: [
      ...features,
      ...more,
      'by=phrase',
      `guess=${guess}`,
      ...(isGuessed && isPlain(reference, phrase, kind, path, isSure) ? ['plain'] : []),
      ...(isGuessed ? ['guessed', `guessed&path=${path}`, `guessed&class=${headClass}`] : []),
    ],
  };
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
  { phrase: { head, complements }, path, headClass }: Description,
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
