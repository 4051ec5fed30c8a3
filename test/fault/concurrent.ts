import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createFolder, type Finding, idsIn, leftovers, startWriter } from './support';

const KEEP = 30;

/** Two programs write the same file at once, while a third reads it all the time. */
export async function concurrentWriters(seconds: number): Promise<readonly Finding[]> {
  const folder = createFolder();
  const file = path.join(folder, 'x.annotations.yaml');
  const writers = ['a', 'b'].map((name) => startWriter([file, name, 0, 1e9, KEEP, seconds]));
  let running = true;
  const all = Promise.all(writers.map(({ ended }) => ended)).then(() => {
    running = false;
  });
  let reads = 0;
  let broken = 0;
  while (running) {
    reads += 1;
    broken += idsIn(file) === undefined ? 1 : 0;
    await pause(5);
  }
  await all;
  const ids = idsIn(file) ?? new Set();
  const expected = writers.flatMap(({ acknowledged }) => acknowledged.slice(-KEEP));
  const lost = expected.filter((id) => !ids.has(id)).length;
  const stray = ids.size - expected.length;
  const left = leftovers(folder);
  rmSync(folder, { recursive: true });
  const counts = writers.map(({ acknowledged }) => acknowledged.length);
  return [
    {
      what: `two programs, ${seconds} s`,
      figures: `${counts.join(' + ')} writes, ${lost} of the last ${expected.length} lost, ${stray} back again, ${broken} of ${reads} reads half-written, ${left.length} files left over`,
      ok: lost === 0 && stray === 0 && broken === 0 && left.length === 0,
    },
  ];
}
