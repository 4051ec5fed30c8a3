import type * as vscode from 'vscode';
import type { Candidate, TextRange } from '../../core/index';
import { foldSpace } from '../../core/text/range';
import { sameContent } from '../../webview/model/reconcile';
import type { CandidatePlace, PlaceWords } from '../../webview/protocol';
import { fieldsIn } from '../base/fieldsIn';
import type { AnnotationStore } from './annotationStore';

/** Words shown around a place, and of a long one, in UTF-16 code units. */
const AROUND = 32;
const MOST_WORDS = 160;

/** The places that an orphan may belong to, best first, as they are shown. */
export async function shownCandidates(
  store: AnnotationStore,
  document: vscode.TextDocument,
  id: string,
): Promise<readonly CandidatePlace[]> {
  const found = await store.candidates(document, id);
  const text = document.getText();
  return found.map(({ range, score }) => ({
    line: document.positionAt(range.start).line + 1,
    score,
    ...placeWords(text, range),
  }));
}

/**
 * One of the places found in a text, by what was shown of it: it may have been found before the text
 * changed. `undefined` where it is not among them any more.
 *
 * @param index where it stood among the places; the one there is taken first
 */
export function placeAt(
  text: string,
  found: readonly Candidate[],
  index: number,
  place: PlaceWords,
): TextRange | undefined {
  return [...found.slice(index, index + 1), ...found].find(({ range }) =>
    sameContent(placeWords(text, range), place),
  )?.range;
}

/** What is shown of a place, white space being one space. */
export function placeWords(text: string, { start, end }: TextRange): PlaceWords {
  const flat = (from: number, to: number) => foldSpace(text.slice(Math.max(0, from), to));
  const words = flat(start, end);
  return {
    before: flat(start - AROUND, start).replace(/^\S*\s/u, '…'),
    text: words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words,
    after: flat(end, end + AROUND).replace(/\s\S*$/u, '…'),
  };
}

/** What was shown of a place, as it comes back; `undefined` for anything else. */
export function readPlace(given: unknown): PlaceWords | undefined {
  const { before, text, after } = fieldsIn(given);
  const isPlace =
    typeof before === 'string' && typeof text === 'string' && typeof after === 'string';
  return isPlace ? { before, text, after } : undefined;
}
