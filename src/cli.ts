import { parseArgs } from 'node:util';
import { analyzeFiles, analyzeLines } from './cli/analyze';
import { exportFiles, importFile, isExportFormat, isImportFormat } from './cli/exchange';
import { type ExitCode, UNUSABLE } from './cli/exit';
import { validateFiles } from './cli/validate';
import { EXPORT_FORMATS, IMPORT_FORMATS } from './core/index';

const USAGE = `Usage: dossier analyze [--json] [FILE…]    reads the standard input without a file
       dossier analyze --jsonl < LINES      of the form {"id": …, "text": …}
       dossier export --format FORMAT FILE.txt
       dossier export --format FORMAT --out FOLDER FILE.txt…
                                            ${EXPORT_FORMATS.join(', ')}
       dossier import [--format FORMAT] [--from DATA] FILE.txt
                                            ${IMPORT_FORMATS.join(', ')};
                                            told by the content without --format,
                                            reads the standard input without --from
       dossier validate FILE.yaml…          annotation files, and dossier.yaml

Exit codes: 0 fine, 1 findings, 2 wrong usage or input that cannot be read`;

/** Resolves to the exit code, or `undefined` for wrong usage. */
async function main(): Promise<ExitCode | undefined> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      jsonl: { type: 'boolean' },
      format: { type: 'string' },
      from: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const { format, from, out } = values;
  const [command, ...files] = positionals;
  const [file] = files;
  switch (command) {
    case 'analyze':
      return values.jsonl ? analyzeLines() : analyzeFiles(files, values.json === true);
    case 'validate':
      return file === undefined ? undefined : validateFiles(files);
    case 'export': {
      // Several files of these formats are not one.
      const isOne = files.length === 1 || format === 'csv' || format === 'markdown';
      const isRight = file !== undefined && isExportFormat(format) && (isOne || out !== undefined);
      return isRight ? exportFiles(files, format, out) : undefined;
    }
    case 'import': {
      const isRight = files.length === 1 && (format === undefined || isImportFormat(format));
      return file !== undefined && isRight ? importFile(file, format, from) : undefined;
    }
    default:
      return undefined;
  }
}

main().then(
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
