import { type TextTransform, type UpdateResult, updateFile } from '../extension/files/fileUpdate';
import { decodeText } from '../extension/files/utf8';
import { nodeFile } from './nodeFile';

/**
 * The text of a file without its byte order mark; `undefined` where there is none. Rejects where it
 * cannot be read, or is not UTF-8.
 */
export async function readText(file: string): Promise<string | undefined> {
  const bytes = await nodeFile(file).read();
  return bytes && decodeText(bytes).text;
}

/** Changes a text file as the extension does: by comparing before writing, in one step. */
export function updateText<P>(file: string, change: TextTransform<P>): Promise<UpdateResult<P>> {
  return updateFile(nodeFile(file), change);
}
