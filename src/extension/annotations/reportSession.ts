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
import { inSlices } from '../base/slices';

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
  typeof import('../files/yamlFiles'),
  | 'candidateSteps'
  | 'createTextIndex'
  | 'openAnnotations'
  | 'placeByPosition'
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

/** What was found in a text that may have changed since. */
interface Search {
  readonly placed: readonly PlacedAnnotation[];
  readonly text: string;
  /** Of the report, when it had that text, and the places that were followed then. */
  readonly version: number;
  readonly live: ReadonlyMap<string, Followed>;
  /** What has changed since. */
  readonly since: EditStep[];
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
  /** What was noted since a search in slices began; absent where that cannot be followed. */
  private since: EditStep[] | undefined;
  private eol: vscode.EndOfLine;
  private unreadable = false;
  private otherLineEnds = false;
  /** With other line ends, places are only known by their positions so far. */
  private toPlaceAgain = false;
  private fromDisk = false;
  /** The places that annotations may belong to, in a version of the report. */
  private readonly likely = new WeakMap<
    Annotation,
    {
      readonly version: number;
      readonly search: Promise<{ readonly result: readonly Candidate[] } | undefined>;
    }
  >();

  constructor(document: vscode.TextDocument) {
    this.document = document;
    this.eol = document.eol;
  }

  /** Constant but for the number of cursors, whatever the report and its annotations. */
  note({ contentChanges, reason, document }: vscode.TextDocumentChangeEvent): void {
    const step = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      text,
    }));
    this.steps.push(step);
    this.since?.push(step);
    this.fromDisk = reason === undefined;
    if (document.eol !== this.eol) {
      this.eol = document.eol;
      this.otherLineEnds = true;
      this.since = undefined;
    }
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
   * is one: what does neither has been read from the disk. Returns whether places are to be looked for
   * anew, for that reason or for other line ends.
   */
  rest(): boolean {
    const isRead = this.fromDisk && !this.document.isDirty;
    this.fromDisk &&= !isRead;
    this.state();
    const isNew = isRead || this.toPlaceAgain;
    this.toPlaceAgain = false;
    return isNew;
  }

  /** Absent before the annotation file was read. Settles what was noted. */
  state(): AnnotationState | undefined {
    if (this.known !== undefined && this.known.version !== this.document.version) {
      if (this.otherLineEnds) {
        const annotations = this.known.placed.map(({ annotation }) => annotation);
        const text = this.document.getText();
        this.place(this.tools?.placeByPosition(text, annotations) ?? [], new Map());
        this.toPlaceAgain = true;
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
   * Takes over the text of the annotation file, in slices. Returns whether that brought anything new.
   *
   * @param tools absent for an empty text, which needs none
   * @param refreshed ids of the annotations whose selectors were written from where they are
   */
  *adopt(
    yaml: string,
    tools: FileTools | undefined,
    refreshed: ReadonlySet<string> = new Set(),
  ): Generator<undefined, boolean> {
    const before = this.state();
    if (before?.yaml === yaml && !this.unreadable) {
      return false;
    }
    const source = tools?.openAnnotations(yaml, this.parsed ?? before?.source) ?? NO_ANNOTATIONS;
    this.parsed = undefined;
    const { file, problems } = source;
    const readable = file ?? this.readable;
    const annotations = readable?.annotations ?? [];
    const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    const known = (before?.placed ?? []).map((placed): PlacedAnnotation => {
      const { id } = placed.annotation;
      return refreshed.has(id)
        ? { ...placed, annotation: byId.get(id) ?? placed.annotation }
        : placed;
    });
    const found = yield* this.search(tools ?? this.tools, annotations, known);
    this.unreadable = false;
    this.tools = tools ?? this.tools;
    this.readable = readable;
    this.known = { yaml, source, version: found.version, file, problems, placed: [] };
    this.place(found.placed, found.live, found);
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

  /** Looks for all annotations anew, by their selectors, in slices. */
  *placeAgain(): Generator<undefined, void> {
    const annotations = this.state()?.placed.map(({ annotation }) => annotation);
    if (annotations !== undefined) {
      const found = yield* this.search(this.tools, annotations, []);
      this.place(found.placed, found.live, found);
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

  /** The places an annotation may belong to, best first; looked for in slices, once for each text. */
  async candidates(id: string): Promise<readonly Candidate[]> {
    const { document, tools } = this;
    const { version } = document;
    const annotation = this.state()?.placed.find((one) => one.annotation.id === id)?.annotation;
    if (annotation === undefined || tools === undefined) {
      return [];
    }
    let likely = this.likely.get(annotation);
    if (likely?.version !== version) {
      const steps = tools.candidateSteps(document.getText(), annotation, MOST_CANDIDATES);
      const isWanted = () => !document.isClosed && document.version === version;
      const search = inSlices(steps, isWanted);
      likely = { version, search };
      this.likely.set(annotation, likely);
      // Whoever asks next tries again.
      search.catch(() => this.likely.delete(annotation));
    }
    const found = await likely.search;
    return found?.result ?? (document.isClosed ? [] : this.candidates(id));
  }

  /**
   * Looks for annotations in slices, in the text as it is when this begins. What is typed meanwhile is
   * noted, and moves their places as it moves those of others.
   */
  private *search(
    tools: FileTools | undefined,
    annotations: readonly Annotation[],
    known: readonly PlacedAnnotation[],
  ): Generator<undefined, Search> {
    for (let first = true; ; first = false) {
      this.state();
      const { live, document } = this;
      const { version } = document;
      const text = document.getText();
      this.since = [];
      const steps = tools?.placeSteps(text, annotations, first ? known : []);
      const placed = steps ? yield* steps : [];
      const since: EditStep[] | undefined = this.since;
      this.since = undefined;
      // Other line ends change all offsets.
      if (since !== undefined) {
        return { placed, live, text, version, since };
      }
    }
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

  /** @param search absent for places in the text as it is now */
  private place(
    placed: readonly PlacedAnnotation[],
    live: ReadonlyMap<string, Followed>,
    search?: Search,
  ): void {
    const { document } = this;
    let text = search?.text;
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
    this.steps = search?.since ?? [];
    this.otherLineEnds = false;
    if (this.known !== undefined) {
      this.known = { ...this.known, placed, version: search?.version ?? document.version };
    }
  }
}

/** As many places as somebody looks through. */
const MOST_CANDIDATES = 5;
/** Changes that wait to be settled: enough that nobody waits for them, few enough to settle at once. */
const MOST_STEPS = 200;
