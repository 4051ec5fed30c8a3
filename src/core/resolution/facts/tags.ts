import {
  BEGINS_WITH_CAPITAL,
  BEGINS_WITH_LETTER,
  BEGINS_WITH_NUMBER,
  Letters,
} from '../../text/letters';

/** What a word can do in a sentence, as far as a short list tells. */
export type Tag =
  | 'name'
  | 'title'
  | 'det'
  | 'his'
  | 's'
  | 'prep'
  | 'and'
  | 'rel'
  | 'he'
  | 'be'
  | 'have'
  | 'aux'
  | 'not'
  | 'adv'
  | 'sub'
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
  (
    [
      [
        'det',
        'the a an this that these those one another some any each every both all two three four several many most no',
      ],
      ['his', 'his her its their my our your whose'],
      [
        'prep',
        'of for in at from with to on near under behind inside between by as into over after before against since during until through around about across within without towards toward among along like unlike outside off via per than beside beyond upon',
      ],
      ['and', 'and or & nor'],
      ['rel', 'who which whom'],
      ['he', 'he she it they him them i we'],
      ['be', 'is are was were be been being am ’s'],
      ['have', 'has have had having'],
      ['aux', 'will would may might can could should must shall did does do'],
      ['not', 'not never n’t'],
      [
        'adv',
        'also now then still later once first recently formerly currently reportedly allegedly already originally long previously widely perhaps only just even again soon eventually finally twice briefly often usually sometimes always largely mainly mostly probably apparently today yesterday ago earlier again too there here currently badly seriously slightly himself herself itself thought believed said understood known to',
      ],
      ['sub', 'that when while where because although though but if whether so since unless until'],
    ] as const
  ).flatMap(([tag, words]) => words.split(' ').map((word): [string, Tag] => [word, tag])),
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
          lower !== 'family' &&
          lower !== 'ally'
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

const IRREGULAR: Readonly<Record<string, string>> = {
  led: 'lead',
  fled: 'flee',
  shot: 'shoot',
  held: 'hold',
  ran: 'run',
  took: 'take',
  taken: 'take',
  gave: 'give',
  given: 'give',
  went: 'go',
  gone: 'go',
  left: 'leave',
  became: 'become',
  built: 'build',
  fought: 'fight',
  taught: 'teach',
  wrote: 'write',
  written: 'write',
  kept: 'keep',
  sold: 'sell',
  bought: 'buy',
  found: 'find',
  said: 'say',
  seen: 'see',
  set: 'set',
  put: 'put',
  born: 'bear',
  hanged: 'hang',
  freed: 'free',
  died: 'die',
  dies: 'die',
  dead: 'dead',
  grew: 'grow',
  rose: 'rise',
  spent: 'spend',
  met: 'meet',
  sat: 'sit',
  won: 'win',
  lost: 'lose',
  hid: 'hide',
  hidden: 'hide',
  told: 'tell',
  made: 'make',
  lay: 'lie',
  came: 'come',
  drove: 'drive',
  broke: 'break',
  split: 'split',
};

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

const VERBS = new Set(
  'said says told led fled shot held ran took gave went left became fought taught wrote kept died dies surrendered escaped resigned leads heads runs commands directs chairs owns lives works sits remains pleaded stepped walked vanished disappeared retired joined joins serves served spoke speaks calls called named has had was were is are'.split(
    ' ',
  ),
);

const ED = new Letters('\\p{L}{3}ed$');

/** Whether a lower-case word is likely a finite verb or a participle. */
export function isVerbLike(lower: string): boolean {
  return VERBS.has(lower) || (lower.endsWith('ed') && ED.test(lower) && lower !== 'armed');
}
