/** The short name of what went wrong, as Node, VS Code and we give it, such as ENOENT; empty without. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
