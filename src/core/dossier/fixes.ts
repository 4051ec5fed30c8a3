import type { Problem } from '../annotations/problem';
import { ENTITY_TYPES } from '../recognition/mention';
import { foldName } from '../resolution/names/spelling';
import { type Message, msg } from '../text/message';
import { numbered } from '../text/numbered';
import { changeAt } from '../yaml/change';
import { editYaml } from '../yaml/edit';
import type { YamlPath } from '../yaml/locate';
import { parseYaml } from '../yaml/parse';
import { DOSSIER_STYLE, type DossierEdit, editDossier } from './editDossier';
import { newEntry } from './fields';
import { type DossierEntry, type DossierFile, namesOf, TAG_COLORS } from './model';
import { readDossier } from './readDossier';

/** A quick fix, with the text of the whole file after it. */
export interface DossierFix {
  readonly title: Message;
  readonly yaml: string;
}

/** The quick fixes of a problem, the likeliest first; none where only the reader can know. */
export function dossierFixes(yaml: string, problem: Problem): readonly DossierFix[] {
  const { file } = readDossier(yaml);
  const { range, path = [] } = problem;
  const { start, end } = range;
  const words = yaml.slice(start, end).replace(/^(["'])(.*)\1$/, '$2');
  const set = (title: Message, at: YamlPath, value: string) => bySetting(yaml, title, at, value);
  switch (problem.code) {
    case 'unknown-type':
      return ENTITY_TYPES.flatMap((type) => set(msg`Change to ${type}`, path, type));
    case 'unknown-color':
      return TAG_COLORS.flatMap((color) => set(msg`Change to ${color}`, path, color));
    case 'missing-type':
      return ENTITY_TYPES.flatMap((type) => set(msg`Add type: ${type}`, [...path, 'type'], type));
    case 'misspelt-key': {
      const meant = problem.message.values[1];
      return typeof meant !== 'string'
        ? []
        : [
            {
              title: msg`Change to ${meant}`,
              yaml: yaml.slice(0, start) + meant + yaml.slice(end),
            },
          ];
    }
    case 'duplicate-id':
      // An id in `same` is that of another entry, which only the reader can merge.
      return file === undefined || problem.id === undefined || path.at(-1) !== 'id'
        ? []
        : set(msg`Give it an id of its own`, path, freeId(file, problem.id));
    case 'rejected-name':
      return byEdits(yaml, msg`Accept the name again`, [{ type: 'accept', name: words }]);
    case 'dangling-reference':
      return byEdits(yaml, msg`Add an entry “${words}”`, [{ type: 'add', entry: newGroup(words) }]);
    default:
      return file === undefined ? [] : ofEntries(yaml, file, problem, words);
  }
}

/** Quick fixes of problems between two entries, or of one entry with itself. */
function ofEntries(
  yaml: string,
  file: DossierFile,
  problem: Problem,
  words: string,
): readonly DossierFix[] {
  const entry = file.entities.find(({ id }) => id === problem.id);
  if (entry === undefined) {
    return [];
  }
  const update = (id: string, set: Partial<DossierEntry>): DossierEdit => ({
    type: 'update',
    id,
    set,
  });
  const apart = (one: DossierEntry, id: string) =>
    one.notSame.includes(id) ? [] : [update(one.id, { notSame: [...one.notSame, id] })];
  switch (problem.code) {
    case 'one-sided': {
      const other = file.entities.find(({ id }) => id === words);
      const edits = other === undefined ? [] : apart(other, entry.id);
      return byEdits(yaml, msg`Say so at “${words}”, too`, edits);
    }
    case 'not-itself': {
      const notSame = entry.notSame.filter((id) => id !== entry.id);
      return byEdits(yaml, msg`Remove it`, [update(entry.id, { notSame })]);
    }
    case 'repeated-name': {
      const aliases = entry.aliases.filter((alias) => alias !== words);
      return byEdits(yaml, msg`Remove the alias`, [update(entry.id, { aliases })]);
    }
    case 'shared-name': {
      const folded = foldName(words);
      const other = file.entities.find(
        (one) =>
          one !== entry &&
          one.type === entry.type &&
          namesOf(one).some((name) => foldName(name) === folded),
      );
      if (other === undefined) {
        return [];
      }
      const edits = [...apart(entry, other.id), ...apart(other, entry.id)];
      return byEdits(yaml, msg`Say that “${entry.id}” and “${other.id}” are not the same`, edits);
    }
    default:
      return [];
  }
}

function byEdits(
  yaml: string,
  title: Message,
  edits: readonly DossierEdit[],
): readonly DossierFix[] {
  const result = edits.length === 0 ? undefined : editDossier(yaml, edits);
  return result !== undefined && 'yaml' in result ? [{ title, yaml: result.yaml }] : [];
}

/** Sets a value, whether or not it is there so far. */
function bySetting(
  yaml: string,
  title: Message,
  path: YamlPath,
  value: string,
): readonly DossierFix[] {
  const result = parseYaml(yaml);
  const change = changeAt(path, { kind: 'set', value });
  const text = 'parsed' in result ? editYaml(result.parsed, change, DOSSIER_STYLE) : undefined;
  return text === undefined ? [] : [{ title, yaml: text }];
}

function freeId({ entities }: DossierFile, id: string): string {
  const taken = new Set(entities.flatMap((entry) => [entry.id, ...entry.same]));
  return numbered(id, (name) => taken.has(name));
}

function newGroup(id: string): DossierEntry {
  const words = id.replaceAll('-', ' ');
  const name = words.replace(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());
  return newEntry({ id, type: 'group', name });
}
