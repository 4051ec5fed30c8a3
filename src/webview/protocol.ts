import type {
  Annotation,
  Credibility,
  Motivation,
  Reliability,
  ReportDetails,
} from '../core/annotations/model';
import type { EntityType } from '../core/recognition/mention';

/** An entity as the view shows it: a name with its colour. */
export interface EntityLabel {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
}

/** A place in the report that an orphan may belong to. */
export interface CandidatePlace {
  /** 1-based line of the report. */
  readonly line: number;
  /** The words found there, with a little of their surroundings. */
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** 0 to 1. */
  readonly score: number;
}

/** An annotation as the view shows it. */
export interface AnnotationItem {
  readonly id: string;
  readonly quote: string;
  readonly motivation?: Motivation;
  readonly comment?: string;
  readonly tags: readonly string[];
  readonly entity?: EntityLabel;
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly creator?: string;
  /** RFC 3339. */
  readonly created?: string;
  readonly modified?: string;
  /** Where it stands now. Absent for an orphan. */
  readonly place?: {
    /** 1-based line of the report. */
    readonly line: number;
    /** UTF-16 offset in the report; only for the order of items. */
    readonly offset: number;
    /** Set where the place was found again by likeness and should be confirmed. */
    readonly review?: true;
  };
  /** Set for an orphan: the words around it when it was last seen, and where it may belong. */
  readonly orphan?: {
    readonly prefix: string;
    readonly suffix: string;
    readonly candidates: readonly CandidatePlace[];
  };
}

/** Why annotations cannot be written at the moment, and what the reader can do. */
export interface FileTrouble {
  /** `invalid`: the YAML does not parse; `newer`: its version is; `unwritable`: the last write failed. */
  readonly kind: 'invalid' | 'newer' | 'unwritable';
  /** One sentence. */
  readonly message: string;
  /** How many changes of the reader's wait to be written. */
  readonly pending: number;
}

/** Everything that the view shows, whole. `revision` grows with every snapshot. */
export interface Snapshot {
  readonly revision: number;
  /** Absent where no report is open. */
  readonly report?: {
    /** File name. */
    readonly name: string;
    /** Tells reports of the same name apart, so that a draft stays with its own. */
    readonly uri?: string;
    /** Name of the annotation file, whether it exists or not. */
    readonly annotationFile: string;
    readonly details: ReportDetails;
    /** False where the folder or file cannot be written to. */
    readonly writable: boolean;
  };
  readonly trouble?: FileTrouble;
  readonly items: readonly AnnotationItem[];
  /** Entities of the report and the dossier, for the picker. */
  readonly entities: readonly EntityLabel[];
  /** Tags in use in the workspace, most used first, for completion. */
  readonly tags: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** The fields of an annotation that the view edits. */
export type AnnotationFields = Pick<
  Annotation,
  'comment' | 'tags' | 'entity' | 'motivation' | 'reliability' | 'credibility'
>;

/** From the extension to the view. */
export type HostMessage =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  /** The cursor of the editor stands in these annotations; empty where in none. */
  | { readonly type: 'follow'; readonly ids: readonly string[] }
  /** Bring this item into view and, with `edit`, open it for editing. */
  | { readonly type: 'focus'; readonly id: string; readonly edit: boolean };

/** From the view to the extension. */
export type ViewMessage =
  /** The view is ready for its first snapshot. */
  | { readonly type: 'ready' }
  /** Annotate the selection, the name under the cursor, or the sentence. */
  | { readonly type: 'add' }
  | {
      readonly type: 'update';
      readonly id: string;
      /** A field set to `null` is taken away. */
      readonly fields: { readonly [K in keyof AnnotationFields]: AnnotationFields[K] | null };
    }
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  /** Show the passage in the editor; with `focus`, put the cursor there. */
  | { readonly type: 'reveal'; readonly id: string; readonly focus: boolean }
  /** Attach to the n-th candidate, or to the editor's selection where `candidate` is absent. */
  | { readonly type: 'reattach'; readonly id: string; readonly candidate?: number }
  /** Confirm a place that was found by likeness. */
  | { readonly type: 'confirmPlace'; readonly id: string }
  | { readonly type: 'updateReport'; readonly details: ReportDetails }
  | { readonly type: 'copy'; readonly id: string }
  | { readonly type: 'openFile' }
  | { readonly type: 'openReport' }
  | { readonly type: 'retry' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };
