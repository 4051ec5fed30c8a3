import type { Run } from './block';
import type { Document, DocumentToken } from './document';
import { Listed } from './gazetteer';
import type { TagType } from './labels';
import { type Pass, SPANS, type SpanSet, STEP, Votes, WordFilter } from './spans';
import type { Span } from './tagger';
import { Kind, type Word } from './words';

const REPEATED = 0.85;
const LONGEST_REPEAT = 8;

/** A word without its Arabic article: "al-Zawahiri" is "Zawahiri" when it comes again. */
const bare = ({ lower, article }: Word) =>
  article ? lower.replace(/^(?:al|el|as|ar|ad|an|ash|az)-/, '') : lower;

/** How much a part of a name stands for whom it names, and where that name is first. */
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
  const known = new WordFilter(words.size);
  const alone = new Votes();
  const { columns } = spans;
  let looked = 0;
  for (const place of spans.places()) {
    if (++looked % SPANS === 0) {
      yield columns.from(place);
    }
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
  }
  for (const index of marks.starts) {
    if (++looked % STEP === 0) {
      yield index;
    }
    const token = known.mayHaveBare(codes[index] ?? 0) ? tokens[index] : undefined;
    if (!token?.word.capitalFirst) {
      continue;
    }
    const { listed, kind, common } = token.word;
    const part = parts.get(bare(token.word));
    if (part === undefined || part.weight < 2) {
      continue;
    }
    const ordinary = common && (evidence.of(token.word)?.lower ?? 0) > 0;
    if (
      (listed & (Listed.country | Listed.demonym)) !== 0 ||
      ordinary ||
      kind === Kind.title ||
      kind === Kind.time
    ) {
      continue;
    }
    const place = spans.placeAt(index);
    const span = place < 0 ? undefined : spans.get(place);
    if (span === undefined) {
      if (standsFree(tokens, index) && !(token.initial && common)) {
        spans.put(repeated({ from: index, to: index + 1 }, 'person', spans.get(part.first)));
      }
    } else if (span.to - span.from === 1 && span.type !== 'person' && span.type !== 'other') {
      const people = alone.count(columns.id(place), 'person');
      const unlisted = (listed & (Listed.city | Listed.region | Listed.feature)) === 0;
      if (
        (people > 0 && people >= alone.count(columns.id(place), span.type)) ||
        (span.type === 'place' && unlisted)
      ) {
        spans.retype(span, 'person', spans.get(part.first), REPEATED);
      }
    }
  }
}

function repeated({ from, to }: Run, type: TagType, basis: Span): Span {
  return { from, to, type, confidence: REPEATED, reason: 'repeat', basis };
}

/** No capitalised neighbour that may be part of the same name. */
function standsFree(tokens: readonly DocumentToken[], index: number): boolean {
  const before = tokens[index]?.breaksBefore ? undefined : tokens[index - 1];
  const next = tokens[index + 1];
  const joined =
    before?.word.capitalFirst === true && before.word.kind !== Kind.title && !before.initial;
  return !joined && !(next?.word.capital === true && !next.breaksBefore);
}

/** A name that was recognised elsewhere in the report is one here, too. */
export function* addRepeats(
  { tokens, codes, words, evidence, marks }: Document,
  spans: SpanSet,
): Pass {
  const votes = new Votes();
  const starts = new Map<string, number>();
  const first = new WordFilter(words.size);
  const { columns, ids } = spans;
  let looked = 0;
  for (const place of spans.places()) {
    if (++looked % SPANS === 0) {
      yield columns.from(place);
    }
    const [from, to, id] = [columns.from(place), columns.to(place), columns.id(place)];
    const word = to - from > LONGEST_REPEAT || votes.has(id) ? undefined : tokens[from]?.word;
    if (to - from <= LONGEST_REPEAT) {
      votes.add(id, columns.type(place), place);
    }
    if (word !== undefined) {
      first.add(word);
      starts.set(word.lower, Math.max(starts.get(word.lower) ?? 0, to - from));
    }
  }
  for (const index of marks.starts) {
    if (++looked % STEP === 0) {
      yield index;
    }
    const token =
      first.mayHave(codes[index] ?? 0) && spans.isFree(index) ? tokens[index] : undefined;
    if (token === undefined) {
      continue;
    }
    const longest = starts.get(token.word.lower);
    if (longest === undefined) {
      continue;
    }
    for (let length = longest; length > 0; length--) {
      const to = index + length;
      const winner = isWhole(tokens, spans, index, to)
        ? votes.winner(ids.find(tokens, index, to))
        : undefined;
      if (winner === undefined) {
        continue;
      }
      const seen = evidence.of(token.word);
      const clear =
        length > 1 ||
        (winner.total >= 2 &&
          (seen?.lower ?? 0) === 0 &&
          !token.word.common &&
          (token.word.listed & Listed.demonym) === 0 &&
          winner.total >= (seen?.total ?? 0) / 2 &&
          standsFree(tokens, index));
      if (clear) {
        spans.put(repeated({ from: index, to }, winner.type, spans.get(winner.first)));
        break;
      }
    }
  }
}

function isWhole(
  tokens: readonly DocumentToken[],
  spans: SpanSet,
  from: number,
  to: number,
): boolean {
  if (to > tokens.length || tokens[to - 1]?.word.capital !== true) {
    return false;
  }
  for (let index = from; index < to; index++) {
    if (!spans.isFree(index) || (index > from && tokens[index]?.breaksBefore)) {
      return false;
    }
  }
  return true;
}
