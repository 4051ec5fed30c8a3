// Mocha's reporter for tests that take minutes: prints each test when it ends, and keeps a report in the
// form of the JSON reporter, so that what a run has shown counts where it is cut off.
const { writeFileSync } = require('node:fs');

module.exports = class {
  constructor(runner, { reporterOptions: { output } }) {
    const start = Date.now();
    const stats = { passes: 0, failures: 0, pending: 0, duration: 0 };
    const failures = [];
    const retried = [];
    const write = (state) => {
      stats.duration = Date.now() - start;
      writeFileSync(output, JSON.stringify({ ...state, stats, failures, retried }));
    };
    runner.on('test', (test) => write({ ended: false, running: test.fullTitle() }));
    runner.on('pass', (test) => {
      stats.passes += 1;
      console.log(`  ✔ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => {
      stats.pending += 1;
      console.log(`  - ${test.fullTitle()}`);
    });
    runner.on('fail', (test, { message, stack }) => {
      stats.failures += 1;
      failures.push({ fullTitle: test.fullTitle(), err: { message, stack } });
      console.log(`  ✖ ${test.fullTitle()}\n    ${message.replaceAll('\n', '\n    ')}`);
    });
    // What fails and is tried again is told, too: it may be the test, or the product.
    runner.on('retry', (test, { message }) => {
      retried.push({ fullTitle: test.fullTitle(), err: { message } });
      console.log(`  … ${test.fullTitle()}\n    ${message.replaceAll('\n', '\n    ')}`);
    });
    runner.on('end', () => write({ ended: true }));
  }
};
