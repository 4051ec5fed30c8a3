import {
  BEGINS_WITH_CAPITAL,
  BEGINS_WITH_LETTER,
  BEGINS_WITH_NUMBER,
  Letters,
} from '../../text/letters';
import { STATING_WORDS } from '../lexicon/weights';

/**
 * What the words between two names may say of them, as classes of `lists/statingWords.txt`: "whom locals
 * call", "as the press terms it" and "which Moscow calls" are one pattern then.
 */
const CLASS_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(STATING_WORDS).flatMap(([name, words]) =>
    words.split('|').map((word) => [word, name] as const),
  ),
);
/** Words that are features as they are. */
const KEPT = new Set(['as', 'by', 'of', 'for', 'under', 'in', 'and', 'or', 'but', 'with', 'to']);
const TOKEN = new Letters(
  String.raw`[’'](?:s(?![\p{L}\p{N}])|(?=\s))|\p{L}[\p{L}\p{M}\p{N}’'./-]*|\p{N}+|[^\s\p{L}\p{N}]`,
  'g',
);

/** The classes of the words and marks of a stretch of text, the runs of plain words folded. */
export function classesOf(text: string): readonly string[] {
  const classes: string[] = [];
  for (const [token] of text.matchAll(TOKEN.in(text))) {
    for (const one of classesOfToken(token)) {
      // Runs of plain words are one, or length would be all there is to a pattern.
      if (!((one === 'w' || one === 'Cap') && classes.at(-1) === one)) {
        classes.push(one);
      }
    }
  }
  return classes;
}

function classesOfToken(token: string): readonly string[] {
  if (/^[’'](?:s|$)/.test(token)) {
    return [token.length > 1 ? 'own' : 'q'];
  }
  if (!BEGINS_WITH_LETTER.test(token)) {
    return [BEGINS_WITH_NUMBER.test(token) ? '#' : markOf(token)];
  }
  const bare = token.replace(/[.’'/-]+$/u, '');
  const lower = bare.toLowerCase();
  const word = KEPT.has(lower)
    ? lower
    : (CLASS_OF.get(lower) ?? (BEGINS_WITH_CAPITAL.test(bare) ? 'Cap' : 'w'));
  const closing = token.slice(bare.length);
  return closing === '' || word === 'alias' ? [word] : [word, ...[...closing].map(markOf)];
}

function markOf(mark: string): string {
  if (/[“”"‘’'«»]/.test(mark)) {
    return 'q';
  }
  if (/[—–-]/.test(mark)) {
    return '-';
  }
  return /[([]/.test(mark) ? '(' : /[)\]]/.test(mark) ? ')' : mark;
}
