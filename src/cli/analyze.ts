import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Analysis, analyze } from '../library';
import { type ExitCode, FINE, STDIN } from './exit';

/** Prints the analyses of reports as JSON, or their entities. */
export function analyzeFiles(files: readonly string[], json: boolean): ExitCode {
  for (const file of files.length > 0 ? files : [STDIN]) {
    const analysis = analyzeText(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    if (json) {
      console.log(JSON.stringify({ file: file === STDIN ? '-' : file, ...analysis }));
    } else {
      for (const { type, name, mentions } of analysis.entities) {
        console.log(`${type}\t${mentions.length}\t${name}`);
      }
    }
  }
  return FINE;
}

/** An analysis without its memory, which is megabytes, and of use to the program itself only. */
function analyzeText(text: string): Omit<Analysis, 'memory'> {
  const { memory, ...analysis } = analyze(text);
  return analysis;
}

/** Analyses the documents of the standard input, one per line. */
export async function analyzeLines(): Promise<ExitCode> {
  for await (const line of createInterface({ input: process.stdin })) {
    const document: unknown = line.trim() === '' ? undefined : JSON.parse(line);
    if (typeof document === 'object' && document !== null && 'text' in document) {
      const id = 'id' in document ? document.id : undefined;
      console.log(JSON.stringify({ id, ...analyzeText(String(document.text)) }));
    }
  }
  return FINE;
}
