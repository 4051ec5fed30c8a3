import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { runQuietly, withProgress } from './progress.mjs';

const PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The program of Chromium: what DOSSIER_CHROMIUM names, or where it usually is; undefined if missing. */
function findChromium() {
  return [process.env.DOSSIER_CHROMIUM, ...PATHS].find((file) => file && existsSync(file));
}

/** Installs Chromium through apt if it is missing. Throws an error that says what to do if it cannot. */
export async function installChromium() {
  if (findChromium() !== undefined) {
    return;
  }
  const { code, output } = await withProgress('Installing Chromium through apt (once)', aptInstall);
  if (code !== 0 || findChromium() === undefined) {
    throw new Error(
      `Chromium is missing and could not be installed: run "apt-get install chromium" as root, or set DOSSIER_CHROMIUM to a Chromium or Chrome.\n${output.trim().slice(-2000)}`,
    );
  }
}

async function aptInstall() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runQuietly('apt-get', ['update', '-qq'], { env });
  if (update.code !== 0) {
    return update;
  }
  const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
  return runQuietly('apt-get', install, { env });
}

/** Launches Chromium, which {@link installChromium} has installed. */
export async function launchChromium() {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error('Chromium is missing.');
  }
  return chromium.launch({ executablePath, args: ARGS });
}
