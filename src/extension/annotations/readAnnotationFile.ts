import type * as vscode from 'vscode';
import { type AnnotationFile, NO_ANNOTATIONS } from '../../core/index';
import { readText } from '../files/files';

/**
 * What an annotation file says whose report need not be open: with what is unsaved in its editor, as
 * the store reads it for an open report. Nothing where there is no file; `undefined` where there is one
 * that cannot be read.
 */
export async function readAnnotationFile(file: vscode.Uri): Promise<AnnotationFile | undefined> {
  try {
    const yaml = await readText(file);
    if (yaml === '') {
      return NO_ANNOTATIONS.file;
    }
    const { readAnnotations } = await import('../files/yamlFiles');
    return readAnnotations(yaml).file;
  } catch {
    return undefined;
  }
}
