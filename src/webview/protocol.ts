/** An annotation as the view shows it. */
export interface AnnotationItem {
  readonly id: string;
  readonly quote: string;
  readonly comment?: string;
  readonly tags: readonly string[];
  /** The name of the entity concerned. */
  readonly entity?: string;
  readonly reliability?: string;
  readonly credibility?: number;
  readonly creator?: string;
  /** RFC 3339. */
  readonly created?: string;
  /** Where it stands now: 1-based line, UTF-16 offset. Absent for an orphan. */
  readonly place?: { readonly line: number; readonly offset: number };
}

/** Everything that the view shows, whole. `revision` grows with every snapshot. */
export interface Snapshot {
  readonly revision: number;
  /** Absent where no report is open. File names without folders. */
  readonly report?: { readonly name: string; readonly annotationFile: string };
  /** One sentence on why the annotation file cannot be used. */
  readonly trouble?: string;
  readonly items: readonly AnnotationItem[];
}

/** From the extension to the view. */
export type HostMessage = { readonly type: 'snapshot'; readonly snapshot: Snapshot };

/** From the view to the extension. */
export type ViewMessage =
  /** The view is ready for its first snapshot. */
  | { readonly type: 'ready' }
  /** Annotate the selection, the name under the cursor, or the sentence. */
  | { readonly type: 'add' }
  | { readonly type: 'edit'; readonly id: string }
  | { readonly type: 'remove'; readonly ids: readonly string[] }
  /** Show the passage in the editor. */
  | { readonly type: 'reveal'; readonly id: string }
  | { readonly type: 'openFile' };
