// Fault injection with the real file system: `npm run test:fault [SECONDS]`, as root on Linux.
import path from 'node:path';
import { build } from 'esbuild';
import { run } from './lib/packages.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
await build({
  entryPoints: { main: 'test/fault/main.ts', writer: 'test/fault/writer.ts' },
  outdir: 'out/test/fault',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  // The YAML library is CommonJS, and requires Node's own modules.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  logLevel: 'warning',
});
process.exitCode = run('node', 'out/test/fault/main.mjs', ...process.argv.slice(2)) ? 0 : 1;
