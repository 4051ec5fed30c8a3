/** The ids of the commands that a package.json names. */
export function commandsOf(manifest: unknown): readonly string[] {
  const { contributes } = asObject(manifest);
  const { commands } = asObject(contributes);
  return (Array.isArray(commands) ? commands : []).flatMap((entry: unknown) => {
    const { command } = asObject(entry);
    return typeof command === 'string' ? [command] : [];
  });
}

function asObject(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
