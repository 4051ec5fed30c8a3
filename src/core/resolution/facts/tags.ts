import {
  BEGINS_WITH_CAPITAL,
  BEGINS_WITH_LETTER,
  BEGINS_WITH_NUMBER,
  Letters,
} from '../../text/letters';
import { GRAMMAR } from '../lexicon/weights';

const CLOSED_TAGS = [
  'det',
  'his',
  'prep',
  'and',
  'rel',
  'he',
  'be',
  'have',
  'aux',
  'not',
  'adv',
  'sub',
] as const;
/** What a word can do that is in one of the lists of such words. */
export type ClosedTag = (typeof CLOSED_TAGS)[number];

/** What a word can do in a sentence, as far as a short list tells. */
export type Tag =
  | ClosedTag
  | 'name'
  | 'title'
  | 's'
  | 'num'
  | 'comma'
  | 'stop'
  | 'open'
  | 'close'
  | 'quote'
  | 'dash'
  | 'colon'
  | 'word'
  | 'Word'
  | 'mark';

const CLOSED: Readonly<Record<string, Tag>> = Object.fromEntries(
  CLOSED_TAGS.flatMap((tag) => GRAMMAR[tag].split('|').map((word): [string, Tag] => [word, tag])),
);
const ADVERBS_THAT_ARE_MORE = new Set(['thought', 'believed', 'said', 'understood', 'known', 'to']);

const LY = new Letters('\\p{Ll}ly$');

/** The tag of a word or a mark that is no name. */
export function tagOf(word: string): Tag {
  const lower = word.toLowerCase();
  const closed = Object.hasOwn(CLOSED, lower) ? CLOSED[lower] : undefined;
  if (lower === 'that' || lower === 'since' || lower === 'until') {
    return lower === 'that' ? 'rel' : 'prep';
  }
  if (lower === 'to') {
    return 'prep';
  }
  if (closed !== undefined && !ADVERBS_THAT_ARE_MORE.has(lower)) {
    return closed;
  }
  if (BEGINS_WITH_NUMBER.test(word)) {
    return 'num';
  }
  if (BEGINS_WITH_LETTER.test(word)) {
    return BEGINS_WITH_CAPITAL.test(word)
      ? 'Word'
      : lower.endsWith('ly') &&
          LY.test(lower) &&
          lower !== 'weekly' &&
          lower !== 'daily' &&
          lower !== 'monthly' &&
          lower !== 'family'
        ? 'adv'
        : 'word';
  }
  switch (word) {
    case ',':
      return 'comma';
    case '.':
    case '!':
    case '?':
      return 'stop';
    case '(':
    case '[':
      return 'open';
    case ')':
    case ']':
      return 'close';
    case '“':
    case '”':
    case '"':
    case '‘':
    case '’':
    case "'":
      return 'quote';
    case '—':
    case '–':
    case '-':
    case '|':
    case '/':
      return 'dash';
    case ':':
    case ';':
      return 'colon';
    default:
      return 'mark';
  }
}

const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  GRAMMAR.irregular.split('|').map((pair) => pair.split('=')),
);

/** One key for the forms of a verb or noun: "killed", "kills" and "killing" agree. Rough on purpose. */
export function stemOf(lower: string): string {
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined;
  if (irregular !== undefined) {
    return irregular;
  }
  return lower
    .replace(/ies$|ied$/, 'y')
    .replace(/(?:ing|ed|es|s|d)$/, '')
    .replace(/([bdglmnprt])\1$/, '$1')
    .replace(/e$/, '');
}

const VERBS = new Set(GRAMMAR.verb.split('|'));

const ED = new Letters('\\p{L}{3}ed$');

/** "self-styled", "far-flung", and not "co-founded". */
function isCompound(lower: string): boolean {
  const mark = lower.indexOf('-');
  return mark > 2 && !/^(?:pre|over|under|court)-/.test(lower);
}

/** Whether a lower-case word is likely a finite verb or a participle. */
export function isVerbLike(lower: string): boolean {
  return (
    VERBS.has(lower) ||
    (lower.endsWith('ed') && ED.test(lower) && lower !== 'armed' && !isCompound(lower))
  );
}
