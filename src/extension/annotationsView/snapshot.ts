import type * as vscode from 'vscode';
import { type DossierFile, type PlacedAnnotation, reportDetails } from '../../core/index';
import type {
  AnnotationItem,
  EntityOption,
  PendingEdits,
  Snapshot,
  Trouble,
} from '../../webview/protocol';
import type { ReportAnalysis } from '../analyses';
import type { ReportAnnotations } from '../annotationStore';
import { annotationUri, fileName } from '../fileNames';
import { say } from '../translate';
import { type EntityOptions, entityOptions } from './entityOptions';

/** What a snapshot is made of; all of it immutable, so that the same object says the same. */
export interface SnapshotInput {
  readonly document: vscode.TextDocument;
  /** Absent before the annotation file was read. */
  readonly annotations: ReportAnnotations | undefined;
  readonly analysis: ReportAnalysis | undefined;
  /** Absent before it was read. */
  readonly dossier: DossierFile | undefined;
  /** The workspace's, the most used first. */
  readonly tags: readonly string[];
}

/** A snapshot without its revision. */
export type SnapshotContent = Omit<Snapshot, 'revision'>;

/** Entities that annotations can concern, as made from an analysis and a dossier. */
interface Entities extends EntityOptions {
  readonly analysis: ReportAnalysis | undefined;
  readonly dossier: DossierFile | undefined;
}

interface MadeItem {
  readonly line: number;
  readonly entity: EntityOption | undefined;
  readonly item: AnnotationItem;
}

/** Makes snapshots, and makes again only the items that have changed since the last. */
export class SnapshotMaker {
  private made = new WeakMap<PlacedAnnotation, MadeItem>();
  private entities: Entities | undefined;
  private derived = new WeakMap<ReportAnalysis, ReturnType<typeof reportDetails>>();

  make({ document, annotations, analysis, dossier, tags }: SnapshotInput): SnapshotContent {
    const { options, byId } = this.entitiesOf(analysis, dossier);
    const placed = annotations?.placed ?? [];
    const trouble = annotations && troubleOf(annotations);
    const pending = annotations && pendingOf(annotations);
    return {
      state: annotations === undefined ? 'loading' : 'ready',
      report: {
        key: document.uri.toString(),
        name: fileName(document.uri),
        annotationFile: fileName(annotationUri(document.uri)),
        details: annotations?.file?.report ?? {},
        derived: analysis === undefined ? {} : this.derivedOf(document, analysis),
      },
      ...(trouble && { trouble }),
      ...(pending && { pending }),
      items: placed.map((one) => this.itemOf(document, one, byId)),
      entities: options,
      tags,
    };
  }

  private itemOf(
    document: vscode.TextDocument,
    placed: PlacedAnnotation,
    entities: ReadonlyMap<string, EntityOption>,
  ): AnnotationItem {
    const { annotation, range } = placed;
    const line = range === undefined ? 0 : document.positionAt(range.start).line + 1;
    const { entity: id } = annotation;
    const entity = id === undefined ? undefined : (entities.get(id) ?? { id, name: id });
    const known = this.made.get(placed);
    if (known?.line === line && sameEntity(known.entity, entity)) {
      return known.item;
    }
    const item = toItem(placed, line, entity);
    this.made.set(placed, { line, entity, item });
    return item;
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
    const details = reportDetails(document.getText(), analysis.sections);
    this.derived.set(analysis, details);
    return details;
  }
}

function sameEntity(a: EntityOption | undefined, b: EntityOption | undefined): boolean {
  return a?.id === b?.id && a?.name === b?.name && a?.type === b?.type;
}

function toItem(
  { annotation, range, review }: PlacedAnnotation,
  line: number,
  entity: EntityOption | undefined,
): AnnotationItem {
  const { id, quote, motivation, comment, tags = [], reliability, credibility } = annotation;
  const { creator, created, modified, prefix = '', suffix = '' } = annotation;
  return {
    id,
    quote,
    tags,
    ...(motivation && { motivation }),
    ...(comment !== undefined && { comment: comment.trimEnd() }),
    ...(entity && { entity }),
    ...(reliability && { reliability }),
    ...(credibility && { credibility }),
    ...(creator !== undefined && { creator }),
    ...(created !== undefined && { created }),
    ...(modified !== undefined && { modified }),
    ...(range
      ? { place: { line, offset: range.start } }
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
      line: yaml.slice(0, fatal.range.start).split('\n').length,
    }
  );
}

/** Longer lists of what could not be written are told by their beginning. */
const MOST_SUMMARIES = 3;

function pendingOf({ pending }: ReportAnnotations): PendingEdits | undefined {
  const last = pending.at(-1);
  return (
    last && {
      count: pending.length,
      message: last.why,
      summary: pending.slice(-MOST_SUMMARIES).map(({ label, edits }) => {
        const words = edits.flatMap((edit) => {
          const said =
            edit.type === 'add' ? edit.annotation : edit.type === 'update' ? edit.set : {};
          return said.comment ?? said.tags?.join(', ') ?? [];
        });
        return [label, ...words].join(': ');
      }),
    }
  );
}

/** Whether two snapshots say the same: items that have not changed are the same objects. */
export function sameContent(a: SnapshotContent, b: SnapshotContent): boolean {
  const { items, ...restA } = a;
  const { items: itemsB, ...restB } = b;
  return (
    items.length === itemsB.length &&
    items.every((item, index) => item === itemsB[index]) &&
    JSON.stringify(restA) === JSON.stringify(restB)
  );
}
