import * as vscode from 'vscode';
import type { Annotation, AnnotationEdit, Target } from '../../core/index';
import { now } from '../base/clock';
import type { AnnotationStore } from './annotationStore';

const ID_LETTERS = 'bcdfghjkmnpqrstvwxz';
const ID_CHARACTERS = `${ID_LETTERS}23456789`;

/** Edits that add annotations: with ids new in the file, the reader's name and the time. */
export async function additions(
  store: AnnotationStore,
  document: vscode.TextDocument,
  items: readonly (Partial<Annotation> & Target)[],
): Promise<readonly AnnotationEdit[]> {
  const { file } = await store.load(document);
  const taken = new Set(file?.annotations.map(({ id }) => id));
  const creator = vscode.workspace.getConfiguration('dossier', document).get<string>('creator', '');
  const created = now();
  return items.map((item) => {
    const id = createId(taken);
    taken.add(id);
    const annotation = { id, ...item, ...(creator !== '' && { creator }), created };
    return { type: 'add', annotation };
  });
}

/** Six characters, no vowels and nothing that looks like something else; the first is a letter. */
function createId(taken: ReadonlySet<string>): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(6));
    const id = [...bytes]
      .map((byte, index) => {
        const from = index === 0 ? ID_LETTERS : ID_CHARACTERS;
        return from.charAt(byte % from.length);
      })
      .join('');
    if (!taken.has(id)) {
      return id;
    }
  }
}
