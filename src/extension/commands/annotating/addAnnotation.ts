import * as vscode from 'vscode';
import {
  createTextIndex,
  describeIn,
  type Entity,
  type Target,
  type TextRange,
} from '../../../core/index';
import type { Analyses } from '../../analysis/analyses';
import { entityAt, mentionsOf } from '../../analysis/mentions';
import { isUnchanged, passagesOf } from '../../analysis/passages';
import { additions } from '../../annotations/newAnnotation';
import { byMentions, fieldsOf } from '../../annotations/typedLine';
import { COMPOSE_COMMAND } from '../../base/commandIds';
import { withoutIcons } from '../../base/labels';
import { showInformation } from '../../base/messages';
import { toRange } from '../../documents/documents';
import { isReport } from '../../documents/isReport';
import { askForReport, onReport } from '../../documents/onReport';
import { editorOf, openReport } from '../../documents/reportEditors';
import { wordsAround } from '../../documents/wordsAround';
import { namedIn, whomMeant } from '../../entities/whom';
import type { CommandTools } from '../commandTools';
import type { Draft } from '../drafts';
import { askComment, type CommentResult } from './commentBox';

/** Annotating passages and mentions: with a given comment, or one that is asked for. */
export function registerAddCommands(tools: CommandTools): vscode.Disposable {
  const targeted = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('editor.rangeHighlightBackground'),
    borderColor: new vscode.ThemeColor('focusBorder'),
    borderStyle: 'solid',
    borderWidth: '0 0 1px 0',
  });
  return vscode.Disposable.from(
    targeted,
    vscode.commands.registerCommand(
      'dossier.addAnnotation',
      async (...args: readonly unknown[]) => {
        const given = readArguments(args);
        const shown = tools.shownReport();
        const editor = given.uri
          ? await openReport(vscode.Uri.parse(given.uri))
          : shown && (await editorOf(shown));
        if (editor === undefined || !isReport(editor.document)) {
          void askForReport();
          return;
        }
        const ranges = given.range ? [given.range] : passagesOf(editor, tools.analyses);
        await annotate(tools, targeted, { editor, ranges }, given.comment);
      },
    ),
    onReport('dossier.annotateAllMentions', async (editor, ...args) => {
      const meant = await whomMeant(tools.analyses, args);
      if (meant === undefined) {
        return;
      }
      const [entity, comment] = meant;
      const [named] = namedIn([entity]);
      const ranges = await chooseMentions(
        tools.analyses,
        editor,
        named?.entity,
        typeof comment === 'string',
      );
      if (ranges !== undefined) {
        const text = typeof comment === 'string' ? comment : undefined;
        await annotate(tools, targeted, { editor, ranges }, text);
      }
    }),
  );
}

interface Given {
  readonly uri?: string;
  readonly range?: TextRange;
  readonly comment?: string;
}

/**
 * Arguments come from links, menus and other extensions, and are checked: `(uri, start, end)` is a
 * passage, in UTF-16 offsets; a lone string is a comment to save without asking.
 */
function readArguments([first, second, third, fourth]: readonly unknown[]): Given {
  if (typeof first === 'string' && typeof second === 'number' && typeof third === 'number') {
    const comment = typeof fourth === 'string' ? { comment: fourth } : {};
    return { uri: first, range: { start: second, end: third }, ...comment };
  }
  return typeof first === 'string' ? { comment: first } : {};
}

/** Passages that are annotated together. */
interface Passages {
  readonly editor: vscode.TextEditor;
  readonly ranges: readonly TextRange[];
  /** The unfinished input that is gone on with, if it is one. */
  readonly draft?: Draft;
}

/** Saves what there is to say of passages, given or asked for: one write, one step of undo. */
async function annotate(
  tools: CommandTools,
  targeted: vscode.TextEditorDecorationType,
  passages: Passages,
  given?: string,
): Promise<void> {
  const { analyses, store } = tools;
  const { document } = passages.editor;
  // What a passage is, is taken now: the text may change while the comment is typed.
  const index = createTextIndex(document.getText());
  const targets = passages.ranges.map((range) => describeIn(index, range));
  const [first] = targets;
  if (first === undefined) {
    showInformation(vscode.l10n.t('Select a passage to annotate.'));
    return;
  }
  const { quote } = first;
  const entities = byMentions(analyses.get(document)?.entities ?? []);
  const text = given ?? (await ask(tools, targeted, passages, { targets, quote, entities }));
  if (text === undefined) {
    return;
  }
  const label =
    targets.length === 1
      ? vscode.l10n.t('Add Annotation')
      : vscode.l10n.t('Add {0} Annotations', targets.length);
  const fields = fieldsOf(text, entities);
  const items = targets.map((target) => ({ ...target, ...fields }));
  // What cannot be written the store keeps, and offers again.
  await store.edit(document, await additions(store, document, items), label);
}

/**
 * Asks what there is to say of passages; `undefined` where nothing is to be saved, or it is saved elsewhere.
 *
 * @param about the passages as they were found, the words of the first, and who may be named
 */
async function ask(
  tools: CommandTools,
  targeted: vscode.TextEditorDecorationType,
  { editor, ranges, draft }: Passages,
  about: {
    readonly targets: readonly Target[];
    readonly quote: string;
    readonly entities: readonly Entity[];
  },
): Promise<string | undefined> {
  const { drafts, vocabulary } = tools;
  const { document } = editor;
  const { uri } = document;
  const { targets, quote, entities } = about;
  const key = draft?.quote ?? quote;
  editor.setDecorations(
    targeted,
    ranges.map((range) => toRange(document, range)),
  );
  const result = await askComment({
    title:
      ranges.length === 1
        ? vscode.l10n.t('Annotate')
        : vscode.l10n.t('Annotate {0} passages', ranges.length),
    quote,
    value: drafts.of(uri, key) ?? '',
    tags: vocabulary.tags(uri),
    entities,
    drafts: drafts.list(uri).filter((other) => other.quote !== key),
    canCompose: true,
  });
  editor.setDecorations(targeted, []);
  if (result.how === 'resumed') {
    await resume(tools, targeted, editor, result.draft);
    return undefined;
  }
  await drafts.keep(uri, key, await leftOf(result, document, targets), targets);
  return result.how === 'saved' ? result.text : undefined;
}

/** What of an input is kept as a draft: all of one that was closed, or that the view did not take over. */
async function leftOf(
  { how, text }: CommentResult,
  { uri }: vscode.TextDocument,
  targets: readonly Target[],
): Promise<string> {
  if (how === 'composed') {
    const passages = { report: uri.toString(), targets };
    const isTaken = await vscode.commands.executeCommand(COMPOSE_COMMAND, text, passages);
    return isTaken === true ? '' : text;
  }
  return how === 'closed' ? text : '';
}

/** Goes on with an unfinished input where its passages are by now. */
async function resume(
  tools: CommandTools,
  targeted: vscode.TextEditorDecorationType,
  editor: vscode.TextEditor,
  draft: Draft,
): Promise<void> {
  const { quote, targets = [{ quote }] } = draft;
  const { placeAnnotations } = await import('../../files/yamlFiles');
  const items = targets.map((target, index) => ({ id: `${index}`, ...target }));
  const placed = placeAnnotations(editor.document.getText(), items);
  const ranges = placed.flatMap(({ range }) => range ?? []);
  if (ranges.length === 0) {
    showInformation(
      vscode.l10n.t('The passage “{0}” is not in the report any more.', quote.slice(0, 80)),
    );
    return;
  }
  await annotate(tools, targeted, { editor, ranges, draft });
}

/** The mentions of the entity at the cursor that the reader leaves ticked. */
async function chooseMentions(
  analyses: Analyses,
  editor: vscode.TextEditor,
  id: string | undefined,
  all: boolean,
): Promise<readonly TextRange[] | undefined> {
  const { document, selection } = editor;
  const analysis = analyses.get(document);
  const entity =
    id === undefined
      ? entityAt(analyses, document, document.offsetAt(selection.active))?.entity
      : analysis?.entityById.get(id);
  if (entity === undefined || analysis?.version !== document.version) {
    showInformation(vscode.l10n.t('Put the cursor on a name first.'));
    return undefined;
  }
  const items = mentionsOf({ analysis, entity }).map((mention) => {
    const { words, line } = wordsAround(document, mention);
    return {
      label: withoutIcons(document.getText(toRange(document, mention))),
      description: vscode.l10n.t('line {0}', line + 1),
      detail: withoutIcons(`${words}…`),
      picked: true,
      range: { start: mention.start, end: mention.end },
    };
  });
  if (all) {
    return items.map(({ range }) => range);
  }
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t('Annotate mentions of {0}', entity.name),
    placeHolder: vscode.l10n.t('Leave out those that are not meant'),
    matchOnDetail: true,
  });
  return picked && picked.length > 0 && isUnchanged(document, analysis.version)
    ? picked.map(({ range }) => range)
    : undefined;
}
