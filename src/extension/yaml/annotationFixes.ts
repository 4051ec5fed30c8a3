import * as vscode from 'vscode';
import { fixesFor, ORPHAN_CODE, openAnnotations } from '../../core/index';
import type { AnnotationStore } from '../annotations/annotationStore';
import { placeWords } from '../annotations/candidates';
import type { Given } from '../annotations/givenReport';
import { SOURCE } from '../base/diagnostics';
import { asQuotation } from '../base/excerpts';
import { say } from '../base/translate';
import { openDocument, toRange, wordsOf } from '../documents/documents';
import { ANNOTATION_FILES } from '../documents/fileNames';
import { AnnotationDiagnostic } from './annotationProblems';

const MOST_PLACES = 3;
/** Of what light bulbs say of a place, and of an annotation, in UTF-16 units. */
const LONGEST_PLACE = 50;
const LONGEST_QUOTE = 40;
/** As good as this, and better than any other, a place is what Fix All and the preferred fix take. */
const PREFERRED_SCORE = 0.75;

/** The light bulb on problems of annotations, in the report and in the annotation file. */
export function createQuickFixes(store: AnnotationStore): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    [{ language: 'report' }, { pattern: ANNOTATION_FILES }],
    {
      async provideCodeActions(document, range) {
        // Diagnostics come back from the editor without what is ours in them.
        const own = vscode.languages
          .getDiagnostics(document.uri)
          .filter((one) => one.source === SOURCE && one.range.intersection(range) !== undefined);
        const isOne = own.filter((one) => one instanceof AnnotationDiagnostic).length === 1;
        const fixes = await Promise.all(
          own.map((diagnostic) =>
            diagnostic instanceof AnnotationDiagnostic
              ? forAnnotation(store, diagnostic, isOne)
              : forProblem(document, diagnostic),
          ),
        );
        return fixes.flat();
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

/** @param isOne whether the light bulb is about no other annotation, which it would have to name */
async function forAnnotation(
  store: AnnotationStore,
  diagnostic: AnnotationDiagnostic,
  isOne: boolean,
): Promise<readonly vscode.CodeAction[]> {
  const { id, report } = diagnostic;
  const document = openDocument(report);
  if (document === undefined) {
    return [];
  }
  const annotation = store.get(report)?.placed.find((one) => one.annotation.id === id)?.annotation;
  const quote = asQuotation(annotation?.quote ?? '', LONGEST_QUOTE);
  const fix = (what: string, command: string, more: Pick<Given, 'index' | 'place'> = {}) => {
    const title = isOne ? what : vscode.l10n.t('{0}: “{1}”', what, quote);
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    const about = { report: report.toString(), id, ...more };
    made.command = { command, title, arguments: [about] };
    made.diagnostics = [diagnostic];
    return made;
  };
  const orphan = diagnostic.code === ORPHAN_CODE;
  const found = (await store.candidates(document, id)).slice(0, MOST_PLACES);
  const text = document.getText();
  const isBest = (score: number) => found.every((other, at) => at === 0 || other.score < score);
  const places = found.map(({ range, score }, index) => {
    const line = document.positionAt(range.start).line + 1;
    const words = wordsOf(document, range);
    const percent = Math.round(score * 100);
    const title = vscode.l10n.t(
      'Attach to “{0}” in Line {1} ({2} % alike)',
      asQuotation(words, LONGEST_PLACE),
      line,
      percent,
    );
    const place = placeWords(text, range);
    const made = fix(title, 'dossier.acceptPlace', { index, place });
    made.isPreferred = orphan && index === 0 && score >= PREFERRED_SCORE && isBest(score);
    return made;
  });
  const confirm = fix(vscode.l10n.t('Yes, This Is the Passage'), 'dossier.confirmPlace');
  confirm.isPreferred = true;
  return [
    ...(orphan ? [] : [confirm]),
    ...places,
    fix(vscode.l10n.t('Attach to the Selection'), 'dossier.reattachAnnotation'),
    ...(orphan ? [fix(vscode.l10n.t('Keep Without a Place'), 'dossier.keepOrphan')] : []),
    fix(vscode.l10n.t('Delete Annotation'), 'dossier.deleteAnnotation'),
  ];
}

/** What the core knows to mend. */
function forProblem(
  document: vscode.TextDocument,
  diagnostic: vscode.Diagnostic,
): readonly vscode.CodeAction[] {
  const source = openAnnotations(document.getText());
  const problem = source.problems.find(
    ({ code, range }) =>
      code === diagnostic.code && document.positionAt(range.start).isEqual(diagnostic.range.start),
  );
  return (problem ? fixesFor(source, problem) : []).map(({ title, edits, preferred }) => {
    const made = new vscode.CodeAction(say(title), vscode.CodeActionKind.QuickFix);
    made.edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of edits) {
      made.edit.replace(document.uri, toRange(document, { start, end }), text);
    }
    made.diagnostics = [diagnostic];
    made.isPreferred = preferred === true;
    return made;
  });
}
