import { ENTITY_TYPES } from '../recognition/mention';
import { msg } from '../text/message';
import { isTreeList, isTreeMap, type TreeMap, type YamlTree } from '../yaml/tree';
import { FieldReader, type Finding, type SourceOf } from './fieldReader';
import { parseLinkEnd } from './links/linkEnd';
import {
  ANNOTATION_KEYS,
  type Annotation,
  CREDIBILITIES,
  LINK_KEYS,
  type Link,
  MOTIVATIONS,
  RELIABILITIES,
  REPORT_KEYS,
  type Rejection,
  type ReportDetails,
  TARGET_KEYS,
} from './model';

/** What an item of `annotations` says, read on its own. */
export interface ItemReading {
  /** The id in the file; absent where there is none that can be used. */
  readonly writtenId?: string;
  /** Absent where the item cannot be shown. */
  readonly annotation?: Omit<Annotation, 'id'>;
  /** Their paths begin below the item. */
  readonly findings: readonly Finding[];
}

/** Reads an item. A malformed field is left out, and never costs the whole item. */
export function readItem(tree: YamlTree, sourceOf: SourceOf): ItemReading {
  if (!isTreeMap(tree)) {
    const message = msg`An annotation is a mapping with a “quote”.`;
    return { findings: [{ code: 'not-an-annotation', message, severity: 'warning', path: [] }] };
  }
  const reader = new FieldReader(tree, sourceOf);
  const id = reader.text('id', 'invalid-id');
  if (id === '') {
    reader.report('invalid-id', msg`An id cannot be empty.`, ['id']);
  }
  const target = reader.target();
  if (target === undefined && !reader.findings.some(({ code }) => code === 'invalid-quote')) {
    reader.report('missing-quote', msg`The annotation has no “quote”.`, []);
  }
  const fields = present({
    motivation: reader.choice('motivation', MOTIVATIONS, 'invalid-motivation'),
    entity: reader.text('entity'),
    type: reader.choice('type', ENTITY_TYPES, 'invalid-type'),
    comment: reader.text('comment'),
    tags: reader.texts('tags', 'invalid-tags'),
    links: readLinks(reader, sourceOf),
    reliability: reader.choice('reliability', RELIABILITIES, 'invalid-reliability'),
    credibility: reader.choice('credibility', CREDIBILITIES, 'invalid-credibility'),
    orphan: reader.flag('orphan', 'invalid-orphan'),
    creator: reader.text('creator'),
    created: reader.time('created', 'invalid-created'),
    modified: reader.time('modified', 'invalid-modified'),
  });
  reader.misspellings(ANNOTATION_KEYS);
  return {
    ...(id !== undefined && id !== '' && { writtenId: id }),
    ...(target !== undefined && { annotation: { ...target, ...fields } }),
    findings: reader.findings,
  };
}

/** Reads `links`. A link that leads nowhere is left out. */
function readLinks(item: FieldReader, sourceOf: SourceOf): readonly Link[] | undefined {
  const value = item.get('links');
  if (value === undefined || value === null) {
    return undefined;
  }
  if (!isTreeList(value)) {
    item.report('invalid-links', msg`“links” has to be a list of mappings with “to”.`, ['links']);
    return undefined;
  }
  const links = value.flatMap((tree, index): Link[] => {
    const path = ['links', index];
    const reader = new FieldReader(isTreeMap(tree) ? tree : new Map(), sourceOf, path);
    const to = reader.text('to', 'invalid-link');
    if (to === undefined || parseLinkEnd(to) === undefined) {
      item.report(
        'invalid-link',
        msg`A link is a mapping with “to”: the id of an annotation, the path of another report with “#” and an id, or a web address.`,
        path,
      );
      return [];
    }
    const relation = reader.text('relation', 'invalid-relation');
    reader.misspellings(LINK_KEYS);
    item.findings.push(...reader.findings);
    return [{ to, ...(relation !== undefined && { relation }) }];
  });
  return links.length > 0 ? links : undefined;
}

/** Reads `report`. The paths of findings begin at the root. */
export function readDetails(
  tree: YamlTree | undefined,
  sourceOf: SourceOf,
): { readonly details: ReportDetails; readonly findings: readonly Finding[] } {
  if (tree === undefined || tree === null) {
    return { details: {}, findings: [] };
  }
  if (!isTreeMap(tree)) {
    const message = msg`“report” has to be a mapping: title, author, publisher and so on.`;
    const finding = { code: 'invalid-report', message, path: ['report'] } as const;
    return { details: {}, findings: [{ ...finding, severity: 'warning' }] };
  }
  const reader = new FieldReader(tree, sourceOf, ['report']);
  const details = present({
    title: reader.text('title'),
    author: reader.texts('author', 'invalid-author'),
    publisher: reader.text('publisher'),
    published: reader.time('published', 'invalid-published'),
    url: reader.text('url'),
    reliability: reader.choice('reliability', RELIABILITIES, 'invalid-reliability'),
    comment: reader.text('comment'),
    tags: reader.texts('tags', 'invalid-tags'),
  });
  reader.misspellings(REPORT_KEYS);
  return { details, findings: reader.findings };
}

/**
 * Reads an item of `rejected`: a mapping with a quote, or the name alone. The paths begin at the root.
 */
export function readRejection(
  tree: YamlTree,
  index: number,
  sourceOf: SourceOf,
): { readonly rejection?: Rejection; readonly findings: readonly Finding[] } {
  const map: TreeMap = isTreeMap(tree) ? tree : new Map([['quote', tree]]);
  const path = ['rejected', index];
  const below: SourceOf = (at) => sourceOf(isTreeMap(tree) ? at : path);
  const reader = new FieldReader(map, below, path);
  const rejection = reader.target();
  if (rejection === undefined) {
    const message = msg`A rejected name is a mapping with a “quote”, or the name alone.`;
    return { findings: [{ code: 'invalid-rejection', message, severity: 'warning', path }] };
  }
  reader.misspellings(TARGET_KEYS);
  return { rejection, findings: reader.findings };
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(value: T): Present<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}
