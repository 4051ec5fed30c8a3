/** Why a file could not be read or written, in a sentence for the reader. */
export function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = CODES.find(([pattern]) => pattern.test(codeOf(error)) || pattern.test(message));
  return code?.[1] ?? message;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Names of errors in Node and in VS Code. */
const CODES: readonly (readonly [RegExp, string])[] = [
  [/ENOSPC|EDQUOT/, 'There is no space left on the disk.'],
  [/EROFS/, 'The folder is read-only.'],
  [/EACCES|EPERM|NoPermissions/, 'You have no permission to write the annotation file.'],
  [/EISDIR|FileIsADirectory/, 'There is a folder where the annotation file should be.'],
  [/ENOENT|FileNotFound/, 'The folder of the report is not there any more.'],
  [/Unavailable/, 'The file system is not available.'],
];
