import type { LinkLine } from '../core/annotations/links/linkMap';
import type {
  Annotation,
  Credibility,
  Motivation,
  Reliability,
  ReportDetails,
  Target,
} from '../core/annotations/model';
import type { DossierTag } from '../core/dossier/model';
import type { EntityType } from '../core/recognition/mention';

/** An entity that an annotation can concern: of the report, or of the workspace's dossier. */
export interface EntityOption {
  readonly id: string;
  readonly name: string;
  /** Absent where neither the report nor the dossier has the entity. */
  readonly type?: EntityType;
  /** True where only the dossier has it, and the report does not name it. */
  readonly elsewhere?: boolean;
}

/** An annotation as the view shows it. */
export interface AnnotationItem {
  readonly id: string;
  readonly motivation?: Motivation;
  readonly quote: string;
  readonly comment?: string;
  readonly tags: readonly string[];
  /** Its own, then those that lead to it; absent for none. */
  readonly links?: readonly LinkLine[];
  readonly entity?: EntityOption;
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly creator?: string;
  /** RFC 3339. */
  readonly created?: string;
  /** RFC 3339. */
  readonly modified?: string;
  /** Where it stands now, 1-based. Absent for an orphan. */
  readonly line?: number;
  /** True where the place was found, but the reader should confirm it. */
  readonly review?: boolean;
  /** Set where it has no place: the words that stood around it, as far as they were recorded. */
  readonly orphan?: { readonly prefix: string; readonly suffix: string; readonly kept: boolean };
}

/** A place that an orphan may belong to, with the words around it. */
export interface CandidatePlace {
  readonly line: number;
  /** 0 to 1. */
  readonly score: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** The words at a place, by which it is told from others when the text has changed. */
export type PlaceWords = Pick<CandidatePlace, 'before' | 'text' | 'after'>;

/** Why the annotation file cannot be used. */
export interface Trouble {
  readonly kind: 'invalid' | 'newer';
  /** One sentence. */
  readonly message: string;
  /** 1-based. */
  readonly line?: number;
}

/** Changes of the reader that could not be written. */
export interface PendingEdits {
  readonly count: number;
  /** A line for each edit. */
  readonly summary: readonly string[];
  /** Why it was not written. */
  readonly message: string;
  /** Set where the report has no file yet; the changes are written once it has one. */
  readonly unsaved?: true;
}

/** The report of a snapshot. File names without folders. */
export interface ReportInfo {
  /** Tells one report from another: its URI. */
  readonly key: string;
  readonly name: string;
  readonly annotationFile: string;
  /** Set where the report has no file yet, and so its annotations have none. */
  readonly unsaved?: true;
  /** As recorded in the annotation file. */
  readonly details: ReportDetails;
  /** As derived from the report's text, for what is not recorded. */
  readonly derived: ReportDetails;
  /** For a report without annotations: a file whose own report is missing and whose annotations fit. */
  readonly fitting?: string;
}

/** What the view shows, without its lists. */
export interface SnapshotHead {
  /** `loading` until the annotation file has been read; `none` where no report is open. */
  readonly state: 'none' | 'loading' | 'ready';
  readonly report?: ReportInfo;
  /** Where no report is open: the file in the editor, if it is plain text. */
  readonly plainText?: string;
  readonly trouble?: Trouble;
  readonly pending?: PendingEdits;
  /** The tags that the report's dossier defines; absent for none. */
  readonly definedTags?: readonly DossierTag[];
}

/** Everything that the view shows. `revision` grows with every snapshot. */
export interface Snapshot extends SnapshotHead {
  readonly revision: number;
  /** How many annotations there are; the items of some may not have arrived yet. */
  readonly total: number;
  /** In the order of their places, orphans first. */
  readonly items: readonly AnnotationItem[];
  readonly entities: readonly EntityOption[];
  /** The workspace's tags: those that the dossier defines, then the most used. */
  readonly tags: readonly string[];
}

/**
 * Part of a list of items: a half-open range of the list before it, its items moved down by `linesOn`
 * lines; or items that are new or have changed.
 */
export type ItemRun =
  | { readonly from: number; readonly to: number; readonly linesOn: number }
  | { readonly items: readonly AnnotationItem[] };

/** The difference of a snapshot from the one before it. What is absent has not changed. */
export interface SnapshotChange {
  readonly revision: number;
  /** The revision of the snapshot before it; 0 where everything is sent anew. */
  readonly base: number;
  readonly total: number;
  readonly head?: SnapshotHead;
  readonly items?: readonly ItemRun[];
  readonly entities?: readonly EntityOption[];
  readonly tags?: readonly string[];
}

/** From the extension to the view. */
export type HostMessage =
  | { readonly type: 'change'; readonly change: SnapshotChange }
  /** The annotations at the cursor, the innermost first. */
  | { readonly type: 'cursor'; readonly ids: readonly string[] }
  | { readonly type: 'candidates'; readonly id: string; readonly places: readonly CandidatePlace[] }
  /** A report, or a folder with reports, has another address. */
  | { readonly type: 'moved'; readonly from: string; readonly to: string }
  /** Opens the form of a new annotation. */
  | {
      readonly type: 'compose';
      readonly report: string;
      /** One at least; each gets an annotation with the same fields. */
      readonly targets: readonly Target[];
      readonly fields: EditableFields;
    }
  /**
   * The end of a request. `message` says what went wrong; `kept`: the host keeps it and offers to
   * retry; `step`: what `undo` calls it.
   */
  | {
      readonly type: 'done';
      readonly request: number;
      readonly ok: boolean;
      readonly step?: string;
      readonly message?: string;
      readonly kept?: boolean;
    }
  /** Shown for a moment, and announced to screen readers. */
  | { readonly type: 'notice'; readonly message: string };

/** The fields of an annotation that the view edits. */
export type EditableFields = Partial<
  Pick<Annotation, 'comment' | 'tags' | 'entity' | 'motivation' | 'reliability' | 'credibility'>
>;
export type EditableField = keyof EditableFields;
export type DetailField = keyof ReportDetails;

/** From the view to the extension. Checked on arrival by `readMessage`. */
export type ViewMessage =
  /** The view is ready for its first snapshot, or has missed one. */
  | { readonly type: 'ready' }
  /** Open the report that comes with the extension. */
  | { readonly type: 'openSample' }
  /** Make the plain text in the editor a report. */
  | { readonly type: 'readAsReport' }
  /** Let the reader choose a file to open. */
  | { readonly type: 'openReport' }
  /** Show the walkthrough. */
  | { readonly type: 'begin' }
  /** Annotate the selection, the name at the cursor, or the sentence, in the input box. */
  | { readonly type: 'add' }
  /** The same, in the view; answered by `compose`. */
  | { readonly type: 'compose' }
  | {
      readonly type: 'create';
      readonly request: number;
      readonly report: string;
      readonly targets: readonly Target[];
      readonly fields: EditableFields;
    }
  | {
      readonly type: 'update';
      readonly request: number;
      readonly report: string;
      readonly id: string;
      readonly set: EditableFields;
      readonly unset: readonly EditableField[];
    }
  | {
      readonly type: 'details';
      readonly request: number;
      readonly report: string;
      readonly set: ReportDetails;
      readonly unset: readonly DetailField[];
    }
  | {
      readonly type: 'remove';
      readonly request: number;
      readonly report: string;
      readonly id: string;
    }
  /** Show the passage in the editor, and move the focus there with `focus`. */
  | {
      readonly type: 'reveal';
      readonly report: string;
      readonly id: string;
      readonly focus: boolean;
    }
  /** Look for places that an orphan may belong to; answered by `candidates`. */
  | { readonly type: 'candidates'; readonly report: string; readonly id: string }
  /** Answered by `candidates` where there is no such place any more. */
  | {
      readonly type: 'revealCandidate';
      readonly report: string;
      readonly id: string;
      readonly index: number;
      /** What the view shows of it. */
      readonly place: PlaceWords;
    }
  | {
      readonly type: 'acceptPlace';
      readonly report: string;
      readonly id: string;
      readonly index: number;
      /** What the view shows of it. */
      readonly place: PlaceWords;
    }
  | {
      readonly type: 'reattach' | 'keepOrphan' | 'confirmPlace';
      readonly report: string;
      readonly id: string;
    }
  /** Link it to another annotation that the reader chooses. */
  | { readonly type: 'link'; readonly report: string; readonly id: string }
  /** Go where a link leads. */
  | { readonly type: 'followLink'; readonly report: string; readonly to: string }
  /** Let the reader choose another relation for a link that the annotation has, or remove the link. */
  | {
      readonly type: 'changeLink' | 'removeLink';
      readonly report: string;
      readonly id: string;
      readonly to: string;
      readonly relation?: string;
    }
  | { readonly type: 'copy'; readonly report: string; readonly id: string }
  /** Undo a step, as `done` named it, or the newest. */
  | { readonly type: 'undo'; readonly report: string; readonly step?: string }
  | {
      readonly type: 'redo' | 'retryPending' | 'discardPending' | 'openFile';
      readonly report: string;
    }
  /** Make the annotation file that fits the report's own. */
  | { readonly type: 'useFitting'; readonly report: string }
  | { readonly type: 'focusEditor' }
  /** A link of a comment, http or https. */
  | { readonly type: 'openLink'; readonly url: string };

/** What the view asks of the report that it shows, and does not wait for. */
export type ReportWish = WithoutReport<
  Exclude<Extract<ViewMessage, { readonly report: string }>, { readonly request: number }>
>;
type WithoutReport<Message> = Message extends unknown ? Omit<Message, 'report'> : never;
