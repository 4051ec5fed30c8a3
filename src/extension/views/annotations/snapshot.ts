import type * as vscode from 'vscode';
import {
  createLineIndex,
  type DossierFile,
  type LinkLine,
  type PlacedAnnotation,
  reportDetails,
} from '../../../core/index';
import { sameContent } from '../../../webview/model/reconcile';
import type {
  AnnotationItem,
  EntityOption,
  PendingEdits,
  Snapshot,
  Trouble,
} from '../../../webview/protocol';
import type { ReportAnalysis } from '../../analysis/analyses';
import type { ReportAnnotations } from '../../annotations/annotationStore';
import { say } from '../../base/translate';
import { annotationUri, fileName } from '../../documents/fileNames';
import { type EntityOptions, entityOptions } from '../../dossier/entityOptions';

/** What a snapshot is made of; all of it immutable, so that the same object says the same. */
interface SnapshotInput {
  readonly document: vscode.TextDocument;
  /** Absent before the annotation file was read. */
  readonly annotations: ReportAnnotations | undefined;
  readonly analysis: ReportAnalysis | undefined;
  /** Absent before it was read. */
  readonly dossier: DossierFile | undefined;
  /** The workspace's: those that the dossier defines, then the most used. */
  readonly tags: readonly string[];
  /** By the ids of annotations. */
  readonly links: ReadonlyMap<string, readonly LinkLine[]>;
}

/** A snapshot without its revision. */
export type SnapshotContent = Omit<Snapshot, 'revision'>;

/** Entities that annotations can concern, as made from an analysis and a dossier. */
interface Entities extends EntityOptions {
  readonly analysis: ReportAnalysis | undefined;
  readonly dossier: DossierFile | undefined;
}

/** An item, and what it was made of. */
interface MadeItem {
  readonly annotation: PlacedAnnotation['annotation'];
  readonly review: boolean | undefined;
  /** 1-based; absent for an orphan. */
  readonly line: number | undefined;
  readonly entity: EntityOption | undefined;
  readonly links: readonly LinkLine[] | undefined;
  readonly item: AnnotationItem;
}

/** Makes snapshots, and makes again only the items that have changed since the last. */
export class SnapshotMaker {
  private made: ReadonlyMap<string, MadeItem> = new Map();
  private entities: Entities | undefined;
  private derived = new WeakMap<ReportAnalysis, ReturnType<typeof reportDetails>>();

  make({ document, annotations, analysis, dossier, tags, links }: SnapshotInput): SnapshotContent {
    const { options, byId } = this.entitiesOf(analysis, dossier);
    const items = this.itemsOf(document, annotations?.placed ?? [], byId, links);
    const trouble = annotations && troubleOf(annotations);
    const pending = annotations && pendingOf(annotations, document.isUntitled);
    return {
      state: annotations === undefined ? 'loading' : 'ready',
      report: {
        key: document.uri.toString(),
        name: fileName(document.uri),
        annotationFile: fileName(annotationUri(document.uri)),
        ...(document.isUntitled && { unsaved: true }),
        details: annotations?.file?.report ?? {},
        derived: analysis === undefined ? {} : this.derivedOf(document, analysis),
        ...(annotations?.fitting && { fitting: fileName(annotations.fitting) }),
      },
      ...(trouble && { trouble }),
      ...(pending && { pending }),
      ...(dossier?.tags.length && { definedTags: dossier.tags }),
      total: items.length,
      items,
      entities: options,
      tags,
    };
  }

  private itemsOf(
    document: vscode.TextDocument,
    placed: readonly PlacedAnnotation[],
    entities: ReadonlyMap<string, EntityOption>,
    linksOf: SnapshotInput['links'],
  ): readonly AnnotationItem[] {
    const made = inOrder(placed).map((one): MadeItem => {
      const { annotation, range, review } = one;
      const line = range === undefined ? undefined : document.positionAt(range.start).line + 1;
      const { entity: id } = annotation;
      const entity = id === undefined ? undefined : (entities.get(id) ?? { id, name: id });
      const known = this.made.get(annotation.id);
      const links = linksOf.get(annotation.id);
      const says = { annotation, review, line, entity, links };
      return known !== undefined && saysTheSame(known, says)
        ? withLine(known, line)
        : { ...says, item: toItem(one, line, entity, links) };
    });
    this.made = new Map(made.map((one) => [one.annotation.id, one]));
    return made.map(({ item }) => item);
  }

  private entitiesOf(
    analysis: ReportAnalysis | undefined,
    dossier: DossierFile | undefined,
  ): Entities {
    if (this.entities?.analysis !== analysis || this.entities?.dossier !== dossier) {
      this.entities = undefined;
    }
    this.entities ??= { analysis, dossier, ...entityOptions(analysis?.entities, dossier) };
    return this.entities;
  }

  private derivedOf(document: vscode.TextDocument, analysis: ReportAnalysis) {
    const known = this.derived.get(analysis);
    if (known !== undefined || analysis.version !== document.version) {
      return known ?? {};
    }
    const details = reportDetails(document.getText(), analysis.sections, fileName(document.uri));
    this.derived.set(analysis, details);
    return details;
  }
}

/** By place, those without one first. */
function inOrder(placed: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const startOf = ({ range }: PlacedAnnotation) => range?.start ?? -1;
  return [...placed].sort((a, b) => startOf(a) - startOf(b));
}

/** Whether an item says what another would, but for the line. */
function saysTheSame(a: MadeItem, b: Omit<MadeItem, 'item'>): boolean {
  return (
    a.annotation === b.annotation &&
    a.review === b.review &&
    a.links === b.links &&
    (a.line === undefined) === (b.line === undefined) &&
    sameContent(a.entity, b.entity)
  );
}

function withLine(made: MadeItem, line: number | undefined): MadeItem {
  return line === undefined || line === made.line
    ? made
    : { ...made, line, item: { ...made.item, line } };
}

function toItem(
  { annotation, review }: PlacedAnnotation,
  line: number | undefined,
  entity: EntityOption | undefined,
  links: readonly LinkLine[] | undefined,
): AnnotationItem {
  const { id, quote, motivation, comment, tags = [], reliability, credibility } = annotation;
  const { creator, created, modified, prefix = '', suffix = '' } = annotation;
  return {
    id,
    quote,
    tags,
    ...(motivation && { motivation }),
    ...(comment !== undefined && { comment: comment.trimEnd() }),
    ...(links && { links }),
    ...(entity && { entity }),
    ...(reliability && { reliability }),
    ...(credibility && { credibility }),
    ...(creator !== undefined && { creator }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...(line !== undefined
      ? { line }
      : { orphan: { prefix, suffix, kept: annotation.orphan === true } }),
    ...(review && { review }),
  };
}

function troubleOf({ problems, yaml }: ReportAnnotations): Trouble | undefined {
  const fatal = problems.find((problem) => problem.fatal);
  return (
    fatal && {
      kind: fatal.code === 'newer-version' ? 'newer' : 'invalid',
      message: say(fatal.message),
      line: createLineIndex(yaml)(fatal.range.start).line + 1,
    }
  );
}

/** Longer lists of what could not be written are told by their beginning. */
const MOST_SUMMARIES = 3;

function pendingOf({ pending }: ReportAnnotations, isUntitled: boolean): PendingEdits | undefined {
  const last = pending.at(-1);
  return (
    last && {
      count: pending.length,
      message: last.why,
      ...(isUntitled && { unsaved: true }),
      summary: pending.slice(-MOST_SUMMARIES).map(({ label, edits }) => {
        const words = edits.flatMap((edit) => {
          const said = edit.type === 'add' ? edit.annotation : 'set' in edit ? edit.set : {};
          return said.comment ?? said.tags?.join(', ') ?? [];
        });
        return [label, ...words].join(': ');
      }),
    }
  );
}
