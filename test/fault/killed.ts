import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createFolder, type Finding, idsIn, leftovers, startWriter } from './support';

const WRITES = 1000;
const KEEP = 30;
/** From the first write of a program on; a write takes a few milliseconds. */
const LONGEST_LIFE_MS = 150;

/** kill -9 at random moments during 1,000 writes. */
export async function killedWriters(): Promise<readonly Finding[]> {
  const folder = createFolder();
  const file = path.join(folder, 'x.annotations.yaml');
  let written = 0;
  let kills = 0;
  let broken = 0;
  let lost = 0;
  while (written < WRITES) {
    const { child, acknowledged, started, ended } = startWriter([
      file,
      'k',
      written,
      WRITES - written,
      KEEP,
    ]);
    await started;
    await Promise.race([ended, pause(Math.random() * LONGEST_LIFE_MS)]);
    kills += child.kill('SIGKILL') ? 1 : 0;
    await ended;
    written += acknowledged.length;
    const ids = idsIn(file);
    if (ids === undefined) {
      broken += 1;
      continue;
    }
    // The newest write may have been made without having been acknowledged; it takes one away.
    for (let n = Math.max(0, written - KEEP + 1); n < written; n++) {
      lost += ids.has(`k-${n}`) ? 0 : 1;
    }
  }
  const { ended } = startWriter([file, 'end', 0, 1, KEEP]);
  await ended;
  const left = leftovers(folder);
  rmSync(folder, { recursive: true });
  return [
    {
      what: 'kill -9',
      figures: `${written} writes, ${kills} kills, ${lost} acknowledged writes lost, ${broken} times half-written, ${left.length} files left over after the next write`,
      ok: lost === 0 && broken === 0 && left.length === 0 && kills > 0,
    },
  ];
}
