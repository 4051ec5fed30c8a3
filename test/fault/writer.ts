import { setTimeout as pause } from 'node:timers/promises';
import { type AnnotationEdit, editAnnotations, readAnnotations } from '../../src/core/index';
import { updateFile } from '../../src/extension/files/fileUpdate';
import { nodeFile } from '../../src/node/nodeFile';

/**
 * A program that writes an annotation file as the extension does, to be killed, starved and run
 * against another. Says `ok ID` on its output once a write is acknowledged.
 *
 * `writer FILE NAME FIRST COUNT KEEP SECONDS`: writes annotations NAME-FIRST … one by one, each
 * write taking away the one that is KEEP older, until COUNT are written or SECONDS have passed.
 */
async function main(args: readonly string[]): Promise<void> {
  const [file = '', name = '', first = '0', count = '1', keep = '30', seconds = '600'] = args;
  const end = Date.now() + Number(seconds) * 1000;
  for (let n = Number(first); n < Number(first) + Number(count) && Date.now() < end; n++) {
    await write(file, name, n, Number(keep));
    process.stdout.write(`ok ${name}-${n}\n`);
    // Lets the other writer, and the reader's reading, have their turn.
    await pause(Math.random() * 3);
  }
}

export async function write(file: string, name: string, n: number, keep: number): Promise<void> {
  const result = await updateFile(nodeFile(file), (text) => {
    const known = new Set(readAnnotations(text).file?.annotations.map(({ id }) => id));
    const old = `${name}-${n - keep}`;
    const annotation = {
      id: `${name}-${n}`,
      quote: `passage ${n}`,
      comment: `Written by ${name}.`,
    };
    const edits: AnnotationEdit[] = [{ type: 'add', annotation }];
    if (known.has(old)) {
      edits.push({ type: 'remove', id: old });
    }
    const edited = known.has(annotation.id)
      ? { yaml: text }
      : editAnnotations(text, edits, 'x.txt');
    return 'yaml' in edited ? { text: edited.yaml } : { refused: edited.problems };
  });
  if ('refused' in result) {
    throw new Error(JSON.stringify(result.refused));
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error ? error.code : error;
  process.stdout.write(`failed ${code}\n`);
  process.exitCode = 3;
});
