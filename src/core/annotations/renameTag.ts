import { type Change, changeAt } from '../yaml/change';
import { asMap, isTreeList, type YamlTree } from '../yaml/tree';
import { type AnnotationDocument, openAnnotations } from './annotationDocument';
import { applyChange } from './applyChange';
import { type Item, LIST } from './content';
import { NOT_EDITABLE } from './editAnnotations';
import type { Problem } from './problem';

export type RenamedTag =
  | {
      readonly document: AnnotationDocument;
      /** How many annotations had the tag; the report as a whole counts as one. */
      readonly count: number;
    }
  | { readonly problems: readonly Problem[] };

/**
 * Gives a tag another name in all annotations of a file and in its report, in its place among their tags.
 * One that has both keeps one. Nothing else of them is changed, nor completed.
 *
 * @param to absent to delete the tag
 */
export function renameTag(yaml: string, from: string, to?: string): RenamedTag {
  const document = openAnnotations(yaml);
  const { content, file, problems } = document;
  if (content === undefined) {
    return { problems };
  }
  const details = asMap(content.root.get('report'));
  const ofReport = tagsChange(details.get('tags') ?? null, file?.report.tags ?? [], from, to);
  const inItems = content.items.flatMap((item, index): (readonly [number, Change])[] => {
    const change = changeOf(item, from, to);
    return change === undefined ? [] : [[index, change]];
  });
  const count = inItems.length + Number(ofReport !== undefined);
  if (count === 0) {
    return { document, count };
  }
  const renamed = ofReport
    ? applyChange(document, changeAt(['report', 'tags'], ofReport))
    : document;
  // Those that share what they say by an anchor are changed one after the other.
  const changed = renamed && (inAll(renamed, inItems) ?? inTurn(renamed, from, to));
  return changed === undefined
    ? { problems: [{ ...NOT_EDITABLE, severity: 'error', range: { start: 0, end: 0 } }] }
    : { document: changed, count };
}

function inAll(
  document: AnnotationDocument,
  changes: readonly (readonly [number, Change])[],
): AnnotationDocument | undefined {
  if (changes.length === 0) {
    return document;
  }
  const change = changeAt([LIST], { kind: 'list', items: new Map(changes), insert: [] });
  return applyChange(document, change);
}

function inTurn(
  document: AnnotationDocument,
  from: string,
  to: string | undefined,
): AnnotationDocument | undefined {
  let current: AnnotationDocument | undefined = document;
  for (let index = 0; index < document.ids.length; index++) {
    const item: Item | undefined = current?.content?.items[index];
    const change: Change | undefined = item && changeOf(item, from, to);
    current = current && change ? inAll(current, [[index, change]]) : current;
  }
  return current;
}

/** `undefined` where an annotation does not have the tag. */
function changeOf(item: Item, from: string, to: string | undefined): Change | undefined {
  const fields = asMap(item.tree);
  const read = item.reading.annotation?.tags ?? [];
  const change = tagsChange(fields.get('tags') ?? null, read, from, to);
  if (change === undefined) {
    return undefined;
  }
  const entries = new Map<string, Change>([['tags', change]]);
  if (change.kind === 'remove' && fields.get('motivation') === 'tagging') {
    // It was that because of its tags.
    entries.set('motivation', { kind: 'set', value: 'highlighting' });
  }
  return { kind: 'map', entries };
}

/**
 * The change of a list of tags, or of a single one; `undefined` where the tag is not among them.
 *
 * @param read what the list was read as
 */
function tagsChange(
  tags: YamlTree,
  read: readonly string[],
  from: string,
  to: string | undefined,
): Change | undefined {
  const list = isTreeList(tags) ? tags : [tags];
  // Of a number, what is written counts.
  const words = list.map((tag, index) => (read.length === list.length ? read[index] : tag));
  const places = words.flatMap((word, index) => (word === from ? [index] : []));
  const [first] = places;
  if (first === undefined) {
    return undefined;
  }
  const renamed = to === undefined || words.includes(to) ? undefined : to;
  if (renamed !== undefined && !isTreeList(tags)) {
    return { kind: 'set', value: renamed };
  }
  if (renamed === undefined && places.length === list.length) {
    return { kind: 'remove' };
  }
  const items = new Map(places.map((place): [number, Change] => [place, { kind: 'remove' }]));
  if (renamed !== undefined) {
    items.set(first, { kind: 'set', value: renamed });
  }
  return { kind: 'list', items, insert: [] };
}
