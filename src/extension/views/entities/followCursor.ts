import * as vscode from 'vscode';
import { isReport } from '../../documents/isReport';
import { onReportEditor } from '../../documents/reportEditors';
import type { ViewNode } from './nodes';
import type { EntityTree } from './tree';

/** How long the cursor has to rest before the view follows it. */
const FOLLOW_MS = 200;

/** Selects the row of whom the name at the cursor names, and tells these rows from the reader's own. */
export class FollowCursor implements vscode.Disposable {
  private readonly view: vscode.TreeView<ViewNode>;
  private readonly tree: EntityTree;
  private readonly listeners: vscode.Disposable;
  private resting: ReturnType<typeof setTimeout> | undefined;
  /** Whom the view has selected by itself. */
  private followed = '';
  /** The reader has selected rows, and done nothing in the text since. */
  private isTouched = false;

  constructor(view: vscode.TreeView<ViewNode>, tree: EntityTree) {
    this.view = view;
    this.tree = tree;
    this.listeners = vscode.Disposable.from(
      onReportEditor(() => {
        this.isTouched = false;
      }),
      view.onDidChangeVisibility(() => this.follow()),
      view.onDidChangeSelection(({ selection: [first, ...others] }) => {
        this.isTouched =
          others.length > 0 ||
          (first && 'entity' in first ? first.entity.id !== this.followed : false);
        this.followed = '';
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (isReport(textEditor.document)) {
          // A row with a fact leads to words of the report, and means whom it tells of all the same.
          this.isTouched &&=
            kind === vscode.TextEditorSelectionChangeKind.Command &&
            view.selection[0]?.kind === 'fact';
          clearTimeout(this.resting);
          this.resting = setTimeout(() => void this.follow(), FOLLOW_MS);
        }
      }),
    );
  }

  /**
   * Whether a command means the rows that are selected: those of all reports are meant by keys and menus
   * only.
   *
   * @param which what it asks for
   */
  means(which: unknown): boolean {
    const isShown = this.view.visible && !this.tree.isOfAll;
    return which === 'selected' || (isShown && (this.isTouched || which === 'shown'));
  }

  dispose(): void {
    clearTimeout(this.resting);
    this.listeners.dispose();
  }

  private async follow(): Promise<void> {
    const node = this.view.visible ? this.tree.atCursor() : undefined;
    const isSelected = this.view.selection.some(
      (one) => 'entity' in one && one.entity.id === node?.entity.id,
    );
    if (node !== undefined && !isSelected) {
      this.followed = node.entity.id;
      await this.view.reveal(node, { select: true, focus: false });
    }
  }
}
