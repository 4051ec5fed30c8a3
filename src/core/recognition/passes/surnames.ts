import type { Document } from '../reading/document';
import type { TagType } from '../tagger/labels';
import { withoutArticle } from '../words/articles';
import { Listed } from '../words/gazetteer';
import { idOf, WordCode } from '../words/wordCodes';
import { WordSet } from '../words/wordNumbers';
import { Kind, type Word, type WordTable } from '../words/words';
import { forEachOf, type Pass, SPANS, STEP } from './pass';
import { REPEATED, repeated, standsFree } from './repeats';
import type { SpanSet } from './spans';
import { Votes } from './votes';

/** "al-Zawahiri" is "Zawahiri" when it comes again. */
const bare = ({ lower, article }: Word) => (article ? withoutArticle(lower) : lower);

/** A surname that stands alone is the person whose full name the report gives. */
export function* addSurnames(
  { tokens, codes, words, evidence, marks }: Document,
  spans: SpanSet,
): Pass {
  const { columns } = spans;
  const parts = new NameParts(words, columns.length);
  const alone = new Votes();
  yield* forEachOf(spans.places(), SPANS, (place) => {
    const [from, to, type] = [columns.from(place), columns.to(place), columns.type(place)];
    if (to - from === 1) {
      alone.add(columns.id(place), type, place);
    } else if (type === 'person') {
      for (let index = from; index < to; index++) {
        const token = tokens[index];
        if (token?.word.capital && token.text.length >= 3 && !token.text.endsWith('.')) {
          parts.add(token.word, index === to - 1 ? 2 : 1, place);
        }
      }
    }
  });
  yield* forEachOf(marks.starts, STEP, (index) => {
    const place = spans.placeAt(index);
    const isPart = place >= 0 && columns.to(place) - columns.from(place) > 1;
    const token = !isPart && parts.mayHave(codes[index] ?? 0) ? tokens[index] : undefined;
    if (!token?.word.capitalFirst && !(token?.word.article && token.word.capital)) {
      return;
    }
    const first = parts.firstOf(token.word);
    if (first === undefined || !mayBeSurname(token.word, evidence)) {
      return;
    }
    if (place < 0) {
      if (standsFree(tokens, index) && !(token.initial && token.word.common)) {
        spans.put(repeated({ from: index, to: index + 1 }, 'person', spans.get(first)));
      }
    } else if (isMistyped(token.word, columns.id(place), columns.type(place), alone)) {
      spans.retype(spans.get(place), 'person', spans.get(first), REPEATED);
    }
  });
}

/** Whether a word that is part of somebody's name may stand for him alone. */
function mayBeSurname(word: Word, evidence: Document['evidence']): boolean {
  const ordinary = word.common && (evidence.of(word)?.lower ?? 0) > 0;
  return (
    (word.listed & (Listed.country | Listed.demonym)) === 0 &&
    !ordinary &&
    word.kind !== Kind.title &&
    word.kind !== Kind.time
  );
}

/** Whether a surname that was taken for something else is the person after all. */
function isMistyped({ listed, article }: Word, id: number, type: TagType, alone: Votes): boolean {
  if (type === 'person' || type === 'other') {
    return false;
  }
  const people = alone.count(id, 'person');
  const unlisted = (listed & (Listed.city | Listed.region | Listed.feature | Listed.group)) === 0;
  // A place, or "al-Masri", that is no known one is rarely called as someone is.
  const isHis = unlisted && (type === 'place' || article);
  return (people > 0 && people >= alone.count(id, type)) || isHis;
}

/** How strongly a part of a name suggests the person, and where the person is first named. */
interface NamePart {
  weight: number;
  /** A place of `SpanSet`. */
  readonly first: number;
}

/** The words of people's full names. */
class NameParts {
  readonly #parts = new Map<string, NamePart>();
  readonly #known: WordFilter;
  readonly #words: WordTable;

  /** @param capacity expected number of words, not a limit */
  constructor(words: WordTable, capacity: number) {
    this.#words = words;
    this.#known = new WordFilter(capacity);
  }

  add(word: Word, weight: number, place: number): void {
    const name = bare(word);
    this.#known.add(word.article ? this.#words.get(name) : word);
    const part = this.#parts.get(name) ?? { weight: 0, first: place };
    part.weight += weight;
    this.#parts.set(name, part);
  }

  /** Whether a word may be among them, by its code alone. */
  mayHave(code: number): boolean {
    return this.#known.mayHaveBare(code);
  }

  /** Where the person is first named whom a word alone suggests; `undefined` where there is none. */
  firstOf(word: Word): number | undefined {
    const part = this.#parts.get(bare(word));
    return part !== undefined && part.weight >= 2 ? part.first : undefined;
  }
}

/** Tells of most words, by their codes alone, that they are not among those that were added. */
class WordFilter {
  readonly #known: WordSet;
  /** Whether a word was added that has no id. */
  #isOpen = false;

  /** @param capacity expected number of words, not a limit */
  constructor(capacity: number) {
    this.#known = new WordSet(capacity);
  }

  add({ lowerId }: Word): void {
    this.#known.add(lowerId);
    this.#isOpen ||= lowerId < 0;
  }

  /** Whether the word may be one of those, with an article before it or without. */
  mayHaveBare(code: number): boolean {
    const hasArticle = (code & WordCode.article) !== 0;
    return hasArticle || this.#known.has(idOf(code)) || this.#isOpen || code < 0;
  }
}
