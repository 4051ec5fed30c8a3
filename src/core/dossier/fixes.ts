import type { Problem } from '../annotations/problem';
import { ENTITY_TYPES } from '../recognition/mention';
import { foldName } from '../resolution/names/spelling';
import { type Message, msg } from '../text/message';
import { numbered } from '../text/numbered';
import { lineStart } from '../yaml/splice';
import { type DossierEdit, editDossier } from './editDossier';
import { newEntry } from './fields';
import { type DossierEntry, type DossierFile, namesOf } from './model';
import { readDossier } from './readDossier';

/** A quick fix, with the text of the whole file after it. */
export interface DossierFix {
  readonly title: Message;
  readonly yaml: string;
}

/** The quick fixes of a problem, the likeliest first; none where only the reader can know. */
export function dossierFixes(yaml: string, problem: Problem): readonly DossierFix[] {
  const { file } = readDossier(yaml);
  const { start, end } = problem.range;
  const words = yaml.slice(start, end).replace(/^(["'])(.*)\1$/, '$2');
  const replace = (title: Message, text: string): DossierFix => ({
    title,
    yaml: yaml.slice(0, start) + text + yaml.slice(end),
  });
  switch (problem.code) {
    case 'unknown-type':
      return ENTITY_TYPES.map((type) => replace(msg`Change to ${type}`, type));
    case 'missing-type':
      return ENTITY_TYPES.map((type) => insertType(yaml, start, end, type));
    case 'misspelt-key': {
      const meant = problem.message.values[1];
      return typeof meant !== 'string' ? [] : [replace(msg`Change to ${meant}`, meant)];
    }
    case 'duplicate-id':
      return file === undefined
        ? []
        : [replace(msg`Give it an id of its own`, freeId(file, words))];
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

function insertType(yaml: string, start: number, end: number, type: string): DossierFix {
  const title = msg`Add type: ${type}`;
  if (yaml[start] === '{') {
    return { title, yaml: `${yaml.slice(0, start + 1)}type: ${type}, ${yaml.slice(start + 1)}` };
  }
  const indent = ' '.repeat(start - lineStart(yaml, start));
  return { title, yaml: `${yaml.slice(0, end)}\n${indent}type: ${type}${yaml.slice(end)}` };
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
