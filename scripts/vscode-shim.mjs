#!/usr/bin/env node
// Stands in for desktop VS Code: takes its command line, and runs extension tests in the VS Code of
// the npm registry with Chromium. DOSSIER_TEST_VERSION names the version, DOSSIER_TEST_SETTINGS has
// the user's settings as JSON, DOSSIER_TEST_TIMEOUT_MS ends a run that hangs.
import path from 'node:path';
import { format } from 'node:util';
import { launchChromium } from './lib/chromium.mjs';
import { onEnd, startVsCode, workbenchUrl } from './lib/vscodeServer.mjs';

const { DOSSIER_TEST_VERSION, DOSSIER_TEST_SETTINGS, DOSSIER_TEST_TIMEOUT_MS } = process.env;
const timeoutMs = Number(DOSSIER_TEST_TIMEOUT_MS ?? 570_000);
const option = (name) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('-'));

process.chdir(path.resolve(import.meta.dirname, '..'));
const server = await startVsCode({
  version: DOSSIER_TEST_VERSION === 'oldest' ? 'oldest' : 'current',
  smokeTest: true,
  settings: { 'git.enabled': false, ...JSON.parse(DOSSIER_TEST_SETTINGS ?? '{}') },
});
const browser = await launchChromium();
onEnd(() => browser.close());
// What moves is painted again and again, which takes a fifth of the processor.
const page = await browser.newPage({ reducedMotion: 'reduce' });
const lines = [];
const give = (what) => {
  console.log(`${what}\nThe last of what VS Code said:\n${lines.slice(-30).join('\n')}`);
  return 1;
};
const ended = Promise.race([
  new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve)),
  new Promise((resolve) => setTimeout(resolve, timeoutMs)).then(() =>
    give(`The tests were not at their end after ${timeoutMs / 1000} s.`),
  ),
  new Promise((resolve) => page.once('crash', resolve)).then(() => give('The page crashed.')),
  server.ended.then((code) => give(`VS Code ended with ${code}.\n${server.log().slice(-2000)}`)),
]);
await page.exposeFunction('codeAutomationLog', (_type, args) => {
  const line = format(...args);
  lines.push(line);
  if (/^\s*[✔✖…-] /u.test(line)) {
    console.log(line);
  }
});
await page.goto(
  workbenchUrl({
    port: server.port,
    folder,
    extension: option('extensionDevelopmentPath'),
    tests: option('extensionTestsPath'),
  }),
  { timeout: timeoutMs },
);
const code = await ended;
await browser.close();
server.stop();
process.exit(code);
