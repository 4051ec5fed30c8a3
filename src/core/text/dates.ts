import { overlaps, type TextRange, textBefore } from './range';

/**
 * The date that words of a report stand for. `value` is as precise as they are: `2017-12-05`, `2017-12`
 * or `2017`.
 */
export interface DateNote extends TextRange {
  readonly value: string;
}

/** A day of the Gregorian calendar; months from 1. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const WEEKDAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const ANY_MONTH = `(?:${MONTH}|${MONTH.replace(/[A-Z]?[a-z]+/g, (word) => word.toUpperCase())})`;
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const COUNT = `(\\d{1,2}|an?|${NUMBERS.join('|')})`;
const MS_PER_DAY = 86_400_000;
/** A day of the year this soon after the report came out may be meant as a coming one. */
const AHEAD_DAYS = 60;
/** Words before a date that say it lies ahead. */
const AHEAD =
  /\b(?:will|would|next|coming|upcoming|scheduled|due|expected|plans?|planned|until|till|by|from|resumes?|begins?|starts?|opens?)\b[^.;]{0,40}$/i;

/**
 * The first full date in words, as `2017-12-05`; `undefined` where there is none, or it is ambiguous.
 */
export function readFullDate(words: string): string | undefined {
  return fullDatesIn(words)[0]?.value;
}

/** The full dates in a text, in its order. Not "05/12/2017", which can be read in two ways. */
export function fullDatesIn(text: string): readonly DateNote[] {
  const found: DateNote[] = [];
  const add = (match: RegExpMatchArray, year: string, month: string, day: string) => {
    const value = toIso({
      year: Number(year),
      month: /\d/.test(month) ? Number(month) : monthOf(month),
      day: Number(day),
    });
    if (value !== undefined && match.index !== undefined) {
      found.push({ start: match.index, end: match.index + match[0].length, value });
    }
  };
  for (const match of text.matchAll(
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${ANY_MONTH}),? (\\d{4})\\b`, 'g'),
  )) {
    add(match, match[3] ?? '', match[2] ?? '', match[1] ?? '');
  }
  for (const match of text.matchAll(
    new RegExp(`\\b(${ANY_MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'g'),
  )) {
    add(match, match[3] ?? '', match[1] ?? '', match[2] ?? '');
  }
  for (const match of text.matchAll(/\b(\d{4})-(\d\d)-(\d\d)(?!\d)/g)) {
    add(match, match[1] ?? '', match[2] ?? '', match[3] ?? '');
  }
  for (const match of text.matchAll(/\b(\d{1,2})([./])(\d{1,2})\2(\d{4})\b/g)) {
    const [first, second] = [Number(match[1]), Number(match[3])];
    const dotted = match[2] === '.';
    if (dotted || first > 12 || first === second) {
      add(match, match[4] ?? '', String(second), String(first));
    } else if (second > 12) {
      add(match, match[4] ?? '', String(first), String(second));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * What relative dates ("yesterday", "Tuesday", "Nov. 28", "last month") mean in a report published on a
 * given day, in the order of the text. Full dates get no note, and neither do words that can be read in
 * two ways.
 *
 * @param published an RFC 3339 full-date; anything else gives no notes
 */
export function dateNotes(text: string, published: string): readonly DateNote[] {
  const today = parseIso(published);
  if (today === undefined) {
    return [];
  }
  const full = fullDatesIn(text);
  const notes = RULES.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): DateNote[] => {
      const start = match.index;
      const end = start + match[0].length;
      const before = textBefore(text, start, 60);
      const value = read(match, today, before, text.slice(end, end + 8));
      return value === undefined ? [] : [{ start, end, value }];
    }),
  );
  return notes
    .filter((note) => !full.some((date) => overlaps(date, note)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((note, index, all) => {
      const previous = all[index - 1];
      return previous === undefined || previous.end <= note.start;
    });
}

interface Rule {
  readonly pattern: RegExp;
  readonly read: (
    match: RegExpMatchArray,
    today: Day,
    before: string,
    after: string,
  ) => string | undefined;
}

const RULES: readonly Rule[] = [
  {
    pattern: /\b(?:today|yesterday|tomorrow|the day before yesterday)\b/gi,
    read: (match, today) => {
      const word = match[0].toLowerCase();
      const days = { today: 0, yesterday: -1, tomorrow: 1 }[word] ?? -2;
      return toIso(shift(today, days));
    },
  },
  {
    // "thirty-six", "2.5" and "a hundred and two" are other numbers.
    pattern: new RegExp(
      `(?<![\\w.,-]|\\b(?:hundred|thousand|and|or|to) )${COUNT} (days?|months?|years?) ago\\b`,
      'gi',
    ),
    read: (match, today) => {
      const count = numberOf(match[1] ?? '');
      const unit = match[2]?.charAt(0).toLowerCase();
      if (unit === 'd') {
        return toIso(shift(today, -count));
      }
      return unit === 'm' ? monthBefore(today, count) : String(today.year - count);
    },
  },
  {
    // "left the next year", "over the last year": counted from elsewhere, or a stretch.
    pattern: /(?<!\bthe )\b(last|this|next) (month|year)\b/gi,
    read: (match, today) => {
      const step = { last: 1, this: 0, next: -1 }[match[1]?.toLowerCase() ?? ''] ?? 0;
      return match[2]?.toLowerCase() === 'month'
        ? monthBefore(today, step)
        : String(today.year - step);
    },
  },
  {
    pattern:
      /(?<!\b(?:every|each|last|next|this|previous|following|coming|a|one) )\b(?:Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday)\b(?!s?[’']s?\b|s\b)/g,
    read: (match, today, before) => {
      const back = (weekday(today) - WEEKDAYS.indexOf(match[0].toLowerCase()) + 7) % 7;
      return AHEAD.test(before) ? undefined : toIso(shift(today, -back));
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?|(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH}))(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: (match, today, before, after) => {
      const month = monthOf(match[1] ?? match[4] ?? '');
      const day = Number(match[2] ?? match[3]);
      const isClock = /^[:,]?\s?\d/.test(after) && !/^, \d{1,3}(?!\d)/.test(after);
      return isClock || AHEAD.test(before) ? undefined : latest(today, month, day);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ll]ast|early|late|mid|early in|late in)[ -](${MONTH})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: (match, today, before, after) => {
      const month = monthOf(match[1] ?? '');
      if (/^,? (?:\d|of\b|and\b|or\b)/.test(after) || AHEAD.test(before)) {
        return undefined;
      }
      // "last November" in a report of November can be read in two ways.
      const isLast = /^last/i.test(match[0]);
      if (month === today.month && isLast) {
        return undefined;
      }
      return iso(month <= today.month ? today.year : today.year - 1, month);
    },
  },
];

/** The last such day of a year up to today; `undefined` where the next one may as well be meant. */
function latest(today: Day, month: number, day: number): string | undefined {
  const own = { year: today.year, month, day };
  const past = daysBetween(own, today) >= 0;
  const next = past ? { ...own, year: today.year + 1 } : own;
  const last = past ? own : { ...own, year: today.year - 1 };
  return daysBetween(today, next) <= AHEAD_DAYS ? undefined : toIso(last);
}

function monthBefore({ year, month }: Day, count: number): string {
  const months = year * 12 + month - 1 - count;
  return iso(Math.floor(months / 12), (months % 12) + 1);
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function numberOf(word: string): number {
  return /^\d/.test(word) ? Number(word) : Math.max(0, NUMBERS.indexOf(word.toLowerCase())) + 1;
}

function utc({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day);
}

function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / MS_PER_DAY);
}

function weekday(day: Day): number {
  return new Date(utc(day)).getUTCDay();
}

function shift(day: Day, days: number): Day {
  const date = new Date(utc(day) + days * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function parseIso(value: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  const day = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  return match === null || toIso(day) === undefined ? undefined : day;
}

/** `undefined` for a day that does not exist. */
function toIso(day: Day): string | undefined {
  const { month, year } = day;
  const real = new Date(utc(day));
  const same = real.getUTCMonth() + 1 === month && real.getUTCDate() === day.day;
  return same && year >= 1000 && year <= 9999
    ? `${iso(year, month)}-${String(day.day).padStart(2, '0')}`
    : undefined;
}

function iso(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
