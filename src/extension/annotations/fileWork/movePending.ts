import type { PendingEdits } from '../pendingEdits';

/**
 * Takes what is pending of a report over to another. At no time is it kept nowhere.
 *
 * @param from @param to the reports' URIs, as strings
 */
export async function movePending(
  unwritten: PendingEdits,
  from: string,
  to: string,
): Promise<void> {
  for (const pending of unwritten.of(from)) {
    await unwritten.keep(to, { ...pending, id: crypto.randomUUID() });
    await unwritten.drop(from, pending.id);
  }
}
