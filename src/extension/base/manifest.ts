import { fieldsIn } from './fieldsIn';

/** The ids of the commands that a package.json names. */
export function commandsOf(manifest: unknown): readonly string[] {
  const { contributes } = fieldsIn(manifest);
  const { commands } = fieldsIn(contributes);
  return (Array.isArray(commands) ? commands : []).flatMap((entry: unknown) => {
    const { command } = fieldsIn(entry);
    return typeof command === 'string' ? [command] : [];
  });
}
