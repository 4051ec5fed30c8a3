import type { ReportDetails } from '../annotations/model';
import { foldSpace, innerQuotes } from '../text/range';

/** What a quotation is taken from. */
export interface CitedPassage {
  readonly quote: string;
  /** 1-based. Absent where the passage is not in the report any more. */
  readonly line?: number;
  readonly details: ReportDetails;
  /** Stands in for a title that is not known. */
  readonly fileName: string;
}

/**
 * A quotation with its source, as plain text: the words, and below them author, title, publisher, day of
 * publication, line and address, as far as they are known.
 *
 * @param lineWords how a line is named, `{0}` being its number
 */
export function cite(passage: CitedPassage, lineWords: string): string {
  const { url } = passage.details;
  const words = foldSpace(passage.quote).trim();
  const address = url === undefined ? '' : `\n${url}`;
  return `“${innerQuotes(words)}”\n— ${sourceOf(passage, lineWords)}${address}`;
}

/** Where a quotation is from, in one line, as {@link cite} says it. */
export function sourceOf(passage: Omit<CitedPassage, 'quote'>, lineWords: string): string {
  const { line, details, fileName } = passage;
  const { author = [], title, publisher, published } = details;
  return [
    ...author,
    title === undefined ? fileName : `“${title}”`,
    publisher,
    published,
    line === undefined ? undefined : lineWords.replace('{0}', `${line}`),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}
