import type { Candidate, View } from './candidate';
import { readPhrase } from './phrase';
import { tellsOfAnother } from './predicates';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import { isOf, tagAt, type Word } from './words';

/** How many names of one list share what is said of one of them. */
const MAX_LISTED = 12;

/** The references in a list with each one: "Qasim, Hassan Hamza, a trader, and Mustafa". */
export function listsOf(view: View): ReadonlyMap<Reference, readonly Reference[]> {
  const { words, references } = view;
  const lists = new Map<Reference, readonly Reference[]>();
  for (const type of ['person', 'group'] as const) {
    let list: Reference[] = [];
    const close = () => {
      for (const reference of list.length > 1 ? list : []) {
        lists.set(reference, list);
      }
      list = [];
    };
    for (const reference of references) {
      // "X, Y’s guard", "X and his brothers", "X, son of Y": of X alone.
      if (
        reference.type !== type ||
        tellsOfAnother(view, reference) ||
        /^(?:his|its)$/.test(reference.how) ||
        tagAt(words, reference.to) === 's'
      ) {
        continue;
      }
      const last = list.at(-1);
      const gap = last === undefined ? [] : words.slice(last.to, reference.from);
      const joined =
        last !== undefined &&
        last.entity !== reference.entity &&
        (isJoint(gap) || isLooseJoint(gap));
      if (!joined || list.length === MAX_LISTED) {
        close();
      }
      list.push(reference);
    }
    close();
  }
  return lists;
}

/**
 * Whether a list of names goes on from before one of two to behind the other: of "W, X, G and Y" the two
 * in the middle say nothing of each other.
 */
export function isAmongNames(words: readonly Word[], from: number, to: number): boolean {
  const joins = (word: Word | undefined) => word?.tag === 'comma' || word?.tag === 'and';
  const isName = (word: Word | undefined) => word?.tag === 'name';
  return (
    joins(words[from - 1]) &&
    isName(words[from - 2]) &&
    joins(words[to + 1]) &&
    isName(words[to + 2])
  );
}

/** A comma, "and", " of Kandahar, ", ", 23, from Kandahar, ". */
function isJoint(words: readonly Word[]): boolean {
  const isAged = tagAt(words, 0) === 'comma' && tagAt(words, 1) === 'num';
  const gap = isAged ? words.slice(tagAt(words, 3) === 'prep' ? 3 : 2) : words;
  const place = gap[0]?.tag === 'prep' && gap[1]?.tag === 'name' ? gap.slice(2) : gap;
  return (
    place.length > 0 &&
    place.length <= 4 &&
    place.some(({ tag, lower }) => tag === 'comma' || tag === 'and' || lower === ';') &&
    place.every(({ tag, lower }) => LINKS.has(tag) || lower === ';')
  );
}

/** How many words may describe one of a list before the next. */
const MAX_LOOSE = 14;

/** ", a Taliban subcommander, and a pharmacist called ", "; and ". */
function isLooseJoint(gap: readonly Word[]): boolean {
  const joint = gap.findLastIndex(({ tag, lower }) => tag === 'and' || lower === ';');
  return (
    joint >= 0 &&
    gap.length <= MAX_LOOSE &&
    !gap.some(
      ({ tag, lower }) =>
        LOOSE_ENDS.has(tag) ||
        (tag === 'colon' && lower !== ';') ||
        (tag === 'word' && isVerbLike(lower) && !/^(?:called|named)$/.test(lower)),
    ) &&
    gap.slice(joint + 1).every(
      ({ tag }, at, rest) =>
        tag !== 'prep' &&
        // "X and her cameraman, Y"
        (tag !== 'comma' || (at === rest.length - 1 && rest[0]?.tag === 'his')),
    )
  );
}

const LOOSE_ENDS = new Set<string>('stop be have aux rel he sub s'.split(' '));
const LINKS = new Set<string>('comma and det his title quote'.split(' '));

/** The word at an index, or behind the age there: "from" of ", 23, from Dor". */
function wordBehindAge(words: readonly Word[], at: number): Word | undefined {
  const isAged = tagAt(words, at) === 'comma' && tagAt(words, at + 1) === 'num';
  return words[isAged ? at + 3 : at];
}

const SPREADING = new Set(['status', 'memberOf', 'partOf', 'location', 'leaderOf']);
/** Said of all of a list where the noun is one of several: "two drivers, X and Y". */
const PLURAL = new Set(['role', 'describedAs']);

function isSubject(words: readonly Word[], { to }: Reference): boolean {
  const begins = (at: number) => {
    const next = tagAt(words, at) === 'adv' ? words[at + 1] : words[at];
    return next?.tag === 'have' || next?.tag === 'be' || isVerbLike(next?.lower ?? '');
  };
  // "Y, a former clerk, was"
  const aside = tagAt(words, to) === 'comma' ? readPhrase(words, to + 1) : undefined;
  return (
    begins(to) ||
    (aside !== undefined && tagAt(words, aside.to) === 'comma' && begins(aside.to + 1))
  );
}

/** Of one alone: "X and Y, a wing of Z", "X, and Y, who was arrested". */
const OWN = new Set(['plural=false', 'one']);
const OF = /^(?:first says=of|path=(?:,?(?:of|from)|commabare:group))$/;

/** What is said of one of a list, said of the others: the model decides for each whether it is. */
export function spread(
  candidates: readonly Candidate[],
  from: Reference,
  list: readonly Reference[],
  words: readonly Word[],
): readonly Candidate[] {
  const at = list.indexOf(from);
  return list.flatMap((other, index) =>
    other === from
      ? []
      : candidates
          .filter(
            ({ kind, target, entity, features, value }) =>
              entity === from.entity &&
              (SPREADING.has(kind) ||
                (PLURAL.has(kind) &&
                  features.includes('plural=true') &&
                  // "X and the former clerks Y and Z": X is none of them.
                  (index > at || value.start > from.start))) &&
              target !== other.entity &&
              !features.some((feature) => OWN.has(feature)) &&
              // "arrested X, and Y said so": a clause of its own.
              !(
                features.some((one) => /^path=(?:object|back)$/.test(one)) &&
                isSubject(words, other)
              ) &&
              // "X of A, Y and Z", "X, A and Y": of X alone; "X of A and Y of B": of Y; "A, and B of C": of B.
              ((index < at && from.type === 'person' && !isOf(wordBehindAge(words, other.to))) ||
                !features.some((feature) => OF.test(feature))),
          )
          .map((candidate) => ({
            ...candidate,
            entity: other.entity,
            evidence: {
              start: Math.min(candidate.evidence.start, other.start),
              end: Math.max(candidate.evidence.end, other.end),
            },
            features: [
              ...candidate.features,
              'listed',
              `fate=${candidate.features.find((feature) => feature.startsWith('fate=')) ?? ''}&listed`,
              `listed=${candidate.features.find((feature) => feature.startsWith('path=')) ?? ''}`,
              `listed=${index < at ? 'before' : 'behind'}`,
              `listed=${candidate.kind}`,
              `listed size=${Math.min(4, list.length)}`,
            ],
          })),
  );
}
