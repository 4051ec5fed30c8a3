import type * as vscode from 'vscode';
import { createTextIndex, describeIn, type Target, writeCommentInput } from '../../../core/index';
import type { EditableFields, HostMessage } from '../../../webview/protocol';
import type { Analyses } from '../../analysis/analyses';
import { passagesOf } from '../../analysis/passages';
import { fieldsOf } from '../../annotations/typedLine';
import { openDocument } from '../../documents/documents';
import { editorOf } from '../../documents/reportEditors';
import { readPassages } from './readMessage';

/**
 * What opens the form of a new annotation: of passages that a command was given with their report, or else
 * of what is selected in the report that is shown; `undefined` where there is no passage.
 *
 * @param typed what was typed so far, with its tokens
 */
export async function newForm(
  analyses: Analyses,
  typed: string,
  given: unknown,
  shown: vscode.TextDocument | undefined,
): Promise<Extract<HostMessage, { readonly type: 'compose' }> | undefined> {
  const passages = readPassages(given);
  const document = passages ? openDocument(passages.report) : shown;
  const targets = passages?.targets ?? (document && (await selectedIn(document, analyses)));
  return document === undefined || targets === undefined || targets.length === 0
    ? undefined
    : {
        type: 'compose',
        report: document.uri.toString(),
        targets,
        fields: fieldsTyped(analyses, document, typed),
      };
}

function fieldsTyped(
  analyses: Analyses,
  document: vscode.TextDocument,
  typed: string,
): EditableFields {
  const entities = analyses.get(document)?.entities ?? [];
  const { motivation, comment, ...said } = fieldsOf(typed, entities);
  return {
    ...said,
    // The form reads the tokens of its comment as well: what was typed as text stays text.
    ...(comment !== undefined && { comment: writeCommentInput({ comment }) }),
    ...(motivation === 'questioning' && { motivation }),
  };
}

async function selectedIn(
  document: vscode.TextDocument,
  analyses: Analyses,
): Promise<readonly Target[]> {
  const ranges = passagesOf(await editorOf(document), analyses);
  const index = createTextIndex(document.getText());
  return ranges.map((range) => describeIn(index, range));
}
