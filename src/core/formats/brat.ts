import { createPositionIndex, type PositionIndex } from '../text/positions';

// The standoff format of brat (https://brat.nlplab.org/standoff.html): a line for each annotation. Its
// offsets count code points of the text as it is in the file, CR and LF each.

/** What brat takes for the end of a line: a passage is in one piece for each line. */
export const LINE_ENDS = /[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+/g;

/** The type of the notes that hold what brat has no place for. */
export const OWN_NOTE = 'Dossier';

/** What references to entities of Dossier name as their database. */
export const OWN_DATABASE = 'dossier';

/** Positions in which a carriage return before a line feed counts, too. */
export function createRawPositions(text: string): PositionIndex {
  return createPositionIndex(text.replaceAll('\r', ' '));
}

/** A text as brat can hold it. */
export function oneLine(text: string): string {
  return text.replace(LINE_ENDS, ' ').replaceAll('\t', ' ').trim();
}
