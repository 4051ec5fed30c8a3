import * as vscode from 'vscode';
import {
  createProfile,
  type IndexHit,
  type Knowledge,
  type Profile,
  profileReport,
  type ReportProfile,
  type ReportSource,
} from '../../../core/index';
import type { Analyses } from '../../analysis/analyses';
import { analyzeClosed, readReport } from '../../analysis/closedReports';
import type { Recogniser } from '../../analysis/recogniser';
import type { WorkspaceIndex } from '../../analysis/workspaceIndex';
import type { AnnotationStore } from '../../annotations/annotationStore';
import type { Part } from '../../base/part';
import { others } from '../../base/slices';
import { openDocument } from '../../documents/documents';
import { fileName, namesApart } from '../../documents/fileNames';
import { isReport } from '../../documents/isReport';
import type { DossierStore } from '../../dossier/dossierStore';
import { knowledgeOf, namesKnown } from '../../entities/cardContext';
import { lookUp, type Profiled } from './profiled';

/** Work and pauses alternate, as where the index is made. */
const SLICE_MS = 12;
const PAUSE_MS = 4;
/** What reports say is kept of so many, over all profiles. */
const MOST_KEPT = 2000;

/** A profile, and whom it is of by now. */
export interface Gathered {
  readonly profile: Profile;
  readonly profiled: Profiled;
}

/** What profiles are gathered from. */
export interface ProfileSources {
  readonly analyses: Analyses;
  readonly store: AnnotationStore;
  readonly dossiers: DossierStore;
  readonly index: Part<WorkspaceIndex>;
  readonly loadRecogniser: () => Promise<Recogniser>;
  readonly loadKnowledge: (report: vscode.Uri) => Promise<Knowledge>;
}

/**
 * Reads what reports say of somebody, of open ones as they are in their editors. What was read is kept
 * until the report, its annotations or what is known of its names changes.
 */
export class Gatherer implements vscode.Disposable {
  /** By the address of the report and the id of the entity in it. */
  private readonly kept = new Map<string, Map<string, ReportProfile>>();
  /** How often something has changed in a report: what was begun before is not kept. */
  private readonly changes = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<void>();
  /** What reports say, or the reader of them, may be something else than before. */
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable[];
  private following: WorkspaceIndex | undefined;
  readonly sources: ProfileSources;

  constructor(sources: ProfileSources) {
    this.sources = sources;
    this.disposables = [
      this.changed,
      sources.store.onDidChange(({ uri }) => this.forget(uri.toString())),
      sources.dossiers.onDidChange(() => this.changed.fire()),
    ];
  }

  /**
   * Gathers a profile. What is there when it is cancelled is given, with the rest as unread.
   *
   * @param most how many reports are read; those that name him most go first
   * @param onProgress told how many of how many reports have been read, and what they say so far
   */
  async gather(
    asked: Profiled,
    most: number,
    token: vscode.CancellationToken,
    onProgress: (done: number, all: number, soFar: () => Gathered) => void,
  ): Promise<Gathered> {
    const index = await this.index();
    const { profiled, hits } = lookUp(await index.whole(token), asked);
    const uri = vscode.Uri.parse(profiled.report, true);
    await this.sources.dossiers.load(uri);
    const wanted = [...hits]
      .sort((a, b) => b.entity.mentionCount - a.entity.mentionCount)
      .slice(0, most);
    const read: ReportProfile[] = [];
    const result = (): Gathered => {
      const { nameOf: _, ...knowledge } = knowledgeOf(this.sources.dossiers, uri, profiled);
      const unread = hits.length - read.length;
      const reports = toldApart(read);
      return { profile: createProfile({ ...profiled, ...knowledge }, reports, unread), profiled };
    };
    for (const [done, hit] of wanted.entries()) {
      if (token.isCancellationRequested) {
        break;
      }
      const known = this.kept.get(hit.key)?.get(hit.entity.id);
      if (known === undefined) {
        onProgress(done, wanted.length, result);
      }
      const report = known ?? (await this.read(hit, token));
      if (report !== undefined) {
        read.push(report);
      }
    }
    return result();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  private async index(): Promise<WorkspaceIndex> {
    const index = await this.sources.index.get();
    if (this.following === undefined) {
      this.following = index;
      this.disposables.push(index.onDidChange((key) => this.forget(key)));
    }
    return index;
  }

  private forget(key: string): void {
    this.kept.delete(key);
    this.changes.set(key, (this.changes.get(key) ?? 0) + 1);
    this.changed.fire();
  }

  private async read(
    { key, entity: { id } }: IndexHit,
    token: vscode.CancellationToken,
  ): Promise<ReportProfile | undefined> {
    const before = this.changes.get(key);
    const uri = vscode.Uri.parse(key, true);
    const open = openDocument(key);
    const source =
      open !== undefined && isReport(open)
        ? await this.openSource(open, token)
        : await this.closedSource(uri, token);
    const report = source && profileReport(source, id);
    if (report !== undefined && this.changes.get(key) === before) {
      if (this.kept.size >= MOST_KEPT) {
        this.kept.clear();
      }
      const own = this.kept.get(key) ?? new Map<string, ReportProfile>();
      this.kept.set(key, own.set(id, report));
    }
    return report;
  }

  private async openSource(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<ReportSource | undefined> {
    const { analyses, store } = this.sources;
    const analysis = await analyses.whenCurrent(document, token);
    const said = store.get(document.uri) ?? (await store.load(document));
    if (analysis?.version !== document.version) {
      return undefined;
    }
    const { placed } = said;
    const details = said.file?.report ?? {};
    return {
      ...this.about(document.uri, analysis.known),
      text: document.getText(),
      analysis,
      details,
      placed,
    };
  }

  private async closedSource(
    uri: vscode.Uri,
    token: vscode.CancellationToken,
  ): Promise<ReportSource | undefined> {
    const text = await readReport(uri);
    if (text === undefined) {
      return undefined;
    }
    const { loadKnowledge, loadRecogniser } = this.sources;
    const knowledge = await loadKnowledge(uri);
    const read = await analyzeClosed(uri, text, knowledge, loadRecogniser, {
      isWanted: () => !token.isCancellationRequested,
      pace: { sliceMs: SLICE_MS, pauseMs: PAUSE_MS },
    });
    await others();
    return read && { ...this.about(uri, knowledge.known), text, ...read };
  }

  private about(
    uri: vscode.Uri,
    known: Knowledge['known'],
  ): Pick<ReportSource, 'key' | 'name' | 'dossier' | 'idOf' | 'nameOf'> {
    const { dossiers } = this.sources;
    return {
      key: uri.toString(),
      name: fileName(uri),
      dossier: dossiers.peek(uri)?.uri.toString() ?? '',
      idOf: (id) => known.byId.get(id)?.id ?? id,
      nameOf: namesKnown(dossiers, uri),
    };
  }
}

/** Reports with names that tell them apart. */
function toldApart(reports: readonly ReportProfile[]): readonly ReportProfile[] {
  const names = namesApart(reports.map(({ key }) => vscode.Uri.parse(key, true)));
  return reports.map((report, index) => {
    const name = names[index] ?? report.name;
    return { ...report, name, title: report.title === report.name ? name : report.title };
  });
}
