import type { TextRange } from '../text/range';

/** A noun phrase that describes someone: "a senior member of the Hartan Front". */
export interface NounPhrase extends TextRange {
  /** The noun that the rest describes, in lower case and singular as written: "member". */
  readonly head: string;
  /** Whether words other than articles stand before the head: "a senior member". */
  readonly modified: boolean;
  /** Where what follows the head begins ("of the …"); the end where nothing does. */
  readonly complement: number;
  /** Whether it begins with an article or the like. */
  readonly determined: boolean;
}

/** How much text one phrase may take, in UTF-16 code units. */
const MAX_LENGTH = 130;
const END =
  /[,.;:()[\]“”"—–?!]|\n\s*\n|\s-\s|\s(?:who|whom|whose|which|that|where|when|while|after|before|since|because|although|but|said|says|told|is|was|were|are|has|had|will|would)\s|\sand\s(?=\p{Ll}+(?:ed|s)\s)/u;
const COMPLEMENT =
  /\s(?:of|for|in|at|from|with|to|on|near|under|behind|based|known|called|named|led|founded|based|turned|and|or|responsible|affiliated|linked|loyal|close|by|inside|within|during|through|across|about|against|among|over|since|until)\s/;
const DETERMINER =
  /^\s*(?:(?:an?|the|one|its|his|her|their|another|this|that|some|then|now|both|only)\s+)+/i;
const ADVERB =
  /^(?:(?:also|once|formerly|currently|now|then|still|reportedly|allegedly|already|originally|long|later|previously|both|widely|perhaps|itself|himself|herself|simply|really|actually|not|no longer|never)\s+)+/;

/**
 * Reads a noun phrase from `start` to where it must end: a punctuation mark, a relative clause or a
 * verb. `undefined` where there is nothing like one, or no end near.
 */
export function readNounPhrase(text: string, start: number): NounPhrase | undefined {
  // Quotation marks around part of a phrase are no end of it.
  const window = text
    .slice(start, start + MAX_LENGTH)
    .replace(/[“"]([^“”"\n.,;:]{1,60})[”"]/g, ' $1 ');
  const stop = END.exec(window);
  if (stop === null && window.length === MAX_LENGTH) {
    return undefined;
  }
  const phrase = window.slice(0, stop?.index ?? window.length).trimEnd();
  const determined = skip(phrase, DETERMINER, skip(phrase, ADVERB, 0));
  const rest = phrase.slice(determined);
  const complement = COMPLEMENT.exec(rest);
  const core = complement === null ? rest : rest.slice(0, complement.index);
  const words = core.trim().split(/\s+/);
  const last = words.at(-1) ?? '';
  if (last === '' || words.length > 9) {
    return undefined;
  }
  return {
    start,
    end: start + phrase.length,
    head: headOf(words),
    modified: words.length > 1,
    complement: start + determined + core.length,
    determined: /^\s*(?:an?|the|one|its|his|her|their|another)\s/i.test(phrase),
  };
}

function skip(text: string, pattern: RegExp, from: number): number {
  return from + (pattern.exec(text.slice(from))?.[0].length ?? 0);
}

/** The last word, in lower case. */
function headOf(words: readonly string[]): string {
  return (words.at(-1) ?? '').toLowerCase();
}
