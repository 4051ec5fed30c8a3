import * as vscode from 'vscode';
import {
  itemRange,
  lastPlace,
  ORPHAN_CODE,
  orphanMessage,
  orphanProblems,
  readAnnotations,
} from '../../core/index';
import type { AnnotationStore, ReportAnnotations } from '../annotations/annotationStore';
import { createRangeIndex, SOURCE, setDiagnostics, toDiagnostic } from '../base/diagnostics';
import { asQuotation } from '../base/excerpts';
import { quoted, say } from '../base/translate';
import { openDocument } from '../documents/documents';
import { annotationUri, fileName, isAnnotationFile } from '../documents/fileNames';

const REVIEW_CODE = 'uncertain-place';

/** An annotation's diagnostic, with what the light bulb needs. */
export class AnnotationDiagnostic extends vscode.Diagnostic {
  readonly report: vscode.Uri;
  readonly id: string;

  constructor(range: vscode.Range, message: string, report: vscode.Uri, id: string) {
    super(range, message);
    this.source = SOURCE;
    this.report = report;
    this.id = id;
  }
}

/** Says in the Problems view what is wrong in annotation files, and which passages are gone. */
export function reportProblems(store: AnnotationStore): vscode.Disposable {
  const problems = vscode.languages.createDiagnosticCollection('dossier');
  const ofReport = (document: vscode.TextDocument) => {
    const state = store.get(document.uri);
    if (state !== undefined) {
      const file = annotationUri(document.uri);
      const rangeOf = createRangeIndex(state.yaml);
      setDiagnostics(problems, file, [
        ...state.problems.map((problem) => toDiagnostic(problem, rangeOf)),
        ...inFile(document, state, rangeOf),
      ]);
      setDiagnostics(problems, document.uri, inReport(document, state, file, rangeOf));
    }
  };
  // An annotation file may be open without its report.
  const alone = (document: vscode.TextDocument) => {
    if (isAnnotationFile(document.uri) && store.reportsOf(document.uri).length === 0) {
      const text = document.getText();
      const rangeOf = createRangeIndex(text);
      setDiagnostics(
        problems,
        document.uri,
        readAnnotations(text).problems.map((problem) => toDiagnostic(problem, rangeOf)),
      );
    }
  };
  /** What is left to say of an annotation file, when it or its report has been closed. */
  const closed = (file: vscode.Uri) => {
    problems.delete(file);
    for (const report of store.reportsOf(file)) {
      ofReport(report);
    }
    const document = openDocument(file);
    if (document !== undefined) {
      alone(document);
    }
  };
  for (const document of vscode.workspace.textDocuments) {
    ofReport(document);
    alone(document);
  }
  return vscode.Disposable.from(
    problems,
    store.onDidChange(ofReport),
    vscode.workspace.onDidOpenTextDocument(alone),
    vscode.workspace.onDidSaveTextDocument(alone),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (isAnnotationFile(uri)) {
        closed(uri);
      } else {
        problems.delete(uri);
        closed(annotationUri(uri));
      }
    }),
  );
}

type RangeIndex = ReturnType<typeof createRangeIndex>;

/** Orphans, at their items, as hints: the Problems view has them where they stood in the report. */
function inFile(
  { uri }: vscode.TextDocument,
  { placed, source, file }: ReportAnnotations,
  rangeOf: RangeIndex,
): readonly vscode.Diagnostic[] {
  // Where items begin in a file that cannot be read, nobody knows.
  const orphans = file === undefined ? [] : orphanProblems(source, placed, fileName(uri));
  return orphans.map(({ range, message, id }) => {
    const diagnostic = new AnnotationDiagnostic(rangeOf(range), say(message), uri, id);
    diagnostic.severity = vscode.DiagnosticSeverity.Hint;
    diagnostic.code = ORPHAN_CODE;
    return diagnostic;
  });
}

/** Orphans where they stood last, and places that the reader should confirm. */
function inReport(
  report: vscode.TextDocument,
  { placed, source }: ReportAnnotations,
  file: vscode.Uri,
  rangeOf: RangeIndex,
): readonly vscode.Diagnostic[] {
  const toPlace = lastPlace(() => report.getText());
  return placed.flatMap(({ annotation, orphan, range, review, spot }) => {
    const { id, quote } = annotation;
    if (orphan !== undefined && annotation.orphan !== true) {
      const at = report.positionAt(spot ?? toPlace(annotation));
      const word = report.getWordRangeAtPosition(at) ?? new vscode.Range(at, at);
      const words = asQuotation(quote, LONGEST_QUOTE);
      const message =
        orphan === 'not-found'
          ? vscode.l10n.t('An annotated passage that stood here is gone: “{0}”', words)
          : [say(orphanMessage(orphan, fileName(report.uri))), words && quoted(words)]
              .join(' ')
              .trim();
      const diagnostic = new AnnotationDiagnostic(word, message, report.uri, id);
      diagnostic.severity = vscode.DiagnosticSeverity.Warning;
      diagnostic.code = ORPHAN_CODE;
      diagnostic.relatedInformation = [
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(file, rangeOf(itemRange(source, annotation))),
          annotation.comment ?? vscode.l10n.t('The annotation'),
        ),
      ];
      return [diagnostic];
    }
    if (range !== undefined && review) {
      const place = new vscode.Range(report.positionAt(range.start), report.positionAt(range.end));
      const message = vscode.l10n.t(
        'Is this the annotated passage? It was “{0}”',
        asQuotation(quote, LONGEST_QUOTE),
      );
      const diagnostic = new AnnotationDiagnostic(place, message, report.uri, id);
      diagnostic.severity = vscode.DiagnosticSeverity.Information;
      diagnostic.code = REVIEW_CODE;
      return [diagnostic];
    }
    return [];
  });
}

const LONGEST_QUOTE = 80;
