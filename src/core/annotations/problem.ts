import type { Message } from '../text/message';
import type { TextRange } from '../text/range';
import type { YamlPath } from '../yaml/locate';

export type ProblemSeverity = 'error' | 'warning' | 'information';

/**
 * Something wrong in a YAML file. Reported, never thrown. `code` is stable and in kebab case, for tests
 * and quick fixes; `message` is a sentence for the reader.
 */
export interface Problem {
  readonly code: string;
  readonly message: Message;
  readonly severity: ProblemSeverity;
  /** In the YAML text: of the value concerned, or of its key where that is wrong. */
  readonly range: TextRange;
  /** The id of the annotation or dossier entry concerned, if it has one. */
  readonly id?: string;
  /** Of the value concerned. Absent where the text did not parse. */
  readonly path?: YamlPath;
  /** What is most likely meant, in place of the value or, for an unknown key, of the key. */
  readonly suggestion?: string | number;
  /** Set where the whole file cannot be used, and must not be written to. */
  readonly fatal?: true;
}
