import * as vscode from 'vscode';
import { type BackgroundGroup, readBackground } from '../../core/index';
import type { Files } from '../files/files';

/** The background knowledge that ships with the extension: read when first asked for, and once. */
export class BackgroundKnowledge {
  private loading: Promise<readonly BackgroundGroup[]> | undefined;
  private groups: ReadonlyMap<string, BackgroundGroup> = new Map();
  private readonly uri: vscode.Uri;
  private readonly files: Files;

  constructor(extensionUri: vscode.Uri, files: Files) {
    this.files = files;
    this.uri = vscode.Uri.joinPath(extensionUri, 'media', 'background', 'groups.tsv');
  }

  /** None where the setting turns it off for a resource, or where it cannot be read. */
  async load(scope: vscode.Uri): Promise<readonly BackgroundGroup[]> {
    const wanted = vscode.workspace.getConfiguration('dossier', scope).get('backgroundKnowledge');
    if (wanted === false) {
      return [];
    }
    this.loading ??= this.read();
    return this.loading;
  }

  /** A group by its id, once they have been loaded. */
  get(id: string): BackgroundGroup | undefined {
    return this.groups.get(id);
  }

  private async read(): Promise<readonly BackgroundGroup[]> {
    try {
      const bytes = await this.files.bytes(this.uri);
      const groups = readBackground(new TextDecoder().decode(bytes));
      this.groups = new Map(groups.map((group) => [group.id, group]));
      return groups;
    } catch (error) {
      console.warn('Dossier: the background knowledge could not be read.', error);
      return [];
    }
  }
}
