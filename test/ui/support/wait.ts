const LIMIT_MS = 30_000;
const PAUSE_MS = 100;

/** What `look` finds, once that is neither `undefined` nor `false`; fails with what was waited for. */
export async function eventually<T>(
  look: () => T | false | undefined | Promise<T | false | undefined>,
  what: string,
): Promise<T> {
  for (const start = Date.now(); Date.now() - start < LIMIT_MS; ) {
    const found = await look();
    if (found !== undefined && found !== false) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`There was no ${what} within ${LIMIT_MS / 1000} s.`);
}
