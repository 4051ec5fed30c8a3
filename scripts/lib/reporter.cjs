// Mocha's JSON reporter that also prints each test when it ends.
const { reporters } = require('mocha');

module.exports = class extends reporters.JSON {
  constructor(runner, options) {
    super(runner, options);
    runner.on('pass', (test) => console.log(`  ✔ ${test.fullTitle()} (${test.duration} ms)`));
    runner.on('fail', (test) => console.log(`  ✖ ${test.fullTitle()}`));
    runner.on('pending', (test) => console.log(`  - ${test.fullTitle()}`));
  }
};
