// The web-worker host: mocha's build for browsers, which defines a global. Must come before the suites.
import 'mocha/mocha';
import { adopt } from './run';

mocha.setup({ ui: 'bdd', timeout: 90_000, retries: 1 });
adopt(mocha);

if (!('importScripts' in globalThis)) {
  throw new Error('These tests are for the web worker, and ran elsewhere.');
}
