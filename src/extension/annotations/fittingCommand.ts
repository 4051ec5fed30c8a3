/** Lets a file that fits be a report's, as the Annotations view offers; takes the report's URI as a string. */
export const USE_FITTING_COMMAND = 'dossier.useFittingAnnotations';
