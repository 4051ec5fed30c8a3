import { EMPTY_DOSSIER } from './model';
import type { ReadDossier } from './readDossier';

/** A file that is empty or not there, as `readDossier('')` reads it, for those who need no YAML. */
export const NO_DOSSIER: ReadDossier = { file: EMPTY_DOSSIER, problems: [], places: [] };
