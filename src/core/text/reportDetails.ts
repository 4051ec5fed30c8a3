import { fullDatesIn } from './dates';
import { wrappingLineFeeds } from './lines';
import { isMailHeader } from './paragraphKinds';
import { foldSpace } from './range';
import { isBoilerplate, type Section } from './section';

/** The details of a report that its own text gives. What it does not give is absent. */
export interface DerivedDetails {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly publisher?: string;
  /** RFC 3339 full-date. */
  readonly published?: string;
  readonly url?: string;
}

/** How many lines at the top, and at the end, are looked at. */
const HEAD_LINES = 10;
const TAIL_LINES = 8;
/** Longer lines are body text; in UTF-16 code units. */
const LINE_MAX = 160;
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|al|de|van|der|von|bin|ag|el|da|dos|la))*";
const BYLINE =
  /^(?:(?:(?:story|report|interview|written|reported|posted|compiled) )?by:?|author:?) (?=\S)/i;
const LEADING_NAME = new RegExp(`^${NAME}`, 'u');
const AUTHOR_NOTE = new RegExp(
  `^(?:[*_]|About the author: )?(${NAME}) is (?:the |an? )?[^.]{0,80}?\\b(?:fellow|editor|reporter|correspondent|analyst|researcher|journalist|writer|columnist|author|professor|director)\\b`,
  'u',
);
/** What may follow the comma behind an author, and is not a publisher. */
const NO_PAPER =
  /\b(?:correspondent|reporter|editor|writer|staff|bureau|desk|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/i;
const KIND_OF_PAGE =
  /^(?:press release|for immediate release|news release|release no\b.*|obituary|transcript|opinion|analysis|explainer)$/i;
/** "WEEKLY SITUATION REPORT No. 14/2023", which stands below those who issue it. */
const NUMBERED_REPORT =
  /^(?:[\w-]+ ){0,4}(?:report|bulletin|sitrep|update|brief(?:ing)?|digest|newsletter)s?(?: (?:no|number|issue)\.?)?,? ?[#№]? ?\d{1,4}(?:[/-]\d{2,4})?\b/i;
const NO_AUTHOR = /^(?:our|staff|special|the|a|an)\b/i;
const COPYRIGHT =
  /^(?:©|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s?[-–]\s?\d{4})?,?\s*)?(?:by\s+)?([^.|;,©\n]{2,80})/i;
const AGENCY =
  /^[\p{Lu}][\p{L}\p{M}'’ .,()-]{1,60}?\((AP|AFP|Reuters|dpa|EFE|ANSA|TASS|PTI|UPI|[\p{Lu}]{2,6})\)\s*[-–—]/u;
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”)\]]+/;
const ADDRESS_LINE =
  /^(?:(?:source|url|link|original|available at|retrieved from|from|read online)\b[^:\n]{0,20}:?\s*)?(https?:\/\/[^\s<>"“”)\]]+)\.?$/i;
/** At the top of an e-mail: "From: Ada Brown <ada@example.org>". */
const SENDER = new RegExp(`^(?:From|FROM|from): "?(${NAME})"?(?: [<(\\[]|$)`, 'u');
/** What mail programs put before the subject of an answer, or of a message that is passed on. */
const REPLY = /^(?:(?:re|fwd?|aw|wg): ?)+(?=\S)/i;
/** When a text was changed, behind when it came out. */
const UPDATED = /(?<=\d{4}\b.*)\b(?:last )?(?:updated|modified|edited)\b.*/i;
const DATE_LABEL = /^(?:first |last )?(?:published|posted|date|issued|released|updated|as of)\b/i;

/**
 * Title, author, publisher, day of publication and address, as far as headline, byline, dateline and
 * the lines around the text give them; the day else as the file is named after it. Nothing is guessed:
 * a date without its year, or several different ones, give none. Looks at the beginning and the end of
 * the report only.
 *
 * @param sections of `text`, as `findSections` gives them
 * @param fileName of the report; empty where it has none
 */
export function reportDetails(
  text: string,
  sections: readonly Section[],
  fileName: string,
): DerivedDetails {
  const head = linesOf(text, sections.slice(0, HEAD_LINES)).slice(0, HEAD_LINES);
  const own = sections.filter(({ kind }) => !isBoilerplate(kind));
  const tail = [
    ...linesOf(text, own.slice(-TAIL_LINES)).slice(-TAIL_LINES),
    ...linesOf(text, sections.slice(-TAIL_LINES)).slice(-TAIL_LINES),
  ];
  const isMail = isMailHeader(text.trimStart());
  const title = isMail ? subjectIn(text, sections) : titleOf(text, sections);
  const byline = isMail ? first(head, sender) : bylineOf(head, title);
  const author = byline?.author ?? first(tail, authorNote);
  const publisher = first(tail, copyrightHolder) ?? byline?.publisher ?? first(head, agency);
  const published =
    publishedOn(head) ?? publishedOn(tail.filter(isDateAlone)) ?? dayInName(fileName);
  const url = first([...head, ...tail], address);
  return {
    ...(title !== undefined && { title }),
    ...(author !== undefined && { author }),
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}

/** The lines of sections; those of the body as they were before a text was wrapped by hand. */
function linesOf(text: string, sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ kind, start, end }) => {
    const wrapping = kind === 'body' ? wrappingLineFeeds(text, start, end) : undefined;
    return text
      .slice(start, end)
      .replace(/\r?\n/g, (end, at: number) =>
        wrapping?.has(start + at + end.length - 1) ? ' ' : end,
      )
      .split(/\r\n|\r|\n/)
      .map((line) => foldSpace(line.trim()))
      .filter((line) => line !== '');
  });
}

function first<T>(lines: readonly string[], read: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = read(line);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

/**
 * The headline, of several lines the one that has the number of a report; where there is none, the first
 * line, if that is short enough for one.
 */
function titleOf(text: string, sections: readonly Section[]): string | undefined {
  const [opening] = sections;
  const head = sections.find(({ kind }) => kind === 'headline') ?? opening;
  if (head === undefined) {
    return undefined;
  }
  const lines = linesOf(text, [head]).filter((one) => !KIND_OF_PAGE.test(one));
  const line = lines.find((one) => NUMBERED_REPORT.test(one)) ?? lines[0] ?? '';
  const alone = head.kind === 'headline' || sections.length > 1;
  const isText = line === '' || /[.;,]$/.test(line) || line.length > LINE_MAX || ADDRESS.test(line);
  return alone && !isText ? line : undefined;
}

/** The subject of an e-mail. */
function subjectIn(text: string, sections: readonly Section[]): string | undefined {
  const headline = sections.find(({ kind }) => kind === 'headline');
  return headline && foldSpace(text.slice(headline.start, headline.end)).replace(REPLY, '');
}

function sender(line: string): Byline | undefined {
  const name = SENDER.exec(line)?.[1];
  return name === undefined ? undefined : { author: [cleanName(name)] };
}

interface Byline {
  readonly author?: readonly string[];
  readonly publisher?: string;
}

function bylineOf(head: readonly string[], title: string | undefined): Byline | undefined {
  const line = head.find((one) => one !== title && one.length <= LINE_MAX && BYLINE.test(one));
  if (line === undefined) {
    return undefined;
  }
  const [people = ''] = line
    .replace(BYLINE, '')
    .split(/ ?[|;•·(] ?|(?<=\p{Ll}{2})\. |,? (?:for|with) /u);
  const parts = people.split(/,? and | & /);
  // "By Ada Brown, The Harbour Post": what follows the comma of a single author is not another one.
  const [only = '', paper = ''] = parts.length > 1 ? [] : people.split(', ');
  const names = parts.length > 1 ? parts.flatMap((part) => part.split(', ')) : [only];
  const author = names.flatMap((part) => {
    const name = LEADING_NAME.exec(part)?.[0];
    return name === undefined || NO_AUTHOR.test(name) ? [] : [cleanName(name)];
  });
  const publisher = NO_PAPER.test(paper) ? undefined : LEADING_NAME.exec(paper)?.[0];
  return {
    ...(author.length > 0 && { author }),
    ...(publisher !== undefined && { publisher }),
  };
}

/** A name in capitals, in title case; other names as they are. */
function cleanName(name: string): string {
  const words = name.replace(/[.,]+$/, '');
  return words === words.toUpperCase()
    ? words.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())
    : words;
}

function authorNote(line: string): readonly string[] | undefined {
  const name = AUTHOR_NOTE.exec(line)?.[1];
  return name === undefined || !name.includes(' ') || NO_AUTHOR.test(name) ? undefined : [name];
}

function copyrightHolder(line: string): string | undefined {
  const holder = COPYRIGHT.exec(line)?.[1]
    ?.replace(/,?\s*all rights.*$/i, '')
    .trim();
  return holder === undefined || holder === '' || !/\p{L}/u.test(holder) ? undefined : holder;
}

function agency(line: string): string | undefined {
  return AGENCY.exec(line.slice(0, 90))?.[1];
}

function address(line: string): string | undefined {
  return ADDRESS_LINE.exec(line)?.[1];
}

/** The only full date of short lines and of the dateline; lines that say "published" go first. */
function publishedOn(lines: readonly string[]): string | undefined {
  const labelled = lines.filter((line) => line.length <= LINE_MAX && DATE_LABEL.test(line));
  const datesOf = (from: readonly string[]) =>
    from.flatMap((line) => fullDatesIn(placeOfDate(line)).map(({ value }) => value));
  // "Published 5 May 2019. Updated 6 May 2019"
  const first = labelled.map((line) => line.replace(UPDATED, ''));
  for (const dates of [datesOf(first), datesOf(labelled), datesOf(lines)]) {
    if (dates.length > 0) {
      const [only, ...others] = new Set(dates);
      return others.length === 0 ? only : undefined;
    }
  }
  return undefined;
}

/** "2022-06-03-boats.txt", "boats 20220603.txt" */
const DAY_IN_NAME = /(?<![A-Za-z0-9])((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?![A-Za-z0-9])/;

function dayInName(fileName: string): string | undefined {
  const [, year, , month, day] = DAY_IN_NAME.exec(fileName) ?? [];
  return fullDatesIn(`${year}-${month}-${day}`)[0]?.value;
}

/** Whether a line holds a date and little else, such as a place or a label. */
function isDateAlone(line: string): boolean {
  const [date] = fullDatesIn(line);
  return date !== undefined && (DATE_LABEL.test(line) || line.length <= date.end - date.start + 16);
}

/** Where a line may have its date: anywhere in a short one; in body text only in its dateline. */
function placeOfDate(line: string): string {
  const dateline = /^\p{Lu}[^—–]{2,70}?(?= ?[—–] ?| --? )/u.exec(line);
  const isText = line.length > 90 || /[.!?]["”’)]?$/.test(line);
  return isText ? (dateline?.[0] ?? '') : line;
}
