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

/** A file system that takes names that differ in case alone for one, as on Windows and macOS. */
export class CaselessFiles extends MemoryFiles {
  /** By names in small letters, the names that files have. */
  private readonly names = new Map<string, string>();

  override stat = (uri: vscode.Uri) => super.stat(this.real(uri));
  override readFile = (uri: vscode.Uri) => super.readFile(this.real(uri));
  override writeFile(uri: vscode.Uri, bytes: Uint8Array): void | Promise<void> {
    const { path } = this.real(uri);
    this.names.set(path.toLowerCase(), path);
    return super.writeFile(uri.with({ path }), bytes);
  }
  override delete(uri: vscode.Uri): void {
    super.delete(this.real(uri));
    this.names.delete(uri.path.toLowerCase());
  }
  override rename(from: vscode.Uri, to: vscode.Uri): void {
    const bytes = this.readFile(from);
    this.delete(from);
    void this.writeFile(to, bytes);
  }
  private real(uri: vscode.Uri): vscode.Uri {
    return uri.with({ path: this.names.get(uri.path.toLowerCase()) ?? uri.path });
  }
}

export const SCHEME = 'dossier-memory';
