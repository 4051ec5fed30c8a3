import { UNUSABLE } from './cli/exit';
import { main, USAGE } from './cli/main';

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
