import type * as vscode from 'vscode';
import { movedAddress } from '../../webview/model/movedAddress';

const KEY = 'dossier.drafts';
/** The oldest are forgotten beyond this. */
const MOST_DRAFTS = 20;

/** What was typed into an input that was then closed without saving. */
export interface Draft {
  readonly uri: string;
  readonly quote: string;
  readonly text: string;
}

/** Unfinished annotations of the workspace; they outlive a restart. */
export class Drafts {
  private readonly memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.memento = memento;
  }

  /** Newest first. */
  list(uri: vscode.Uri): readonly Draft[] {
    return this.all().filter((draft) => draft.uri === uri.toString());
  }

  /** What was typed about a passage and not saved. */
  of(uri: vscode.Uri, quote: string): string | undefined {
    return this.list(uri).find((draft) => draft.quote === quote)?.text;
  }

  /** Keeps a draft; an empty one is dropped. */
  async keep(uri: vscode.Uri, quote: string, text: string): Promise<void> {
    const others = this.all().filter(
      (draft) => draft.uri !== uri.toString() || draft.quote !== quote,
    );
    const own = text.trim() === '' ? [] : [{ uri: uri.toString(), quote, text }];
    await this.memento.update(KEY, [...own, ...others].slice(0, MOST_DRAFTS));
  }

  /** A report, or a folder with reports, gets another name: drafts go along. */
  async move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const moved = this.all().map((draft) => ({
      ...draft,
      uri: movedAddress(draft.uri, from, to) ?? draft.uri,
    }));
    await this.memento.update(KEY, moved);
  }

  private all(): readonly Draft[] {
    return this.memento.get<readonly Draft[]>(KEY, []);
  }
}
