import type { TextRange } from './range';

/** What part a stretch of a report plays on its page. */
export type SectionKind =
  | 'headline'
  | 'standfirst'
  | 'byline'
  | 'dateline'
  | 'heading'
  | 'body'
  | 'quotation'
  | 'caption'
  | 'correction'
  | 'tags'
  | 'comments'
  | 'related';

/** Sections follow each other in the order of the text and do not overlap. */
export interface Section extends TextRange {
  readonly kind: SectionKind;
}

/** Parts of the page that are not the report itself: shown dimmed, weighed less. */
export function isBoilerplate(kind: SectionKind): boolean {
  return kind === 'tags' || kind === 'comments' || kind === 'related';
}
