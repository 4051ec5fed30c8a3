import * as vscode from 'vscode';
import type { ReportDetails } from '../../core/annotations/model';
import {
  type Analysis,
  type Decisions,
  type Knowledge,
  looksLikeReport,
  NO_DECISIONS,
  type PlacedAnnotation,
  PROSE_SAMPLE_LENGTH,
} from '../../core/index';
import { readAnnotationFile } from '../annotations/readAnnotationFile';
import { inSlices, type Pace } from '../base/slices';
import { annotationUri, fileName } from '../documents/fileNames';
import { readAsShown } from '../files/readAsShown';
import type { Recogniser } from './recogniser';

/** Longer files are no articles, in bytes. */
const MAX_BYTES = 2_000_000;

/** The text of a file that reads like a report; `undefined` for all others. */
export async function readReport(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES) {
      return undefined;
    }
    const text = await readAsShown(uri);
    return looksLikeReport(fileName(uri), text.slice(0, PROSE_SAMPLE_LENGTH)) ? text : undefined;
  } catch {
    // Gone, or not readable: then it is no report either.
    return undefined;
  }
}

/** What the reader has said of a report that is not open. */
interface SaidOfClosed {
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
  const { createTextIndex, placeAnnotations, readerDecisions } = await import('../files/yamlFiles');
  const placed = placeAnnotations(text, annotations);
  return { decisions: readerDecisions(createTextIndex(text), placed, rejected), details, placed };
}

/** A report that is not open, read whole, and what the reader has said of it. */
interface ReadClosed extends SaidOfClosed {
  readonly analysis: Analysis;
}

/**
 * Reads a report that is not open with what the reader has said of it, in slices. Resolves to
 * `undefined` where it is not wanted any more.
 *
 * @param knowledge what is known of the names in it
 */
export async function analyzeClosed(
  report: vscode.Uri,
  text: string,
  { known, rejected }: Knowledge,
  loadRecogniser: () => Promise<Recogniser>,
  how: {
    /** Whether facts are looked for; they are where absent. */
    readonly facts?: boolean;
    readonly isWanted: () => boolean;
    readonly pace: Pace;
  },
): Promise<ReadClosed | undefined> {
  const { resources, loadResolver } = await loadRecogniser();
  const { analyzeSteps } = await loadResolver();
  const said = await readSaid(report, text);
  const { decisions } = said;
  const { facts = true, isWanted, pace } = how;
  const steps = analyzeSteps(text, { rejected, decisions, resources, known, facts });
  const done = await inSlices(steps, isWanted, pace);
  return done && { ...said, analysis: done.result };
}
