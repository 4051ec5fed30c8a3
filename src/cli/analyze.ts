import { createInterface } from 'node:readline';
import { type Analysis, analyze } from '../library';
import { readText } from '../node/textOnDisk';
import { type ExitCode, FINE, UNUSABLE } from './exit';
import { forEachFile } from './forEachFile';

/** Prints the analyses of reports as JSON, or their entities. Without files, of the standard input. */
export function analyzeFiles(files: readonly string[], json: boolean): Promise<ExitCode> {
  return forEachFile(files.length > 0 ? files : [undefined], async (file) => {
    const analysis = analyzeText(await readText(file));
    if (json) {
      console.log(JSON.stringify({ file: file ?? '-', ...analysis }));
    } else {
      for (const { type, name, mentions } of analysis.entities) {
        console.log(`${type}\t${mentions.length}\t${name}`);
      }
    }
    return FINE;
  });
}

/** An analysis without its memory, which is megabytes, and of use to the program itself only. */
function analyzeText(text: string): Omit<Analysis, 'memory'> {
  const { memory, ...analysis } = analyze(text);
  return analysis;
}

/** Analyses the documents of the standard input, one per line. */
export async function analyzeLines(): Promise<ExitCode> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    number++;
    if (line.trim() !== '') {
      const document = readDocument(line);
      if (document === undefined) {
        console.error(`-:${number}: This is not of the form {"id": …, "text": …}.`);
        return UNUSABLE;
      }
      const { id, text } = document;
      console.log(JSON.stringify({ id, ...analyzeText(text) }));
    }
  }
  return FINE;
}

function readDocument(line: string): { readonly id: unknown; readonly text: string } | undefined {
  try {
    const { id, text } = JSON.parse(line.replace(/^\uFEFF/, ''));
    return typeof text === 'string' ? { id, text } : undefined;
  } catch {
    // Not JSON, or `null`.
    return undefined;
  }
}
