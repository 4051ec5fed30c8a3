import { FINE, UNUSABLE } from './cli/exit';
import { main, USAGE } from './cli/main';

// Node leaves it to listeners to notice that nobody reads any further, or that a disk is full.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') {
    console.error(error.message);
  }
  process.exit(error.code === 'EPIPE' ? FINE : UNUSABLE);
});

main(process.argv.slice(2)).then(
  (code) => {
    if (code === undefined) {
      console.error(USAGE);
    }
    process.exitCode = code ?? UNUSABLE;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = UNUSABLE;
  },
);
