import { ENTITY_TYPES } from '../recognition/mention';
import { parseYaml, type YamlParseResult } from '../yaml/parse';
import { isTreeList, isTreeMap, type YamlTree } from '../yaml/tree';
import type {
  Annotation,
  AnnotationFile,
  Credibility,
  Motivation,
  Rejection,
  Reliability,
  ReportDetails,
  Target,
} from './model';
import type { Problem } from './problem';

/** The newest version of the format that this program writes. */
export const ANNOTATIONS_VERSION = 1;

const MOTIVATIONS: readonly Motivation[] = [
  'identifying',
  'commenting',
  'tagging',
  'assessing',
  'questioning',
  'linking',
  'highlighting',
];
const RELIABILITIES: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
const CREDIBILITIES: readonly Credibility[] = [1, 2, 3, 4, 5, 6];

export interface ReadAnnotations {
  /** Absent where the file cannot be used; then a problem is `fatal` and nothing may be written. */
  readonly file: AnnotationFile | undefined;
  readonly problems: readonly Problem[];
}

type TreeMap = ReadonlyMap<YamlTree, YamlTree>;

/**
 * Reads the text of a `<name>.annotations.yaml`. Items by hand with `quote` alone are fine: one
 * without an id gets `#` and its place in the list. Never throws; an empty text is an empty file.
 */
export function readAnnotations(yaml: string): ReadAnnotations {
  const { file, problems } = readParsed(yaml, parseYaml(yaml));
  return { file, problems };
}

/** What a file says, and under which ids its items go, by their place in the list. */
export interface ReadItems extends ReadAnnotations {
  /** `undefined` for an item that cannot be shown. */
  readonly ids: readonly (string | undefined)[];
}

/** As {@link readAnnotations}, for a text that has been parsed. */
export function readParsed(yaml: string, result: YamlParseResult): ReadItems {
  const fatal = (code: string, message: string, start = 0, end = yaml.length): ReadItems => ({
    file: undefined,
    problems: [{ code, message, severity: 'error', range: { start, end }, fatal: true }],
    ids: [],
  });
  if ('errors' in result) {
    const [first] = result.errors;
    return fatal('not-yaml', first?.message ?? 'Not valid YAML.', first?.start, first?.end);
  }
  const { tree } = result.parsed;
  if (tree !== null && !isTreeMap(tree)) {
    return fatal('not-a-mapping', 'An annotation file is a mapping with a list of annotations.');
  }
  const root: TreeMap = tree ?? new Map();
  const version = root.get('version');
  if (typeof version === 'number' && version > ANNOTATIONS_VERSION) {
    return fatal('newer-version', `Version ${version} of this file is newer than this program.`);
  }
  const list = root.get('annotations');
  if (list !== undefined && list !== null && !isTreeList(list)) {
    return fatal('wrong-type', '“annotations” has to be a list.');
  }
  const problems: Problem[] = [];
  const warn = (code: string, message: string, id?: string) =>
    problems.push({
      code,
      message,
      severity: 'warning',
      range: { start: 0, end: Math.max(0, yaml.indexOf('\n')) },
      ...(id !== undefined && { id }),
    });
  const taken = new Set<string>();
  const ids: (string | undefined)[] = [];
  const annotations = (list ?? []).flatMap((item, index) => {
    const target = isTreeMap(item) ? readTarget(item) : undefined;
    if (target === undefined || !isTreeMap(item)) {
      warn('missing-quote', `Annotation ${index + 1} has no “quote”.`);
      ids.push(undefined);
      return [];
    }
    const own = text(item, 'id');
    if (own !== undefined && taken.has(own)) {
      warn('duplicate-id', `The id “${own}” is used more than once.`, own);
    }
    const id = own === undefined || taken.has(own) ? `#${index}` : own;
    taken.add(id);
    ids.push(id);
    return [readAnnotation(item, id, target)];
  });
  const source = text(root, 'source');
  const rejected = root.get('rejected');
  return {
    file: {
      version: ANNOTATIONS_VERSION,
      ...(source !== undefined && { source }),
      report: readDetails(root.get('report')),
      annotations,
      rejected: (isTreeList(rejected) ? rejected : []).flatMap((item): Rejection[] => {
        const target = isTreeMap(item) ? readTarget(item) : undefined;
        return target ? [target] : [];
      }),
    },
    problems,
    ids,
  };
}

function readTarget(map: TreeMap): Target | undefined {
  const quote = text(map, 'quote');
  if (quote === undefined) {
    return undefined;
  }
  const position = map.get('position');
  const [start, end] = isTreeList(position) ? position : [];
  const prefix = text(map, 'prefix');
  const suffix = text(map, 'suffix');
  return {
    quote,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(isPlace(start) && isPlace(end) && start <= end && { position: [start, end] as const }),
  };
}

function isPlace(value: YamlTree | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function readAnnotation(map: TreeMap, id: string, target: Target): Annotation {
  const motivation = MOTIVATIONS.find((value) => value === map.get('motivation'));
  const reliability = RELIABILITIES.find((value) => value === map.get('reliability'));
  const credibility = CREDIBILITIES.find((value) => value === map.get('credibility'));
  const type = ENTITY_TYPES.find((value) => value === map.get('type'));
  const tags = texts(map.get('tags'));
  const orphan = map.get('orphan') === true || undefined;
  const optional = {
    entity: text(map, 'entity'),
    comment: text(map, 'comment'),
    creator: text(map, 'creator'),
    created: text(map, 'created'),
    modified: text(map, 'modified'),
    motivation,
    reliability,
    credibility,
    type,
    orphan,
    tags: tags.length > 0 ? tags : undefined,
  };
  return { id, ...target, ...present(optional) };
}

function readDetails(tree: YamlTree | undefined): ReportDetails {
  const map: TreeMap = isTreeMap(tree) ? tree : new Map();
  const author = texts(map.get('author'));
  return present({
    title: text(map, 'title'),
    author: author.length > 0 ? author : undefined,
    publisher: text(map, 'publisher'),
    published: text(map, 'published'),
    url: text(map, 'url'),
    reliability: RELIABILITIES.find((value) => value === map.get('reliability')),
  });
}

function text(map: TreeMap, key: string): string | undefined {
  const value = map.get(key);
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  return typeof value === 'string' ? value : undefined;
}

function texts(tree: YamlTree | undefined): readonly string[] {
  const list = isTreeList(tree) ? tree : [tree];
  return list.filter((item): item is string => typeof item === 'string');
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(value: T): Present<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(entries) as Present<T>;
}
