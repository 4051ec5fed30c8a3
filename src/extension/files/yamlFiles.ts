// What reads annotation files and dossiers, with the YAML library, and finds the places of annotations:
// loaded with the first file that has text.
export {
  candidates,
  createTextIndex,
  editDossier,
  entryRanges,
  mergeDossiers,
  openAnnotations,
  placeAnnotations,
  placeSteps,
  readAnnotations,
  readDossier,
  readerDecisions,
  unreadableDossier,
} from '../../core/index';
