import { BEGINS_WITH_CAPITAL, Letters } from './letters';
import type { TextRange } from './range';
import type { SectionKind } from './section';

// Tells by its words which part of a page a paragraph is. The grammar of reports in
// syntaxes/report.tmLanguage.json uses the same words for the parts that it marks.

const HEADLINE_MAX = 200;
const HEADING_MAX = 80;
const STANDFIRST_MAX = 320;
/** How much of a paragraph is looked at, in UTF-16 code units. */
const OPENING = 60;

const COMMENTS = /^(?:\d{1,5} )?comments?(?: \(\d{1,5}\))?:?$/i;
const RELATED =
  /^(?:related(?: (?:posts|links|articles|stories|coverage))?|read more|read also|see also|elsewhere on this site|more from this author):?$/i;

/** What follows a line that ends the report, such as “2 Comments”; `undefined` for other lines. */
export function opensRest(text: string): SectionKind | undefined {
  const opening = text.trimStart().slice(0, OPENING).trim();
  if (COMMENTS.test(opening)) {
    return 'comments';
  }
  return RELATED.test(opening) ? 'related' : undefined;
}

const TAGS = /^(?:tags|keywords|topics|filed under):/i;
const LINKS =
  /^(?:related(?: (?:posts|links|articles|stories|coverage))?|read more|read also|see also): ?\S/i;
/** Links of a page to parts of itself, which come along where all of it is copied. */
const SKIP =
  '(?:skip|jump) (?:directly )?to (?:the )?(?:main )?(?:content|navigation|search|comments|footer)\\b';
/** Its other links and buttons: those that can hardly be a heading, and those that can, if there are more. */
const BUTTON =
  'subscribe(?: now)?|sign (?:in|up)|log ?in|my account|advertisement|listen to this article';
const PLAIN_BUTTON = `${BUTTON}|home|menu|news|newsletters?|print|register|save|search|share`;
const BESIDE = '(?: \\(.{1,12}\\))?(?:\\s*[|•·]\\s*|\\s{2,})';
/** The way to a page: "Home › News". */
const TRAIL = 'home\\s*(?:[>›»/][^>›»/]{1,40}){1,6}';
/** A line of nothing but these. */
const PAGE_LINKS = new RegExp(
  `^\\s*(?:${SKIP}.{0,3}|${TRAIL}|${BUTTON}|(?:(?:${PLAIN_BUTTON})${BESIDE})+(?:${PLAIN_BUTTON})(?: \\(.{1,12}\\))?)\\s*$`,
  'i',
);
const COPYRIGHT = /^(?:©|\(c\) \d{4}|copyright (?:©|\(c\)|\d{4})|all rights reserved)/i;
const CAPTION =
  /^[[(]?(?:photo(?:graph)?s?|pictures?|image|file photo|image caption|caption|pictured|map)(?: \d{1,3})?(?: (?:by|credit))?:/i;
const CAPTION_MAX = 400;

/** The kind of a paragraph that is not part of the report's own text, wherever it stands. */
export function asideOf(text: string): SectionKind | undefined {
  const lone = !text.includes('\n');
  const opening = text.trimStart().slice(0, OPENING);
  if (TAGS.test(opening)) {
    return 'tags';
  }
  if (lone && (LINKS.test(opening) || COPYRIGHT.test(opening))) {
    return 'related';
  }
  if (text.length <= HEADLINE_MAX && text.split('\n').every((line) => PAGE_LINKS.test(line))) {
    return 'related';
  }
  return text.length <= CAPTION_MAX && CAPTION.test(opening) ? 'caption' : undefined;
}

const MAIL_LINE = '(?:from|to|cc|date|sent|subject):';
/** The header of an e-mail. */
const MAIL = new RegExp(`^${MAIL_LINE}.*\\r?\\n${MAIL_LINE}`, 'i');
/** Its subject, which may go on in indented lines. */
const SUBJECT = /^subject:[ \t]*(\S.*(?:\r?\n[ \t]+\S.*)*)/dim;

/** Whether a paragraph is the header of an e-mail. */
export function isMailHeader(text: string): boolean {
  return MAIL.test(text);
}

/** The subject in the header of an e-mail, half-open UTF-16 offsets; `undefined` where it has none. */
export function subjectOf(header: string): TextRange | undefined {
  const [start, end] = SUBJECT.exec(header)?.indices?.[1] ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * What stands above the headline of a press release: those who issue it, that it may be published, and
 * its date.
 */
const RELEASE =
  /^(?:.{1,60}\r?\n){0,3}(?:for immediate release|(?:press|news|media) (?:release|note|statement))(?:[ :–—-]{1,3}.{0,40}\d{4})?[:.]?[ \t]*(?:\r?\n.{0,40}\d{4}.{0,20})?$/i;

/**
 * Whether a paragraph is, or goes on with, what stands above the headline of a press release: its date may
 * be a paragraph of its own.
 *
 * @param before whether the paragraph before it is so
 */
export function isReleaseHeader(text: string, before: boolean): boolean {
  return text.length <= HEADLINE_MAX && (RELEASE.test(text) || (before && DATE.test(text)));
}

/** Who may read a paper, and from when on, in a line above its headline. */
const MARKING =
  /^\s*(?:(?:(?:(?:strictly |nato |eu |un )?(?:(?:top )?secret|confidential|restricted|unclassified|(?:un)?official|sensitive|private(?: and confidential)?|draft|noforn|rel to [a-z]{3}(?:, ?[a-z]{3})*|tlp ?: ?[a-z]{3,5}(?:\+strict)?)|for (?:official|internal|limited|staff|authori[sz]ed) [a-z ]{0,30}only|not for (?:publication|distribution|circulation|release)[a-z ]{0,30})(?: ?[/|,;:•·–—-]{1,2} ?|\s*$))+|embargo(?:ed)?(?::| until| till) .{0,60}\d.{0,20})$/i;

/** Whether a paragraph says no more than who may read what follows. */
export function isMarking(text: string): boolean {
  return text.length <= HEADLINE_MAX && text.split('\n').every((line) => MARKING.test(line));
}

/** The closing words of a letter … */
const CLOSING =
  /^(?:(?:best|kind|warm|with best|with kind) regards|(?:yours )?sincerely|yours (?:truly|faithfully)|best wishes|many thanks),?[ \t\r]*$/im;
/** … and those that are an e-mail's only below its header: elsewhere "--" parts what is above and below. */
const MAIL_CLOSING = /^(?:--|regards|cheers),?[ \t\r]*$/im;
const QUOTED_MAIL = /^(?:-{3}|>|(?:from|on .{1,80} wrote):)/i;

/**
 * Whether a paragraph is, or goes on with, what stands below the closing words of a letter: names and
 * offices on lines of their own, up to a message that is quoted or forwarded.
 *
 * @param before whether the paragraph before it is so
 * @param isMail whether the page begins with the header of an e-mail
 */
export function isSignature(text: string, before: boolean, isMail: boolean): boolean {
  return (
    CLOSING.test(text) || (isMail && MAIL_CLOSING.test(text)) || (before && !QUOTED_MAIL.test(text))
  );
}

/** What a page has in capitals above the headline: the name of the paper, or the part of it. */
const MASTHEAD = new Letters(String.raw`^\p{Lu}[\p{Lu}\p{N}’'&. -]{1,28}$`);

/** Whether a paragraph below the links of a page is its masthead. */
export function isMasthead(text: string): boolean {
  return MASTHEAD.test(text);
}

/** The symbol by which bodies such as the United Nations file a document: "S/2019/570". */
const SYMBOL = /^[A-Z]{1,5}(?:\/[A-Z0-9.-]{1,12}){1,6}(?: \(.{1,12}\))?$/;

/** Whether a paragraph is nothing but the symbol of a document. */
export function isDocumentSymbol(text: string): boolean {
  return text.length <= HEADING_MAX && SYMBOL.test(text.trim());
}

/** What all of a page begins with where it was copied: a link that skips. */
export const BEGINS_COPIED = new RegExp(`^\\s*${SKIP}`, 'i');
/** A headline has more. */
const MOST_MENU_WORDS = 2;

/** Whether a paragraph on top of a page that was copied as a whole may be a menu: a word or two for each link. */
export function isMenu(text: string): boolean {
  const isItem = (words: string) =>
    words.replace(' & ', '').split(' ').length <= MOST_MENU_WORDS && !/[.;,:!?]$/.test(words);
  const isMenuLine = (line: string) =>
    PAGE_LINKS.test(line) ||
    isMasthead(line) ||
    line.split(/[|•·›>]|\s{2,}/).every((item) => isItem(item.trim()));
  return text.length <= HEADLINE_MAX && text.split(/\r?\n/).every(isMenuLine);
}

/** Whether a paragraph has the shape of a headline by itself, and of no byline or day. */
export function isHeadlineAlone(text: string): boolean {
  const head = (index: number) => headOf(text, index, 2, undefined);
  return head(0) === 'headline' && head(1) === undefined;
}

// Without the flag "i": with it, classes of letters take milliseconds to compile.
const BYLINE = new Letters(
  '^(?:[Bb]y|BY|(?:[Pp]osted|[Ww]ritten|[Rr]eported|[Cc]ompiled|[Pp]hotographs) by) \\p{L}',
);
const DATELINE = new Letters(
  String.raw`^\p{Lu}[\p{Lu}’'. -]{2,40}(?:, [^—–]{1,40}?)?(?:\s\([^)]{1,30}\))?\s*(?:[—–]|--?)?$`,
);
/** A dateline at the beginning of a paragraph: in capitals, or with a day. */
export const BEGINS_WITH_DATELINE = new Letters(
  String.raw`^\p{Lu}(?:[\p{Lu}’'. -]{2,40}(?:, [^—–]{1,40}?)?(?:\s\([^)]{1,30}\))?|[\p{L}’'. -]{2,40}, [^—–]{2,40}?\d)\s*(?:[—–]|--?)\s`,
);
const DATE =
  /^(?:(?:[Pp]osted|[Pp]ublished|[Uu]pdated|[Ll]ast updated) )?(?:on |at )?(?:[A-Za-z]{3,6}day,? )?(?:\d\d?(?:st|nd|rd|th)? [A-Za-z]{3,9}\.?,? \d{4}|[A-Za-z]{3,9}\.? \d\d?,? \d{4}|\d{4}-\d\d-\d\d)(?:,? \d\d?[:.]\d\d.{0,12})?$/;

/**
 * The kind of a paragraph above the body of a report; `undefined` for one of the body.
 *
 * @param above the kind of the paragraph before it
 */
export function headOf(
  text: string,
  index: number,
  count: number,
  above: SectionKind | undefined,
): SectionKind | undefined {
  const lone = !text.includes('\n');
  if (index === 0 && count > 1 && text.length <= HEADLINE_MAX && !/[.;,]$/.test(text)) {
    return 'headline';
  }
  if (lone && index > 0 && index <= 3 && text.length <= HEADING_MAX && BYLINE.test(text)) {
    return 'byline';
  }
  if (lone && index > 0 && (DATE.test(text) || (/\d|—|–/.test(text) && DATELINE.test(text)))) {
    return 'dateline';
  }
  const mayIntroduce = above === 'headline' && count > 3 && lone && text.length <= STANDFIRST_MAX;
  return mayIntroduce && !CORRECTION.test(text) && !BEGINS_WITH_DATELINE.test(text)
    ? 'standfirst'
    : undefined;
}

const CORRECTION = new Letters(
  String.raw`^(?:\*\s?\p{Lu}|(?:[Cc]orrections?|CORRECTIONS?|[Cc]larification|[Uu]pdate|UPDATE|[Ee]ditor[’']s [Nn]ote)\b[^.]{0,40}:|(?:[Cc]orrection|CORRECTION|[Ee]ditor[’']s [Nn]ote)\b)`,
);
/** A question or an answer of an interview, an entry of a list. */
const ITEM = new Letters(String.raw`^(?:[QA]\d{0,2}[:.]|[-•*·–] |\d{1,3}[.)] |\(\p{L}\) )`);
/** A heading that quotes somebody, as British papers have them: "‘Boss says go’". */
const QUOTED_HEADING = /^(?:'[^' ](?:[^']|\w'\w){1,58}[^'.,]'|‘[^’ ](?:[^’]|\w’\w){1,58}[^’.,]’)$/;
/** "    A.   Background", apart from its letter: no answer of an interview. */
const LETTERED_HEADING = /^(?:\s{4,}(?:[A-Z]|[IVX]{1,4})\.\s|(?:[A-Z]|[IVX]{1,4})\.\s{2})\s*[A-Z]/;
const MARKED_HEADING = /^(?:#{1,6} \S|\*\*[^*]+(?:\*\*)?$|__[^_]+__$)/;

/**
 * The kind of a paragraph of the body.
 *
 * @param isSigned whether it is part of a signature, where no line is a heading
 */
export function bodyOf(text: string, isSigned: boolean): SectionKind {
  const lone = !text.includes('\n');
  if (lone && text.length <= HEADING_MAX + 8 && MARKED_HEADING.test(text)) {
    return 'heading';
  }
  if (CORRECTION.test(text)) {
    return 'correction';
  }
  if (/^[“"]/.test(text) && /[”"]$/.test(text)) {
    return 'quotation';
  }
  const stopped = /[.!?:;,”"’)\]*]$/.test(text);
  const isPlain = !stopped && BEGINS_WITH_CAPITAL.test(text) && !ITEM.test(text);
  return lone &&
    !isSigned &&
    text.length <= HEADING_MAX &&
    (isPlain || QUOTED_HEADING.test(text) || (!stopped && LETTERED_HEADING.test(text)))
    ? 'heading'
    : 'body';
}
