import { writeLinkEnd } from '../annotations/links/linkEnd';
import type { AnnotationFields } from './format';
import { foreignId } from './incoming';
import { field, isObject, type JsonObject, listOf, textField } from './json';
import { timeFields } from './times';
import { isOnWhole, type Passage, readSelectors, type WebAnnotation } from './w3c';

// The JSON of the API of Hypothes.is: `GET /api/search` gives `rows` of these.

/** Whether an annotation is one of the API of Hypothes.is, not one of the W3C model. */
export function isHypothesis(item: JsonObject): boolean {
  return Array.isArray(field(item, 'target')) && textField(item, 'uri') !== undefined;
}

/** The passages of annotations by their ids, for replies to them, which have none of their own. */
export function replyTargets(items: readonly unknown[]): ReadonlyMap<string, readonly Passage[]> {
  return new Map(
    items.filter(isObject).flatMap((item): [string, readonly Passage[]][] => {
      const id = textField(item, 'id');
      return id !== undefined && isHypothesis(item) ? [[id, passagesOf(item)]] : [];
    }),
  );
}

/** Reads one annotation. A reply is about what it replies to is about, and has a link to that. */
export function readHypothesis(
  item: JsonObject,
  targets: ReadonlyMap<string, readonly Passage[]>,
): WebAnnotation {
  const id = textField(item, 'id');
  const own = passagesOf(item);
  const [thread] = listOf(field(item, 'references'));
  const replied = typeof thread === 'string' ? targets.get(thread) : undefined;
  return {
    ...(id !== undefined && foreignId(id)),
    passages: own.length > 0 ? own : (replied ?? []),
    isOnWhole: isOnWhole(item) && (thread === undefined || replied?.length === 0),
    fields: { ...fieldsOf(item), ...replyTo(item, targets) },
  };
}

/** How a reply is linked to what it replies to. */
const REPLY = 'replies to';

function replyTo(
  item: JsonObject,
  targets: ReadonlyMap<string, readonly Passage[]>,
): Pick<AnnotationFields, 'links'> {
  const replied = listOf(field(item, 'references')).at(-1);
  const isThere = typeof replied === 'string' && targets.has(replied);
  return isThere && 'id' in foreignId(replied)
    ? { links: [{ to: writeLinkEnd(replied), relation: REPLY }] }
    : {};
}

function fieldsOf(item: JsonObject): AnnotationFields {
  const comment = textField(item, 'text');
  const tags = listOf(field(item, 'tags')).filter(
    (tag): tag is string => typeof tag === 'string' && tag !== '',
  );
  const creator = textField(item, 'user')?.replace(/^acct:([^@]*)@.*$/, '$1');
  return {
    motivation: comment ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    ...(comment && { comment }),
    ...(tags.length > 0 && { tags }),
    ...(creator && { creator }),
    ...timeFields(field(item, 'created'), field(item, 'updated')),
  };
}

/** Positions are of a web page in UTF-16 code units, not of the report. */
function passagesOf(item: JsonObject): readonly Passage[] {
  return listOf(field(item, 'target')).flatMap((target) => {
    const passage = isObject(target) ? readSelectors(field(target, 'selector')) : undefined;
    if (passage?.quote === undefined) {
      return [];
    }
    const { position, ...words } = passage;
    return [words];
  });
}
