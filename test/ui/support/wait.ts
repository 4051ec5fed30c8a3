import type { Page } from 'playwright-core';

const LIMIT_MS = 30_000;
const PAUSE_MS = 100;

/** What `look` finds, once that is neither `undefined` nor `false`; fails with what was waited for. */
export async function eventually<T>(
  look: () => T | false | undefined | Promise<T | false | undefined>,
  what: string,
  limitMs = LIMIT_MS,
): Promise<T> {
  for (const start = Date.now(); Date.now() - start < limitMs; ) {
    const found = await look();
    if (found !== undefined && found !== false) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`There was no ${what} within ${limitMs / 1000} s.`);
}

/** Whether something that is waited for comes about, or fails. */
export function succeeds(promise: Promise<unknown>): Promise<boolean> {
  return promise.then(
    () => true,
    () => false,
  );
}

/** Waits until something holds in the documents of all frames; `holds` runs there. */
export async function everywhere<A>(
  page: Page,
  holds: (given: A) => boolean,
  given: A,
  what: string,
): Promise<void> {
  await eventually(async () => {
    // A frame that has gone meanwhile may have given way to another: look again.
    const looks = page
      .frames()
      .map((frame) =>
        frame.evaluate(holds as (given: unknown) => boolean, given).catch(() => false),
      );
    return !(await Promise.all(looks)).includes(false);
  }, what);
}

/** Waits until nothing on the page moves or fades; motion without an end is let be. */
export async function still(page: Page): Promise<void> {
  const isStill = () =>
    !document
      .getAnimations()
      .some(
        ({ playState, effect }) =>
          playState === 'running' &&
          effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY,
      );
  await everywhere(page, isStill, undefined, 'page at rest');
}
