// What is done to files: a part of its own, loaded with the first change of an annotation file, or when
// files are renamed, deleted, copied or missing.
import type * as vscode from 'vscode';
import type { Files } from '../../files/files';
import type { AnnotationStore } from '../annotationStore';
import { FileMoves } from './fileMoves';
import { FittingFiles } from './fitting';

export { copyOver, untitledClosed } from './savedAs';
export {
  carryOver,
  dropPending,
  writeEdits,
  writeFile,
  writePending,
  writeSelectors,
  writeStep,
} from './writing';

/** What is done where files move under the reader, by VS Code or by other programs. */
export interface FileWork extends vscode.Disposable {
  readonly moves: FileMoves;
  readonly fitting: FittingFiles;
}

/** Makes what follows files that move, and what finds those that fit a report without any. */
export function createFileWork(store: AnnotationStore, files: Files): FileWork {
  const moves = new FileMoves(store, files);
  const fitting = new FittingFiles(store, files);
  return {
    moves,
    fitting,
    dispose() {
      moves.dispose();
      fitting.dispose();
    },
  };
}
