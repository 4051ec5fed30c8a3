import { Letters } from '../../text/letters';
import { textBefore } from '../../text/range';
import { isBoilerplate } from '../../text/section';
import type { Entity, Mention } from '../entity';
import { isAcronym } from '../names/acronym';
import { foldName } from '../names/spelling';
import type { StatedName } from '../stating/statedNames';
import type { Candidate } from './candidate';

/**
 * What the text says someone is called besides: of two names that it says are one, the one that is
 * not the entity's main name. Only where both were indeed taken for one.
 *
 * @param mainName folded, of an entity by id
 */
export function namingOf(
  text: string,
  mentions: readonly Mention[],
  { from, to, kind, evidence }: StatedName,
  mainName: (entity: string) => string | undefined,
): readonly Candidate[] {
  const [named, name] = [mentions[from], mentions[to]];
  if (named === undefined || name === undefined || named.entity !== name.entity) {
    return [];
  }
  const wordsOf = ({ start, end }: Mention) => text.slice(start, end);
  const main = mainName(name.entity);
  const others = [name, named].filter((one) => {
    const folded = foldName(wordsOf(one));
    return folded !== main && (kind === 'acronym' || !isPartOf(folded, main ?? ''));
  });
  const other = kind === 'acronym' ? others.find((one) => isAcronym(wordsOf(one))) : others[0];
  if (other === undefined) {
    return [];
  }
  const gap = text.slice(named.end, name.start).replace(/\s+/g, ' ').toLowerCase().trim();
  // Lists of sanctions number the parts of one name: "1: OMAR 2: KHETAB".
  if (/^[2-4]:$/.test(gap)) {
    return [];
  }
  const words = gap.match(PART.in(gap)) ?? [];
  const features = [
    `type=${name.type}`,
    `gap=${words.slice(0, 3).join(' ')}`,
    `first=${words[0] ?? ''}`,
    `last=${words.at(-1) ?? ''}`,
    ...new Set(words.filter((word) => word.length > 2).map((word) => `word=${word}`)),
    `length=${Math.min(8, words.length)}`,
    `acronym=${isAcronym(wordsOf(other))}`,
    `second=${other === name}`,
    `near=${to - from}`,
  ];
  return [{ entity: name.entity, kind, value: other, evidence, features }];
}

/** How far before a name the one that it stands for may be, in UTF-16 code units. */
const REACH = 160;
/** "CTF 153", "55 RR": letters of a name with its number. */
const NUMBERED = new Letters('^(?:\\p{Lu}{2,6} \\d+|\\d+ \\p{Lu}{2,6})$');
/** A word or a mark of what stands between two names. */
const PART = new Letters('[\\p{L}.]+|[^\\s\\p{L}]', 'g');
/** Farther apart two names do not stand in the words that say that they are one. */
const MAX_JOINED = 90;
/** So many names of one entity are looked at; the rest is noise. */
const MAX_SURFACES = 24;
/** Later ones bring no new name of an entity. */
const MAX_MENTIONS = 200;

/**
 * Where names of an entity stand for the first time that are neither its main name nor parts of it:
 * what it is called besides, whether the text says so in words that are known or only by using them.
 *
 * @param own the entity's mentions, in order
 * @param fold `foldName`, perhaps with what it has folded before
 */
export function surfacesOf(
  text: string,
  { id, name, mentions: own }: Pick<Entity, 'id' | 'name' | 'mentions'>,
  mentions: readonly Mention[],
  fold: (name: string) => string = foldName,
): readonly Candidate[] {
  const main = fold(name);
  const seen = new Set<string>();
  const found: Candidate[] = [];
  let previous: Mention | undefined;
  for (const index of own.slice(0, MAX_MENTIONS)) {
    const mention = mentions[index];
    if (mention === undefined || seen.size >= MAX_SURFACES) {
      break;
    }
    const words = text.slice(mention.start, mention.end);
    const folded = fold(words);
    if (!seen.has(folded)) {
      found.push(...nickname(id, mention, words));
      const quoted = /[“"‘']/.test(text[mention.start - 1] ?? '');
      const short = folded !== main && isPartOf(folded, main);
      const known = [...seen].some((one) => isPartOf(folded, one) || isPartOf(one, folded));
      const isNew = seen.size > 0 && folded !== main && !(short || known);
      seen.add(folded);
      if (isNew && !isBoilerplate(mention.section)) {
        found.push(
          ...surface(text, id, mention, previous, { words, main: folded === main, quoted }),
        );
      }
    }
    previous = mention;
  }
  return found;
}

/** A nickname in quotation marks within a person's name: "Enock “Ti Kanno” Desravines". */
const NICKNAME = /(?<=^|\s)[“"‘']([^“”"‘’']{2,40})[”"’'](?=\s|$)/u;

function nickname(entity: string, mention: Mention, words: string): readonly Candidate[] {
  const match = mention.type === 'person' ? NICKNAME.exec(words) : null;
  // All of the name: no other one.
  if (match === null || match[0].length === words.length) {
    return [];
  }
  const start = mention.start + match.index + 1;
  return [
    {
      entity,
      kind: 'alias',
      value: { start, end: start + (match[1]?.length ?? 0) },
      evidence: { start: mention.start, end: mention.end },
      features: ['by=nickname'],
    },
  ];
}

function surface(
  text: string,
  entity: string,
  mention: Mention,
  previous: Mention | undefined,
  {
    words,
    main,
    quoted,
  }: { readonly words: string; readonly main: boolean; readonly quoted: boolean },
): readonly Candidate[] {
  const near = previous !== undefined && mention.start - previous.end <= REACH;
  const gap = near ? text.slice(previous.end, mention.start) : undefined;
  const before = textBefore(text, mention.start, CUE_REACH).toLowerCase();
  const cues = before.match(PART.in(before))?.slice(-3) ?? [];
  const lower = gap?.toLowerCase() ?? '';
  const between = lower.match(PART.in(lower)) ?? [];
  const acronym = isAcronym(words) || NUMBERED.test(words);
  const range = { start: mention.start, end: mention.end };
  const joined = gap !== undefined && gap.length <= MAX_JOINED && !/[.!?]\s/.test(gap);
  const start =
    joined && previous !== undefined ? previous.start : clauseStart(text, mention.start);
  const evidence = { start, end: mention.end };
  const features = [
    'by=surface',
    `surface=${mention.type}`,
    `surface acronym=${acronym}`,
    `surface main=${main}`,
    `surface quoted=${quoted}`,
    `surface main=${main}&acronym=${acronym}&type=${mention.type}`,
    `cue=${cues.at(-1) ?? '^'}`,
    `cues=${cues.slice(-2).join(' ')}`,
    `after=${text[mention.end] ?? '$'}`,
    `surface gap=${gap === undefined ? 'far' : between.length > 5 ? 'long' : between.join(' ')}`,
    `surface length=${gap === undefined ? 'far' : Math.min(8, between.length)}`,
    `surface stop=${/[.!?]\s/.test(gap ?? '')}`,
    ...new Set(between.filter((word) => word.length > 2).map((word) => `between=${word}`)),
    `surface words=${Math.min(4, words.split(/\s+/).length)}`,
  ];
  return (acronym ? (['acronym', 'alias'] as const) : (['alias'] as const)).map((kind) => ({
    entity,
    kind,
    value: range,
    evidence,
    features,
  }));
}

/** How far before a name cues are read, and its clause begins, in UTF-16 code units. */
const CUE_REACH = 48;
const CLAUSE_REACH = 60;

/** Where the clause of a name begins, if that is near; else the name itself. */
function clauseStart(text: string, at: number): number {
  const before = textBefore(text, at, CLAUSE_REACH);
  const mark = before.search(/[.,;:!?()\n]\s[^.,;:!?()\n]*$/);
  return mark < 0 ? at : at - before.length + mark + 2;
}

/** Whether all words of a name are words of another, initials aside: "Khetab" of "Omar Khetab". */
function isPartOf(folded: string, main: string): boolean {
  const all = new Set(main.split(' '));
  return folded.split(' ').every((word) => all.has(word) || word.length < 2);
}
