import type { KnownEntity } from '../resolution/entity';
import { createKnown, type Known } from '../resolution/known/known';
import type { BackgroundGroup } from './background';
import type { DossierFile } from './model';

/**
 * The entities of a dossier and of the background, for the analysis. Entries of the dossier take the
 * place of background groups with the same id or name.
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
