import { type ExitCode, FINE, UNUSABLE } from './exit';

/**
 * Does something with one file after the other. One that cannot be read is told of, and holds up no
 * other. Resolves to the worst of all exit codes.
 */
export async function forEachFile<F extends string | undefined>(
  files: readonly F[],
  work: (file: F) => Promise<ExitCode>,
): Promise<ExitCode> {
  let worst: ExitCode = FINE;
  for (const file of files) {
    try {
      const code = await work(file);
      worst = code > worst ? code : worst;
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      worst = UNUSABLE;
    }
  }
  return worst;
}
