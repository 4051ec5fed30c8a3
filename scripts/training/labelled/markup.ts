import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { foldSpace, type TextRange } from '../../../src/core/text/range';

/** A name marked in a text. */
export interface MarkedName extends TextRange {
  readonly type: 'PERSON' | 'GROUP' | 'PLACE' | 'OTHER';
  readonly text: string;
  /** Whom it names: names of one entity have the same word here, within a text. */
  readonly entity: string;
}

/** A report with its names marked. */
export interface MarkedText {
  /** The name of its file, without `.txt`. */
  readonly file: string;
  readonly id: string;
  /** What kind of page it is. */
  readonly style: string;
  readonly text: string;
  readonly entities: readonly MarkedName[];
}

const TYPES: Readonly<Record<string, MarkedName['type']>> = {
  p: 'PERSON',
  g: 'GROUP',
  l: 'PLACE',
  o: 'OTHER',
};
const MARK = /\[\[([pglo])([a-z0-9-]*):([^[\]]+)\]\]/g;
const TITLE = /^=== (\S+) \| (.+)$/;

/**
 * Reads a text whose names are marked `[[p:Gul Wali]]`: a letter for the type (p person, g group,
 * l place, o other), and behind it a word for the entity if that has several names: `[[pgul:Wali]]`.
 *
 * @throws Error if brackets are left over
 */
export function readMarked(marked: string): Pick<MarkedText, 'text' | 'entities'> {
  const entities: MarkedName[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, letter = '', entity = '', name = ''] = match;
    const type = TYPES[letter];
    text += marked.slice(from, match.index);
    if (type !== undefined) {
      const range = { start: text.length, end: text.length + name.length };
      const own = entity === '' ? markKey(name) : entity;
      entities.push({ ...range, type, text: name, entity: `${letter}:${own}` });
    }
    text += name;
    from = match.index + whole.length;
  }
  text += marked.slice(from);
  const left = /\[\[|\]\]/.exec(text);
  if (left !== null) {
    throw new Error(
      `Brackets left over: ${text.slice(Math.max(0, left.index - 30), left.index + 30)}`,
    );
  }
  return { text, entities };
}

/** A name by which its entity is told from others: in lower case, with single spaces. */
export function markKey(name: string): string {
  return foldSpace(name).toLowerCase();
}

/** The reports of a file, each below a line `=== id | kind of page`. What stands above is a comment. */
export function readMarkedReports(source: string, file: string): readonly MarkedText[] {
  const reports: { id: string; style: string; lines: string[] }[] = [];
  for (const line of source.split('\n')) {
    const [, id, style] = TITLE.exec(line) ?? [];
    if (id !== undefined && style !== undefined) {
      reports.push({ id, style, lines: [] });
    } else {
      reports.at(-1)?.lines.push(line);
    }
  }
  return reports.map(({ id, style, lines }) => {
    try {
      return { file, id, style, ...readMarked(`${lines.join('\n').trim()}\n`) };
    } catch (error) {
      throw new Error(`${id}: ${error instanceof Error ? error.message : error}`);
    }
  });
}

/** The reports of all files of a folder, by file name. */
export function readMarkedFolder(folder: string): readonly MarkedText[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files
    .sort()
    .flatMap((file) =>
      readMarkedReports(readFileSync(path.join(folder, file), 'utf8'), path.basename(file, '.txt')),
    );
}
