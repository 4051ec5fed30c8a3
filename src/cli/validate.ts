import path from 'node:path';
import { DOSSIER_FILE, readAnnotations, readDossier } from '../core/index';
import { readText } from '../node/textOnDisk';
import { type ExitCode, FINDINGS, FINE, UNUSABLE } from './exit';
import { backgroundGroups } from './knowledge';
import { problemLines } from './problems';

/** Prints what is wrong in annotation files and dossiers, a line for each problem. */
export async function validateFiles(files: readonly string[]): Promise<ExitCode> {
  let result: ExitCode = FINE;
  for (const file of files) {
    try {
      const text = await readText(file);
      if (text === undefined) {
        throw new Error('There is no such file.');
      }
      const { problems } = isDossier(file) ? readDossier(text, isKnownId) : readAnnotations(text);
      for (const line of problemLines(file, text, problems)) {
        console.log(line);
      }
      result = problems.length > 0 && result === FINE ? FINDINGS : result;
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
      result = UNUSABLE;
    }
  }
  return result;
}

function isDossier(file: string): boolean {
  return path.basename(file) === DOSSIER_FILE;
}

let known: ReadonlySet<string> | undefined;

function isKnownId(id: string): boolean {
  known ??= new Set(backgroundGroups().map((group) => group.id));
  return known.has(id);
}
