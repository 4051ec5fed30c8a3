import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fill } from '../fill';
import type { FromPage } from './protocol';
import type { Strings } from './strings';

/** What every component of the page may need. It never changes while the page lives. */
export interface PageContext {
  readonly strings: Strings;
  readonly language: string;
  readonly post: (message: FromPage) => void;
}

const Context = createContext<PageContext | undefined>(undefined);
export const PageContextProvider = Context.Provider;

/** What the page provides; throws outside of it. */
export function usePage(): PageContext {
  const value = useContext(Context);
  if (value === undefined) {
    throw new Error('usePage() was called outside of PageContextProvider.');
  }
  return value;
}

/** A day as the reader's language has it: "5 December 2017". */
export function dayWords(day: string, language: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  // Product and reports put the day before the month.
  const locale = language === 'en' ? 'en-GB' : language;
  return Number.isNaN(time)
    ? day
    : new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** The days of the reports, in words. */
export function daysWords(
  { from, to }: { readonly from: string; readonly to: string },
  { strings, language }: PageContext,
): string {
  const first = dayWords(from, language);
  return from === to ? first : fill(strings.days, first, dayWords(to, language));
}
