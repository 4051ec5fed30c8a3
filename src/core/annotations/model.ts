import type { EntityType } from '../recognition/mention';

/** The newest version of the format that this program reads and writes. */
export const ANNOTATIONS_VERSION = 1;

/** The motivations of the W3C Web Annotation vocabulary that Dossier uses. */
export const MOTIVATIONS = [
  'identifying',
  'commenting',
  'tagging',
  'assessing',
  'questioning',
  'linking',
  'highlighting',
] as const;

export type Motivation = (typeof MOTIVATIONS)[number];

/**
 * Where an annotation points, robust against change. `quote`, `prefix` and `suffix` are text of the
 * report with its line ends normalised to LF (W3C TextQuoteSelector). Empty context, as at the border
 * of the text, says the same as none, and is not written.
 */
export interface Target {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /**
   * `[start, end)` in code points of the LF-normalised text (W3C TextPositionSelector). A hint:
   * trusted only where the quote agrees.
   */
  readonly position?: readonly [start: number, end: number];
}

/** Admiralty code of a source: A (completely reliable) to F (cannot be judged). */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty code of a statement: 1 (confirmed) to 6 (cannot be judged). */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;

export type Credibility = (typeof CREDIBILITIES)[number];

/** One item of `annotations`. Times are RFC 3339 in UTC. */
export interface Annotation extends Target {
  /** Short, random, stable; unique in its file. */
  readonly id: string;
  readonly motivation?: Motivation;
  /** The id of an entity, of the dossier or derived. */
  readonly entity?: string;
  /** For `identifying`: the type the reader gave the name. */
  readonly type?: EntityType;
  readonly comment?: string;
  readonly tags?: readonly string[];
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  /** The reader knows that the passage is gone, and keeps the annotation. */
  readonly orphan?: true;
  readonly creator?: string;
  readonly created?: string;
  readonly modified?: string;
}

/** Everything about the report as a whole that the reader recorded. All optional. */
export interface ReportDetails {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly publisher?: string;
  /** RFC 3339 full-date, as written. */
  readonly published?: string;
  readonly url?: string;
  readonly reliability?: Reliability;
}

/** A name that the reader said is none. Without context it holds for every occurrence. */
export type Rejection = Target;

/** The content of a `<name>.annotations.yaml`. */
export interface AnnotationFile {
  readonly version: 1;
  /** The file name of the report, as written. Absent where the file does not say. */
  readonly source?: string;
  readonly report: ReportDetails;
  readonly annotations: readonly Annotation[];
  readonly rejected: readonly Rejection[];
}

/** The fields of an annotation, in the order in which a new one is written. */
export const ANNOTATION_KEYS = [
  'id',
  'motivation',
  'quote',
  'prefix',
  'suffix',
  'position',
  'entity',
  'type',
  'comment',
  'tags',
  'reliability',
  'credibility',
  'orphan',
  'creator',
  'created',
  'modified',
] as const satisfies readonly (keyof Annotation)[];

export const REPORT_KEYS = [
  'title',
  'author',
  'publisher',
  'published',
  'url',
  'reliability',
] as const satisfies readonly (keyof ReportDetails)[];

export const TARGET_KEYS = [
  'quote',
  'prefix',
  'suffix',
  'position',
] as const satisfies readonly (keyof Target)[];

export const FILE_KEYS = [
  'version',
  'source',
  'report',
  'annotations',
  'rejected',
] as const satisfies readonly (keyof AnnotationFile)[];

/** Whether an annotation is the reader's word on a name, and not a thought about a passage. */
export function isDecision({ motivation }: Annotation): boolean {
  return motivation === 'identifying';
}
