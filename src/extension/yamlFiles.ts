// What reads annotation files and dossiers, with the YAML library: loaded with the first that has text.
export {
  editDossier,
  entryRanges,
  mergeDossiers,
  openAnnotations,
  readAnnotations,
  readDossier,
  unreadableDossier,
} from '../core/index';
