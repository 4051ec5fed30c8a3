import type { Section, SectionKind } from './section';

/** A stretch between blank lines, trimmed of its line ends. */
interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const HEADING_MAX = 80;
const STANDFIRST_MAX = 320;

/**
 * The parts of a report's page, in order, from the shapes that pages have: the first line is the
 * headline, a short lone line without a final stop is a section heading, "Tags:", "2 Comments" and
 * "Related" open what is no longer the report. Only paragraphs are covered, not the space between
 * them. UTF-16 offsets; linear in the text.
 */
export function findSections(text: string): readonly Section[] {
  const sections: Section[] = [];
  let boilerplate: SectionKind | undefined;
  const paragraphs = splitParagraphs(text);
  paragraphs.forEach((paragraph, index) => {
    boilerplate = opensBoilerplate(paragraph.text) ?? boilerplate;
    const kind = boilerplate ?? kindOf(paragraph, index, paragraphs.length);
    sections.push({ kind, start: paragraph.start, end: paragraph.end });
    if (boilerplate === 'tags') {
      boilerplate = undefined;
    }
  });
  return sections;
}

function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = -1;
  let end = 0;
  const close = () => {
    if (start >= 0) {
      paragraphs.push({ start, end, text: text.slice(start, end) });
      start = -1;
    }
  };
  for (let lineStart = 0; lineStart < text.length; ) {
    const newline = text.indexOf('\n', lineStart);
    const lineEnd = newline === -1 ? text.length : newline;
    const contentEnd = lineStart + text.slice(lineStart, lineEnd).trimEnd().length;
    if (contentEnd === lineStart) {
      close();
    } else {
      if (start < 0) {
        start = lineStart;
      }
      end = contentEnd;
    }
    lineStart = lineEnd + 1;
  }
  close();
  return paragraphs;
}

function opensBoilerplate(text: string): SectionKind | undefined {
  const head = text.trimStart().slice(0, 40);
  if (/^tags:/i.test(head)) {
    return 'tags';
  }
  if (/^(?:\d{1,5} )?comments?$/i.test(head.trim())) {
    return 'comments';
  }
  return /^(?:related(?: (?:posts|links|articles))?|read more|see also):?$/i.test(head.trim())
    ? 'related'
    : undefined;
}

function kindOf({ text }: Paragraph, index: number, count: number): SectionKind {
  const lone = !text.includes('\n');
  const stopped = /[.!?:;,”"’)\]*]$/.test(text);
  if (index === 0 && count > 1 && text.length <= 200 && !/[.;,]$/.test(text)) {
    return 'headline';
  }
  if (/^\*\s?\p{Lu}/u.test(text) || /^(?:correction|editor[’']s note)\b/i.test(text)) {
    return 'correction';
  }
  if (index === 1 && count > 3 && lone && text.length <= STANDFIRST_MAX && !/^by /i.test(text)) {
    return 'standfirst';
  }
  if (lone && index <= 2 && /^by \p{Lu}/iu.test(text) && text.length <= HEADING_MAX) {
    return 'byline';
  }
  if (/^[“"]/.test(text) && /[”"]$/.test(text)) {
    return 'quotation';
  }
  return lone && !stopped && text.length <= HEADING_MAX && /^\p{Lu}/u.test(text)
    ? 'heading'
    : 'body';
}
