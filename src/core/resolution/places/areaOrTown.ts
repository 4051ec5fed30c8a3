import { Letters } from '../../text/letters';
import { textBefore } from '../../text/range';
import { forEachStep } from '../../text/steps';
import type { Look, Looks } from '../looks';
import type { NameKeys } from '../names/nameKeys';
import type { NamedMention } from '../resolving';
import { placeKey } from './placeKeys';

// A province and the city that it is named after have one name.

const AREA_AFTER = new Letters(
  '^ (?:\\p{Ll}+ )?(?:province|region|governorate|district|county|state|department|oblast)\\b',
);
const TOWN_AFTER = /^ (?:city|town|village)\b/;
const AREA_BEFORE = /\b(?:province|region|governorate|district|county|state|oblast) of $/;
const TOWN_BEFORE = /\b(?:city|town|village|port|capital) of $|\b(?:city|town),? $/;

/** What the words beside a name say that it is; `undefined` where they say neither. */
export const KIND: Look<'area' | 'town' | undefined> = {
  before: 24,
  after: 32,
  read: (text, { start, end }) => {
    const after = text.slice(end, end + KIND.after);
    const before = textBefore(text, start, KIND.before);
    if (TOWN_AFTER.test(after) || TOWN_BEFORE.test(before)) {
      return 'town';
    }
    return AREA_AFTER.test(after) || AREA_BEFORE.test(before) ? 'area' : undefined;
  },
};

/** As what the text speaks of the places of a name, by its `placeKey`; absent where it says nothing. */
export function* kindsByName(
  looks: Looks,
  named: readonly NamedMention[],
  keys: NameKeys,
): Generator<number, ReadonlyMap<string, { area: boolean; town: boolean }>> {
  const kinds = new Map<string, { area: boolean; town: boolean }>();
  yield* forEachStep(named, (mention) => {
    const kind = looks.at(KIND, mention.index);
    if (kind !== undefined) {
      const key = placeKey(mention.name, keys);
      const both = kinds.get(key) ?? { area: false, town: false };
      both[kind] = true;
      kinds.set(key, both);
    }
  });
  return kinds;
}
