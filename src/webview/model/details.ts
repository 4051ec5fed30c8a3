import type { ReportDetails } from '../../core/annotations/model';
import { readFullDate } from '../../core/text/dates';
import { isWebAddress } from '../../core/text/webAddress';
import type { DetailField } from '../protocol';

/** The details that are typed as text. */
export const TEXT_DETAILS = ['title', 'author', 'publisher', 'published', 'url'] as const;
export type TextDetail = (typeof TEXT_DETAILS)[number];

/** A detail as its field shows it; empty for none. Authors are separated by semicolons. */
export function detailText(details: ReportDetails, field: TextDetail): string {
  return field === 'author' ? (details.author ?? []).join('; ') : (details[field] ?? '');
}

/** What is to be recorded, or which kind of value is malformed. */
export type DetailChange =
  | { readonly set: ReportDetails; readonly unset: readonly DetailField[] }
  | { readonly bad: 'published' | 'url' };

/** The change that a typed text makes; an empty text removes the detail. */
export function changeDetail(field: TextDetail, typed: string): DetailChange {
  const text = typed.trim();
  if (text === '') {
    return { set: {}, unset: [field] };
  }
  if (field === 'url' && !isWebAddress(text)) {
    return { bad: 'url' };
  }
  if (field === 'published') {
    const published = readFullDate(text);
    return published === undefined ? { bad: 'published' } : { set: { published }, unset: [] };
  }
  const value =
    field === 'author'
      ? text
          .split(';')
          .map((name) => name.trim())
          .filter((name) => name !== '')
      : text;
  return { set: { [field]: value }, unset: [] };
}
