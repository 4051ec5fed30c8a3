import { parseLinkEnd, writeLinkEnd } from '../annotations/links/linkEnd';
import type { Link } from '../annotations/model';
import { isWebAddress } from '../text/webAddress';
import { field, isObject, type JsonObject, listOf, textField } from './json';
import { decode, encode } from './percent';

export const ANNOTATION_URN = 'urn:dossier:annotation:';
/** Of Dossier alone: how the passage bears on what it is linked to. */
const RELATION = 'dossier:relation';
/** Of an address that is not relative. */
const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * The id of an annotation of Dossier, by its address; `undefined` for another address. Behind a colon
 * stands which report it is of where several have the id.
 */
export function idAt(address: string): string | undefined {
  return address.startsWith(ANNOTATION_URN)
    ? decode(address.slice(ANNOTATION_URN.length).replace(/:.*$/s, ''))
    : undefined;
}

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
  const end = parseLinkEnd(to);
  switch (end?.kind) {
    case 'here':
      return ANNOTATION_URN + encode(end.id);
    case 'report':
      return to.replace(/[^/#]+/g, encode);
    default:
      return to;
  }
}

/** The link of a body; `undefined` for one that leads to no annotation or page. */
export function readLink(body: JsonObject): Link | undefined {
  const [source] = [...listOf(field(body, 'source')), field(body, 'id')];
  const given = isObject(source) ? field(source, 'id') : source;
  if (typeof given !== 'string' || field(body, 'value') !== undefined) {
    return undefined;
  }
  const id = idAt(given);
  if (id === undefined && SCHEME.test(given) && !isWebAddress(given)) {
    return undefined;
  }
  const to = id === undefined ? decode(given) : writeLinkEnd(id);
  const end = parseLinkEnd(isWebAddress(given) ? given : to);
  if (end === undefined || (end.kind === 'here' && id === undefined)) {
    return undefined;
  }
  const relation = textField(body, RELATION);
  return {
    to: end.kind === 'web' ? end.url : to,
    ...(relation !== undefined && { relation }),
  };
}
