import { spawn } from 'node:child_process';

const TICK_MS = 5000;

/**
 * Does a long step of work: prints what it is, and every few seconds how long it has been running.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withProgress(title, work) {
  const start = Date.now();
  const seconds = () => ((Date.now() - start) / 1000).toFixed(0);
  console.log(`${title} …`);
  const ticker = setInterval(() => console.log(`  … ${seconds()} s`), TICK_MS);
  try {
    return await work();
  } finally {
    clearInterval(ticker);
  }
}

/**
 * Runs a command without showing its output. Resolves to its exit code (-1 if it could not be started
 * or was killed) and its output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args, options = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output }));
  });
}
