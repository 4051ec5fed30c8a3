import { msg } from '../text/message';
import { createPositionIndex, normaliseLineEnds } from '../text/positions';
import type { FormatProblem, Incoming, ReadResult, WholeFields } from './format';
import { isHypothesis, readHypothesis, replyTargets } from './hypothesis';
import { field, isObject, type JsonObject, listOf, parseJson, textField } from './json';
import { ofReport } from './severalReports';
import { type Passage, readW3c, type WebAnnotation } from './w3c';

/** The lists of annotations that an object may hold, by their keys. */
const LISTS = ['rows', 'items', '@graph'] as const;

/**
 * Reads Web Annotations: a collection, a page of one, a list or a single one. Each may also be in the
 * JSON of the API of Hypothes.is. Never throws.
 *
 * @param text the report's, for passages that are given by their position alone
 * @param path the report's: of a list that has annotations of it and of others, those are left out
 */
export function readWebAnnotations(content: string, text: string, path?: string): ReadResult {
  const parsed = parseJson(content);
  if ('error' in parsed) {
    return parsed;
  }
  const list = findList(parsed.value);
  if (list === undefined) {
    return { error: { place: '1', message: msg`There are no annotations in this file.` } };
  }
  const incoming: Incoming[] = [];
  const onWhole: WholeFields[] = [];
  const problems: FormatProblem[] = [...list.problems];
  const targets = replyTargets(list.items);
  const quoteAt = createQuotes(text);
  const isMeant = ofReport(list.items, path);
  const left = list.items.filter((item) => !isMeant(item)).length;
  if (left > 0) {
    const message = msg`Annotations of other reports, which were left out: ${left}.`;
    problems.push({ place: list.path, message });
  }
  list.items.forEach((item, at) => {
    const place = `${list.path}[${at}]`;
    if (!isMeant(item)) {
      return;
    }
    if (!isObject(item)) {
      problems.push({ place, message: msg`This is not an annotation.` });
      return;
    }
    const read = isHypothesis(item) ? readHypothesis(item, targets) : readW3c(item);
    const { comment, tags } = read.fields;
    if (read.isOnWhole && (comment ?? tags) !== undefined) {
      onWhole.push(read.fields);
      return;
    }
    const passages = read.passages.flatMap((passage) => withQuote(passage, quoteAt) ?? []);
    if (passages.length === 0) {
      problems.push({
        place,
        message: msg`The annotation names no passage of a text, and was left out.`,
      });
    }
    incoming.push(
      ...passages.map((passage, part) => ({
        place,
        ...idOfPart(read, part),
        ...passage,
        fields: read.fields,
      })),
    );
  });
  return { incoming, onWhole, problems };
}

interface ItemList {
  readonly items: readonly unknown[];
  /** Of the list in the JSON. */
  readonly path: string;
  readonly problems: readonly FormatProblem[];
}

function findList(value: unknown): ItemList | undefined {
  if (Array.isArray(value)) {
    return { items: value, path: '', problems: [] };
  }
  if (!isObject(value)) {
    return undefined;
  }
  const first = field(value, 'first');
  const isWithin = isObject(first) && Array.isArray(field(first, 'items'));
  const page = isWithin ? first : value;
  const key = LISTS.find((name) => Array.isArray(field(page, name)));
  if (key !== undefined) {
    const path = isWithin ? `first.${key}` : key;
    return { items: listOf(field(page, key)), path, problems: elsewhere(page) };
  }
  return field(value, 'target') === undefined
    ? undefined
    : { items: [value], path: '', problems: [] };
}

/** Tells of pages that are not in the file. */
function elsewhere(page: JsonObject): readonly FormatProblem[] {
  const next = textField(page, 'next');
  return next === undefined
    ? []
    : [{ place: 'next', message: msg`The collection goes on in ${next}, which was not read.` }];
}

type QuoteAt = (position: readonly [number, number]) => string;

function createQuotes(text: string): QuoteAt {
  let toOffset: ((codePoint: number) => number) | undefined;
  return ([start, end]) => {
    toOffset ??= createPositionIndex(text).toOffset;
    return normaliseLineEnds(text.slice(toOffset(start), toOffset(end)));
  };
}

/** A passage that is given by its position alone has the words that are there. */
function withQuote(
  { quote, position, ...context }: Passage,
  quoteAt: QuoteAt,
): (Passage & { readonly quote: string }) | undefined {
  const words = quote ?? (position && quoteAt(position)) ?? '';
  return words === '' ? undefined : { quote: words, ...(position && { position }), ...context };
}

/** Several passages of an annotation are annotations of their own. */
function idOfPart({ id, key }: WebAnnotation, part: number): Pick<Incoming, 'id' | 'key'> {
  const whole = id ?? key;
  if (part > 0) {
    return whole === undefined ? {} : { key: `${whole} ${part}` };
  }
  return { ...(id !== undefined && { id }), ...(key !== undefined && { key }) };
}
