import { anchorIn } from '../annotations/anchoring/anchor';
import { normaliseTarget } from '../annotations/anchoring/byPosition';
import { describeIn } from '../annotations/anchoring/describe';
import { createTextIndex, type TextIndex } from '../annotations/anchoring/textIndex';
import { withoutEmptyContext } from '../annotations/emptyContext';
import { derivedId } from '../annotations/itemIds';
import { writeLinkEnd } from '../annotations/links/linkEnd';
import type { Annotation, Link, Target } from '../annotations/model';
import type { Incoming } from './format';

/** An id of another program that can be an id of the annotation file as it is. */
const PLAIN_ID = /^[\w-]{1,40}$/;

/** How an annotation with an id of another program is told from others. */
export function foreignId(id: string): Pick<Incoming, 'id' | 'key'> {
  return PLAIN_ID.test(id) ? { id } : { key: id };
}

interface Adopted {
  readonly annotations: readonly Annotation[];
  readonly known: number;
  readonly orphans: number;
}

/**
 * Gives annotations of another program ids and places. Yields after each.
 *
 * @param known the ids that the annotation file has
 */
export function* adoptSteps(
  text: string,
  incoming: readonly Incoming[],
  known: ReadonlySet<string>,
): Generator<undefined, Adopted> {
  const index = createTextIndex(text);
  const ids = incoming.map(createIds());
  const annotations: Annotation[] = [];
  const counts = { known: 0, orphans: 0 };
  for (const [at, item] of incoming.entries()) {
    const id = ids[at] ?? '';
    if (known.has(id)) {
      counts.known += 1;
      continue;
    }
    const { target, isOrphan } = placed(index, item);
    counts.orphans += Number(isOrphan);
    const links = linksOf(item, ids);
    const fields = { ...item.fields, ...(links.length > 0 && { links }) };
    annotations.push(withoutEmptyContext({ id, ...target, ...fields }));
    yield;
  }
  return { annotations, ...counts };
}

function linksOf({ fields, linksTo = [] }: Incoming, ids: readonly string[]): readonly Link[] {
  const added = linksTo.map(({ index, relation }) => ({
    to: writeLinkEnd(ids[index] ?? ''),
    ...(relation !== undefined && { relation }),
  }));
  return [...(fields.links ?? []), ...added];
}

interface Placed {
  readonly target: Target;
  readonly isOrphan: boolean;
}

/** Selectors of the place in the report; those of the other program where there is no sure place. */
function placed(index: TextIndex, item: Incoming): Placed {
  if (item.range !== undefined) {
    return { target: describeIn(index, item.range), isOrphan: false };
  }
  const { quote, prefix, suffix, position } = item;
  const given: Target = {
    quote,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(position !== undefined && { position }),
  };
  const place = anchorIn(index, given);
  const isSure = 'range' in place && !place.review;
  return {
    target: isSure ? describeIn(index, place.range) : normaliseTarget(given),
    isOrphan: 'orphan' in place,
  };
}

/** Gives ids that are the same whenever the same file is read, and never the same one twice. */
function createIds(): (item: Incoming) => string {
  const taken = new Set<string>();
  return ({ id, key, quote, prefix, suffix, position, fields }) => {
    const content = JSON.stringify([id, quote, prefix, suffix, position, fields]);
    let result = id ?? derivedId(key ?? content, 0);
    for (let ordinal = 1; taken.has(result); ordinal++) {
      result = derivedId(content, ordinal);
    }
    taken.add(result);
    return result;
  };
}
