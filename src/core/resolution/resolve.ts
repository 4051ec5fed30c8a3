import type { NameMention } from '../recognition/mention';
import type { Entity, Fact, Mention } from './entity';
import { findFacts } from './facts';

/** The mentions with their entities, and the entities that they name. */
export interface Resolution {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

interface Draft {
  readonly key: string;
  readonly type: NameMention['type'];
  readonly names: string[];
  readonly mentions: number[];
}

const KEPT_TITLE = /^(?:mullah|maulvi|qari|hafiz|hajji|haji) /;
const SAME_AS =
  /^ ?\(?,? ?(?:(?:also )?known as|a\.?k\.?a\.?|alias|better known as|nom de guerre|real name) ["“]?$/i;

/**
 * Says which mentions name the same: equal names, a surname after its full name (the most recent one
 * that fits), an acronym beside its expansion, and names that the text itself calls the same
 * ("a.k.a."). A name with a kept title ("Mullah Mansour") is someone of its own, and a lone name
 * after it is that one. Linear in the text and the number of mentions.
 *
 * @param names sorted, without overlap; UTF-16 offsets of `text`
 */
export function resolve(text: string, names: readonly NameMention[]): Resolution {
  const drafts: Draft[] = [];
  const byName = new Map<string, Draft>();
  const latestByPart = new Map<string, Draft>();
  let latest: Draft | undefined;
  const chosen = names.map((mention, index) => {
    const name = nameOf(text, mention);
    const key = `${mention.type} ${name.toLowerCase()}`;
    const previous = names[index - 1];
    const linked = previous && linkedTo(text, previous, mention);
    const stated = linked === true ? latest : undefined;
    const single = !name.includes(' ') && mention.type === 'person';
    const part = single ? latestByPart.get(name.toLowerCase()) : undefined;
    const draft = stated ??
      part ??
      byName.get(key) ?? { key, type: mention.type, names: [], mentions: [] };
    if (draft.mentions.length === 0) {
      drafts.push(draft);
    }
    if (!draft.names.includes(name)) {
      draft.names.push(name);
    }
    draft.mentions.push(index);
    byName.set(key, draft);
    if (mention.type === 'person' && stated === undefined && !single) {
      noteParts(name, draft, latestByPart);
    }
    latest = draft;
    return draft;
  });
  const ids = assignIds(drafts);
  const mentions = names.map((mention, index): Mention => {
    const draft = chosen[index];
    return { ...mention, entity: (draft && ids.get(draft)) ?? '' };
  });
  const facts = findFacts(text, mentions);
  return {
    mentions,
    entities: drafts.map((draft) => toEntity(draft, ids.get(draft) ?? '', facts)),
  };
}

/** The words of a mention, white space folded: names may run over a line's end. */
export function nameOf(text: string, mention: { start: number; end: number }): string {
  return text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
}

function noteParts(name: string, draft: Draft, latest: Map<string, Draft>): void {
  const lower = name.toLowerCase();
  const parts = lower.split(' ');
  const kept = KEPT_TITLE.test(lower) ? parts.slice(1) : parts;
  for (const part of kept) {
    if (part.length > 2 && !/^(?:bin|ibn|abu|abdul)$/.test(part)) {
      latest.set(part, draft);
    }
  }
}

/** Whether the text itself says that two neighbouring mentions name the same. */
function linkedTo(text: string, first: NameMention, second: NameMention): boolean {
  if (first.type !== second.type || second.start - first.end > 40) {
    return false;
  }
  const gap = text.slice(first.end, second.start);
  if (SAME_AS.test(gap)) {
    return true;
  }
  return (
    /^ \($/.test(gap) &&
    text[second.end] === ')' &&
    initialsAgree(nameOf(text, first), nameOf(text, second))
  );
}

/** Whether the letters of an acronym are initials of the name's words, in order. */
export function initialsAgree(name: string, acronym: string): boolean {
  const letters = acronym.replace(/[^\p{L}]/gu, '').toLowerCase();
  const initials = name
    .split(/[ -]/)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');
  let at = 0;
  for (const initial of initials) {
    if (initial === letters[at]) {
      at++;
    }
  }
  return letters.length > 1 && letters.length <= initials.length && at === letters.length;
}

function assignIds(drafts: readonly Draft[]): ReadonlyMap<Draft, string> {
  const taken = new Set<string>();
  const ids = new Map<Draft, string>();
  for (const draft of drafts) {
    const base = slug(fullest(draft)) || draft.type;
    let id = base;
    for (let n = 2; taken.has(id); n++) {
      id = `${base}-${n}`;
    }
    taken.add(id);
    ids.set(draft, id);
  }
  return ids;
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** The first name in full; an acronym stands for its expansion. */
function fullest({ type, names }: Draft): string {
  const [first = ''] = names;
  const longer = names.find((name) => name.includes(' ') && name.length > first.length);
  return first.includes(' ') || longer === undefined || type === 'place' ? first : longer;
}

function toEntity(draft: Draft, id: string, facts: ReadonlyMap<string, readonly Fact[]>): Entity {
  const name = fullest(draft);
  return {
    id,
    type: draft.type,
    name,
    aliases: draft.names.filter((other) => other !== name),
    mentions: draft.mentions,
    facts: facts.get(id) ?? [],
  };
}
