import * as vscode from 'vscode';
import type { ReportDetails } from '../core/annotations/model';
import {
  type Decisions,
  looksLikeReport,
  NO_DECISIONS,
  type PlacedAnnotation,
  PROSE_SAMPLE_LENGTH,
} from '../core/index';
import { readAnnotationFile } from './annotations/readAnnotationFile';
import { annotationUri, fileName } from './fileNames';

/** Longer files are no articles, in bytes. */
const MAX_BYTES = 2_000_000;

/** The text of a file that reads like a report; `undefined` for all others. */
export async function readReport(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES) {
      return undefined;
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return looksLikeReport(fileName(uri), text.slice(0, PROSE_SAMPLE_LENGTH)) ? text : undefined;
  } catch {
    // Gone, not readable, or not text: then it is no report either.
    return undefined;
  }
}

/** What the reader has said of a report that is not open. */
export interface SaidOfClosed {
  readonly decisions: Decisions;
  readonly details: ReportDetails;
  readonly placed: readonly PlacedAnnotation[];
}

/** What the reader has said of a report that is not open, by its annotation file. */
export async function readSaid(report: vscode.Uri, text: string): Promise<SaidOfClosed> {
  const {
    annotations = [],
    rejected = [],
    report: details = {},
  } = (await readAnnotationFile(annotationUri(report))) ?? {};
  if (annotations.length === 0 && rejected.length === 0) {
    return { decisions: NO_DECISIONS, details, placed: [] };
  }
  const { createTextIndex, placeAnnotations, readerDecisions } = await import('./yamlFiles');
  const placed = placeAnnotations(text, annotations);
  return { decisions: readerDecisions(createTextIndex(text), placed, rejected), details, placed };
}
