import { patternOf } from '../lexicon/patternOf';
import { mentionAt, type View } from './candidate';
import { isOfNoGroup } from './nouns';
import type { Phrase } from './phrase';
import { lowerAt } from './words';

/** Whose something is. */
export interface Owner {
  readonly entity: string;
  readonly type: 'person' | 'group' | 'place';
  readonly how: string;
  readonly range: { readonly start: number; readonly end: number } | undefined;
}

/** Whose the head is: "G’s", "the G …", "its", "the group’s". */
export function ownerOf(view: View, phrase: Phrase): Owner | undefined {
  const { words, referenceAt } = view;
  if (phrase.owner !== undefined) {
    const reference = referenceAt.get(phrase.owner);
    // "its mayor", "its master": of a place or a ship.
    if (reference !== undefined && !(reference.how === 'its' && isOfNoGroup(phrase.head))) {
      const how =
        reference.how === 'name' || reference.how.startsWith('the ') ? '’s' : reference.how;
      return {
        entity: reference.entity,
        type: reference.type,
        how,
        range: { start: reference.start, end: reference.end },
      };
    }
    if (lowerAt(words, phrase.owner) === 'whose') {
      const before = view.references.findLast(({ to }) => to <= phrase.from);
      if (before !== undefined) {
        return { entity: before.entity, type: before.type, how: 'whose', range: before };
      }
    }
  }
  const mention = mentionAt(view, phrase.modifier);
  return mention && { entity: mention.entity, type: mention.type, how: 'mod', range: undefined };
}

/** A name that a phrase says something in relation to. */
export interface Target {
  readonly entity: string;
  readonly type: 'person' | 'group' | 'place';
  readonly joint: string;
  readonly order: number;
  readonly range: { readonly start: number; readonly end: number } | undefined;
  /** Whether it is one of what is called by the name: "of a G faction". */
  readonly isSome: boolean;
  /** Whether the phrase tells of something of his: "of the G mission". */
  readonly isOwner: boolean;
}

const PART = patternOf('ofGroup');

/** Whom a phrase names besides: its owner, and the names of its complements. */
export function targetsOf(
  view: View,
  { complements }: Phrase,
  owner: Owner | undefined,
): readonly Target[] {
  const found: Target[] =
    owner === undefined
      ? []
      : [{ ...owner, joint: owner.how, order: 0, isSome: false, isOwner: false }];
  complements.forEach(({ preposition, from, to, names }, index) => {
    for (const name of names) {
      const mention = mentionAt(view, name);
      if (mention !== undefined) {
        found.push({
          entity: mention.entity,
          type: mention.type,
          joint: preposition,
          order: index + 1,
          range: undefined,
          isSome: /^an?$/.test(lowerAt(view.words, from + 1)),
          isOwner: name + 1 < to && PART.test(lowerAt(view.words, name + 1)),
        });
      }
    }
  });
  return found;
}
