import type { Fact, FactKind, Mention } from './entity';

/** How far beyond a mention facts are looked for, in UTF-16 code units. */
const REACH = 160;

const ROLE =
  'leader|emir|amir|commander|deputy leader|deputy|spokesman|spokeswoman|spokesperson|chief|head|director|minister|president|governor|founder|chairman|member|adviser|successor|fellow|editor|envoy|prosecutor|operative|general';
const COPULA = new RegExp(
  `^,? (?:was|is|served as|serves as|became) ((?:an?|the|its) (?:[\\p{L}“”’-]+ ){0,3}?(?:${ROLE})\\b[^.,;“”(\\n]{0,60})`,
  'iu',
);
const APPOSITION = new RegExp(
  `^, ((?:an?|the) (?:[\\p{L}’-]+ ){0,3}?(?:${ROLE}|successor)\\b[^.,;“”(\\n]{0,60})`,
  'iu',
);
const STATUS =
  /^(?:,? and [^.\n]{0,50})? (?:was|were|has been|had been|is) (?:also )?(killed|captured|arrested|wounded|detained|appointed|sentenced|released|charged)\b/iu;
const TITLE =
  /(?:^|[\s“"(])((?:(?:Gen|General|Lt|Col|Colonel|Maj|Major|Capt|Captain|Brig|Dr|President|Prime Minister|Minister|Senator|Governor|Judge|Sheikh|Mullah|Ayatollah|Emir)\.? ?){1,2}|(?:emir|leader|commander|spokesman|spokeswoman) )$/u;

/**
 * What the words right around the mentions say of people and groups: role, status, title, other
 * names. Each fact carries the words that say so. By entity id; entities without facts are absent.
 */
export function findFacts(
  text: string,
  _sections: unknown,
  mentions: readonly Mention[],
  _entities: unknown,
): ReadonlyMap<string, readonly Fact[]> {
  const facts = new Map<string, Fact[]>();
  const add = (mention: Mention, kind: FactKind, value: string, start: number, end: number) => {
    const list = facts.get(mention.entity) ?? [];
    const clean = value.replace(/\s+/g, ' ').trim();
    if (!list.some((fact) => fact.kind === kind && fact.value === clean)) {
      list.push({ kind, value: clean, evidence: { start, end } });
    }
    facts.set(mention.entity, list);
  };
  mentions.forEach((mention, index) => {
    const { start, end } = mention;
    const previous = mentions[index - 1];
    if (previous?.entity === mention.entity && start - previous.end < 40) {
      const name = text.slice(start, end);
      const kind = /^[\p{Lu}\p{N}-]+$/u.test(name) ? 'acronym' : 'alias';
      if (/\(|known as|alias|guerre|name/.test(text.slice(previous.end, start))) {
        add(mention, kind, name, previous.start, end);
      }
    }
    if (mention.type === 'place') {
      return;
    }
    const after = text.slice(end, end + REACH);
    for (const pattern of [COPULA, APPOSITION]) {
      const match = pattern.exec(after);
      if (match?.[1] !== undefined) {
        add(mention, 'role', match[1], start, end + match[0].trimEnd().length);
      }
    }
    const status = STATUS.exec(after);
    if (status?.[1] !== undefined) {
      add(mention, 'status', status[1], start, end + status[0].length);
    }
    const title = TITLE.exec(text.slice(Math.max(0, start - 32), start))?.[1];
    if (title !== undefined && mention.type === 'person') {
      add(mention, 'title', title, start - title.length, end);
    }
  });
  return facts;
}
