import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type AnnotationFile,
  analyze,
  type BackgroundGroup,
  createTextIndex,
  DOSSIER_FILE,
  EMPTY_DOSSIER,
  knownOf,
  type NamedEntity,
  placeAnnotations,
  readBackground,
  readDossier,
  readerDecisions,
} from '../library';
import { readText } from '../node/textOnDisk';

const BACKGROUND = path.join(__dirname, '..', 'media', 'background', 'groups.tsv');

/** The background knowledge; none where the program was copied without it. */
export function backgroundGroups(): readonly BackgroundGroup[] {
  return existsSync(BACKGROUND) ? readBackground(readFileSync(BACKGROUND, 'utf8')) : [];
}

/**
 * Whom ids in the annotations of a report mean, by the nearest dossier and the background knowledge.
 * The report itself is analysed where they do not know all.
 */
export async function entitiesFor(
  report: string,
  text: string,
  { annotations, rejected }: AnnotationFile,
): Promise<readonly NamedEntity[]> {
  const nearest = nearestDossier(path.resolve(report));
  const dossier = readDossier(nearest === undefined ? '' : await readText(nearest));
  const file = dossier.file ?? EMPTY_DOSSIER;
  const background = backgroundGroups();
  const named: NamedEntity[] = [
    ...background.map(({ id, name }) => ({ id, name, type: 'group' as const })),
    ...file.entities.flatMap(({ id, name, type, same }) =>
      [...same, id].map((each) => ({ id: each, name, type })),
    ),
  ];
  const ids = new Set(named.map(({ id }) => id));
  if (annotations.every(({ entity }) => entity === undefined || ids.has(entity))) {
    return named;
  }
  const placed = placeAnnotations(text, annotations);
  const { entities } = analyze(text, {
    decisions: readerDecisions(createTextIndex(text), placed, rejected),
    known: knownOf(file, background),
    rejected: file.rejected,
    facts: false,
  });
  return [...entities.filter(({ id }) => !ids.has(id)), ...named];
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
