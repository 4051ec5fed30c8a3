import type { TextRange } from '../text/range';

export type ProblemSeverity = 'error' | 'warning' | 'information';

/**
 * Something wrong in a YAML file of the reader's. Reported, never thrown. `code` is stable and kebab
 * case, for tests and quick fixes; `message` is a sentence for the reader.
 */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly severity: ProblemSeverity;
  /** UTF-16 offsets in the YAML text. */
  readonly range: TextRange;
  /** The id of the annotation or dossier entry concerned, if it has one. */
  readonly id?: string;
  /** Set where the whole file cannot be used, and so must not be written to. */
  readonly fatal?: true;
}
