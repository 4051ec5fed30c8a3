import assert from 'node:assert/strict';
import { groupsOf, resolveNamed } from './named';

/**
 * Tests by rules of who is who. Each has a report whose names are marked with whom they name, as
 * {@link resolveNamed} reads them: names with one mark are to be one entity, names with two marks two.
 */
export function whoIsWho(title: string, reports: Readonly<Record<string, string>>): void {
  describe(title, () => {
    for (const [rule, report] of Object.entries(reports)) {
      it(rule, () => {
        const { found, marked } = groupsOf(resolveNamed(report));
        assert.deepEqual(found, marked);
      });
    }
  });
}
