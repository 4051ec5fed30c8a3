import type { TextRange } from '../../text/range';
import type { FactKind, Mention } from '../entity';
import { type Candidate, cover, mentionAt, rangeOf, type View } from './candidate';
import { groupKinds } from './groupKinds';
import { isAmongNames } from './lists';
import type { Read } from './objects';
import type { Reference } from './references';
import { edgesOf, lowerAt, tagAt } from './words';

/** "of the northern port of": so many words may stand between a preposition and a name. */
const LONGEST_OTHER = 5;

/**
 * "X of the Army", "X, of Mbarara": membership or place by the name alone; `undefined` where none is named.
 *
 * @param start index of the preposition
 */
export function placeOrGroup(
  view: View,
  reference: Reference,
  start: number,
  comma: string,
): Read | undefined {
  const { words } = view;
  // "lost a son, X, to G": not of X.
  if (lowerAt(words, start) === 'to') {
    return undefined;
  }
  let at = start + 1;
  while (/^(?:det|Word|word)$/.test(tagAt(words, at))) {
    at++;
    if (at > start + LONGEST_OTHER) {
      return undefined;
    }
  }
  if (tagAt(words, at + 1) === 's' && tagAt(words, at + 2) === 'name') {
    at += 2;
  }
  const mention = mentionAt(view, at);
  // "moved X, from P into Q"
  const isWay = /^(?:in)?to$/.test(lowerAt(words, at + 1));
  if (mention === undefined || mention.entity === reference.entity || isWay) {
    return undefined;
  }
  const preposition = lowerAt(words, start);
  const value =
    mention.type === 'place' ? rangeOf(words, start, at + 1) : rangeOf(words, start + 1, at + 1);
  const features = [
    `path=${comma}${preposition}`,
    `path=${comma}${preposition}:${mention.type}`,
    `${reference.type}${comma}${preposition}:${mention.type}`,
    `words=${Math.min(3, at - start)}`,
    `between=${at > start + 1 ? lowerAt(words, at - 1) : ''}`,
    ...edgesOf(words, reference.from, at + 1),
    `titled=${tagAt(words, reference.to - 2) === 'title'}`,
    ...groupKinds(view, reference).map((kind) => `own=${kind}&${preposition}:${mention.type}`),
    ...(mention.type === 'group'
      ? groupKinds(view, { ...reference, type: 'group', how: 'name', to: at + 1 })
      : []
    ).map((kind) => `other=${kind}&${preposition}`),
    `section=${view.sentence.section}`,
  ];
  const found = candidateOf(reference, mention, value, features);
  return { found, end: at + 1 };
}

/** "By X, The Gazette" and "Levant Centre, Gaziantep": nothing but a comma between two names. */
export function nameBeside(
  view: View,
  reference: Reference,
  at: number,
  mark: string,
): readonly Candidate[] {
  const { words } = view;
  const mention = mentionAt(view, at);
  const before = words[reference.from - 1];
  // "X, G Corps commander Y"
  const isOfNext = /^(?:name|title|num)$/.test(tagAt(words, at + 1));
  // "allegiance to X, G and Y", "W, X, G and Y": a list rather; "by X, the Review" is none.
  const isListed =
    (before?.tag === 'prep' && before.lower !== 'by') || isAmongNames(words, reference.from, at);
  if (mention === undefined || mention.entity === reference.entity || isListed || isOfNext) {
    return [];
  }
  const features = [
    `path=${mark}bare:${mention.type}`,
    `${reference.type}bare:${mention.type}`,
    `by=${before?.lower === 'by'}`,
    ...edgesOf(words, reference.from, at + 1),
    `section=${view.sentence.section}`,
    `first=${reference.from === 0}`,
    ...groupKinds(view, reference).map((kind) => `own=${kind}&bare:${mention.type}`),
    `last=${at >= words.length - 2}`,
  ];
  const { start, end } = mention;
  return candidateOf(reference, mention, { start, end }, features);
}

/** That someone is of the place or the group that is named beside them; nothing of a person. */
function candidateOf(
  reference: Reference,
  other: Mention,
  value: TextRange,
  features: readonly string[],
): readonly Candidate[] {
  const kind = kindOf(reference, other);
  const evidence = cover(reference, other);
  const { entity } = reference;
  return kind === undefined
    ? []
    : [{ entity, kind, target: other.entity, value, evidence, features }];
}

/** What the one named beside someone is to them; nothing that is known where it is a person. */
function kindOf({ type }: Reference, other: Mention): FactKind | undefined {
  switch (other.type) {
    case 'place':
      return 'location';
    case 'group':
      return type === 'person' ? 'memberOf' : 'partOf';
    case 'person':
      return undefined;
  }
}
