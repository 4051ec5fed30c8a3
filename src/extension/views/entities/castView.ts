import * as vscode from 'vscode';
import type { CastMember } from '../../../core/index';
import { locationsOf, showLocations } from '../../analysis/locations';
import type { WorkspaceIndex } from '../../analysis/workspaceIndex';
import type { Part } from '../../base/part';
import { reportEditor } from '../../documents/reportEditors';
import type { DossierStore } from '../../dossier/dossierStore';
import { Cast, countReports } from './cast';
import { type CastNode, OF_ALL, type ViewNode } from './nodes';
import type { EntityTree } from './tree';

/** What it is made from. */
interface CastViewParts {
  readonly index: Part<WorkspaceIndex>;
  readonly dossiers: DossierStore;
  readonly tree: EntityTree;
  readonly view: vscode.TreeView<ViewNode>;
  /** Keeps whether the view shows all reports. */
  readonly storage: vscode.Memento;
  /** Draws the view anew. */
  readonly refresh: () => void;
}

/** The Entities view where it shows all reports, and the way there and back. */
export class CastView implements vscode.Disposable {
  readonly rows: Cast;
  private readonly tree: EntityTree;
  private readonly view: vscode.TreeView<ViewNode>;
  private readonly disposables: vscode.Disposable;

  constructor({ index, dossiers, tree, view, storage, refresh }: CastViewParts) {
    this.rows = new Cast(index, dossiers);
    this.tree = tree;
    this.view = view;
    const change = () => {
      void vscode.commands.executeCommand('setContext', OF_ALL, tree.isOfAll);
      refresh();
      this.follow();
    };
    const show = async (isOfAll: boolean) => {
      tree.isOfAll = isOfAll;
      change();
      await storage.update(OF_ALL, isOfAll);
      if (!view.visible) {
        await vscode.commands.executeCommand('dossier.entities.focus');
      }
    };
    const { registerCommand } = vscode.commands;
    this.disposables = vscode.Disposable.from(
      this.rows,
      this.rows.onDidChange(() => tree.isOfAll && refresh()),
      view.onDidChangeVisibility(() => this.follow()),
      registerCommand('dossier.showAllEntities', () => show(true)),
      registerCommand('dossier.showReportEntities', () => show(false)),
      registerCommand('dossier.showMentionsInReports', (row: CastNode | undefined) =>
        row?.kind === 'member' ? showMentions(row.member) : undefined,
      ),
    );
    // Once the part is there, which may be asked what to tell.
    setTimeout(change, 0);
  }

  /** Says beside and below the title how many reports there are, and what is missing. */
  tell(): void {
    const { isReading, reportCount } = this.rows;
    const { filter } = this.tree;
    const reading = isReading && reportCount === 0 ? vscode.l10n.t('Reading reports…') : '';
    this.view.message = filter === '' ? reading : vscode.l10n.t('Names with “{0}”', filter);
    this.view.description = reportCount > 0 ? countReports(reportCount) : '';
    this.view.badge = undefined;
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private follow(): void {
    if (this.tree.isOfAll && this.view.visible) {
      void this.rows.start();
    } else {
      this.rows.stop();
    }
  }
}

/**
 * The mentions in all reports, as far as the index keeps them: in the report in the editor where that has
 * some, or else in the one with the most.
 */
async function showMentions({ hits }: CastMember): Promise<void> {
  const open = reportEditor()?.document.uri.toString();
  const shown = hits.find(({ key }) => key === open) ?? hits[0];
  await (shown && showLocations(vscode.Uri.parse(shown.key, true), hits.flatMap(locationsOf)));
}
