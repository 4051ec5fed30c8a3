import { existsSync, readFileSync } from 'node:fs';

/** The results of a run of suites. A step that fails, or a suite that reports nothing, fails the run. */
export class Results {
  passed = 0;
  failed = 0;
  /** What failed, steps and tests, a line each. */
  failures = [];
  /** Tests that failed and were tried again, a line each: what they met first may be the product's. */
  retried = [];

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
    if (!ok) {
      this.failures.push(`✖ ${title}`);
    }
    return ok;
  }

  /**
   * Adds what a suite in a process of its own has come to; false if anything failed, or nothing is known
   * of it.
   *
   * @param {{
   *   ok: boolean, passed: number, failed: number, failures: string[], retried: string[],
   * } | undefined} part
   */
  add(part) {
    if (part === undefined) {
      this.failed += 1;
      console.log('No test reported anything.');
      return false;
    }
    this.passed += part.passed;
    this.failed += part.failed;
    this.failures.push(...part.failures);
    this.retried.push(...part.retried);
    return part.ok;
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
    const {
      stats,
      failures,
      retried = [],
      running,
      ended = true,
    } = JSON.parse(readFileSync(report, 'utf8'));
    this.passed += stats.passes;
    this.failed += stats.failures;
    for (const { fullTitle, err } of retried) {
      this.retried.push(`… ${fullTitle}, at first: ${err.message.split('\n', 1)[0]}`);
    }
    for (const { fullTitle, err } of failures) {
      this.failures.push(`✖ ${fullTitle}: ${err.message.split('\n', 1)[0]}`);
      console.log(`✖ ${fullTitle}\n  ${err.stack ?? err.message}`);
    }
    if (!ended) {
      this.failed += 1;
      this.failures.push(`✖ ${running ?? 'The run'} was not at its end.`);
      console.log(this.failures.at(-1));
    }
    const skipped = stats.pending > 0 ? `, ${stats.pending} skipped` : '';
    console.log(`${stats.passes} passed, ${stats.failures} failed${skipped}, ${stats.duration} ms`);
    return ended && stats.failures === 0 && stats.passes > 0;
  }
}
