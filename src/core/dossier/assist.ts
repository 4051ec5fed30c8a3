import { ENTITY_TYPES } from '../recognition/mention';
import { inEnglish, type Message, msg, type Translate } from '../text/message';
import { lineStart, nextLine } from '../yaml/splice';
import type { BackgroundGroup } from './background';
import {
  type DossierEntry,
  type DossierFile,
  type DossierTag,
  type Membership,
  TAG_COLORS,
} from './model';

/** A completion at a place of a dossier. */
export interface DossierCompletion {
  readonly kind: 'key' | 'type' | 'color' | 'id';
  readonly text: string;
  readonly detail: string;
}

/** What the keys of a dossier mean, in the order in which they are written. */
const DOSSIER_KEYS = {
  root: {
    version: msg`The version of the format: 1.`,
    entities: msg`Who is who: people, groups and places.`,
    tags: msg`What tags of annotations mean, and their colours.`,
    rejected: msg`Words that are not names, in every report of the folder.`,
  },
  entry: {
    id: msg`Short and stable; annotations and other entries refer to it.`,
    type: msg`person, group or place. It wins over the type that is found in reports.`,
    name: msg`The name that is shown.`,
    aliases: msg`Other names, in every spelling that reports use.`,
    notes: msg`What you know about it; shown on the card.`,
    memberOf: msg`Groups, each with its id and the role: {group: …, role: …}.`,
    partOf: msg`Ids of what it is a part of: a parent group, a province.`,
    links: msg`Web addresses about it.`,
    same: msg`Other ids of this entry: those of entries merged into it.`,
    notSame: msg`Ids of entries that are not this one, whatever names they share.`,
  },
  tag: {
    name: msg`The tag, as annotations have it, without #.`,
    color: msg`The colour of its passages: red, orange, yellow, green, blue or purple.`,
    notes: msg`When you give it; shown where tags are chosen.`,
  },
  member: { group: msg`The id of a group.`, role: msg`The role in the group.` },
} satisfies {
  readonly root: Readonly<Record<keyof DossierFile, Message>>;
  readonly entry: Readonly<Record<keyof DossierEntry, Message>>;
  readonly tag: Readonly<Record<keyof DossierTag, Message>>;
  readonly member: Readonly<Record<keyof Membership, Message>>;
};
const ID_LISTS = /^(?:partOf|notSame|same)$/;

/**
 * Completions at an offset of a dossier's text. Goes by the lines around it and does not parse: a text
 * that is being written is rarely valid.
 */
export function completeDossier(
  yaml: string,
  offset: number,
  { entities }: DossierFile,
  background: readonly BackgroundGroup[],
  t: Translate = inEnglish,
): readonly DossierCompletion[] {
  const before = yaml.slice(lineStart(yaml, offset), offset);
  const key = keyAt(yaml, offset);
  if (key === 'type') {
    return ENTITY_TYPES.map((text) => ({ kind: 'type', text, detail: 'type' }));
  }
  if (key === 'color') {
    return TAG_COLORS.map((text) => ({ kind: 'color', text, detail: 'color' }));
  }
  const isMember = key === 'group' || (key === 'memberOf' && /^\s*- \S*$/.test(before));
  if (isMember || (key !== undefined && ID_LISTS.test(key))) {
    const own = entities.filter(({ type }) => !isMember || type === 'group');
    return [
      ...own.map(({ id, name }) => ({ kind: 'id' as const, text: id, detail: name })),
      ...background.map(({ id, name }) => ({
        kind: 'id' as const,
        text: id,
        detail: t(msg`${name} (background)`),
      })),
    ];
  }
  const typed = /^(\s*)(- )?[\w]*$/.exec(before);
  if (typed === null) {
    return [];
  }
  const indent = (typed[1] ?? '').length;
  const level = indent === 0 && typed[2] === undefined ? 'root' : itemLevel(yaml, offset);
  const written =
    level === 'root' ? rootKeys(yaml) : entryKeys(yaml, offset, indent + (typed[2]?.length ?? 0));
  return Object.entries(DOSSIER_KEYS[level])
    .filter(([name]) => !written.has(name))
    .map(([text, detail]) => ({ kind: 'key', text, detail: t(detail) }));
}

/** Explains the word at an offset: a key, or the id of an entry or a background group. */
export function describeDossier(
  yaml: string,
  offset: number,
  { entities }: DossierFile,
  background: readonly BackgroundGroup[],
  t: Translate = inEnglish,
): { readonly start: number; readonly end: number; readonly text: string } | undefined {
  const [start, end] = wordAt(yaml, offset);
  const word = yaml.slice(start, end);
  const found = { start, end };
  const line = yaml.slice(lineStart(yaml, offset), start);
  if (yaml[end] === ':' && /^\s*(?:- )?(?:.*[{,] ?)?$/.test(line)) {
    const item = itemLevel(yaml, offset);
    const isInFlow = /[{,] ?$/.test(line);
    const keys: Readonly<Record<string, Message>> =
      line === ''
        ? DOSSIER_KEYS.root
        : isInFlow && item === 'entry'
          ? DOSSIER_KEYS.member
          : DOSSIER_KEYS[item];
    const text = Object.hasOwn(keys, word) ? keys[word] : undefined;
    return text === undefined ? undefined : { ...found, text: t(text) };
  }
  const key = keyAt(yaml, start);
  if (key !== 'group' && key !== 'memberOf' && !ID_LISTS.test(key ?? '')) {
    return undefined;
  }
  const entry = entities.find(({ id, same }) => id === word || same.includes(word));
  if (entry !== undefined) {
    const notes = entry.notes === undefined ? '' : `. ${entry.notes}`;
    return { ...found, text: `${entry.name}, ${entry.type}${notes}` };
  }
  const group = background.find(({ id }) => id === word);
  return group && { ...found, text: `${t(msg`${group.name} (background)`)}. ${group.about}` };
}

/** The key whose value an offset is in: on its line or, for an item of a block list, above it. */
function keyAt(yaml: string, offset: number): string | undefined {
  const start = lineStart(yaml, offset);
  const before = yaml.slice(start, offset);
  const inline = [...before.matchAll(/(?:^\s*(?:- )?|[{,]\s*)(\w+):(?:\s|$)/g)].at(-1);
  if (inline !== undefined) {
    return inline[1];
  }
  const item = /^(\s*)- \S*$/.exec(before);
  if (item === null) {
    return undefined;
  }
  const column = item[1]?.length ?? 0;
  for (let at = start; at > 0; ) {
    at = lineStart(yaml, at - 1);
    const line = yaml.slice(at, nextLine(yaml, at));
    const head = /^(\s*)(- )?(\w+):\s*(?:#.*)?$/.exec(line.trimEnd());
    if (head !== null && (head[1]?.length ?? 0) + (head[2]?.length ?? 0) <= column) {
      return head[3] === 'entities' || head[3] === 'tags' ? undefined : head[3];
    }
    if (!/^\s*(?:- |#|$)/.test(line)) {
      return undefined;
    }
  }
  return undefined;
}

/** What an item is that an offset is in: of `tags`, or of `entities`. */
function itemLevel(yaml: string, offset: number): 'tag' | 'entry' {
  const key = [...yaml.slice(0, offset).matchAll(/^(\w+):/gm)].at(-1)?.[1];
  return key === 'tags' ? 'tag' : 'entry';
}

function rootKeys(yaml: string): ReadonlySet<string> {
  return new Set([...yaml.matchAll(/^(\w+):/gm)].map((match) => match[1] ?? ''));
}

/** The keys of the entry around an offset, whose keys are in `column`. */
function entryKeys(yaml: string, offset: number, column: number): ReadonlySet<string> {
  const keys = new Set<string>();
  const collect = (line: string) => {
    const match = /^(\s*)(- )?(\w+):/.exec(line);
    if (match !== null && (match[1]?.length ?? 0) + (match[2]?.length ?? 0) === column) {
      keys.add(match[3] ?? '');
    }
    // An entry begins with its dash, whether or not a key follows yet.
    return line.search(/\S/) + 2 === column && /^\s*- /.test(line);
  };
  for (let at = lineStart(yaml, offset); ; at = lineStart(yaml, at - 1)) {
    const begins = collect(yaml.slice(at, nextLine(yaml, at)));
    if (begins || at === 0) {
      break;
    }
  }
  for (let at = nextLine(yaml, offset); at < yaml.length; at = nextLine(yaml, at)) {
    const line = yaml.slice(at, nextLine(yaml, at));
    if (/^\s*- /.test(line) && line.search(/\S/) + 2 === column) {
      break;
    }
    collect(line);
  }
  return keys;
}

function wordAt(yaml: string, offset: number): readonly [number, number] {
  const isPart = (at: number) => /[\p{L}\p{N}_-]/u.test(yaml[at] ?? '');
  let [start, end] = [offset, offset];
  while (start > 0 && isPart(start - 1)) {
    start--;
  }
  while (end < yaml.length && isPart(end)) {
    end++;
  }
  return [start, end];
}
