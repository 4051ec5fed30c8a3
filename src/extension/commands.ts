import * as vscode from 'vscode';
import { type Annotation, describe, type TextRange, touches } from '../core/index';
import type { Analyses } from './analyses';
import { type AnnotationStore, annotationUri, type PlacedAnnotation } from './annotationStore';
import { toRange } from './highlighting';
import { mentionAt, REVEAL_COMMAND } from './hover';

const ID_LETTERS = 'bcdfghjkmnpqrstvwxz';
const ID_CHARACTERS = `${ID_LETTERS}23456789`;

/** The commands of the palette. */
export function registerCommands(analyses: Analyses, store: AnnotationStore): vscode.Disposable {
  const onReport = (id: string, run: (editor: vscode.TextEditor, arg?: unknown) => unknown) =>
    vscode.commands.registerCommand(id, (arg?: unknown) => {
      const editor = reportEditor();
      return editor
        ? run(editor, arg)
        : vscode.window.showInformationMessage('Open a report (a .txt article) first.');
    });
  const onAnnotation = (
    id: string,
    run: (document: vscode.TextDocument, store: AnnotationStore, annotation: Annotation) => unknown,
  ) =>
    onReport(id, (editor, arg) => {
      const annotation = chosen(editor, store, arg)?.annotation;
      return annotation && run(editor.document, store, annotation);
    });
  return vscode.Disposable.from(
    onReport('dossier.addAnnotation', (editor, arg) => add(editor, analyses, store, arg)),
    onAnnotation('dossier.editAnnotation', change),
    onAnnotation('dossier.deleteAnnotation', remove),
    onReport('dossier.nextAnnotation', (editor) => go(editor, store, 1)),
    onReport('dossier.previousAnnotation', (editor) => go(editor, store, -1)),
    onReport('dossier.openAnnotationFile', async ({ document }) => {
      try {
        await vscode.window.showTextDocument(annotationUri(document.uri), {
          viewColumn: vscode.ViewColumn.Beside,
        });
      } catch {
        vscode.window.showInformationMessage('This report has no annotations yet.');
      }
    }),
    vscode.commands.registerCommand(REVEAL_COMMAND, reveal),
  );
}

/** The active editor's report, or a visible one where the focus is in a panel. */
export function reportEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  return active?.document.languageId === 'report'
    ? active
    : vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'report');
}

async function add(
  editor: vscode.TextEditor,
  analyses: Analyses,
  store: AnnotationStore,
  given: unknown,
): Promise<void> {
  const { document, selection } = editor;
  const range = selection.isEmpty
    ? around(document, selection.active, analyses)
    : { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  if (range === undefined) {
    vscode.window.showInformationMessage('Select a passage to annotate.');
    return;
  }
  // What a selection points to is taken now: the text may change while the comment is typed.
  const target = describe(document.getText(), range);
  const comment =
    typeof given === 'string' ? given : await askComment('Add Annotation', target.quote);
  if (comment === undefined) {
    return;
  }
  const creator = vscode.workspace.getConfiguration('dossier', document).get<string>('creator', '');
  const tags = [...comment.matchAll(/(?<=^|\s)#([\p{L}\p{N}_-]+)/gu)].map(
    (match) => match[1] ?? '',
  );
  const words = comment.replace(/(?:^|\s)#[\p{L}\p{N}_-]+/gu, '').trim();
  const file = (await store.load(document)).file;
  const annotation: Annotation = {
    id: createId(new Set(file?.annotations.map(({ id }) => id))),
    motivation: words !== '' ? 'commenting' : tags.length > 0 ? 'tagging' : 'highlighting',
    ...target,
    ...(words !== '' && { comment: words }),
    ...(tags.length > 0 && { tags }),
    ...(creator !== '' && { creator }),
    created: now(),
  };
  await store.edit(document, [{ type: 'add', annotation }], 'Add Annotation');
}

async function change(
  document: vscode.TextDocument,
  store: AnnotationStore,
  annotation: Annotation,
): Promise<void> {
  const comment = await askComment('Edit Annotation', annotation.quote, annotation.comment);
  if (comment !== undefined) {
    const set = { ...(comment !== '' && { comment }), modified: now() };
    const unset = comment === '' ? (['comment'] as const) : [];
    const edit = { type: 'update', id: annotation.id, set, unset } as const;
    await store.edit(document, [edit], 'Edit Annotation');
  }
}

async function remove(
  document: vscode.TextDocument,
  store: AnnotationStore,
  annotation: Annotation,
): Promise<void> {
  const edit = { type: 'remove', id: annotation.id } as const;
  if ((await store.edit(document, [edit], 'Delete Annotation')) !== undefined) {
    return;
  }
  const undo = await vscode.window.showInformationMessage('Annotation deleted.', 'Undo');
  if (undo !== undefined) {
    await vscode.commands.executeCommand('dossier.undoAnnotation');
  }
}

function chosen(
  editor: vscode.TextEditor,
  store: AnnotationStore,
  id: unknown,
): PlacedAnnotation | undefined {
  const placed = store.get(editor.document.uri)?.placed ?? [];
  const offset = editor.document.offsetAt(editor.selection.active);
  const found =
    typeof id === 'string'
      ? placed.find(({ annotation }) => annotation.id === id)
      : placed.find(({ range }) => range && touches(range, offset));
  if (found === undefined) {
    vscode.window.showInformationMessage('There is no annotation at the cursor.');
  }
  return found;
}

function go(editor: vscode.TextEditor, store: AnnotationStore, step: 1 | -1): void {
  const { document, selection } = editor;
  const ranges = (store.get(document.uri)?.placed ?? [])
    .flatMap(({ range }) => (range ? [range] : []))
    .sort((a, b) => a.start - b.start);
  const offset = document.offsetAt(selection.start);
  const ahead =
    step > 0
      ? ranges.find(({ start }) => start > offset)
      : ranges.filter(({ start }) => start < offset).at(-1);
  const next = ahead ?? ranges.at(step > 0 ? 0 : -1);
  if (next !== undefined) {
    show(editor, toRange(document, next));
  }
}

/** Shows a range of a document; arguments come from links and are checked. */
async function reveal(uri: unknown, start: unknown, end: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') {
    return;
  }
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  const editor = await vscode.window.showTextDocument(document);
  show(editor, toRange(document, { start, end }));
}

function show(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The name at a place, or else the sentence. */
function around(
  document: vscode.TextDocument,
  position: vscode.Position,
  analyses: Analyses,
): TextRange | undefined {
  const offset = document.offsetAt(position);
  const analysis = analyses.get(document);
  if (analysis?.version === document.version) {
    const mention = analysis.mentions[mentionAt(analysis.mentions, offset)];
    if (mention !== undefined) {
      return { start: mention.start, end: mention.end };
    }
  }
  const line = document.lineAt(position);
  const base = offset - position.character;
  const sentence = [...line.text.matchAll(/[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]+)*[.!?”"’)]*/g)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .find(({ start, end }) => start <= position.character && position.character <= end);
  if (sentence === undefined || sentence.text.trim() === '') {
    return undefined;
  }
  const indent = sentence.text.length - sentence.text.trimStart().length;
  return {
    start: base + sentence.start + indent,
    end: base + sentence.start + sentence.text.trimEnd().length,
  };
}

function askComment(title: string, quote: string, value = ''): Thenable<string | undefined> {
  const prompt = quote.length > 80 ? `${quote.slice(0, 80)}…` : quote;
  return vscode.window.showInputBox({
    title,
    prompt: `“${prompt}”`,
    placeHolder: 'What do you think of this passage? #tags',
    value,
  });
}

function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Six characters, no vowels and nothing that looks like something else; the first is a letter. */
function createId(taken: ReadonlySet<string>): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(6));
    const id = [...bytes]
      .map((byte, index) => {
        const from = index === 0 ? ID_LETTERS : ID_CHARACTERS;
        return from.charAt(byte % from.length);
      })
      .join('');
    if (!taken.has(id)) {
      return id;
    }
  }
}
