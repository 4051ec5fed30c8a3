import type { AnnotationItem } from '../protocol';
import { gradeCode } from './grading';

type Test = (item: AnnotationItem) => boolean;

/**
 * The items that a filter lets through, in their order. Every word of the filter must fit, whatever
 * its case: `#tag`, `@entity`, `type:person`, `by:author`, `grade:B` and plain words, which are
 * looked for in all that a card shows.
 */
export function filterItems(
  items: readonly AnnotationItem[],
  filter: string,
): readonly AnnotationItem[] {
  const tests = filter
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(testFor);
  return tests.length === 0 ? items : items.filter((item) => tests.every((test) => test(item)));
}

function testFor(word: string): Test {
  const [prefix, rest] = splitWord(word);
  // A sign alone is a word that is still being typed.
  if (prefix !== '' && rest === '') {
    return () => true;
  }
  switch (prefix) {
    case '#':
      return (item) => item.tags.some((tag) => tag.toLowerCase().startsWith(rest));
    case '@':
      return ({ entity }) =>
        entity !== undefined && (contains(entity.name, rest) || contains(entity.id, rest));
    case 'type:':
      return (item) => item.entity?.type.startsWith(rest) ?? false;
    case 'by:':
      return (item) => contains(item.creator, rest);
    case 'grade:':
      return (item) => contains(gradeCode(item), rest);
    default:
      return (item) => searchable(item).some((text) => contains(text, rest));
  }
}

function splitWord(word: string): readonly [prefix: string, rest: string] {
  const prefix = ['#', '@', 'type:', 'by:', 'grade:'].find((start) => word.startsWith(start)) ?? '';
  return [prefix, word.slice(prefix.length)];
}

function searchable(item: AnnotationItem): readonly (string | undefined)[] {
  return [item.quote, item.comment, item.entity?.name, item.creator, ...item.tags];
}

function contains(text: string | undefined, part: string): boolean {
  return text?.toLowerCase().includes(part) ?? false;
}
