import { type Message, msg } from '../../core/index';

/** Why a file could not be read or written, in a sentence for the reader. */
export function explain(error: unknown): Message {
  const message = error instanceof Error ? error.message : String(error);
  const code = CODES.find(([pattern]) => pattern.test(codeOf(error)) || pattern.test(message));
  return code?.[1] ?? msg`${message}`;
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** Names of errors in Node and in VS Code, and our own. */
const CODES: readonly (readonly [RegExp, Message])[] = [
  [/^The file is not text in UTF-8\.$/, msg`The file is not text in UTF-8.`],
  [
    /^(?:Another program keeps|The file keeps) changing/,
    msg`Another program keeps changing the file.`,
  ],
  [/ENOSPC|EDQUOT/, msg`There is no space left on the disk.`],
  [/EROFS/, msg`The folder is read-only.`],
  [/EACCES|EPERM|NoPermissions/, msg`You have no permission to write the file.`],
  [/EISDIR|FileIsADirectory/, msg`There is a folder where the file should be.`],
  [/ENOENT|FileNotFound/, msg`The folder of the file is not there any more.`],
  [/Unavailable/, msg`The file system is not available.`],
];
