// A suite that runs beside another, in a process of its own.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import path from 'node:path';

/** The priority of what takes only the time that others leave, as `nice` has it. */
const LOW = 10;

/**
 * Starts a suite. What it prints is kept until `finish`, which prints that and what comes, waits for
 * the end, and adds its results; false if anything failed.
 *
 * @param {string} suite
 * @param {{ isModest: boolean }} options `isModest`: it takes what others leave of the processor
 * @returns {{ finish: (results: import('./results.mjs').Results) => Promise<boolean> }}
 */
export function startBeside(suite, { isModest }) {
  mkdirSync('out/test', { recursive: true });
  const report = path.resolve(`out/test/${suite}.results.json`);
  rmSync(report, { force: true });
  const child = spawn(process.execPath, ['scripts/test.mjs', suite], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DOSSIER_TEST_RESULTS: report },
  });
  process.once('exit', () => child.kill());
  if (isModest && child.pid !== undefined) {
    makeModest(child.pid);
  }
  let kept = '';
  let say = (chunk) => {
    kept += chunk;
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => say(chunk));
  }
  const ended = new Promise((resolve) => {
    child.once('error', (error) => {
      say(`${error.message}\n`);
      resolve(undefined);
    });
    child.once('close', resolve);
  });
  return {
    finish: async (results) => {
      process.stdout.write(kept);
      say = (chunk) => process.stdout.write(chunk);
      await ended;
      return results.add(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined);
    },
  };
}

function makeModest(pid) {
  try {
    setPriority(pid, LOW);
  } catch {
    // Then it runs as the others do.
  }
}
