import { isCommentedOn, type ReportDetails } from '../annotations/model';
import { createLineIndex } from '../text/search';
import type { Exported, Writing } from './format';
import { inTextOrder } from './inTextOrder';

const COLUMNS = [
  'report',
  'line',
  'quote',
  'comment',
  'motivation',
  'tags',
  'entity',
  'name',
  'type',
  'reliability',
  'credibility',
  'place',
  'start',
  'end',
  'creator',
  'created',
  'modified',
  'id',
  'links',
] as const;

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>>;

/**
 * Writes a row for what the reader says of the report as a whole, if anything, and one for each
 * annotation, in the order of the text, with a header (RFC 4180).
 */
export function writeCsv({ text, name, file, placed, entityOf }: Writing): Exported {
  const lineAt = createLineIndex(text);
  const rows = inTextOrder(placed).map(({ annotation, range, review }): Row => {
    const { quote, comment, motivation, tags, links, entity, type, creator } = annotation;
    const { reliability, credibility, position, created, modified, id } = annotation;
    const named = entity === undefined ? undefined : entityOf(entity);
    return {
      report: name,
      line: range && lineAt(range.start).line + 1,
      quote,
      comment,
      motivation,
      tags: tags?.join('; '),
      entity,
      name: named?.name,
      type: type ?? named?.type,
      reliability,
      credibility,
      place: range === undefined ? 'gone' : review ? 'doubtful' : 'found',
      start: position?.[0],
      end: position?.[1],
      creator,
      created,
      modified,
      id,
      links: links?.map(({ to, relation }) => (relation ? `${relation}: ${to}` : to)).join('; '),
    };
  });
  const lines = [
    COLUMNS.join(','),
    ...[...onWhole(name, file.report), ...rows].map((row) => COLUMNS.map((key) => cell(row[key]))),
  ];
  return { content: lines.map((line) => `${String(line)}\r\n`).join(''), left: 0 };
}

function onWhole(name: string, details: ReportDetails): readonly Row[] {
  const { comment, tags = [] } = details;
  return isCommentedOn(details)
    ? [{ report: name, comment, tags: tags.join('; '), place: 'report' }]
    : [];
}

/**
 * What spreadsheets take for the beginning of a formula: at the beginning of a cell, or behind what
 * separates cells where they do not keep to commas.
 */
const FORMULA = /(^|[;\t])(["'\s]*)(?=[=+\-@＝＋－＠])/g;

/** Texts are in quotation marks. Where one could be taken for a formula, it has an apostrophe first. */
function cell(value: string | number | undefined): string {
  if (typeof value !== 'string') {
    return String(value ?? '');
  }
  return `"${value.replace(FORMULA, "$1$2'").replaceAll('"', '""')}"`;
}
