import type { ReportDetails } from '../../core/annotations/model';
import { foldSpace } from '../../core/text/range';
import { innerQuotes } from '../excerpts';

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
  const { quote, line, details, fileName } = passage;
  const { author = [], title, publisher, published, url } = details;
  const source = [
    ...author,
    title === undefined ? fileName : `“${title}”`,
    publisher,
    published,
    line === undefined ? undefined : lineWords.replace('{0}', `${line}`),
  ].filter((part) => part !== undefined);
  const words = foldSpace(quote).trim();
  const address = url === undefined ? '' : `\n${url}`;
  return `“${innerQuotes(words)}”\n— ${source.join(', ')}${address}`;
}
