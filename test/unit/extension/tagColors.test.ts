import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { TAG_COLORS } from '../../../src/core/index';
import { TAG_HUES, tagColorId } from '../../../src/extension/base/tagColors';

interface Manifest {
  readonly contributes: {
    readonly colors: readonly {
      readonly id: string;
      readonly defaults: { readonly light: string; readonly dark: string };
    }[];
  };
}

describe('The colours of tags', () => {
  const { contributes }: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const color of TAG_COLORS) {
    it(`are those of the manifest: ${color}`, () => {
      const found = contributes.colors.find(({ id }) => id === tagColorId(color));
      const { light, dark } = found?.defaults ?? {};
      assert.deepEqual({ light, dark }, TAG_HUES[color]);
    });
  }
});
