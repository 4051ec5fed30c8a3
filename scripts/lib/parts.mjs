// How the extension is cut into parts that are loaded when they are needed; see ARCHITECTURE.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/** Options of esbuild that make a part of each `import()`, and of the code that several parts share. */
export const IN_PARTS = { format: 'esm', splitting: true, chunkNames: 'parts/[name]-[hash]' };

/**
 * esbuild splits ES modules only, but VS Code's hosts load CommonJS: turns the resulting files into
 * CommonJS one by one, and writes them.
 */
export const partsInCommonJs = {
  name: 'parts-in-common-js',
  setup({ initialOptions, onEnd }) {
    const { minify, sourcemap, target } = initialOptions;
    initialOptions.write = false;
    initialOptions.sourcemap = sourcemap && 'inline';
    onEnd(async ({ outputFiles = [] }) => {
      for (const { path: file, text } of outputFiles) {
        const sourcefile = path.basename(file);
        const { code, map } = await transform(text, {
          format: 'cjs',
          charset: 'utf8',
          // Makes `import()` a `require` in a promise.
          supported: { 'dynamic-import': false },
          minify,
          target,
          sourcefile,
          sourcemap: sourcemap ? 'external' : false,
        });
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, map ? `${code}//# sourceMappingURL=${sourcefile}.map\n` : code);
        await (map && writeFile(`${file}.map`, map));
      }
    });
  },
};

const INDEX = 'src/core/index.ts';

/**
 * The extension and the command line import the core from its index. That would bring all of it
 * along, so the bundle imports each name from the file that defines it.
 */
export const pastTheIndex = {
  name: 'past-the-index',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/](?:extension|cli)[\\/].*\.ts$/ }, async ({ path: file }) => {
      const origins = originsIn(await readFile(INDEX, 'utf8'));
      const code = await readFile(file, 'utf8');
      const contents = code.replaceAll(
        /^(import|export) \{([^}]*)\} from '((?:\.\.\/)+core)\/index';/gm,
        (_, keyword, names, core) =>
          listed(names)
            .map((name) => `${keyword} { ${name} } from '${core}/${origins.get(name)}';`)
            // Keeps the number of lines, for debuggers.
            .join(' ') + '\n'.repeat(names.split('\n').length - 1),
      );
      return { contents, loader: 'ts', watchFiles: [path.resolve(INDEX)] };
    });
  },
};

/** For each name that the index exports, the file that it comes from. */
function originsIn(index) {
  const exported = index.matchAll(/^export \{([^}]*)\} from '\.\/([^']+)';/gm);
  return new Map(
    [...exported].flatMap(([, names, file]) => listed(names).map((name) => [name, file])),
  );
}

/** The names of values in the braces of an import or export. */
function listed(names) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}
