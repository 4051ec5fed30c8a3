import { EMPTY_DOSSIER } from './model';
import type { ReadDossier } from './readDossier';

/** The result of `readDossier('')`, for an empty or missing file, without loading the YAML library. */
export const NO_DOSSIER: ReadDossier = { file: EMPTY_DOSSIER, problems: [], places: [] };
