import type { Annotation, AnnotationFile, ReportDetails } from '../annotations/model';
import type { PlacedAnnotation } from '../annotations/placing';
import type { EntityType } from '../recognition/mention';
import type { Message, Translate } from '../text/message';
import type { TextRange } from '../text/range';

/** The formats that annotations can be written in. */
export const EXPORT_FORMATS = ['w3c', 'brat', 'csv', 'markdown'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formats that annotations can be read from. */
export const IMPORT_FORMATS = ['w3c', 'hypothesis', 'brat'] as const;

export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** Somebody or something that annotations are about. */
export interface NamedEntity {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/** What is exported: a report, and what its reader recorded. */
export interface ExportSource {
  /** The report's text, with its line ends, and without a byte order mark. */
  readonly text: string;
  readonly file: AnnotationFile;
  /** The report's file name, with folders where reports of several are exported. */
  readonly name: string;
  /** Who the ids of entities are; an id that is not here is shown as it is. */
  readonly entities?: readonly NamedEntity[];
}

/** {@link ExportSource} with the places of its annotations, as formats write it. */
export interface Writing extends ExportSource {
  /** In the order of the file; with the selectors of their places, unless those are in doubt. */
  readonly placed: readonly PlacedAnnotation[];
  entityOf(id: string): NamedEntity | undefined;
  readonly t: Translate;
}

export interface Exported {
  readonly content: string;
  /** How many annotations the format cannot hold, since their passages are gone. */
  readonly left: number;
}

/** Something in a file of another program that could not be taken over. */
export interface FormatProblem {
  /** `LINE`, `LINE:COLUMN` (both from 1), or a path in JSON such as `rows[3]`. */
  readonly place: string;
  readonly message: Message;
}

/** An annotation of another program, before it has a place in the report. */
export interface Incoming {
  readonly place: string;
  /** Its id, which is kept. */
  readonly id?: string;
  /** From what it gets an id if it has none; absent for what it says. */
  readonly key?: string;
  /** Where it is, if the format says so exactly. */
  readonly range?: TextRange;
  /** Not empty, unless `range` is given. */
  readonly quote: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly position?: readonly [start: number, end: number];
  readonly fields: AnnotationFields;
  /** Links to others that are read with it, whose ids may not be known yet; absent for none. */
  readonly linksTo?: readonly IncomingLink[];
}

/** A link between annotations of the same file of another program. */
export interface IncomingLink {
  /** The place of the other among all that are read. */
  readonly index: number;
  readonly relation?: string;
}

/** What an annotation says, besides where. */
export type AnnotationFields = Omit<Annotation, 'id' | 'quote' | 'prefix' | 'suffix' | 'position'>;

/** What is said of a report as a whole. */
export type WholeFields = Pick<ReportDetails, 'comment' | 'tags'>;

/** What a format reads; an `error` says why the whole is not usable. */
export type ReadResult =
  | {
      readonly incoming: readonly Incoming[];
      /** What annotations of the whole report say, in their order; absent for none. */
      readonly onWhole?: readonly WholeFields[];
      readonly problems: readonly FormatProblem[];
    }
  | { readonly error: FormatProblem };

/** What an import found. */
export interface Imported {
  /** Those that are new, in their order. Those without a place are orphans. */
  readonly annotations: readonly Annotation[];
  /** What changes of the report's details, for notes on the whole report; empty for nothing. */
  readonly report: WholeFields;
  /** How many are in the annotation file already. */
  readonly known: number;
  /** How many of the new ones have no place in the report. */
  readonly orphans: number;
  /** What was left out, and what was simplified. */
  readonly problems: readonly FormatProblem[];
}

export type ImportResult = Imported | { readonly error: FormatProblem };
