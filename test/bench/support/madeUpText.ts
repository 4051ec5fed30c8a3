const SYLLABLES = ['ka', 'lo', 'mir', 'ten', 'shu', 'ra', 'vel', 'do', 'an', 'bis', 'qe', 'zor'];
const WORDS_PER_SENTENCE = 14;
const VOCABULARY = 4000;

/** Gives numbers from 0 to 1, by a linear congruential generator: the same ones in every run. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A made-up word, another one for each number. */
export function madeUpWord(number: number): string {
  let spelling = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    spelling += SYLLABLES[rest % SYLLABLES.length];
  }
  return spelling;
}

/**
 * Sentences of made-up words, one per line, some words frequent and others rare as in language.
 *
 * @param length the least length, in UTF-16 code units
 */
export function madeUpText(length: number, random: () => number): string {
  const word = () => madeUpWord(Math.floor(VOCABULARY * random() ** 3));
  const lines: string[] = [];
  for (let written = 0; written < length; ) {
    const line = `${Array.from({ length: WORDS_PER_SENTENCE }, word).join(' ')}.\n`;
    lines.push(line);
    written += line.length;
  }
  return lines.join('');
}
