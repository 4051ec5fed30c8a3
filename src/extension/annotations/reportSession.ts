import type * as vscode from 'vscode';
import {
  type Annotation,
  type AnnotationDocument,
  type AnnotationFile,
  type Candidate,
  type Decisions,
  type EditStep,
  type LivePlace,
  type Message,
  movePlaces,
  NO_ANNOTATIONS,
  NO_DECISIONS,
  type PlacedAnnotation,
  type Problem,
  type TextRange,
} from '../../core/index';

/** What is known of one report's annotation file. */
export interface AnnotationState {
  readonly yaml: string;
  /** The text taken apart, for whoever has to find or change something in it. */
  readonly source: AnnotationDocument;
  /** The version of the report that annotations were placed in. */
  readonly version: number;
  /** Absent where the file cannot be read as it is. */
  readonly file: AnnotationFile | undefined;
  readonly problems: readonly Problem[];
  /** Those of before, where the file cannot be read. */
  readonly placed: readonly PlacedAnnotation[];
}

/** What works on a file that has text; loaded with the first. */
export type FileTools = Pick<
  typeof import('../yamlFiles'),
  | 'candidates'
  | 'createTextIndex'
  | 'openAnnotations'
  | 'placeAnnotations'
  | 'placeSteps'
  | 'readerDecisions'
>;

/** The place of an annotation that follows what is typed, also while it is an orphan. */
interface Followed {
  readonly place: LivePlace;
  /** Of the annotation when it was placed: with another, it is looked for anew. */
  readonly quote: string;
  /** As in {@link PlacedAnnotation}. */
  readonly review?: true;
}

/**
 * An open report and its annotations. A keystroke is only noted; places move with what was noted
 * when somebody asks for them, all changes at once.
 */
export class ReportSession {
  readonly document: vscode.TextDocument;
  private known: AnnotationState | undefined;
  /** The last that could be read: a slip while typing in the file loses nothing from sight. */
  private readable: AnnotationFile | undefined;
  private parsed: AnnotationDocument | undefined;
  /** Absent while there have been no annotations: then there is nothing to do with them. */
  private tools: FileTools | undefined;
  private live: ReadonlyMap<string, Followed> = new Map();
  private steps: EditStep[] = [];
  private eol: vscode.EndOfLine;
  private unreadable = false;
  private otherLineEnds = false;
  private fromDisk = false;

  constructor(document: vscode.TextDocument) {
    this.document = document;
    this.eol = document.eol;
  }

  /** Constant but for the number of cursors, whatever the report and its annotations. */
  note({ contentChanges, reason, document }: vscode.TextDocumentChangeEvent): void {
    this.steps.push(
      contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      })),
    );
    this.fromDisk = reason === undefined;
    this.otherLineEnds ||= document.eol !== this.eol;
    if (this.steps.length > MOST_STEPS) {
      this.state();
    }
  }

  /** The report was saved: it is as the reader has made it. */
  saved(): void {
    this.fromDisk = false;
  }

  /**
   * When nothing more comes. The reader's own typing leaves a report unsaved, and undo says that it
   * is one: what does neither has been read from the disk, and places are looked for anew.
   */
  rest(): void {
    if (this.fromDisk && !this.document.isDirty) {
      this.fromDisk = false;
      this.placeAgain();
    } else {
      this.state();
    }
  }

  /** Absent before the annotation file was read. Settles what was noted. */
  state(): AnnotationState | undefined {
    if (this.known !== undefined && this.known.version !== this.document.version) {
      if (this.otherLineEnds) {
        const annotations = this.known.placed.map(({ annotation }) => annotation);
        this.place(this.find(annotations), new Map());
      } else {
        this.live = this.moved();
        this.place(
          this.known.placed.map((placed) => this.follow(placed)),
          this.live,
        );
      }
    }
    return this.known;
  }

  /** Keeps a state of the file that may be adopted next, so that it is not read again. */
  expect(document: AnnotationDocument): void {
    this.parsed = document;
  }

  /**
   * Takes over the text of the annotation file. Returns whether that brought anything new.
   *
   * @param tools absent for an empty text, which needs none
   * @param refreshed ids of the annotations whose selectors were written from where they are
   */
  adopt(
    yaml: string,
    tools: FileTools | undefined,
    refreshed: ReadonlySet<string> = new Set(),
  ): boolean {
    const before = this.state();
    if (before?.yaml === yaml && !this.unreadable) {
      return false;
    }
    this.unreadable = false;
    this.tools = tools ?? this.tools;
    const source = tools?.openAnnotations(yaml, this.parsed ?? before?.source) ?? NO_ANNOTATIONS;
    this.parsed = undefined;
    const { file, problems } = source;
    this.readable = file ?? this.readable;
    const annotations = this.readable?.annotations ?? [];
    const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    const found = (before?.placed ?? []).map((placed): PlacedAnnotation => {
      const { id } = placed.annotation;
      return refreshed.has(id)
        ? { ...placed, annotation: byId.get(id) ?? placed.annotation }
        : placed;
    });
    const { version } = this.document;
    this.known = { yaml, source, version, file, problems, placed: [] };
    this.place(this.find(annotations, found), this.live);
    return true;
  }

  /** The file is there and cannot be read: places stay, and nothing is to be written. */
  fail(message: Message): boolean {
    const before = this.state();
    if (this.unreadable && before?.problems[0]?.message.template === message.template) {
      return false;
    }
    this.unreadable = true;
    const range = { start: 0, end: 0 };
    const problem = { code: 'unreadable', message, severity: 'error', range, fatal: true } as const;
    this.known = {
      yaml: '',
      source: NO_ANNOTATIONS,
      version: this.document.version,
      placed: [],
      ...before,
      file: undefined,
      problems: [problem],
    };
    return true;
  }

  /** Looks for the orphans anew, in slices. Nothing changes before the end, nor where all has changed meanwhile. */
  *placeOrphans(): Generator<undefined, void> {
    const before = this.state();
    if (before === undefined || this.tools === undefined) {
      return;
    }
    const annotations = before.placed.map(({ annotation }) => annotation);
    const found = before.placed.filter(({ range }) => range);
    const steps = this.tools.placeSteps(this.document.getText(), annotations, found);
    const placed = yield* steps;
    if (this.state() === before) {
      this.place(placed, this.live);
    }
  }

  /** What the reader has decided on names, from the annotation file as it was read. */
  decisions(): Decisions {
    const state = this.state();
    if (this.tools === undefined || state === undefined || this.readable === undefined) {
      return NO_DECISIONS;
    }
    const index = this.tools.createTextIndex(this.document.getText());
    return this.tools.readerDecisions(index, state.placed, this.readable.rejected);
  }

  /** The places an annotation may belong to, best first. */
  candidates(id: string, most: number): readonly Candidate[] {
    const placed = this.state()?.placed.find(({ annotation }) => annotation.id === id);
    return placed && this.tools
      ? this.tools.candidates(this.document.getText(), placed.annotation, most)
      : [];
  }

  /** Looks for all annotations anew, by their selectors. */
  private placeAgain(): void {
    const annotations = this.state()?.placed.map(({ annotation }) => annotation);
    if (annotations !== undefined) {
      this.place(this.find(annotations), this.live);
    }
  }

  private find(
    annotations: readonly Annotation[],
    known?: readonly PlacedAnnotation[],
  ): readonly PlacedAnnotation[] {
    return this.tools?.placeAnnotations(this.document.getText(), annotations, known) ?? [];
  }

  private moved(): ReadonlyMap<string, Followed> {
    const places = [...this.live.values()].map(({ place }) => place);
    const moved = movePlaces(() => this.document.getText(), places, this.steps);
    return new Map(
      [...this.live].map(([id, followed], index) => {
        const { place } = followed;
        return [id, { ...followed, place: moved[index] ?? place }];
      }),
    );
  }

  /** What an annotation's place has become while its report was edited. */
  private follow(placed: PlacedAnnotation): PlacedAnnotation {
    const { annotation } = placed;
    const { place, review } = this.live.get(annotation.id) ?? {};
    const range = place?.range;
    if (range === undefined || range === placed.range) {
      return placed;
    }
    return range.start === range.end
      ? { annotation, orphan: 'not-found', spot: range.start }
      : { annotation, range, ...(review && { review }) };
  }

  private place(placed: readonly PlacedAnnotation[], live: ReadonlyMap<string, Followed>): void {
    const { document } = this;
    let text: string | undefined;
    const wordsAt = ({ start, end }: TextRange) => {
      text ??= document.getText();
      return text.slice(start, end);
    };
    this.live = new Map(
      placed.flatMap(({ annotation: { id, quote }, range, review }): [string, Followed][] => {
        const before = live.get(id);
        if (before?.quote === quote && (range === undefined || range === before.place.range)) {
          return [[id, before]];
        }
        const whole = range && wordsAt(range);
        return range === undefined || whole === undefined
          ? []
          : [[id, { place: { range, whole }, quote, ...(review && { review }) }]];
      }),
    );
    this.steps = [];
    this.otherLineEnds = false;
    this.eol = document.eol;
    if (this.known !== undefined) {
      this.known = { ...this.known, placed, version: document.version };
    }
  }
}

/** Changes that wait to be settled: enough that nobody waits for them, few enough to settle at once. */
const MOST_STEPS = 200;
