import type { Entity, Fact, FactKind } from '../resolution/entity';
import { dateNotes } from '../text/dates';

/** A fact as a card shows it: all that the report says of one matter. */
export interface CardFact extends Fact {
  /** The name of the entity that `target` is the id of, where the value names it by none. */
  readonly targetName?: string;
  /** Further passages that say the same, deny it or doubt it; each with another source. */
  readonly also: readonly Fact[];
  /** Whether the report contradicts itself, or its sources each other. */
  readonly disputed: boolean;
  /** What a date in the words stands for: "in March" may be `2017-03`. */
  readonly date?: string;
}

/** What says most about someone comes first. */
const ORDER: readonly FactKind[] = [
  'leaderOf',
  'role',
  'memberOf',
  'partOf',
  'describedAs',
  'status',
  'title',
  'location',
  'acronym',
  'alias',
];
/** Kinds that may answer "who is this?". */
export const TELLING: ReadonlySet<FactKind> = new Set([
  'leaderOf',
  'role',
  'memberOf',
  'partOf',
  'describedAs',
]);
const PRONOUN = /^(?:its?|his|her|their|he|she|they|the group)$/i;
const DEAD = /^(?:killed|dead|died|executed|assassinated|slain)\b/i;
const ALIVE = /^(?:alive|survived|unharmed|escaped|living)\b/i;

/**
 * The facts of an entity by what they tell, one for each matter, without those that say nothing new:
 * names that the card shows anyway, membership of a group in which a role is told, places to which
 * someone is said to have fled.
 *
 * @param namesOf the names of an entity by its id, its main one first; none where it is unknown
 * @param published RFC 3339 full-date of the report, for its relative dates
 */
export function tellFacts(
  { facts, name, aliases }: Entity,
  namesOf: (id: string) => readonly string[],
  published = '',
): readonly CardFact[] {
  const shown = new Set([name, ...aliases].map((one) => one.toLowerCase()));
  const roles = new Set(
    facts.flatMap(({ kind, target, modality }) =>
      (kind === 'leaderOf' || kind === 'role') && modality === undefined ? [target] : [],
    ),
  );
  const fates = facts.flatMap(({ kind, value }) => (kind === 'status' ? [value] : []));
  const matters = new Map<string, Fact[]>();
  for (const fact of facts) {
    const isRepeat =
      (fact.kind === 'memberOf' && fact.target !== undefined && roles.has(fact.target)) ||
      (fact.kind === 'location' && fates.some((fate) => fate.startsWith(fact.value)));
    if (!shown.has(bare(fact.value)) && !isRepeat) {
      const key = matterOf(fact);
      matters.set(key, [...(matters.get(key) ?? []), fact]);
    }
  }
  const merged = [...matters.values()].flatMap((all) => merge(all, namesOf, published));
  return withContradictions(merged).sort(
    (a, b) => rank(a) - rank(b) || a.evidence.start - b.evidence.start,
  );
}

function rank({ kind, modality }: Fact): number {
  return ORDER.indexOf(kind) + (modality === undefined ? 0 : ORDER.length);
}

/** What a fact is about: facts of one matter are told together. */
function matterOf({ kind, value, target }: Fact): string {
  switch (kind) {
    case 'memberOf':
    case 'leaderOf':
    case 'partOf':
      return `${kind} ${target ?? bare(value)}`;
    case 'status':
      return `${kind} ${bare(value).split(' ', 1)[0]}`;
    default:
      // A role and a description in the same words are the same to a reader.
      return bare(value);
  }
}

function bare(value: string): string {
  return value.toLowerCase().replace(/^(?:the|an?) /, '');
}

/** One fact for a matter: what is said outright goes before what is doubted, and that before denial. */
function merge(
  all: readonly Fact[],
  namesOf: (id: string) => readonly string[],
  published: string,
): readonly CardFact[] {
  const doubt = ({ modality }: Fact) =>
    modality === undefined ? 0 : modality === 'doubtful' ? 1 : 2;
  const [lead, ...others] = [...all].sort(
    (a, b) => doubt(a) - doubt(b) || b.value.length - a.value.length,
  );
  if (lead === undefined) {
    return [];
  }
  const sources = new Set([sourceOf(lead)]);
  const also = others.filter((fact) => !sources.has(sourceOf(fact)) && sources.add(sourceOf(fact)));
  // A relation is told by whom it points to, unless its words do so by one of his names.
  const names = namesOf(lead.target ?? '');
  const targetName = names.some((name) => lead.value.includes(name)) ? undefined : names[0];
  const date = dateNotes(lead.value, published)[0]?.value;
  return [
    {
      ...lead,
      // "its Military Bureau": of whom says more than "its".
      ...(targetName !== undefined && PRONOUN.test(lead.value) && { value: targetName }),
      also,
      disputed: lead.modality === undefined && others.some(({ modality }) => modality === 'denied'),
      ...(targetName !== undefined && !PRONOUN.test(lead.value) && { targetName }),
      ...(date !== undefined && { date }),
    },
  ];
}

function sourceOf({ attribution = '', modality }: Fact): string {
  return `${modality ?? ''} ${attribution.toLowerCase()}`;
}

/** Nobody is both dead and alive: where a report says both outright, the contradiction is shown. */
function withContradictions(facts: readonly CardFact[]): CardFact[] {
  const says = (pattern: RegExp) =>
    facts.some(
      ({ kind, value, modality }) =>
        kind === 'status' && modality === undefined && pattern.test(value),
    );
  const both = says(DEAD) && says(ALIVE);
  return facts.map((fact) =>
    both && fact.kind === 'status' && (DEAD.test(fact.value) || ALIVE.test(fact.value))
      ? { ...fact, disputed: true }
      : fact,
  );
}
