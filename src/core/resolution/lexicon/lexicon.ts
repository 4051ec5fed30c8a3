import { NOUNS } from './weights';

/** What a noun may say most of all of a person, then of a group. */
export const NOUN_CLASSES = ['leader', 'member', 'role', 'kin', 'person', 'group', 'part'] as const;
export type NounClass = (typeof NOUN_CLASSES)[number];

const known = classesOf(NOUNS);

/** Of a noun in several lists, for people the first one counts, for groups the last. */
function classesOf(lists: Readonly<Record<NounClass, string>>) {
  const person = new Map<string, NounClass>();
  const group = new Map<string, NounClass>();
  for (const name of NOUN_CLASSES) {
    for (const word of lists[name].split('|')) {
      if (name === 'group' || name === 'part') {
        group.set(word, name);
      } else if (!person.has(word)) {
        person.set(word, name);
      }
    }
  }
  return { person, group };
}

/** Of "ex-member" and "sub-leader" the last part counts, of "agent-in-charge" the first. */
function classOf(type: 'person' | 'group', head: string): NounClass | undefined {
  const part = head.includes('-in-')
    ? head.slice(0, head.indexOf('-'))
    : head.slice(head.lastIndexOf('-') + 1);
  return known[type].get(head) ?? known[type].get(part);
}

/** Whether a noun says what office or occupation someone has. */
export function isRole(head: string): boolean {
  const name = classOf('person', head);
  return name === 'leader' || name === 'role';
}

/** Whether a noun is that of a part of something larger: a wing, a brigade. */
export function isPart(head: string): boolean {
  return classOf('group', head) === 'part';
}

/** Whether a noun can be said of an entity of the type. */
export function isHeadFor(type: 'person' | 'group', head: string): boolean {
  return classOf(type, head) !== undefined;
}

/** What a noun says of an entity of the type most of all. */
export function headClassOf(type: 'person' | 'group', head: string): NounClass | 'other' {
  return classOf(type, head) ?? 'other';
}
