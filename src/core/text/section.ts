import type { TextRange } from './range';

/** The parts of a report's page. */
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

/** A part of a report's page. Sections are in the order of the text and do not overlap. */
export interface Section extends TextRange {
  readonly kind: SectionKind;
}

/** Whether a part of the page is not the report itself; it is dimmed, and counts less. */
export function isBoilerplate(kind: SectionKind): boolean {
  return kind === 'tags' || kind === 'comments' || kind === 'related';
}
