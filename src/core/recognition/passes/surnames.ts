import type { Document } from '../reading/document';
import { withoutArticle } from '../words/articles';
import { Listed } from '../words/gazetteer';
import { idOf, WordCode } from '../words/wordCodes';
import { WordSet } from '../words/wordNumbers';
import { Kind, type Word } from '../words/words';
import { forEachOf, type Pass, SPANS, STEP } from './pass';
import { REPEATED, repeated, standsFree } from './repeats';
import type { SpanSet } from './spans';
import { Votes } from './votes';

/** "al-Zawahiri" is "Zawahiri" when it comes again. */
const bare = ({ lower, article }: Word) => (article ? withoutArticle(lower) : lower);

/** How strongly a part of a name suggests the person, and where the person is first named. */
interface NamePart {
  weight: number;
  /** A place of `SpanSet`. */
  readonly first: number;
}

/** A surname that stands alone is the person whose full name the report gives. */
export function* addSurnames(
  { tokens, codes, words, evidence, marks }: Document,
  spans: SpanSet,
): Pass {
  const parts = new Map<string, NamePart>();
  const { columns } = spans;
  const known = new WordFilter(columns.length);
  const alone = new Votes();
  yield* forEachOf(spans.places(), SPANS, (place) => {
    const [from, to, type] = [columns.from(place), columns.to(place), columns.type(place)];
    if (to - from === 1) {
      alone.add(columns.id(place), type, place);
    } else if (type === 'person') {
      for (let index = from; index < to; index++) {
        const token = tokens[index];
        if (token?.word.capital && token.text.length >= 3 && !token.text.endsWith('.')) {
          const name = bare(token.word);
          known.add(token.word.article ? words.get(name) : token.word);
          const part = parts.get(name) ?? { weight: 0, first: place };
          part.weight += index === to - 1 ? 2 : 1;
          parts.set(name, part);
        }
      }
    }
  });
  yield* forEachOf(marks.starts, STEP, (index) => {
    const place = spans.placeAt(index);
    const isPart = place >= 0 && columns.to(place) - columns.from(place) > 1;
    const token = !isPart && known.mayHaveBare(codes[index] ?? 0) ? tokens[index] : undefined;
    if (!token?.word.capitalFirst && !(token?.word.article && token.word.capital)) {
      return;
    }
    const { listed, kind, common, article } = token.word;
    const part = parts.get(bare(token.word));
    if (part === undefined || part.weight < 2) {
      return;
    }
    const ordinary = common && (evidence.of(token.word)?.lower ?? 0) > 0;
    if (
      (listed & (Listed.country | Listed.demonym)) !== 0 ||
      ordinary ||
      kind === Kind.title ||
      kind === Kind.time
    ) {
      return;
    }
    if (place < 0) {
      if (standsFree(tokens, index) && !(token.initial && common)) {
        spans.put(repeated({ from: index, to: index + 1 }, 'person', spans.get(part.first)));
      }
      return;
    }
    const [id, type] = [columns.id(place), columns.type(place)];
    if (type !== 'person' && type !== 'other') {
      const people = alone.count(id, 'person');
      const unlisted =
        (listed & (Listed.city | Listed.region | Listed.feature | Listed.group)) === 0;
      // A place, or "al-Masri", that is no known one is rarely called as someone is.
      const isHis = unlisted && (type === 'place' || article);
      if ((people > 0 && people >= alone.count(id, type)) || isHis) {
        spans.retype(spans.get(place), 'person', spans.get(part.first), REPEATED);
      }
    }
  });
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
