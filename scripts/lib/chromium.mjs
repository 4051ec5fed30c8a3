import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches Chromium, installing it through apt where it is missing and may be installed. */
export function launchChromium() {
  if (!PATHS.some(existsSync)) {
    try {
      console.log('Installing Chromium through apt …');
      execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
      const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
      execFileSync('apt-get', install, { stdio: 'inherit' });
    } catch {
      throw new Error('Chromium is missing and could not be installed: apt-get install chromium');
    }
  }
  return chromium.launch({ executablePath: PATHS.find(existsSync), args: ARGS });
}
