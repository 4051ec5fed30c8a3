import * as vscode from 'vscode';
import { createLineIndex, type Problem, type TextRange } from '../../core/index';
import { say } from './translate';

/** The source that the Problems view shows beside our diagnostics. */
export const SOURCE = 'Dossier';

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
} as const;

/** Finds places of a text that may be open in no editor. Linear to make, logarithmic to ask. */
export function createRangeIndex(text: string): (range: TextRange) => vscode.Range {
  const placeOf = createLineIndex(text);
  return ({ start, end }) => {
    const [from, to] = [placeOf(start), placeOf(end)];
    return new vscode.Range(from.line, from.character, to.line, to.character);
  };
}

/** A problem of a YAML file as VS Code shows it. */
export function toDiagnostic(
  { message, severity, range, code }: Problem,
  rangeOf: (range: TextRange) => vscode.Range,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(rangeOf(range), say(message), SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = code;
  return diagnostic;
}

/**
 * Sets what a collection says of a document, unless it says so by now: at each change VS Code asks
 * again for quick fixes, and the menu of them that a reader has just called does not come.
 */
export function setDiagnostics(
  collection: vscode.DiagnosticCollection,
  uri: vscode.Uri,
  diagnostics: readonly vscode.Diagnostic[],
): void {
  if (asText(diagnostics) !== asText(collection.get(uri) ?? [])) {
    collection.set(uri, diagnostics);
  }
}

/** All fields: what VS Code makes of a diagnostic in JSON lacks some. */
function asText(diagnostics: readonly vscode.Diagnostic[]): string {
  return JSON.stringify(diagnostics.map((diagnostic) => ({ ...diagnostic })));
}
