// The property tests, each tried 5,000 times and more instead of 300, which takes minutes.
// DOSSIER_PROPERTY_RUNS says how often.
import { spawnSync } from 'node:child_process';

const runs = process.env.DOSSIER_PROPERTY_RUNS ?? '5000';
const { status } = spawnSync(process.execPath, ['scripts/test.mjs', 'property'], {
  stdio: 'inherit',
  env: { ...process.env, DOSSIER_PROPERTY_RUNS: runs },
});
process.exit(status ?? 1);
