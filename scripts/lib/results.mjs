import { existsSync, readFileSync } from 'node:fs';

/** The results of a run of suites. A step that fails, or a suite that reports nothing, fails the run. */
export class Results {
  passed = 0;
  failed = 0;
  ok = true;

  /**
   * Runs a step, and prints its result and how long it took; false if it failed.
   *
   * @param {string} title
   * @param {() => boolean | Promise<boolean>} work
   */
  async step(title, work) {
    const start = Date.now();
    console.log(`\n${title} …`);
    let ok = false;
    try {
      ok = await work();
    } catch (error) {
      console.log(error instanceof Error ? error.message : String(error));
    }
    console.log(`${ok ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    this.ok &&= ok;
    return ok;
  }

  /**
   * Adds a report of mocha's JSON reporter; false if tests failed, none ran, or the suite did not end.
   *
   * @param {string} report a file
   */
  count(report) {
    if (!existsSync(report)) {
      this.failed += 1;
      console.log('No test reported anything.');
      return false;
    }
    const { stats, failures, running, ended = true } = JSON.parse(readFileSync(report, 'utf8'));
    this.passed += stats.passes;
    this.failed += stats.failures;
    for (const { fullTitle, err } of failures) {
      console.log(`✖ ${fullTitle}\n  ${err.stack ?? err.message}`);
    }
    if (!ended) {
      this.failed += 1;
      console.log(`✖ ${running ?? 'The run'}\n  was not at its end.`);
    }
    const skipped = stats.pending > 0 ? `, ${stats.pending} skipped` : '';
    console.log(`${stats.passes} passed, ${stats.failures} failed${skipped}, ${stats.duration} ms`);
    return ended && stats.failures === 0 && stats.passes > 0;
  }
}
