import { parseLinkEnd } from '../annotations/links/linkEnd';
import { type Annotation, isDecision } from '../annotations/model';
import type { EntityType } from '../recognition/mention';
import type { TextRange } from '../text/range';
import { createRawPositions, LINE_ENDS, OWN_DATABASE, OWN_NOTE, oneLine } from './brat';
import { bratRelation } from './bratLinks';
import type { Exported, Writing } from './format';
import { encode } from './percent';

/**
 * Writes a line `T` for each passage, with lines `N` and `#` for who and what it is about, and lines `R`
 * for links between them.
 */
export function writeBrat({ text, placed, entityOf }: Writing): Exported {
  const { toCodePoint } = createRawPositions(text);
  const lines: string[] = [];
  let number = 0;
  let notes = 0;
  let references = 0;
  const bounds = new Map<string, string>();
  for (const { annotation, range } of placed) {
    const pieces = range === undefined ? [] : piecesOf(text, range);
    if (pieces.length === 0) {
      continue;
    }
    const { entity, comment } = annotation;
    const named = entity === undefined ? undefined : entityOf(entity);
    const type = typeName(annotation, named?.type);
    const id = `T${++number}`;
    bounds.set(annotation.id, id);
    const spans = pieces.map(({ start, end }) => `${toCodePoint(start)} ${toCodePoint(end)}`);
    const words = pieces.map(({ start, end }) => text.slice(start, end));
    lines.push(`${id}\t${type} ${spans.join(';')}\t${words.join(' ')}`);
    if (entity !== undefined) {
      const name = oneLine(named?.name ?? entity);
      lines.push(`N${++references}\tReference ${id} ${OWN_DATABASE}:${encode(entity)}\t${name}`);
    }
    if (comment !== undefined && comment.trim() !== '') {
      lines.push(`#${++notes}\tAnnotatorNotes ${id}\t${oneLine(comment)}`);
    }
    lines.push(`#${++notes}\t${OWN_NOTE} ${id}\t${ownNote(annotation, type)}`);
  }
  const relations = placed.flatMap(({ annotation: { id, links = [] } }) =>
    links.flatMap(({ to, relation }) => {
      const end = parseLinkEnd(to);
      const [from, other] = [bounds.get(id), end?.kind === 'here' && bounds.get(end.id)];
      const type = bratRelation(relation);
      return from && other && type ? [`${type} Arg1:${from} Arg2:${other}`] : [];
    }),
  );
  lines.push(...relations.map((relation, index) => `R${index + 1}\t${relation}`));
  return { content: lines.map((line) => `${line}\n`).join(''), left: placed.length - number };
}

/** The parts of a passage between the ends of its lines, without those that are white space. */
function piecesOf(text: string, { start, end }: TextRange): readonly TextRange[] {
  const pieces: TextRange[] = [];
  let from = start;
  for (const { index, 0: gap } of [...text.slice(start, end).matchAll(LINE_ENDS)]) {
    pieces.push({ start: from, end: start + index });
    from = start + index + gap.length;
  }
  pieces.push({ start: from, end });
  return pieces.filter((piece) => text.slice(piece.start, piece.end).trim() !== '');
}

/** A name is of the type of what it names; other annotations are of their motivation. */
function typeName(annotation: Annotation, known: EntityType | undefined): string {
  const { motivation = 'annotation', type = known } = annotation;
  const name = isDecision(annotation) ? (type ?? motivation) : motivation;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** All that is not in other lines, as JSON in one line; `as` is the type that brat was given. */
function ownNote(annotation: Annotation, as: string): string {
  const { quote, prefix, suffix, position, entity, comment, ...fields } = annotation;
  const isLost = comment !== undefined && (comment === '' || oneLine(comment) !== comment);
  const json = JSON.stringify({ ...fields, ...(isLost && { comment }), as });
  // All others are escaped by JSON.
  return json.replace(
    /[\x85\u2028\u2029]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
