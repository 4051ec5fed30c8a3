import { foldName } from '../resolution/names/spelling';
import { msg } from '../text/message';
import { isWebAddress } from '../text/webAddress';
import type { YamlPath } from '../yaml/locate';
import { type DossierEntry, type DossierFile, namesOf } from './model';
import type { Report } from './readDossier';

/**
 * Reports contradictions in a dossier: ids that are used twice, references to nothing or to the wrong
 * kind of entry, names that two entries share without being told apart.
 *
 * @param places the index in the YAML of each entry
 */
export function validateDossier(
  { entities, rejected }: DossierFile,
  places: readonly number[],
  isKnownId: (id: string) => boolean,
  report: Report,
): void {
  const at: PathOf = (index, ...rest) => ['entities', places[index] ?? index, ...rest];
  const byId = reportRepeatedIds(entities, at, report);
  const merged = new Set(entities.flatMap(({ same }) => same));
  const isEntry = (id: string) => byId.has(id) || merged.has(id) || isKnownId(id);
  entities.forEach((entry, index) => {
    reportReferences(entry, (...rest) => at(index, ...rest), { byId, isEntry, report });
  });
  reportSharedNames(entities, at, report);
  const names = new Set(entities.flatMap(namesOf));
  rejected.forEach((name, index) => {
    if (names.has(name)) {
      const message = msg`“${name}” is also the name of an entry, but is not shown as a name.`;
      report('rejected-name', message, ['rejected', index]);
    }
  });
}

/** The path of a part of the entry with this index. */
type PathOf = (index: number, ...rest: YamlPath) => YamlPath;

/** Reports ids that are used twice, and returns the entries by their ids. */
function reportRepeatedIds(
  entities: readonly DossierEntry[],
  at: PathOf,
  report: Report,
): ReadonlyMap<string, DossierEntry> {
  const byId = new Map<string, DossierEntry>();
  entities.forEach((entry, index) => {
    if (byId.has(entry.id)) {
      const message = msg`The id “${entry.id}” is used by more than one entry.`;
      report('duplicate-id', message, at(index, 'id'), 'error');
    } else {
      byId.set(entry.id, entry);
    }
  });
  entities.forEach(({ same }, index) => {
    same.forEach((id, place) => {
      if (byId.has(id)) {
        const message = msg`“${id}” is an entry of its own. Merge them instead.`;
        report('duplicate-id', message, at(index, 'same', place));
      }
    });
  });
  return byId;
}

/** What references are checked against, and where the contradictions go. */
interface Known {
  readonly byId: ReadonlyMap<string, DossierEntry>;
  readonly isEntry: (id: string) => boolean;
  readonly report: Report;
}

/** Reports what an entry refers to that does not exist or cannot be meant. */
function reportReferences(
  entry: DossierEntry,
  at: (...rest: YamlPath) => YamlPath,
  { byId, isEntry, report }: Known,
): void {
  const checkReference = (id: string, path: YamlPath) => {
    if (!isEntry(id)) {
      report('dangling-reference', msg`There is no entry with the id “${id}”.`, path);
    }
  };
  entry.memberOf.forEach(({ group }, place) => {
    const path = at('memberOf', place, 'group');
    checkReference(group, path);
    const type = byId.get(group)?.type;
    if (type !== undefined && type !== 'group') {
      report('not-a-group', msg`“${group}” is a ${type}, not a group.`, path);
    }
  });
  entry.partOf.forEach((id, place) => {
    checkReference(id, at('partOf', place));
  });
  entry.notSame.forEach((id, place) => {
    const path = at('notSame', place);
    checkReference(id, path);
    if (id === entry.id) {
      report('not-itself', msg`An entry cannot be told apart from itself.`, path);
    } else if (byId.get(id)?.notSame.includes(entry.id) === false) {
      const message = msg`“${id}” does not say so in return. It holds for both all the same.`;
      report('one-sided', message, path, 'information');
    }
  });
  entry.links.forEach((link, place) => {
    if (!isWebAddress(link)) {
      report('not-a-link', msg`Links begin with http:// or https://.`, at('links', place));
    }
  });
}

function reportSharedNames(entities: readonly DossierEntry[], at: PathOf, report: Report): void {
  const bearers = new Map<string, DossierEntry>();
  entities.forEach((entry, index) => {
    namesOf(entry).forEach((name, place) => {
      const folded = foldName(name);
      const key = `${entry.type} ${folded}`;
      const other = bearers.get(key);
      if (other === undefined) {
        bearers.set(key, entry);
        return;
      }
      const path = place === 0 ? at(index, 'name') : at(index, 'aliases', place - 1);
      if (other === entry) {
        report('repeated-name', msg`“${name}” is there already.`, path, 'information');
      } else if (!other.notSame.includes(entry.id) && !entry.notSame.includes(other.id)) {
        const message = msg`“${other.id}” has the name “${name}” too, so that the name alone identifies neither. Merge them, or say that they are not the same.`;
        report('shared-name', message, path);
      }
    });
  });
}
