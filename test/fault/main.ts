import { concurrentWriters } from './concurrent';
import { killedWriters } from './killed';
import { refusals } from './refusals';
import type { Finding } from './support';

/** Runs the fault injection and prints what was found. Wants to be root, to mount a small disk. */
const seconds = Number(process.argv[2] ?? 60);
const findings: Finding[] = [];
for (const trial of [killedWriters, () => concurrentWriters(seconds), refusals]) {
  for (const finding of await trial()) {
    findings.push(finding);
    console.log(`${finding.ok ? 'ok    ' : 'FAILED'} ${finding.what}: ${finding.figures}`);
  }
}
process.exitCode = findings.every(({ ok }) => ok) ? 0 : 1;
