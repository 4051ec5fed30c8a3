import { type Message, msg } from '../../core/index';
import { codeOf } from './errorCodes';

/**
 * Why a file could not be read or written, in a sentence for the reader.
 *
 * @param tried what was being done: one error has another meaning for each
 */
export function explain(error: unknown, tried: 'read' | 'write'): Message {
  const message = error instanceof Error ? error.message : String(error);
  const known = [...(tried === 'read' ? READING : WRITING), ...BOTH].find(
    ([pattern]) => pattern.test(codeOf(error)) || pattern.test(message),
  );
  return known?.[1] ?? msg`${message}`;
}

type Explanations = readonly (readonly [RegExp, Message])[];

/** Names of errors in Node and in VS Code. */
const DENIED = /EACCES|EPERM|NoPermissions/;
const MISSING = /ENOENT|FileNotFound/;

const READING: Explanations = [
  [DENIED, msg`You have no permission to read the file.`],
  [MISSING, msg`The file is not there.`],
];

const WRITING: Explanations = [
  [/ENOSPC|EDQUOT/, msg`There is no space left on the disk.`],
  [/EROFS/, msg`The folder is read-only.`],
  [DENIED, msg`You have no permission to write the file.`],
  [/ENAMETOOLONG/, msg`The name of the file is too long. Give the report a shorter one.`],
  [MISSING, msg`The folder of the file is not there any more.`],
];

/** The first two are errors of our own. */
const BOTH: Explanations = [
  [/^NotText$/, msg`The file is not text in UTF-8.`],
  [/^BusyFile$/, msg`Another program keeps changing the file.`],
  [/EISDIR|FileIsADirectory/, msg`There is a folder where the file should be.`],
  [/Unavailable/, msg`The file system is not available.`],
];
