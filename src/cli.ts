import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Analysis, analyze } from './library';

const USAGE = `Usage: dossier analyze [--json] [FILE…]    reads the standard input without a file
       dossier analyze --jsonl < LINES      of the form {"id": …, "text": …}`;

/** The file descriptor of the standard input. */
const STDIN = 0;

/** Resolves to the exit code: 0, or 2 for wrong usage or unreadable input. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
  });
  const [command, ...files] = positionals;
  if (command !== 'analyze') {
    console.error(USAGE);
    return 2;
  }
  if (values.jsonl) {
    return analyzeLines();
  }
  for (const file of files.length > 0 ? files : [STDIN]) {
    const analysis = analyzeText(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    if (values.json) {
      console.log(JSON.stringify({ file: file === STDIN ? '-' : file, ...analysis }));
    } else {
      for (const { type, name, mentions } of analysis.entities) {
        console.log(`${type}\t${mentions.length}\t${name}`);
      }
    }
  }
  return 0;
}

/** An analysis without its memory, which is megabytes, and of use to the program itself only. */
function analyzeText(text: string): Omit<Analysis, 'memory'> {
  const { memory, ...analysis } = analyze(text);
  return analysis;
}

async function analyzeLines(): Promise<number> {
  for await (const line of createInterface({ input: process.stdin })) {
    const document: unknown = line.trim() === '' ? undefined : JSON.parse(line);
    if (typeof document === 'object' && document !== null && 'text' in document) {
      const id = 'id' in document ? document.id : undefined;
      console.log(JSON.stringify({ id, ...analyzeText(String(document.text)) }));
    }
  }
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
