// Runs the property tests, trying each property 5,000 times or more instead of 300, which takes
// minutes. DOSSIER_PROPERTY_RUNS sets the number.
import { spawnSync } from 'node:child_process';

const runs = process.env.DOSSIER_PROPERTY_RUNS ?? '5000';
const { status } = spawnSync(process.execPath, ['scripts/test.mjs', 'property'], {
  stdio: 'inherit',
  env: { ...process.env, DOSSIER_PROPERTY_RUNS: runs },
});
process.exit(status ?? 1);
