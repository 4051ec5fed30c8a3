import { parseLinkEnd } from '../annotations/links/linkEnd';
import type { Link } from '../annotations/model';
import { isWebAddress } from '../text/webAddress';
import { field, isObject, type JsonObject, listOf, textField } from './json';
import { decode, encode } from './percent';

export const ANNOTATION_URN = 'urn:dossier:annotation:';
/** Of Dossier alone: how the passage bears on what it is linked to. */
const RELATION = 'dossier:relation';

/** A link as a body. */
export function linkBody({ to, relation }: Link): object {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    [RELATION]: relation,
    source: linkAddress(to),
  };
}

/** The address of what a link leads to: for an annotation of another report, relative to this one. */
function linkAddress(to: string): string {
  switch (parseLinkEnd(to)?.kind) {
    case 'web':
      return to;
    case 'report':
      return to.replace(/[^/#]+/g, encode);
    default:
      return ANNOTATION_URN + encode(to);
  }
}

/** The link of a body; `undefined` for one that leads to no annotation or page. */
export function readLink(body: JsonObject): Link | undefined {
  const [source] = [...listOf(field(body, 'source')), field(body, 'id')];
  const given = isObject(source) ? field(source, 'id') : source;
  if (typeof given !== 'string' || field(body, 'value') !== undefined) {
    return undefined;
  }
  const to = given.startsWith(ANNOTATION_URN)
    ? decode(given.slice(ANNOTATION_URN.length))
    : decode(given);
  const end = parseLinkEnd(isWebAddress(given) ? given : to);
  if (end === undefined || (end.kind === 'here' && !given.startsWith(ANNOTATION_URN))) {
    return undefined;
  }
  const relation = textField(body, RELATION);
  return {
    to: end.kind === 'web' ? end.url : to,
    ...(relation !== undefined && { relation }),
  };
}
