import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type BackgroundGroup,
  DOSSIER_FILE,
  type NamedEntity,
  readBackground,
  readDossier,
} from '../core/index';

const BACKGROUND = path.join(__dirname, '..', 'media', 'background', 'groups.tsv');

/** The background knowledge; none where the program was copied without it. */
export function backgroundGroups(): readonly BackgroundGroup[] {
  return existsSync(BACKGROUND) ? readBackground(readFileSync(BACKGROUND, 'utf8')) : [];
}

/** Whom ids in the annotations of a report mean, by the nearest dossier and the background knowledge. */
export function entitiesFor(report: string): readonly NamedEntity[] {
  const dossier = nearestDossier(path.resolve(report));
  const { file } = readDossier(dossier === undefined ? '' : readFileSync(dossier, 'utf8'));
  return [
    ...backgroundGroups().map(({ id, name }) => ({ id, name, type: 'group' as const })),
    ...(file?.entities ?? []).flatMap(({ id, name, type, same }) =>
      [...same, id].map((each) => ({ id: each, name, type })),
    ),
  ];
}

function nearestDossier(report: string): string | undefined {
  for (let folder = path.dirname(report); ; folder = path.dirname(folder)) {
    const file = path.join(folder, DOSSIER_FILE);
    if (existsSync(file)) {
      return file;
    }
    if (folder === path.dirname(folder)) {
      return undefined;
    }
  }
}
