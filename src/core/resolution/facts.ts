import type { Section } from '../text/section';
import { isBoilerplate } from '../text/section';
import { forEachStep } from '../text/steps';
import { isAcronym } from './acronym';
import { adjacentBefore, appositionBefore, appositionBehind, copula } from './descriptions';
import type { Entity, Fact, Mention } from './entity';
import { type FactContext, type FactPattern, type FoundFact, toFact } from './factContext';
import { listed } from './listed';
import { relations, title } from './relations';
import { foldName } from './spelling';
import type { StatedName } from './statedNames';
import { status } from './states';

const PATTERNS: readonly FactPattern[] = [
  title,
  appositionBefore,
  adjacentBefore,
  appositionBehind,
  copula,
  status,
  relations,
  listed,
];
/** Facts of these kinds are told apart by what they point to, the others by their words. */
const BY_TARGET = new Set(['memberOf', 'leaderOf', 'partOf', 'location']);
const DETERMINER = /^(?:the|an?|its|his|her|their) /;
const RANKS: Readonly<Record<string, string>> = {
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  sgt: 'sergeant',
  brig: 'brigadier',
  adm: 'admiral',
  cpl: 'corporal',
};
/** Longer evidence is not better evidence, in UTF-16 code units. */
const MAX_EVIDENCE = 100;
/** So much is shown of what the text says of one entity; the rest adds no more than noise. */
const MAX_FACTS = 64;

/**
 * What the words around the mentions say of people and groups, each fact with the words that say so,
 * who says so, and whether they deny it or leave it open. By entity id, in the order of the text;
 * entities without facts are absent. Looks at a bounded stretch around each mention: linear.
 *
 * @param sections of `text`: what readers write below a report is not what the report says
 * @param mentions sorted, without overlap, with the ids of `entities`
 */
export function* findFacts(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
  entities: readonly Entity[],
  stated: readonly StatedName[],
): Generator<number, ReadonlyMap<string, readonly Fact[]>> {
  const found = new Map<string, Map<string, Fact>>();
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const mainNames = new Map(entities.map(({ id, name }) => [id, foldName(name)]));
  const add = (fact: FoundFact) => {
    const type = types.get(fact.entity);
    if (type === 'person' || type === 'group') {
      const facts = found.get(fact.entity) ?? new Map<string, Fact>();
      const key = keyOf(text, fact);
      const before = facts.get(key);
      const fuller = before !== undefined && saysMore(fact, before);
      if (fuller || (before === undefined && facts.size < MAX_FACTS)) {
        facts.set(key, toFact(text, fact));
      }
      found.set(fact.entity, facts);
    }
  };
  const nameOf = ({ start, end }: Mention) => text.slice(start, end);
  for (const { from, to, kind, evidence } of stated) {
    const [named, name] = [mentions[from], mentions[to]];
    if (named !== undefined && name !== undefined && named.entity === name.entity) {
      const main = mainNames.get(name.entity);
      const others = [name, named].filter((one) => foldName(nameOf(one)) !== main);
      const other = kind === 'acronym' ? others.find((one) => isAcronym(nameOf(one))) : others[0];
      if (other !== undefined) {
        add({ entity: name.entity, kind, value: other, evidence });
      }
    }
  }
  const skipped = sections.filter(({ kind }) => isBoilerplate(kind));
  let at = 0;
  yield* forEachStep(mentions, (mention, index) => {
    while ((skipped[at]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) {
      at++;
    }
    if ((skipped[at]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) {
      return;
    }
    const context: FactContext = { text, mentions, index, mention };
    for (const pattern of PATTERNS) {
      pattern(context).forEach(add);
    }
  });
  return new Map(
    [...found].map(([id, facts]) => [
      id,
      [...facts.values()].sort((a, b) => a.evidence.start - b.evidence.start),
    ]),
  );
}

/** A place of the text that names the entity in full says a fact best, within reason. */
function saysMore({ evidence }: FoundFact, { evidence: before }: Fact): boolean {
  const [length, earlier] = [evidence.end - evidence.start, before.end - before.start];
  return length > earlier && length < MAX_EVIDENCE;
}

function keyOf(text: string, { kind, target, value }: FoundFact): string {
  if (BY_TARGET.has(kind)) {
    return `${kind} ${target}`;
  }
  const words = foldName(text.slice(value.start, value.end))
    .replace(DETERMINER, '')
    .replace(/\b(?:gen|lt|col|maj|capt|sgt|brig|adm|cpl)\b/g, (rank) => RANKS[rank] ?? rank);
  // "killed" and "killed in a raid" are one fate.
  return `${kind} ${kind === 'status' ? words.replace(/^(?:has|have|had) /, '').split(' ')[0] : words}`;
}
