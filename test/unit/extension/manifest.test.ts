import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string }[]>>;
    readonly viewsWelcome: readonly { readonly when?: string }[];
  };
}

/** What VS Code says of the file that is selected in the explorer, where a view asks. */
const OF_A_FILE = /\b(?:editor|resource)[A-Z]/;

describe('The Entities view', () => {
  const { contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const { commands, menus, viewsWelcome } = contributes;

  it('has no command in its menu that depends on the file selected in the explorer', () => {
    const offered = new Set(menus['view/item/context']?.map(({ command }) => command));
    const dependent = commands.filter(
      ({ command, enablement = '' }) =>
        offered.has(command) &&
        OF_A_FILE.test(enablement) &&
        !enablement.includes('|| view == dossier.entities || focusedView == dossier.entities'),
    );
    assert.deepEqual(dependent, []);
  });

  it('has no invitation that depends on it', () => {
    assert.deepEqual(
      viewsWelcome.filter(({ when = '' }) => OF_A_FILE.test(when)),
      [],
    );
  });
});
