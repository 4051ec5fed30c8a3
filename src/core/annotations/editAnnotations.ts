import type { Change, MapChange } from '../yaml/change';
import { editYaml } from '../yaml/edit';
import { parseYaml } from '../yaml/parse';
import type { YamlStyle } from '../yaml/render';
import type { YamlValue } from '../yaml/tree';
import type { Annotation, Rejection, ReportDetails } from './model';
import type { Problem } from './problem';
import { readParsed } from './readAnnotations';

/** One change to an annotation file. `unset` names fields to take away. */
export type AnnotationEdit =
  | { readonly type: 'add'; readonly annotation: Annotation }
  | {
      readonly type: 'update';
      readonly id: string;
      readonly set: Partial<Annotation>;
      readonly unset?: readonly (keyof Annotation)[];
    }
  | { readonly type: 'remove'; readonly id: string }
  | { readonly type: 'reject'; readonly rejection: Rejection }
  | {
      readonly type: 'report';
      readonly set: ReportDetails;
      readonly unset?: readonly (keyof ReportDetails)[];
    };

export type EditResult = { readonly yaml: string } | { readonly problems: readonly Problem[] };

const STYLE: YamlStyle = {
  timestampKeys: new Set(['created', 'modified', 'published']),
};

/**
 * Makes edits on the text of an annotation file, and touches only the lines of the items concerned.
 * A text that cannot be read, or an edit that cannot be made exactly, gives problems and no text.
 *
 * @param source the report's file name, written into a new file
 */
export function editAnnotations(
  yaml: string,
  edits: readonly AnnotationEdit[],
  source?: string,
): EditResult {
  let text = yaml.trim() === '' && source !== undefined ? newFile(source) : yaml;
  for (const edit of edits) {
    const result = editOnce(text, edit);
    if ('problems' in result) {
      return result;
    }
    text = result.yaml;
  }
  return { yaml: text };
}

function newFile(source: string): string {
  const empty = parseYaml('');
  const entries = new Map<string, Change>([
    ['version', { kind: 'set', value: 1 }],
    ['source', { kind: 'set', value: source }],
  ]);
  return ('parsed' in empty && editYaml(empty.parsed, { kind: 'map', entries }, STYLE)) || '';
}

function editOnce(yaml: string, edit: AnnotationEdit): EditResult {
  const result = parseYaml(yaml);
  const { file, problems, ids } = readParsed(yaml, result);
  if (file === undefined || 'errors' in result) {
    return { problems };
  }
  const change = changeOf(edit, ids);
  if (change === undefined) {
    return failed('unknown-id', 'The annotation is not in the file any more.');
  }
  const text = editYaml(result.parsed, change, STYLE);
  return text === undefined
    ? failed('not-editable', 'The file is laid out in a way that cannot be edited safely.')
    : { yaml: text };
}

function failed(code: string, message: string): EditResult {
  return { problems: [{ code, message, severity: 'error', range: { start: 0, end: 0 } }] };
}

function changeOf(
  edit: AnnotationEdit,
  known: readonly (string | undefined)[],
): MapChange | undefined {
  const root = (key: string, change: Change): MapChange => ({
    kind: 'map',
    entries: new Map([[key, change]]),
  });
  switch (edit.type) {
    case 'add':
      return root('annotations', append(toYaml(edit.annotation)));
    case 'reject':
      return root('rejected', append(toYaml(edit.rejection)));
    case 'report':
      return root('report', fields(edit.set, edit.unset ?? []));
    default: {
      const index = known.indexOf(edit.id);
      if (index < 0) {
        return undefined;
      }
      const item: Change =
        edit.type === 'remove' ? { kind: 'remove' } : fields(edit.set, edit.unset ?? []);
      return root('annotations', { kind: 'list', items: new Map([[index, item]]), append: [] });
    }
  }
}

function append(value: YamlValue): Change {
  return { kind: 'list', items: new Map(), append: [value] };
}

function fields(set: object, unset: readonly string[]): MapChange {
  const entries = new Map<string, Change>();
  for (const [key, value] of Object.entries(toYaml(set))) {
    if (value !== undefined) {
      entries.set(key, { kind: 'set', value });
    }
  }
  for (const key of unset) {
    entries.set(key, { kind: 'remove' });
  }
  return { kind: 'map', entries };
}

const ORDER = ['id', 'motivation', 'quote', 'prefix', 'suffix', 'position', 'entity', 'comment'];

/** The model's fields are YAML values by their types; only their order is of our choosing. */
function toYaml(value: object): { readonly [key: string]: YamlValue | undefined } {
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const entries = Object.entries(value as Record<string, YamlValue | undefined>);
  return Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b)));
}
