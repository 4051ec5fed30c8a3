import type { TagColor } from '../../core/dossier/model';
import type { AnnotationItem } from '../protocol';
import { FILTER_KEYS, type FilterKey, filterWord, isSign, SIGNS, statesOf } from './filter';
import { gradeCode } from './grading';

/** A choice in the list under a field. */
export interface Choice {
  /** What the field gets. */
  readonly value: string;
  readonly label: string;
  /** Set small beside the label. */
  readonly detail?: string;
  /** Of a tag. */
  readonly color?: TagColor;
  /** What a tag means, set below the label. */
  readonly notes?: string;
}

const LIMIT = 12;

/**
 * Completions of the word at the caret: the keys of filters, and after a key, or a sign that stands for
 * it, the values that occur, the most frequent first.
 *
 * @param caret UTF-16 offset
 */
export function completeFilter(
  filter: string,
  caret: number,
  items: readonly AnnotationItem[],
): readonly Choice[] {
  const word = filter.slice(wordStart(filter, caret), caret);
  const sign = word.startsWith('-') ? '-' : '';
  const typed = word.slice(sign.length).toLowerCase();
  const [first] = typed;
  const body = isSign(first) ? `${SIGNS[first]}:${typed.slice(1)}` : typed;
  const colon = body.indexOf(':');
  const key = FILTER_KEYS.find((known) => known === body.slice(0, colon));
  if (key !== undefined) {
    return (
      valuesOf(key, items, body.slice(colon + 1).replaceAll('"', ''))
        .map((choice) => ({ ...choice, value: `${sign}${choice.value}` }))
        // A value that is typed in full is no longer offered.
        .filter(({ value }) => value.toLowerCase() !== word.toLowerCase())
    );
  }
  return body.includes(':')
    ? []
    : FILTER_KEYS.filter((name) => name.startsWith(body)).map((name) => ({
        value: `${sign}${name}:`,
        label: `${sign}${name}:`,
      }));
}

/** The filter with the word at the caret replaced, and the caret after it. */
export function applyCompletion(
  filter: string,
  caret: number,
  value: string,
): { readonly filter: string; readonly caret: number } {
  const start = wordStart(filter, caret);
  // A key is followed by its value; a value ends the word.
  const word = value.endsWith(':') ? value : `${value} `;
  const rest = filter.slice(caret).replace(/^\S+/u, '').trimStart();
  return { filter: filter.slice(0, start) + word + rest, caret: start + word.length };
}

/** Where the word before the caret begins; a space inside quotation marks does not end it. */
function wordStart(filter: string, caret: number): number {
  let start = 0;
  let quoted = false;
  for (let index = 0; index < caret; index++) {
    const character = filter[index];
    if (character === '"') {
      quoted = !quoted;
    } else if (!quoted && character?.trim() === '') {
      start = index + 1;
    }
  }
  return start;
}

function valuesOf(
  key: FilterKey,
  items: readonly AnnotationItem[],
  typed: string,
): readonly Choice[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const value of valuesIn(item, key)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([value]) => value.toLowerCase().includes(typed))
    .sort(([a, countA], [b, countB]) => countB - countA || a.localeCompare(b))
    .slice(0, LIMIT)
    .map(([value, count]) => ({ value: filterWord(key, value), label: value, detail: `${count}` }));
}

function valuesIn(item: AnnotationItem, key: FilterKey): readonly string[] {
  const only = (value: string | undefined) => (value === undefined ? [] : [value]);
  switch (key) {
    case 'tag':
      return item.tags;
    case 'entity':
      return only(item.entity?.name);
    case 'by':
      return only(item.creator);
    case 'grade':
      return [gradeCode(item) ?? 'none'];
    case 'type':
      return only(item.motivation);
    case 'link':
      return (item.links ?? []).flatMap(({ relation }) => relation ?? []);
    case 'is':
      return statesOf(item);
  }
}

/** The choices that contain the typed word, those that begin with it first. */
export function matchChoices(
  choices: readonly Choice[],
  typed: string,
  limit = LIMIT,
): readonly Choice[] {
  const word = typed.trim().toLowerCase();
  const begins: Choice[] = [];
  const contains: Choice[] = [];
  for (const choice of choices) {
    const at = choice.label.toLowerCase().indexOf(word);
    if (at === 0) {
      begins.push(choice);
    } else if (at > 0) {
      contains.push(choice);
    }
    if (begins.length === limit) {
      break;
    }
  }
  return [...begins, ...contains].slice(0, limit);
}
