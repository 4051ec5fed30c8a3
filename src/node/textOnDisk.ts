import { buffer } from 'node:stream/consumers';
import { inEnglish } from '../core/index';
import { explain } from '../extension/files/explain';
import { type TextTransform, type UpdateResult, updateFile } from '../extension/files/fileUpdate';
import { decodeText } from '../extension/files/utf8';
import { nodeFile } from './nodeFile';

/**
 * The text of a file, or of the standard input without one, as it is after a byte order mark. Rejects
 * with a message that names it where it cannot be read, or is not UTF-8.
 */
export async function readText(file: string | undefined): Promise<string> {
  try {
    const bytes = file === undefined ? await buffer(process.stdin) : await nodeFile(file).read();
    if (bytes === undefined) {
      throw new Error('There is no such file.');
    }
    return decodeText(bytes).text;
  } catch (error) {
    throw new Error(`${file ?? '-'}: ${inEnglish(explain(error, 'read'))}`);
  }
}

/**
 * Changes a text file as the extension does: by comparing before writing, in one step. Rejects with a
 * message that names it where it cannot be written.
 */
export async function updateText<P>(
  file: string,
  change: TextTransform<P>,
): Promise<UpdateResult<P>> {
  try {
    return await updateFile(nodeFile(file), change);
  } catch (error) {
    throw new Error(`${file}: ${inEnglish(explain(error, 'write'))}`);
  }
}
