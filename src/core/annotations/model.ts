import type { EntityType } from '../recognition/mention';

/** The version of the format that is read and written. */
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
 * The selectors of a passage, robust against changes of the report. `quote`, `prefix` and `suffix` are
 * text of the report with LF as line ends (W3C TextQuoteSelector). Empty context, as at the border of
 * the text, means the same as none, and is not written.
 */
export interface Target {
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /**
   * `[start, end)` in code points of the text with LF as line ends (W3C TextPositionSelector). A hint
   * that is trusted only where the quote agrees.
   */
  readonly position?: readonly [start: number, end: number];
}

/** Admiralty code of a source: A (completely reliable) to F (cannot be judged). */
export const RELIABILITIES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

export type Reliability = (typeof RELIABILITIES)[number];

/** Admiralty code of a statement: 1 (confirmed) to 6 (cannot be judged). */
export const CREDIBILITIES = [1, 2, 3, 4, 5, 6] as const;

export type Credibility = (typeof CREDIBILITIES)[number];

/** What an annotation says of another one, or of a page on the web. */
export interface Link {
  /**
   * The id of an annotation of the same file; for one of another report the path of that from this file,
   * `#` and its id; or a web address. As written, see `parseLinkEnd`.
   */
  readonly to: string;
  /** How this passage bears on the other; any words. */
  readonly relation?: string;
}

/** One item of `annotations`. Times are RFC 3339 in UTC. */
export interface Annotation extends Target {
  /** Short, random, stable, and unique in its file. */
  readonly id: string;
  readonly motivation?: Motivation;
  /** The id of an entity, of the dossier or of the report. */
  readonly entity?: string;
  /** For `identifying`: the type that the reader gave the name. */
  readonly type?: EntityType;
  readonly comment?: string;
  readonly tags?: readonly string[];
  /** One-way: the annotations that they lead to do not have them. */
  readonly links?: readonly Link[];
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  /** The reader keeps the annotation although its passage is gone. */
  readonly orphan?: true;
  readonly creator?: string;
  readonly created?: string;
  readonly modified?: string;
}

/** What the reader recorded about the report as a whole. */
export interface ReportDetails {
  readonly title?: string;
  readonly author?: readonly string[];
  readonly publisher?: string;
  /** RFC 3339 full-date, as written. */
  readonly published?: string;
  readonly url?: string;
  readonly reliability?: Reliability;
  /** What the reader thinks of the report as a whole. */
  readonly comment?: string;
  readonly tags?: readonly string[];
}

/**
 * Words that are not a name, as the reader said. Without context, it holds for all their occurrences.
 */
export type Rejection = Target;

/** The content of a `<name>.annotations.yaml`. */
export interface AnnotationFile {
  readonly version: 1;
  /** The file name of the report, as written. Absent where the file does not have it. */
  readonly source?: string;
  readonly report: ReportDetails;
  readonly annotations: readonly Annotation[];
  readonly rejected: readonly Rejection[];
}

/** The fields of an annotation, in the order in which new ones are written. */
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
  'links',
  'reliability',
  'credibility',
  'orphan',
  'creator',
  'created',
  'modified',
] as const satisfies readonly (keyof Annotation)[];

export const LINK_KEYS = ['to', 'relation'] as const satisfies readonly (keyof Link)[];

export const REPORT_KEYS = [
  'title',
  'author',
  'publisher',
  'published',
  'url',
  'reliability',
  'comment',
  'tags',
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

/** Whether the reader says anything of the report as a whole. */
export function isCommentedOn({ comment, tags = [] }: ReportDetails): boolean {
  return comment !== undefined || tags.length > 0;
}

/** Whether an annotation is a decision about a name, not a remark on a passage. */
export function isDecision({ motivation }: Pick<Annotation, 'motivation'>): boolean {
  return motivation === 'identifying';
}

/** Whether an annotation says no more than whose name a passage is; a review makes many of these. */
export function isNameAlone(
  annotation: Pick<
    Annotation,
    'motivation' | 'comment' | 'tags' | 'links' | 'reliability' | 'credibility'
  >,
): boolean {
  const { comment, tags, links, reliability, credibility } = annotation;
  return (
    isDecision(annotation) &&
    !comment &&
    !tags?.length &&
    !links?.length &&
    reliability === undefined &&
    credibility === undefined
  );
}
