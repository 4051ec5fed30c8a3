import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAnnotations } from '../../src/core/index';

/** A line of the report: what was tried, how often, and what was lost. */
export interface Finding {
  readonly what: string;
  readonly figures: string;
  readonly ok: boolean;
}

export function createFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'dossier-fault-'));
}

export interface Writer {
  readonly child: ChildProcess;
  /** Ids that it said were written, in order. */
  readonly acknowledged: string[];
  /** Resolves when its first write is acknowledged, or it has ended. */
  readonly started: Promise<void>;
  /** Resolves to what it said last when it has ended. */
  readonly ended: Promise<string>;
}

const WRITER = path.join(import.meta.dirname, 'writer.mjs');

/** Starts the writing program; `before` is a command that it is run by. */
export function startWriter(
  args: readonly (string | number)[],
  before: readonly string[] = [],
): Writer {
  const [command = '', ...rest] = [...before, process.execPath, WRITER, ...args.map(String)];
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: string[] = [];
  let begin = () => {};
  const started = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let partial = '';
  let last = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (partial + chunk.toString()).split('\n');
    partial = lines.pop() ?? '';
    for (const line of lines) {
      last = line;
      if (line.startsWith('ok ')) {
        acknowledged.push(line.slice(3));
        begin();
      }
    }
  });
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(last)));
  return { child, acknowledged, started: Promise.race([started, ended.then(() => {})]), ended };
}

/** The ids in an annotation file; `undefined` where it is half-written or otherwise broken. */
export function idsIn(file: string): ReadonlySet<string> | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return new Set();
  }
  const { file: read, problems } = readAnnotations(text);
  return read === undefined || problems.length > 0 || !text.endsWith('\n')
    ? undefined
    : new Set(read.annotations.map(({ id }) => id));
}

/** What lies beside the annotation file and should not. */
export function leftovers(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => /\.(?:tmp|lock)$/.test(name));
}
