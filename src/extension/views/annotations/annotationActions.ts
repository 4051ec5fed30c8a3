import * as vscode from 'vscode';
import { cite } from '../../../core/index';
import type { HostMessage, ViewMessage } from '../../../webview/protocol';
import { ENGLISH } from '../../../webview/strings';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { placeAt, shownCandidates } from '../../annotations/candidates';
import { fileName } from '../../documents/fileNames';
import { showRange, showReport } from '../../documents/reportEditors';
import type { SnapshotContent } from './snapshot';

/** What the view asks for about one annotation, without changing it. */
type Wish = Extract<
  ViewMessage,
  { readonly type: 'candidates' | 'revealCandidate' | 'reveal' | 'copy' }
>;

/**
 * Shows where an annotation is or may belong, and copies it.
 *
 * @returns does so for a report as the page shows it, and gives what is to be told to the page
 */
export function createAnnotationActions(
  store: AnnotationStore,
): (
  wish: Wish,
  document: vscode.TextDocument,
  shown: SnapshotContent['report'],
) => Promise<HostMessage | undefined> {
  return async (wish, document, shown) => {
    const { id } = wish;
    const state = store.get(document.uri);
    const placed = state?.placed.find(({ annotation }) => annotation.id === id);
    if (placed === undefined) {
      return undefined;
    }
    const { annotation, range } = placed;
    switch (wish.type) {
      case 'candidates':
        return { type: 'candidates', id, places: await shownCandidates(store, document, id) };
      case 'revealCandidate': {
        const found = await store.candidates(document, id);
        const place = placeAt(document.getText(), found, wish.index, wish.place);
        if (place === undefined) {
          return { type: 'candidates', id, places: await shownCandidates(store, document, id) };
        }
        showRange(await showReport(document, true), place);
        return undefined;
      }
      case 'copy': {
        const line = range && document.positionAt(range.start).line + 1;
        const passage = {
          quote: annotation.quote,
          details: { ...(shown?.key === wish.report && shown.derived), ...state?.file?.report },
          fileName: fileName(document.uri),
          ...(line !== undefined && { line }),
        };
        await vscode.env.clipboard.writeText(cite(passage, vscode.l10n.t(ENGLISH.line)));
        return { type: 'notice', message: vscode.l10n.t(ENGLISH.copied) };
      }
      default:
        if (range !== undefined) {
          showRange(await showReport(document, !wish.focus), range);
        }
        return undefined;
    }
  };
}
