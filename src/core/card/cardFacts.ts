import type { Entity, Fact, FactKind } from '../resolution/entity';
import { dateNotes } from '../text/dates';

/** A fact as a card shows it: all that the report says of one matter. */
export interface CardFact extends Fact {
  /** The name of the entity that `target` is the id of, where the value names it by none. */
  readonly targetName?: string;
  /** Whether the value is no more than a name of `target`: it needs a label to say what that is. */
  readonly isName: boolean;
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
/** The word that says whose someone is, or whom he led, which says nothing away from its sentence. */
const WHOSE = /^(?:its|his|her|their)(?= )/i;
const LED = 'led|leads|ran|runs|headed|heads|commanded|commands|founded';
const WHOM = new RegExp(`(?<=^(?:${LED}) )(?:it|them)$`, 'i');
/** What someone did says less of who he is than what he is called. */
const ADVERB = '(?:(?:also|now|once|then|later|previously|formerly) )?';
const DEED = `${LED}|serve[ds]|works|reports|writes|owns|sits|sat|keeps|kept`;
const BEHIND = 'for|as|over|at|on|with|between|in|to|the|an?|his|her|its';
const VERB = new RegExp(`^${ADVERB}(?:${DEED}|\\p{Ll}{3,}ed(?= (?:${BEHIND}) |$))(?!\\p{L})`, 'u');
const LETTER = /[\p{L}\p{N}]/u;
const DEAD = /^(?:killed|dead|died|executed|assassinated|slain)\b/i;
/** Nouns that say no more than a verb of somebody's fate does. */
const EVENTS: readonly (readonly [event: RegExp, told: RegExp])[] = [
  [/^(?:assassination|burial|death|funeral|killing|murder)$/i, DEAD],
  [/^(?:arrest|capture|detention)$/i, /^(?:arrested|captured|detained)\b/i],
];
const ALIVE = /^(?:alive|survived|unharmed|escaped|living)\b/i;

/**
 * The facts of an entity by what they tell, one for each matter, without those that say nothing new:
 * names that the card shows anyway, membership of a group in which a role is told, places to which
 * someone is said to have fled, the funeral of someone who is said to have died.
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
  const plainFates = facts.flatMap(({ kind, value, modality }) =>
    kind === 'status' && modality === undefined ? [value] : [],
  );
  const matters = new Map<string, Fact[]>();
  for (const fact of facts) {
    const isRepeat =
      (fact.kind === 'memberOf' && fact.target !== undefined && roles.has(fact.target)) ||
      (fact.kind === 'location' && fates.some((fate) => fate.startsWith(fact.value))) ||
      (fact.kind === 'status' &&
        EVENTS.some(
          ([event, told]) => event.test(fact.value) && plainFates.some((fate) => told.test(fate)),
        ));
    if (!shown.has(bare(fact.value)) && !isRepeat && LETTER.test(fact.value)) {
      const key = matterOf(fact);
      matters.set(key, [...(matters.get(key) ?? []), fact]);
    }
  }
  const merged = [...matters.values()].flatMap((all) => merge(all, namesOf, published));
  return withContradictions(merged).sort(
    (a, b) => rank(a) - rank(b) || a.evidence.start - b.evidence.start,
  );
}

function rank({ kind, value, modality }: Fact): number {
  const later = !VERB.test(value) || !TELLING.has(kind) ? 0 : kind === 'role' ? 3.5 : 1.5;
  return ORDER.indexOf(kind) + later + (modality === undefined ? 0 : ORDER.length);
}

/** What a fact is about: facts of one matter are told together. */
export function matterOf({ kind, value, target }: Pick<Fact, 'kind' | 'value' | 'target'>): string {
  switch (kind) {
    case 'memberOf':
    case 'leaderOf':
    case 'partOf':
      return `${kind} ${target ?? bare(value)}`;
    case 'status':
      return `${kind} ${
        bare(value)
          .replace(/^will (?:be )?/, '')
          .split(' ', 1)[0]
      }`;
    default:
      // A role and a description in the same words are the same to a reader.
      return bare(value);
  }
}

/** Words as they are compared: without capitals and the article before them. */
export function bare(value: string): string {
  return withoutArticle(value.toLowerCase());
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
  const told = inPlaceOfPronoun(lead.value, targetName);
  const isName = told === targetName || names.some((name) => name.includes(withoutArticle(told)));
  const date = dateNotes(lead.value, published)[0]?.value;
  return [
    {
      ...lead,
      value: isName ? told : asOfLine(lead.kind === 'location' ? withoutPreposition(told) : told),
      isName,
      also,
      disputed: lead.modality === undefined && others.some(({ modality }) => modality === 'denied'),
      ...(targetName !== undefined && told === lead.value && { targetName }),
      ...(date !== undefined && { date }),
    },
  ];
}

/** A value with a name where the report has a pronoun, in the brackets of what is not in a quotation. */
function inPlaceOfPronoun(value: string, name: string | undefined): string {
  if (name === undefined) {
    return value;
  }
  return PRONOUN.test(value)
    ? name
    : value.replace(WHOSE, () => `[${name}’s]`).replace(WHOM, () => `[${name}]`);
}

/** Words that began a sentence, as they stand within one. */
export function asOfLine(value: string): string {
  return value.replace(/^(?:The|An?|Its|His|Her|Their) /, (word) => word.toLowerCase());
}

function withoutPreposition(value: string): string {
  return value.replace(/^(?:of|in|at) (?=\p{Lu})/u, '');
}

function withoutArticle(value: string): string {
  return value.replace(/^(?:the|an?) /i, '');
}

function sourceOf({ attribution = '', modality }: Fact): string {
  return `${modality ?? ''} ${attribution.toLowerCase()}`;
}

/** Nobody is both dead and alive: where a report says both outright, the contradiction is shown. */
function withContradictions(facts: readonly CardFact[]): CardFact[] {
  const said = new Set(facts.flatMap((fact) => (fact.modality === undefined ? fateOf(fact) : [])));
  const both = said.has('dead') && said.has('alive');
  return facts.map((fact) =>
    both && fateOf(fact) !== undefined ? { ...fact, disputed: true } : fact,
  );
}

/** Whether a fact says, or denies, that someone is dead or that he lives; `undefined` for all others. */
export function fateOf({
  kind,
  value,
}: Pick<Fact, 'kind' | 'value'>): 'dead' | 'alive' | undefined {
  if (kind !== 'status') {
    return undefined;
  }
  return DEAD.test(value) ? 'dead' : ALIVE.test(value) ? 'alive' : undefined;
}
