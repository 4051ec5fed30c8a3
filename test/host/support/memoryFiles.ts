import * as vscode from 'vscode';

/**
 * A file system in memory, as one behind `vscode-vfs:` is to an extension: folders come with their
 * files.
 */
export class MemoryFiles implements vscode.FileSystemProvider {
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private readonly files = new Map<
    string,
    { readonly bytes: Uint8Array; readonly mtime: number }
  >();
  private time = 1;
  private readonly scheme: string;

  constructor(scheme = SCHEME) {
    this.scheme = scheme;
  }

  /** What a file holds; `undefined` where there is none. */
  read(path: string): string | undefined {
    const found = this.files.get(path);
    return found && new TextDecoder().decode(found.bytes);
  }

  /** As somebody else who uses the file system does. */
  put(path: string, text: string): void {
    this.writeFile(vscode.Uri.from({ scheme: 'any', path }), new TextEncoder().encode(text));
  }

  watch = () => new vscode.Disposable(() => undefined);

  stat(uri: vscode.Uri): vscode.FileStat {
    const found = this.files.get(uri.path);
    if (found !== undefined) {
      const { bytes, mtime } = found;
      return { type: vscode.FileType.File, ctime: 0, mtime, size: bytes.length };
    }
    if ([...this.files.keys()].some((path) => path.startsWith(`${uri.path}/`))) {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    return [...this.files.keys()]
      .filter((path) => path.startsWith(`${uri.path}/`))
      .map((path) => [path.slice(uri.path.length + 1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const found = this.files.get(uri.path);
    if (found === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return found.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void | Promise<void> {
    const { Changed, Created } = vscode.FileChangeType;
    const type = this.files.has(uri.path) ? Changed : Created;
    this.files.set(uri.path, { bytes, mtime: this.time++ });
    this.changed.fire([{ type, uri: uri.with({ scheme: this.scheme }) }]);
  }

  createDirectory(): void {}

  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }
}

export const SCHEME = 'dossier-memory';
