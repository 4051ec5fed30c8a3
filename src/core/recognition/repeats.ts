import type { Document, DocumentToken } from './document';
import { Listed } from './gazetteer';
import { keyOf, type Pass, type SpanSet, STEP, Votes } from './spans';
import { Kind } from './words';

const REPEATED = 0.85;
const LONGEST_REPEAT = 8;

/** A word without its Arabic article: "al-Zawahiri" is "Zawahiri" when it comes again. */
const bare = (word: string) => word.replace(/^(?:al|el|as|ar|ad|an|ash|az)-/, '');

/** A surname that stands alone is the person whose full name the report gives. */
export function* addSurnames({ tokens, evidence }: Document, spans: SpanSet): Pass {
  const parts = new Map<string, number>();
  const alone = new Votes();
  for (const { from, to, type } of spans.list()) {
    if (to - from === 1) {
      alone.add(tokens[from]?.word.lower ?? '', type);
    } else if (type === 'person') {
      for (let index = from; index < to; index++) {
        const token = tokens[index];
        if (token?.word.capital && token.text.length >= 3 && !token.text.endsWith('.')) {
          const part = bare(token.word.lower);
          parts.set(part, (parts.get(part) ?? 0) + (index === to - 1 ? 2 : 1));
        }
      }
    }
  }
  for (let index = 0; index < tokens.length; index++) {
    if (index % STEP === STEP - 1) {
      yield index;
    }
    const token = tokens[index];
    if (token === undefined || !token.word.capitalFirst) {
      continue;
    }
    const { lower, listed, kind, common } = token.word;
    if ((parts.get(bare(lower)) ?? 0) < 2) {
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
    const span = spans.at(index);
    if (span === undefined) {
      if (standsFree(tokens, index) && !(token.initial && common)) {
        spans.put({
          from: index,
          to: index + 1,
          type: 'person',
          confidence: REPEATED,
          reason: 'repeat',
        });
      }
    } else if (span.to - span.from === 1 && span.type !== 'person' && span.type !== 'other') {
      const people = alone.count(lower, 'person');
      const unlisted = (listed & (Listed.city | Listed.region | Listed.feature)) === 0;
      if (
        (people > 0 && people >= alone.count(lower, span.type)) ||
        (span.type === 'place' && unlisted)
      ) {
        spans.retype(span, 'person', REPEATED);
      }
    }
  }
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
export function* addRepeats({ tokens, evidence }: Document, spans: SpanSet): Pass {
  const votes = new Votes();
  const starts = new Map<string, number>();
  for (const { from, to, type } of spans.list()) {
    if (to - from <= LONGEST_REPEAT) {
      votes.add(keyOf(tokens, from, to), type);
      const first = tokens[from]?.word.lower ?? '';
      starts.set(first, Math.max(starts.get(first) ?? 0, to - from));
    }
  }
  for (let index = 0; index < tokens.length; index++) {
    if (index % STEP === STEP - 1) {
      yield index;
    }
    const token = tokens[index];
    if (token === undefined) {
      continue;
    }
    if ((!token.word.capital && !token.word.opens) || spans.at(index)) {
      continue;
    }
    const longest = starts.get(token.word.lower);
    if (longest === undefined) {
      continue;
    }
    for (let length = longest; length > 0; length--) {
      const to = index + length;
      const winner = isWhole(tokens, spans, index, to)
        ? votes.winner(keyOf(tokens, index, to))
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
        spans.put({ from: index, to, type: winner.type, confidence: REPEATED, reason: 'repeat' });
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
    if (spans.at(index) !== undefined || (index > from && tokens[index]?.breaksBefore)) {
      return false;
    }
  }
  return true;
}
