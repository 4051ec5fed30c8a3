import type * as vscode from 'vscode';
import type { Candidate, TextRange } from '../../core/index';
import type { CandidatePlace } from '../../webview/protocol';
import type { AnnotationStore } from '../annotationStore';

/** Words shown around a place, and of a long one, in UTF-16 code units. */
const AROUND = 32;
const MOST_WORDS = 160;

/** The places that orphans may belong to: looked for when a card asks, once for each text. */
export function createCandidates(store: AnnotationStore): {
  readonly of: (document: vscode.TextDocument, id: string) => readonly CandidatePlace[];
  readonly rangeOf: (
    document: vscode.TextDocument,
    id: string,
    index: number,
  ) => TextRange | undefined;
} {
  const known = new WeakMap<vscode.TextDocument, { version: number; byId: Map<string, Found> }>();
  type Found = readonly Candidate[];
  const find = (document: vscode.TextDocument, id: string): Found => {
    let cache = known.get(document);
    if (cache?.version !== document.version) {
      cache = { version: document.version, byId: new Map() };
      known.set(document, cache);
    }
    const found = cache.byId.get(id) ?? store.candidates(document, id);
    cache.byId.set(id, found);
    return found;
  };
  return {
    of: (document, id) => {
      const text = document.getText();
      return find(document, id).map(({ range, score }) => ({
        line: document.positionAt(range.start).line + 1,
        score,
        ...excerpt(text, range),
      }));
    },
    rangeOf: (document, id, index) => find(document, id)[index]?.range,
  };
}

function excerpt(text: string, { start, end }: TextRange): Omit<CandidatePlace, 'line' | 'score'> {
  const flat = (from: number, to: number) =>
    text.slice(Math.max(0, from), to).replace(/\s+/gu, ' ');
  const words = flat(start, end);
  return {
    before: flat(start - AROUND, start).replace(/^\S*\s/u, '…'),
    text: words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS)}…` : words,
    after: flat(end, end + AROUND).replace(/\s\S*$/u, '…'),
  };
}
