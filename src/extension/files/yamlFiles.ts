// What reads annotation files and dossiers, with the YAML library, and finds the places of annotations:
// loaded with the first file that has text.
export {
  candidateSteps,
  createTextIndex,
  editDossier,
  entryRanges,
  mergeDossiers,
  openAnnotations,
  placeAnnotations,
  placeByPosition,
  placeSteps,
  readAnnotations,
  readDossier,
  readerDecisions,
  unreadableDossier,
} from '../../core/index';
