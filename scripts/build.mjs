// Builds dist/. `--watch` rebuilds after changes, `--production` minifies.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context } from 'esbuild';
import { IN_PARTS, partsInCommonJs, pastTheIndex } from './lib/parts.mjs';
import { packagedReadme } from './lib/readme.mjs';

const production = process.argv.includes('--production');
const watching = process.argv.includes('--watch');
const common = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  // The build with ES modules, of which unused code can be left out: 18 KB less.
  alias: { yaml: path.resolve('node_modules/yaml/browser/dist/index.js') },
  // Characters as they are: escapes are twice as long.
  charset: 'utf8',
  minify: production,
  sourcemap: !production,
  logLevel: watching ? 'info' : 'warning',
};
const outputs = [
  {
    ...common,
    ...IN_PARTS,
    entryPoints: ['src/node/extension.ts'],
    outdir: 'dist',
    platform: 'node',
    external: ['vscode'],
    plugins: [pastTheIndex, partsInCommonJs],
  },
  {
    ...common,
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    mainFields: ['module', 'main'],
    // Strict as a whole: by `strict` of tsconfig.base.json each module would say so, which takes 6 KB.
    banner: { js: '"use strict";' },
    tsconfigRaw: { compilerOptions: { target: 'ES2022', verbatimModuleSyntax: true } },
    external: ['vscode'],
    plugins: [pastTheIndex],
  },
  {
    ...common,
    format: 'iife',
    entryPoints: { webview: 'src/webview/main.tsx', profile: 'src/webview/profile/main.tsx' },
    outdir: 'dist',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  },
  { ...common, entryPoints: ['src/library.ts'], outfile: 'dist/core.cjs', platform: 'node' },
  {
    ...common,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.cjs',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [pastTheIndex],
  },
];

// The names of parts change with their content.
await rm('dist/parts', { recursive: true, force: true });
await cp('node_modules/@vscode/codicons/dist/codicon.css', 'dist/codicon.css');
await cp('node_modules/@vscode/codicons/dist/codicon.ttf', 'dist/codicon.ttf');
await writeFile('dist/README.md', packagedReadme(await readFile('README.md', 'utf8')));
if (watching) {
  let building = outputs.length;
  /**
   * Says when everything is built, at first and after each change; `.vscode/tasks.json` waits for it.
   */
  const reportBuilt = {
    name: 'report-built',
    setup({ onStart, onEnd }) {
      let isFirst = true;
      onStart(() => {
        building += isFirst ? 0 : 1;
        isFirst = false;
      });
      onEnd(() => {
        building -= 1;
        if (building === 0) {
          console.log('Watching.');
        }
      });
    },
  };
  for (const options of outputs) {
    const plugins = [...(options.plugins ?? []), reportBuilt];
    await (await context({ ...options, plugins })).watch();
  }
} else {
  await Promise.all(outputs.map((options) => build(options)));
}
