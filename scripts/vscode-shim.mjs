#!/usr/bin/env node
// Stands in for desktop VS Code: takes its command line, and runs extension tests in the VS Code of
// the npm registry with Chromium.
import { format } from 'node:util';
import { launchChromium } from './lib/chromium.mjs';
import { startVsCode, workbenchUrl } from './lib/vscodeServer.mjs';

const TIMEOUT_MS = 120_000;
const option = (name) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('-'));

const server = await startVsCode({ smokeTest: true });
const browser = await launchChromium();
const page = await browser.newPage();
const ended = new Promise((resolve) => {
  page.exposeFunction('codeAutomationExit', resolve);
  setTimeout(() => resolve(1), TIMEOUT_MS).unref();
});
await page.exposeFunction('codeAutomationLog', (_type, args) => {
  const line = format(...args);
  if (
    /^\s*(?:✔|✓|\d+\)|\d+ passing|\d+ failing|Report|Error|AssertionError|\s+at |[+-] )/u.test(line)
  ) {
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
);
process.exitCode = await ended;
await browser.close();
server.stop();
process.exit();
