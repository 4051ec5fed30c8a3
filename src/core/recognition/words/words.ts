import { copyOf } from '../../text/copyOf';
import { hasArticle, withoutArticle } from './articles';
import { HASH_START, hashOn, hashText } from './hash';
import { KIND_WORDS } from './kinds/weights';
import { Classes, Lexical, type Lexicon } from './lexicon';
import { lookupKey } from './lookupKey';
import { signsOf } from './signs';
import { PLAIN, traitsOf } from './traits';
import { WordSlots } from './wordSlots';

/** What a word is in itself, wherever it stands. */
export interface Word {
  /** Its place in the table; -1 where the table is full. */
  readonly id: number;
  /** The id of the word in lower case: what counts as the same word in a report. */
  readonly lowerId: number;
  readonly text: string;
  readonly lower: string;
  readonly folded: string;
  readonly foldedHash: number;
  readonly hash: number;
  readonly lowerHash: number;
  readonly shapeHash: number;
  readonly suffix3: number;
  /** A capital anywhere. */
  readonly capital: boolean;
  readonly capitalFirst: boolean;
  /** Two capitals or more and nothing else: "NDS", "U.S.". */
  readonly allCapitals: boolean;
  readonly digit: boolean;
  readonly letter: boolean;
  readonly kind: number;
  /** `kind` and how it is capitalised, as one number. */
  readonly kindCode: number;
  /** The value of the lexicon. */
  readonly lexical: number;
  /** Bits of `Listed`. */
  readonly listed: number;
  /** A common word: it was seen in lower case when the tagger was trained. */
  readonly common: boolean;
  /** WordNet's class of an English word plus 1; 0 for others. */
  readonly sense: number;
  /** Classes of words by the texts they stand in, and by what they name and stand beside; 0 for none. */
  readonly topic: number;
  readonly topicGroup: number;
  readonly use: number;
  readonly useGroup: number;
  /** Starts with an Arabic article: "al-Masri". */
  readonly article: boolean;
  /** Bits of `Sign`: what this says of it, and more. */
  readonly signs: number;
}

/** Classes of words that say what stands beside them. */
export const Kind = {
  plain: 0,
  time: 1,
  title: 2,
  organisation: 3,
  place: 4,
  preposition: 5,
  saying: 6,
  particle: 7,
  number: 8,
  people: 9,
  thing: 10,
} as const;
/** As `lists/kinds.txt` calls them. */
export type KindName = keyof typeof Kind;

const KINDS: ReadonlyMap<string, number> = new Map(
  KIND_WORDS.flatMap(([name, words]) =>
    words.split('|').map((word): [string, number] => [word, Kind[name]]),
  ),
);
/** Affixes and shapes of longer words tell no more, and hostile words are bounded. */
const LONGEST = 80;
/** Words that a table remembers. */
export const TABLE_SIZE = 1 << 17;

/** Looks words up; remembers them until it is full. */
export class WordTable {
  readonly #slots = new WordSlots();
  readonly #words: Word[] = [];
  /** Signs and `lowerId` of each word, by its id. */
  #columns = new Int32Array(2 ** 12);
  readonly #lexicon: Lexicon;
  /** Stands for the neighbour of a word that has none. */
  readonly absent: Word;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.absent = {
      ...this.get('\u0000'),
      shapeHash: 77,
      lowerHash: 77,
      kindCode: 99,
      sense: 60,
      topic: 256,
      topicGroup: 60,
      use: 256,
      useGroup: 60,
    };
    this.#words[0] = this.absent;
  }

  get isFull(): boolean {
    return this.#words.length >= TABLE_SIZE * 0.6;
  }

  get(text: string): Word {
    return this.at(text, 0, text.length);
  }

  /** The word that stands at `[start, end)`, without making a string of it if it is known. */
  at(text: string, start: number, end: number): Word {
    const to = Math.min(end, start + LONGEST);
    return (
      this.#words[this.#slots.find(text, start, to)] ?? this.#add(copyOf(text.slice(start, to)))
    );
  }

  /** The id of the word at `[start, end)`; -1 where the table has no room for it. */
  idAt(text: string, start: number, end: number): number {
    const to = Math.min(end, start + LONGEST);
    const known = this.#slots.find(text, start, to);
    return known < 0 ? this.#add(copyOf(text.slice(start, to))).id : known;
  }

  /** The word of an id. */
  byId(id: number): Word {
    return this.#words[id] ?? this.absent;
  }

  /** Bits of `Sign` of the word of an id. */
  signsOf(id: number): number {
    return this.#columns[2 * id] ?? 0;
  }

  /** The `lowerId` of the word of an id. */
  lowerIdOf(id: number): number {
    return this.#columns[2 * id + 1] ?? -1;
  }

  #add(own: string): Word {
    if (this.#words.length >= TABLE_SIZE) {
      return createWord(own, -1, -1, this.#lexicon);
    }
    const lower = lowerOf(own);
    const newId = lower === own ? this.#words.length : -1;
    const lowerId = newId < 0 ? this.get(lower).id : newId;
    const id = this.#words.length;
    const word = createWord(own, id, lowerId, this.#lexicon);
    this.#slots.add(own);
    this.#words.push(word);
    if (2 * id >= this.#columns.length) {
      const columns = new Int32Array(2 * this.#columns.length);
      columns.set(this.#columns);
      this.#columns = columns;
    }
    this.#columns[2 * id] = word.signs;
    this.#columns[2 * id + 1] = lowerId;
    return word;
  }
}

/** Apostrophes of all kinds. */
const APOSTROPHES = /[’ʿ`´‘ʼ]/g;
function lowerOf(text: string): string {
  const lower = text.toLowerCase();
  return PLAIN.test(text) ? lower : lower.replace(APOSTROPHES, "'");
}

function createWord(text: string, id: number, lowerId: number, lexicon: Lexicon): Word {
  const lower = lowerOf(text);
  const folded = PLAIN.test(text) ? lower : lookupKey(text);
  const foldedHash = hashText(folded);
  const lexical = lexicon.get(foldedHash);
  const classes = classesOf(folded, foldedHash, lexicon);
  const topic = classes & Classes.mask;
  const use = classes >>> Classes.useShift;
  const traits = traitsOf(text);
  const { capital, capitalFirst, digitFirst, allCapitals, digit, letter, shape } = traits;
  const article = lower.includes('-') && hasArticle(lower);
  const kind = KINDS.get(lower) ?? (digitFirst ? Kind.number : Kind.plain);
  // What is asked of every word comes first: engines keep fields in this order, so these lie close
  // together.
  return {
    text,
    capital,
    letter,
    signs: signsOf(text, lower, traits, article),
    lowerId,
    capitalFirst,
    allCapitals,
    digit,
    article,
    id,
    kind,
    listed: lexical & Lexical.listedMask,
    lexical,
    lowerHash: hashText(lower),
    shapeHash: hashText(shape),
    kindCode: kind * 4 + (capital ? 1 : 0) + (allCapitals ? 2 : 0),
    common: (lexical & Lexical.common) !== 0,
    sense: senseOf(folded, lexicon),
    topic,
    use,
    lower,
    suffix3: hashText(`${lower.slice(-3)}$`),
    topicGroup: groupOf(topic),
    useGroup: groupOf(use),
    folded,
    foldedHash,
    hash: hashText(text),
  };
}

const PREFIXES = [2, 3, 4];
const SUFFIXES = [2, 3, 4, 5];

/**
 * Hashes of the first 2, 3, 4 and the last 2, 3, 4, 5 code units of the folded word, the former
 * behind "^", the latter before "$".
 */
export function writeAffixes({ folded }: Word, add: (place: number, hash: number) => void): void {
  let place = 0;
  for (const length of PREFIXES) {
    add(place++, hashOn(hashText('^'), folded, 0, Math.min(length, folded.length)));
  }
  for (const length of SUFFIXES) {
    const from = Math.max(0, folded.length - length);
    add(place++, hashOn(hashOn(HASH_START, folded, from, folded.length), '$'));
  }
}

/** The coarse class of a fine one. */
function groupOf(fine: number): number {
  return fine === 0 ? 0 : Math.floor((fine - 1) / Classes.fine) + 1;
}

/** Names with an article have the classes of those without where they have none of their own. */
function classesOf(folded: string, hash: number, lexicon: Lexicon): number {
  const own = lexicon.classesOf(hash);
  return own === 0 && hasArticle(folded)
    ? lexicon.classesOf(hashText(withoutArticle(folded)))
    : own;
}

/** WordNet's class of the word, or of the word that it is a form of. */
function senseOf(folded: string, lexicon: Lexicon): number {
  const sense = (word: string) =>
    (lexicon.get(hashText(word)) >>> Lexical.senseShift) & Lexical.senseMask;
  const own = sense(folded);
  if (own !== 0) {
    return own;
  }
  for (const [ending, instead] of ENDINGS) {
    if (folded.endsWith(ending) && folded.length > ending.length + 2) {
      const found = sense(folded.slice(0, -ending.length) + instead);
      if (found !== 0) {
        return found;
      }
    }
  }
  return 0;
}

const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ing', ''],
  ['ing', 'e'],
];
