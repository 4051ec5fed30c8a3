import type { LinkLine } from '../../core/annotations/links/linkMap';
import type { AnnotationItem } from '../protocol';
import { gradeCode } from './grading';

export const FILTER_KEYS = ['tag', 'entity', 'by', 'grade', 'type', 'link', 'is'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** What a filter goes by. */
export type Filterable = Omit<AnnotationItem, 'id' | 'links'> & {
  /** Of the relation its words, and what is at the other end, where they are known. */
  readonly links?: readonly (Pick<LinkLine, 'to' | 'relation'> & Partial<LinkLine>)[];
  /** The name of its report, where there are several. */
  readonly report?: string;
};

/** One word of a filter. An item has to match all of them. */
export interface FilterToken {
  /** Absent for plain text, which is looked for in everything that a card shows. */
  readonly key?: FilterKey;
  /** Text may begin with a sign, and then is the beginning of a tag, part of an entity, or a grade. */
  readonly sign?: Sign;
  /** In lower case, without the quotation marks; for `key`, never empty. */
  readonly value: string;
  readonly negated: boolean;
  /** Where it stands in the filter, UTF-16, half-open. */
  readonly start: number;
  readonly end: number;
}

/** What the signs of an annotation's line stand for. */
export const SIGNS = { '#': 'tag', '@': 'entity', '!': 'grade' } as const;
type Sign = keyof typeof SIGNS;

const WORD = /(-?)(?:(tag|entity|by|grade|type|link|is):|([#@!]))?(?:"([^"]*)"?|(\S+))/giu;

/**
 * The words of a filter: `tag:casualties`, `entity:"Omar Khetab"`, `by:`, `grade:B2`, `type:assessing`,
 * `link:contradicts`, `is:orphan`, `is:review`, `is:linked`, plain words, `"plain words"`, `#casual`, `@khetab` and `!B2` as they are
 * typed in an annotation, and each with `-` before it for its opposite. A key or sign without a value is
 * still being typed and says nothing.
 */
export function parseFilter(filter: string): readonly FilterToken[] {
  const tokens: FilterToken[] = [];
  for (const match of filter.matchAll(WORD)) {
    const [whole, minus = '', name, sign, quoted, bare] = match;
    const value = (quoted ?? bare ?? '').toLowerCase();
    const key = FILTER_KEYS.find((known) => known === name?.toLowerCase());
    if (value !== '' && !(key === undefined && isUnfinished(value))) {
      const start = match.index;
      const common = { value, negated: minus !== '', start, end: start + whole.length };
      tokens.push({ ...(key && { key }), ...(isSign(sign) && { sign }), ...common });
    }
  }
  return tokens;
}

function isUnfinished(value: string): boolean {
  return value === '-' || isSign(value) || FILTER_KEYS.some((key) => value === `${key}:`);
}

/** Whether a word is one of the signs, and nothing else. */
export function isSign(word: string | undefined): word is Sign {
  return word !== undefined && Object.hasOwn(SIGNS, word);
}

/** The items that a filter lets through, in their order; the list itself where all do. */
export function filterItems<Item extends Filterable>(
  items: readonly Item[],
  filter: string,
): readonly Item[] {
  const tokens = parseFilter(filter);
  return tokens.length === 0
    ? items
    : items.filter((item) => tokens.every((token) => fits(item, token) !== token.negated));
}

function fits(item: Filterable, { key, sign, value }: FilterToken): boolean {
  switch (key ?? sign) {
    case 'tag':
      return item.tags.some((tag) => tag.toLowerCase() === value);
    case 'entity':
      return [item.entity?.id, item.entity?.name].some((name) => name?.toLowerCase() === value);
    case 'by':
      return item.creator?.toLowerCase() === value;
    case 'grade':
      return gradeFits(item, value);
    case 'type':
      return item.motivation?.startsWith(value) ?? false;
    case 'link':
      return (item.links ?? []).some(({ relation, words }) =>
        [relation, words].some((name) => name?.toLowerCase().startsWith(value)),
      );
    case 'is':
      return statesOf(item).includes(value);
    case '#':
      return (
        item.tags.some((tag) => tag.toLowerCase().startsWith(value)) || says(item, `#${value}`)
      );
    case '@':
      return (
        [item.entity?.id, item.entity?.name].some((name) => name?.toLowerCase().includes(value)) ||
        says(item, `@${value}`)
      );
    case '!':
      return gradeFits(item, value) || says(item, `!${value}`);
    default:
      return says(item, value);
  }
}

/** What may follow `is:` for an item. */
export function statesOf({ orphan, review, links = [] }: Filterable): readonly string[] {
  return [
    ...(orphan ? ['orphan'] : []),
    ...(review ? ['review'] : []),
    ...(links.length > 0 ? ['linked'] : []),
  ];
}

function says(item: Filterable, value: string): boolean {
  return searchable(item).some((text) => text?.toLowerCase().includes(value));
}

/** `B2` both, `B` or `2` either, `none` what is not graded. */
function gradeFits(item: Filterable, value: string): boolean {
  const code = gradeCode(item)?.toLowerCase();
  return value === 'none' ? code === undefined : (code?.includes(value) ?? false);
}

function searchable(item: Filterable): readonly (string | undefined)[] {
  const { quote, comment, entity, creator, report, tags, links = [] } = item;
  const ends = links.flatMap(({ relation, words = relation, text, to }) => [words, text ?? to]);
  return [quote, comment, entity?.name, creator, report, ...tags, ...ends];
}

/** A word of a filter, quoted where it has to be. */
export function filterWord(key: FilterKey, value: string): string {
  return /[\s"]/u.test(value) ? `${key}:"${value.replaceAll('"', '')}"` : `${key}:${value}`;
}

/** Adds a word to the filter, or removes it where it is there already. */
export function toggleWord(filter: string, word: string): string {
  const [wanted] = parseFilter(word);
  const present = parseFilter(filter).find(
    ({ key, value, negated }) =>
      key === wanted?.key && value === wanted?.value && negated === wanted?.negated,
  );
  return present ? withoutToken(filter, present) : `${filter.trim()} ${word}`.trim();
}

/** The filter without one of its words. */
export function withoutToken(filter: string, { start, end }: FilterToken): string {
  return `${filter.slice(0, start).trimEnd()} ${filter.slice(end).trimStart()}`.trim();
}
