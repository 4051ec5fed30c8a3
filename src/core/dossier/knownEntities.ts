import type { KnownEntity } from '../resolution/entity';
import { createKnown, type Known } from '../resolution/known/known';
import type { BackgroundGroup } from './background';
import type { DossierFile } from './model';

/**
 * What a dossier and the background know, as analysis needs it. A group that the dossier has by id or
 * name is the dossier's alone.
 */
export function knownOf(file: DossierFile, background: readonly BackgroundGroup[]): Known {
  const own = file.entities.map(
    (entry): KnownEntity => ({
      id: entry.id,
      type: entry.type,
      name: entry.name,
      aliases: entry.aliases,
      same: entry.same,
      notSame: entry.notSame,
      source: 'dossier',
    }),
  );
  const theirs = background.map(
    ({ id, name, aliases }): KnownEntity => ({
      id,
      type: 'group',
      name,
      aliases,
      source: 'background',
    }),
  );
  return createKnown([...own, ...theirs]);
}
