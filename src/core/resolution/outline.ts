import { foldSpace, type TextRange } from '../text/range';
import { isBoilerplate, type Section, type SectionKind } from '../text/section';
import type { Mention } from './entity';

/** A part of a report under one heading, with whom it names. Ranges are UTF-16, half-open. */
export interface Chapter extends TextRange {
  /** The words of its heading; what the part is where it has none. */
  readonly title: string;
  readonly heading: TextRange;
  /** Each entity's first mention in the part, by its id. */
  readonly names: ReadonlyMap<string, Mention>;
}

/** What stands for a part without a heading of its own. */
const TITLES: Readonly<Record<SectionKind, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  dateline: 'Dateline',
  heading: 'Section',
  body: 'Report',
  quotation: 'Quotation',
  caption: 'Caption',
  correction: 'Correction',
  tags: 'Tags',
  comments: 'Comments',
  related: 'Related',
};
/** Kinds that begin a part; all others belong to the part that they stand in. */
const BEGINS: ReadonlySet<SectionKind> = new Set([
  'headline',
  'heading',
  'tags',
  'comments',
  'related',
]);
const MAX_TITLE = 80;

/**
 * A report's parts in order, under its headings. What stands above the headline belongs to its part, and
 * links and tags between paragraphs to the part around them. Linear in sections and mentions.
 */
export function outline(
  text: string,
  sections: readonly Section[],
  mentions: readonly Mention[],
): readonly Chapter[] {
  const chapters: { start: number; end: number; first: Section }[] = [];
  const last = sections.findLastIndex(({ kind }) => !isBoilerplate(kind));
  for (const [index, section] of sections.entries()) {
    const { kind } = section;
    const open = chapters.at(-1);
    const isWithin = isBoilerplate(kind) && index < last;
    const begins = BEGINS.has(kind) && open?.first.kind !== kind && !isWithin;
    const isAbove = (above: Section) =>
      chapters.length === 1 &&
      (kind === 'headline' || (isBoilerplate(above.kind) && index <= last));
    if (open !== undefined && isAbove(open.first)) {
      Object.assign(open, { first: section, end: section.end });
    } else if (open === undefined || begins || kind === 'heading') {
      chapters.push({ start: section.start, end: section.end, first: section });
    } else {
      open.end = section.end;
    }
  }
  let next = 0;
  return chapters.map(({ start, end, first }): Chapter => {
    const names = new Map<string, Mention>();
    for (let mention = mentions[next]; mention && mention.start < end; mention = mentions[next]) {
      if (mention.start >= start && !names.has(mention.entity)) {
        names.set(mention.entity, mention);
      }
      next++;
    }
    const words = foldSpace(text.slice(first.start, first.end)).trim();
    const isHeading = first.kind === 'headline' || first.kind === 'heading';
    const title = isHeading && words !== '' ? words : TITLES[first.kind];
    return {
      title: title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE)}…` : title,
      heading: { start: first.start, end: isHeading ? first.end : first.start },
      start,
      end,
      names,
    };
  });
}
