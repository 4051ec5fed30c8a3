import type * as vscode from 'vscode';
import type { Target } from '../../core/index';
import { movedAddress } from '../../webview/model/movedAddress';

const KEY = 'dossier.drafts';
/** The oldest are forgotten beyond this. */
const MOST_DRAFTS = 20;

/** Begins the keys of drafts that are not about a passage that is to be annotated. */
const OTHER = '\u0001';

/** The key of a draft about the report as a whole. */
export const WHOLE_REPORT = OTHER;

/** The key of a draft of a changed annotation. */
export function changeOf(id: string): string {
  return `${OTHER}${id}`;
}

/** What was typed into an input that was then closed without saving. */
export interface Draft {
  readonly uri: string;
  /** The passage, or another key. */
  readonly quote: string;
  readonly text: string;
  /** The passages as they were found, the one of `quote` first; absent under another key. */
  readonly targets?: readonly Target[];
}

/** Unfinished annotations of the workspace; they outlive a restart. */
export class Drafts {
  private readonly memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.memento = memento;
  }

  /** Those about passages that are to be annotated, newest first. */
  list(uri: vscode.Uri): readonly Draft[] {
    return this.all().filter(
      (draft) => draft.uri === uri.toString() && !draft.quote.startsWith(OTHER),
    );
  }

  /** What was typed and not saved about a passage, or under another key. */
  of(uri: vscode.Uri, quote: string): string | undefined {
    return this.all().find((draft) => draft.uri === uri.toString() && draft.quote === quote)?.text;
  }

  /** Keeps a draft, of a passage or under another key; an empty one is dropped. */
  async keep(
    uri: vscode.Uri,
    quote: string,
    text: string,
    targets?: readonly Target[],
  ): Promise<void> {
    const others = this.all().filter(
      (draft) => draft.uri !== uri.toString() || draft.quote !== quote,
    );
    const own =
      text.trim() === '' ? [] : [{ uri: uri.toString(), quote, text, ...(targets && { targets }) }];
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
