import {
  asideOf,
  BEGINS_COPIED,
  bodyOf,
  headOf,
  isDocumentSymbol,
  isHeadlineAlone,
  isMailHeader,
  isMarking,
  isMasthead,
  isMenu,
  isReleaseHeader,
  isSignature,
  opensRest,
  subjectOf,
} from './paragraphKinds';
import type { Section, SectionKind } from './section';
import { runToEnd } from './steps';

/** The lines between blank ones, without the last line end. */
interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** More paragraphs are no menus of a page. */
const MOST_MENUS = 20;
/** Headline, byline and so on are only looked for in this many paragraphs. */
const HEAD_PARAGRAPHS = 5;

/**
 * The parts of a report's page, in order, by the usual shape of pages: the first line is the headline,
 * but for "FOR IMMEDIATE RELEASE", "CONFIDENTIAL", the symbol of a document and the links of a page, or
 * the subject of an e-mail; a short line of its own without a final stop is a heading, but not below the
 * closing words of a letter; "Tags:", "2 Comments" and "Related" begin what is not the report any more.
 * Covers paragraphs, not the space between them. Linear in the text.
 */
export function findSections(text: string): readonly Section[] {
  return runToEnd(sectionSteps(text));
}

/** How many paragraphs, and lines, are read between two yields. */
const STEP = 5_000;
const LINES = 50_000;

/** {@link findSections} in slices: yields the UTF-16 offsets reached. */
export function* sectionSteps(text: string): Generator<number, readonly Section[]> {
  const sections: Section[] = [];
  let rest: SectionKind | undefined;
  /** How many paragraphs stand above the headline: links of the page, the header of a release, a symbol. */
  let above = 0;
  let isCopiedPage = false;
  let isRelease = false;
  let isMail = false;
  let isSigned = false;
  const paragraphs = yield* splitParagraphs(text);
  for (const [index, { start, end, text: words }] of paragraphs.entries()) {
    if (index === above && isMailHeader(words)) {
      isMail = true;
      sections.push(...readMailHeader(words, start));
      continue;
    }
    isRelease = index === above && isReleaseHeader(words, isRelease);
    const isAbove = () =>
      isMarking(words) || isDocumentSymbol(words) || (isCopiedPage && isMasthead(words));
    if (isRelease || (index === above && isAbove())) {
      sections.push({ kind: 'byline', start, end });
      above += 1;
      continue;
    }
    isCopiedPage ||= index === above && BEGINS_COPIED.test(words);
    if (isCopiedPage && index === above && isMenuAt(paragraphs, index)) {
      sections.push({ kind: 'related', start, end });
      above += 1;
      continue;
    }
    rest = opensRest(words) ?? rest;
    isSigned = isSignature(words, isSigned, isMail);
    const isHead = index - above < HEAD_PARAGRAPHS;
    const head = () =>
      headOf(
        words,
        index - above,
        paragraphs.length - above,
        isMail ? undefined : sections.at(-1)?.kind,
      );
    const aside = asideOf(words);
    const kind = aside ?? rest ?? (isHead ? head() : undefined);
    sections.push({ kind: kind ?? bodyOf(words, isSigned), start, end });
    if (aside === 'related' && above === index) {
      above += 1;
      isCopiedPage = true;
    }
    if (index % STEP === STEP - 1) {
      yield end;
    }
  }
  return sections;
}

/** Whether a paragraph on top of a copied page is one of its menus: a headline stands below them. */
function isMenuAt(paragraphs: readonly Paragraph[], index: number): boolean {
  const below = paragraphs.slice(index, index + MOST_MENUS).findIndex(({ text }) => !isMenu(text));
  return below > 0 && isHeadlineAlone(paragraphs[index + below]?.text ?? '');
}

/** The sections of an e-mail's header: its subject is the headline. */
function readMailHeader(header: string, start: number): readonly Section[] {
  const subject = subjectOf(header);
  const label = header.lastIndexOf('\n', subject?.start) + 1;
  const parts: readonly Section[] =
    subject === undefined
      ? [{ kind: 'byline', start: 0, end: header.length }]
      : [
          { kind: 'byline', start: 0, end: header.slice(0, label).trimEnd().length },
          { kind: 'headline', ...subject },
          {
            kind: 'byline',
            start: header.length - header.slice(subject.end).trimStart().length,
            end: header.length,
          },
        ];
  return parts
    .filter((part) => part.start < part.end)
    .map((part) => ({ ...part, start: start + part.start, end: start + part.end }));
}

function* splitParagraphs(text: string): Generator<number, readonly Paragraph[]> {
  const paragraphs: Paragraph[] = [];
  let start = -1;
  let end = 0;
  const close = () => {
    if (start >= 0) {
      paragraphs.push({ start, end, text: text.slice(start, end) });
      start = -1;
    }
  };
  let lines = 0;
  for (let lineStart = 0; lineStart < text.length; ) {
    if (++lines % LINES === 0) {
      yield lineStart;
    }
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
