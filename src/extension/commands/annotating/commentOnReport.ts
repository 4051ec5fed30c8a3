import * as vscode from 'vscode';
import {
  parseCommentInput,
  reportDetails,
  toReportFields,
  writeCommentInput,
} from '../../../core/index';
import { analysisOf } from '../../analysis/currentAnalysis';
import { onGivenReport } from '../../annotations/givenReport';
import { readLineEnds, signLineEnds } from '../../annotations/typedLine';
import { showWritten } from '../../base/messages';
import { fileName } from '../../documents/fileNames';
import type { CommandTools } from '../commandTools';
import { WHOLE_REPORT } from '../drafts';
import { askComment } from './commentBox';

/** What the line stands for. */
const IN_LINE = ['comment', 'tags', 'reliability'] as const;

/** Asks what the reader thinks of the report as a whole, and keeps it among the report's details. */
export function registerCommentOnReport({
  analyses,
  store,
  vocabulary,
  drafts,
  shownReport,
}: CommandTools): vscode.Disposable {
  const comment = async (document: vscode.TextDocument): Promise<void> => {
    const analysis = await analysisOf(analyses, document);
    const { file, source } = await store.load(document);
    const own = file?.report ?? {};
    const found = reportDetails(
      document.getText(),
      analysis?.sections ?? [],
      fileName(document.uri),
    );
    const before = signLineEnds(writeCommentInput(own));
    const result = await askComment({
      title: vscode.l10n.t('Comment on the Report'),
      quote: own.title ?? found.title ?? fileName(document.uri),
      value: drafts.of(document.uri, WHOLE_REPORT) ?? before,
      tags: vocabulary.tags(document.uri),
      entities: [],
      isOnWhole: true,
    });
    if (result.how !== 'saved') {
      const draft = result.text === before ? '' : result.text;
      await drafts.keep(document.uri, WHOLE_REPORT, draft);
      return;
    }
    const set = toReportFields(parseCommentInput(readLineEnds(result.text)));
    const unset = IN_LINE.filter((key) => own[key] !== undefined && set[key] === undefined);
    const label = vscode.l10n.t('Comment on the Report');
    // What cannot be written the store keeps, and offers again.
    await drafts.keep(document.uri, WHOLE_REPORT, '');
    if (Object.keys(set).length + unset.length === 0) {
      return;
    }
    const edit = { type: 'report', set, unset } as const;
    if ((await store.edit(document, [edit], label, source)) === undefined) {
      // The view may be elsewhere in its list, or not in sight, and nothing changes in the text.
      showWritten();
    }
  };
  return onGivenReport('dossier.commentOnReport', comment, shownReport);
}
