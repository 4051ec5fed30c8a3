import * as vscode from 'vscode';
import { createLineIndex, type Problem, type TextRange } from '../core/index';
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
