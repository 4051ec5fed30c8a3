import type { TextRange } from './range';

/** What parts a stretch of a report may play on its page. */
export const SECTION_KINDS = [
  'body',
  'headline',
  'standfirst',
  'byline',
  'dateline',
  'heading',
  'quotation',
  'caption',
  'correction',
  'tags',
  'comments',
  'related',
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];

/** Sections follow each other in the order of the text and do not overlap. */
export interface Section extends TextRange {
  readonly kind: SectionKind;
}

/** Parts of the page that are not the report itself: shown dimmed, weighed less. */
export function isBoilerplate(kind: SectionKind): boolean {
  return kind === 'tags' || kind === 'comments' || kind === 'related';
}
