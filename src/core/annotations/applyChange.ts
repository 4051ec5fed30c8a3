import { type Change, changedTree, type ListChange, type MapChange } from '../yaml/change';
import { editSplices, editYaml } from '../yaml/edit';
import type { ListScan } from '../yaml/listScan';
import { type ParsedYaml, parseYaml } from '../yaml/parse';
import type { YamlStyle } from '../yaml/render';
import { type Splice, spliceText } from '../yaml/splice';
import { sameTree, type YamlTree } from '../yaml/tree';
import { type AnnotationDocument, openAnnotations } from './annotationDocument';
import { type Content, LIST } from './content';

/** The style of annotation files. */
export const ANNOTATION_STYLE: YamlStyle = {
  timestampKeys: new Set(['created', 'modified', 'published']),
  blockLists: new Set(['links']),
  placed: [
    ['id', 'quote', 'prefix', 'suffix', 'position'],
    ['version', 'source', 'report'],
  ],
};

/**
 * The document after a change. Of a file that is read in parts, only the items concerned are parsed,
 * and the result is checked against what the change means, item by item. `undefined` where the layout
 * of the file does not allow the change.
 */
export function applyChange(
  document: AnnotationDocument,
  change: MapChange,
): AnnotationDocument | undefined {
  const { content } = document;
  if (content === undefined) {
    return undefined;
  }
  return (
    applyToParts(document, content, change) ??
    applyToWhole(document, content, change) ??
    applyOneByOne(document, change)
  );
}

/** Changes one key of the root after the other, for changes whose splices overlap. */
function applyOneByOne(
  document: AnnotationDocument,
  { entries }: MapChange,
): AnnotationDocument | undefined {
  let current: AnnotationDocument | undefined = document;
  for (const entry of entries.size > 1 ? entries : []) {
    current = current && applyChange(current, { kind: 'map', entries: new Map([entry]) });
  }
  return current === document ? undefined : current;
}

function applyToParts(
  document: AnnotationDocument,
  content: Content,
  change: MapChange,
): AnnotationDocument | undefined {
  const { scan, yaml } = content;
  const list = change.entries.get(LIST);
  if (scan === undefined || (list !== undefined && list.kind !== 'list')) {
    return undefined;
  }
  const selected = selectItems(scan.starts.length, list);
  const extract = extractOf(yaml, scan, selected);
  const parsed = parseYaml(extract.text);
  if ('errors' in parsed) {
    return undefined;
  }
  const entries = new Map<string, Change>(change.entries);
  if (list !== undefined) {
    entries.set(LIST, selectChange(list, selected));
  }
  const splices = editSplices(parsed.parsed, { kind: 'map', entries }, ANNOTATION_STYLE);
  const text = splices && spliceText(yaml, splices.map(extract.toWhole));
  if (text === undefined) {
    return undefined;
  }
  const result = openAnnotations(text, document);
  const wanted = changedTree(wholeTree(content), change);
  return result.content && sameTree(wholeTree(result.content), wanted) ? result : undefined;
}

function applyToWhole(
  document: AnnotationDocument,
  content: Content,
  change: MapChange,
): AnnotationDocument | undefined {
  const parsed = content.scan === undefined ? content.frame : parsedOf(content.yaml);
  const text = parsed && editYaml(parsed, change, ANNOTATION_STYLE);
  return text === undefined ? undefined : openAnnotations(text, document);
}

function parsedOf(yaml: string): ParsedYaml | undefined {
  const result = parseYaml(yaml);
  return 'parsed' in result ? result.parsed : undefined;
}

function wholeTree({ root, items, scan }: Content): YamlTree {
  if (scan === undefined) {
    return root;
  }
  const tree = new Map(root);
  tree.set(
    LIST,
    items.map((item) => item.tree),
  );
  return tree;
}

/**
 * The items that a change needs to see: those concerned, those before new ones, the first and the last.
 */
function selectItems(count: number, list: ListChange | undefined): readonly number[] {
  const selected = new Set<number>([0, count - 1]);
  const isRemoved = (index: number) => list?.items.get(index)?.kind === 'remove';
  for (const index of list?.items.keys() ?? []) {
    selected.add(index);
  }
  for (const { before = count } of list?.insert ?? []) {
    let behind = Math.min(before, count) - 1;
    while (behind > 0 && isRemoved(behind)) {
      behind -= 1;
    }
    selected.add(Math.max(0, behind));
  }
  if ([...selected].every(isRemoved)) {
    for (let index = 0; index < count; index++) {
      if (!isRemoved(index)) {
        selected.add(index);
        break;
      }
    }
  }
  return [...selected].filter((index) => index < count).sort((a, b) => a - b);
}

function selectChange(list: ListChange, selected: readonly number[]): ListChange {
  const items = selected.flatMap((index, place): [number, Change][] => {
    const change = list.items.get(index);
    return change === undefined ? [] : [[place, change]];
  });
  const insert = list.insert.map(({ before, ...insertion }) =>
    before === undefined
      ? insertion
      : { ...insertion, before: selected.filter((index) => index < before).length },
  );
  return { kind: 'list', items: new Map(items), insert };
}

interface Extract {
  readonly text: string;
  /** Turns a splice of the extract into one of the whole text. */
  readonly toWhole: (splice: Splice) => Splice;
}

/** The text without the items that are not selected. */
function extractOf(yaml: string, scan: ListScan, selected: readonly number[]): Extract {
  const stretches: { readonly start: number; readonly end: number; readonly at: number }[] = [];
  let at = 0;
  const take = (start: number, end: number) => {
    stretches.push({ start, end, at });
    at += end - start;
  };
  take(0, scan.starts[0] ?? 0);
  for (const index of selected) {
    take(scan.starts[index] ?? scan.end, scan.starts[index + 1] ?? scan.end);
  }
  take(scan.end, yaml.length);
  const toWhole = ({ start, end, text }: Splice): Splice => {
    // A splice at a border belongs to the stretch that begins there.
    const stretch = stretches.findLast((part) => part.at <= start && part.start < part.end);
    const shift = (stretch?.start ?? 0) - (stretch?.at ?? 0);
    return { start: start + shift, end: end + shift, text };
  };
  return { text: stretches.map(({ start, end }) => yaml.slice(start, end)).join(''), toWhole };
}
