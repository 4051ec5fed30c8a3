// How the extension is cut into parts that are loaded when they are needed; see ARCHITECTURE.md.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/** The options that let esbuild make a part of each `import()`, and of what several of them share. */
export const IN_PARTS = { format: 'esm', splitting: true, chunkNames: 'parts/[name]-[hash]' };

/**
 * esbuild cuts ES modules only, and VS Code's hosts load CommonJS: the files that came out are turned
 * into that one by one, and written.
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
          // What is imported when it is needed is required then.
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
 * The extension uses the core by its public face, and by way of that each of its parts would have all
 * of the core: so the bundle takes each name from the file that it comes from.
 */
export const pastTheIndex = {
  name: 'past-the-index',
  setup({ onLoad }) {
    onLoad({ filter: /src[\\/]extension[\\/].*\.ts$/ }, async ({ path: file }) => {
      const origins = originsIn(await readFile(INDEX, 'utf8'));
      const code = await readFile(file, 'utf8');
      const contents = code.replaceAll(
        /^(import|export) \{([^}]*)\} from '((?:\.\.\/)+core)\/index';/gm,
        (_, keyword, names, core) =>
          listed(names)
            .map((name) => `${keyword} { ${name} } from '${core}/${origins.get(name)}';`)
            // In as many lines as before, for debuggers.
            .join(' ') + '\n'.repeat(names.split('\n').length - 1),
      );
      return { contents, loader: 'ts', watchFiles: [path.resolve(INDEX)] };
    });
  },
};

/** The files of the core that names come from. */
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
